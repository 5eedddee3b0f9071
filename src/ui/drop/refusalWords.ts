import type { Refusal } from '../../state/dropped.svelte.ts';
import type { Messages } from '../words/messages.ts';

const NAMED = 3;

/** File names may hold signs that turn the text around them. */
const visible = (name: string) => name.replace(/[\p{Cc}\p{Cf}]/gu, '');

/** Why files were not taken, in one sentence or two. */
export function refusalWords(refusal: Refusal, { own }: Messages): string {
  switch (refusal.why) {
    case 'leftOut': {
      const names = refusal.names.slice(0, NAMED).map(visible).join(own.comma);
      return own.leftOut(names, refusal.names.length - NAMED);
    }
    case 'tooMany':
      return own.tooMany(refusal.most);
    case 'timeline':
      return own.notTimeline(visible(refusal.problem.place.file));
    default:
      return own[refusal.why];
  }
}
