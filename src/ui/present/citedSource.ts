import type { Source } from '../../model/source.ts';

/** An article named as in a caption: its title, publisher and day. */
export function citedSource({ title, publisher, published }: Source): string {
  return [title, publisher, published].filter(Boolean).join(' · ');
}
