import type { Evidence } from '../model/event.ts';
import type { Source } from '../model/source.ts';
import { sourceAddress } from './textFragment.ts';

/** A piece of evidence with the texts that it points to. */
export interface EvidenceText {
  readonly source: Source;
  /** The sentence or clause, as the article has it. */
  readonly quote: string;
  /** First line of its paragraph in the file. */
  readonly line: number;
  readonly speaker: string | undefined;
  /** The original at this sentence, where it has an address. */
  readonly address: string | undefined;
}

/** What a piece of evidence says and where; `undefined` where its paragraph is gone. */
export function evidenceText(
  evidence: Evidence,
  sources: readonly Source[],
): EvidenceText | undefined {
  const source = sources.find(({ id }) => id === evidence.source);
  const paragraph = source?.paragraphs.find(({ id }) => id === evidence.paragraph);
  if (!source || !paragraph) return undefined;
  return {
    source,
    quote: paragraph.text.slice(evidence.quote.start, evidence.quote.end),
    line: paragraph.line,
    speaker: evidence.speaker ?? undefined,
    address: sourceAddress(source, paragraph, evidence.quote),
  };
}
