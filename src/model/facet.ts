/** What events can be told apart by: each is a filter of its own. */
export const FACETS = ['kind', 'source', 'entity', 'modality', 'basis', 'confidence'] as const;
export type Facet = (typeof FACETS)[number];

/** Facets that a reader may sort the events into lanes by. */
export const GROUPINGS = ['kind', 'source', 'entity'] as const satisfies readonly Facet[];
export type Grouping = (typeof GROUPINGS)[number];
