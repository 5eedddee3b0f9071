import { FACETS } from '../../model/facet.ts';
import type { Messages } from './messages.ts';

/**
 * A sentence that names what an address had no room for, by the words of the interface; `undefined`
 * where it holds everything.
 */
export function wordsOfLeftOut(names: readonly string[], messages: Messages): string | undefined {
  if (names.length === 0) return undefined;
  const words = names.map((name) => {
    const facet = FACETS.find((one) => one === name);
    if (facet) return messages.facets[facet];
    return name === 'folded' ? messages.foldedLanes : name;
  });
  return messages.leftOut([...new Set(words)]);
}
