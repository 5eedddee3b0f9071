// A worker does not take over what runs TypeScript in the thread that starts it.
import { register } from 'tsx/esm/api';

register();
await import('./readAheadFiles.ts');
