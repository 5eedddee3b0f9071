import type { TimelineEvent } from '../../model/event.ts';
import type { Timeline } from '../../model/timelineFile.ts';

/** Where a quote of an event stands, and what it says. */
export interface QuotedPlace {
  /** Key of the annotated article. */
  readonly key: string;
  /** First and last line of its paragraph. */
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly text: string;
}

/** An event of a timeline that quotes an annotated article. */
export interface Prediction {
  readonly event: TimelineEvent;
  readonly quotes: readonly [QuotedPlace, ...QuotedPlace[]];
}

/** Text as quotes and anchors are compared: without space, emphasis and quotation marks. */
export function bareText(text: string): string {
  return text.replace(/[\s*_`“”"'「」『』]/gu, '');
}

/** The events that quote one of the articles that are annotated, which `keys` names. */
export function predictionsOf(
  { sources, events }: Timeline,
  keys: readonly string[],
): readonly Prediction[] {
  const articles = new Map(
    sources.flatMap(({ id, file, paragraphs }) => {
      const key = keys.find((one) => isNamed(file, one));
      if (key === undefined) return [];
      return [[id, { key, paragraphs: new Map(paragraphs.map((one) => [one.id, one])) }] as const];
    }),
  );
  return events.flatMap((event) => {
    const [first, ...others] = event.evidence.flatMap(({ source, paragraph, quote }) => {
      const article = articles.get(source);
      const block = article?.paragraphs.get(paragraph);
      if (!article || !block) return [];
      const { start, end } = quote;
      const text = bareText(block.text.slice(start, end));
      const { line: from, endLine: to } = block;
      return [{ key: article.key, from, to, length: end - start, text }];
    });
    return first ? [{ event, quotes: [first, ...others] as const }] : [];
  });
}

function isNamed(file: string, key: string): boolean {
  const parts = file.split(/[/\\]/u);
  return parts.includes(key) || parts.at(-1)?.startsWith(key) === true;
}
