import type { Extraction } from './extractArticle.ts';
import { isMaterial, titleOf } from './title/titleOf.ts';

/**
 * The same extraction with every title made: plain data, which can be written and read again.
 * A timeline needs the titles of those passages alone that tell their happening best.
 */
export function withTitles(extraction: Extraction): Extraction {
  const drafts = extraction.drafts.map((draft) =>
    isMaterial(draft.title) ? { ...draft, title: titleOf(draft.title) } : draft,
  );
  return { ...extraction, drafts };
}
