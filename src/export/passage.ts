import type { Evidence } from '../model/event.ts';
import type { Source } from '../model/source.ts';

/** A stretch of a paragraph, and what it is of the evidence. */
interface PassagePart {
  readonly text: string;
  readonly role: 'around' | 'quote' | 'date';
}

/** The paragraph that a piece of evidence was read from, cut into its quote and date expression. */
export interface Passage {
  readonly source: Source;
  readonly speaker: string | undefined;
  readonly parts: readonly PassagePart[];
}

/** The passage of a piece of evidence; `undefined` where its paragraph is gone. */
export function passageOf(evidence: Evidence, sources: readonly Source[]): Passage | undefined {
  const source = sources.find(({ id }) => id === evidence.source);
  const text = source?.paragraphs.find(({ id }) => id === evidence.paragraph)?.text;
  if (!source || text === undefined) return undefined;
  const { quote, date } = evidence;
  const within = (at: number): PassagePart['role'] => {
    if (date && at >= date.start && at < date.end) return 'date';
    return at >= quote.start && at < quote.end ? 'quote' : 'around';
  };
  const ends = [0, quote.start, quote.end, ...(date ? [date.start, date.end] : []), text.length];
  const cuts = [...new Set(ends.map((end) => Math.min(Math.max(end, 0), text.length)))];
  cuts.sort((a, b) => a - b);
  const parts = cuts.slice(1).map((end, i): PassagePart => {
    const start = cuts[i] ?? 0;
    return { text: text.slice(start, end), role: within(start) };
  });
  return { source, speaker: evidence.speaker ?? undefined, parts };
}
