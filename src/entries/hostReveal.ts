import './hostEmbed.ts';

export { default } from '../embed/revealTimeline.ts';
