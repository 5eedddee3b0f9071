import type { TimelineEvent } from '../../model/event.ts';
import { safeUrl } from '../../model/safeUrl.ts';
import type { Source } from '../../model/source.ts';
import { evidenceText } from '../../export/evidenceText.ts';
import type { Locale } from '../../timeline/words/locale.ts';
import { figurePhrase } from './figureWords.ts';
import type { Messages } from './messages.ts';

/** One place that tells an event. */
export interface Citing {
  readonly title: string;
  readonly lang: string;
  /** Absent where the paragraph is gone. */
  readonly line: number | undefined;
  readonly quote: string;
  /** Address of the original, when it is safe to link to. */
  readonly url: string | undefined;
}

/** An event's figures in words, each with what it measures: `營收 10 億 美元`. */
export function figurePhrases(
  { figures = [] }: TimelineEvent,
  locale: Locale,
  messages: Messages,
): readonly string[] {
  return figures.map((figure) => figurePhrase(figure, locale, messages));
}

/** The places that tell an event, the best first; an article that is gone is named by its id. */
export function citings(
  { evidence }: TimelineEvent,
  sources: readonly Source[],
): readonly Citing[] {
  return evidence.map((one) => {
    const source = sources.find(({ id }) => id === one.source);
    const text = evidenceText(one, sources);
    return {
      title: source?.title ?? one.source,
      lang: source?.language ?? '',
      line: text?.line,
      quote: text?.quote ?? '',
      url: source?.url ? safeUrl(source.url) : undefined,
    };
  });
}
