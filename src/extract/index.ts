/** The only door of the extraction layer: articles and knowledge in, a timeline and problems out. */
export type { Article } from './article.ts';
export { readKnowledge } from './knowledge.ts';
export type { DataFile, Knowledge, KnowledgeFiles } from './knowledge.ts';
export { extractArticle } from './extractArticle.ts';
export type { Extraction } from './extractArticle.ts';
export { assembleTimeline } from './assemble.ts';
export { readStories } from './stories.ts';
export { readDates } from './time/readDates.ts';
export type { ReadDate } from './time/readDates.ts';
export type { EventTable, TableRow } from './table/eventTable.ts';
export { extractTable } from './table/extractTable.ts';
export type { TableExtraction } from './table/extractTable.ts';
export { assembleWithTables } from './table/assembleWithTables.ts';
export { readDateCell } from './table/readDateCell.ts';
