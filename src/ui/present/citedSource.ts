import { publishedEdtf } from '../../model/source.ts';
import type { Source } from '../../model/source.ts';

/** An article named as in a caption: its title, publisher and day. */
export function citedSource(source: Source): string {
  const { title, publisher } = source;
  return [title, publisher, publishedEdtf(source)].filter(Boolean).join(' · ');
}
