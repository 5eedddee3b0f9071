import PresentApp from '../ui/present/PresentApp.svelte';
import { SPEAKER_HASH } from '../ui/present/presentChannel.ts';
import SpeakerApp from '../ui/present/SpeakerApp.svelte';

/** The window of a presentation that the address asks for: the hall's, or the speaker's. */
export const presentPage = () => (location.hash === SPEAKER_HASH ? SpeakerApp : PresentApp);
