/** What a table of events can be sorted by, in the order of its columns. */
export const SORT_COLUMNS = [
  'date',
  'title',
  'kind',
  'entities',
  'figures',
  'modality',
  'basis',
  'source',
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export interface Sorting {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** How a table is sorted before anybody says so. */
export const BY_DATE: Sorting = { column: 'date', descending: false };
