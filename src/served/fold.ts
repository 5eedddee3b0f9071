/** What titles are folded by; a file of its own, for the table is loaded only where it is wanted. */
export { fold } from '../text/fold.ts';
