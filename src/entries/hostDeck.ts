import './hostEmbed.ts';
import { stepInAnyDeck } from '../embed/anyDeck.ts';

stepInAnyDeck();
