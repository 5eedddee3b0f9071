import type { TimelineEvent } from '../../model/event.ts';
import { safeUrl } from '../../model/safeUrl.ts';
import type { Source } from '../../model/source.ts';

/** A source under the number that events on paper cite it by. */
export interface NumberedSource {
  readonly number: number;
  readonly source: Source;
  /** Where the original can be read, http or https. */
  readonly address: string | undefined;
}

/**
 * The sources that these events cite, numbered from 1 in the order in which they are cited first.
 * A source that is not there has no number.
 */
export function numberedSources(
  events: readonly TimelineEvent[],
  sources: readonly Source[],
): ReadonlyMap<string, NumberedSource> {
  const known = new Map(sources.map((source) => [source.id, source]));
  const numbered = new Map<string, NumberedSource>();
  for (const { evidence } of events) {
    for (const { source: id } of evidence) {
      const source = known.get(id);
      if (!source || numbered.has(id)) continue;
      const address = source.url ? safeUrl(source.url) : undefined;
      numbered.set(id, { number: numbered.size + 1, source, address });
    }
  }
  return numbered;
}
