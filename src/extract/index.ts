/** The only door of the extraction layer: articles and knowledge in, a timeline and problems out. */
export type { Article } from './article.ts';
export { readKnowledge } from './knowledge.ts';
export type { DataFile, Knowledge, KnowledgeFiles } from './knowledge.ts';
export { extractArticle } from './extractArticle.ts';
export type { Extraction } from './extractArticle.ts';
export { withTitles } from './withTitles.ts';
export { markArticle } from './markArticle.ts';
export type { MarkedArticle, MarkedParagraph } from './markArticle.ts';
export { readingDraft } from './readingDraft.ts';
export type { ReadTelling } from './readingDraft.ts';
export { assembleTimeline } from './assemble.ts';
export { readStories } from './stories.ts';
export { dateMentionsIn, readDates } from './time/readDates.ts';
export type { ReadDate } from './time/readDates.ts';
export { numberOf } from './time/numerals.ts';
export { resolveDate } from './time/resolve.ts';
export type { ResolvedDate } from './time/resolve.ts';
export type { DateMention } from './time/value.ts';
export { figuresIn } from './figures/figures.ts';
export type { FigureMention } from './figures/figures.ts';
export type { Milestone } from './knowledge.ts';
export { clausesOf } from './events/clauses.ts';
export { dateInAddress } from './events/links.ts';
export { tenseOf } from './events/modality.ts';
export { MAX_QUOTE, quoteAround } from './events/quote.ts';
export { bothScripts } from './title/scripts.ts';
export type { EventTable, TableRow } from './table/eventTable.ts';
export { extractTable } from './table/extractTable.ts';
export type { TableExtraction } from './table/extractTable.ts';
export { assembleWithTables } from './table/assembleWithTables.ts';
export { readDateCell } from './table/readDateCell.ts';
export type { EventDraft } from './events/draft.ts';
export { kindOf } from './events/kind.ts';
export { importanceSigns } from './events/importance.ts';
export { retellingPairs } from './merge/retellingPairs.ts';
export { isMaterial } from './title/titleOf.ts';
export { titleCandidates } from './title/titleCandidates.ts';
export { probabilityOf, scoreOf } from './scoring.ts';
export type { Signs, Weights } from './scoring.ts';
export {
  EVENT_WEIGHTS,
  IMPORTANCE_WEIGHTS,
  KIND_WEIGHTS,
  RETOLD_WEIGHTS,
  TITLE_WEIGHTS,
} from './weights.ts';
