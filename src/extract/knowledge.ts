import * as v from 'valibot';
import { parseEdtf } from '../model/edtf.ts';
import type { DateValue } from '../model/edtf.ts';
import { EVENT_KINDS } from '../model/event.ts';
import type { EventKind, LocalisedText } from '../model/event.ts';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { safeUrl } from '../model/safeUrl.ts';
import { HAPPENINGS } from './happenings.ts';
import type { Happening } from './happenings.ts';
import { mappingOf, readCurations } from './merge/curation.ts';
import type { Curation } from './merge/curation.ts';
import { fold } from '../text/fold.ts';
import { createWordMatcher } from './text/wordMatcher.ts';
import type { WordEntry, WordMatch } from './text/wordMatcher.ts';

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

/** A named milestone with the date a reference work gives. */
export interface Milestone {
  readonly id: string;
  readonly title: LocalisedText;
  readonly date: DateValue;
  /** Where the date can be checked. */
  readonly reference: string;
  readonly kind: EventKind;
  readonly importance: number;
  /** What happened to it: a passage tells the milestone where it says so of the name. */
  readonly verb: Happening;
  readonly entities: readonly string[];
  /** Folded words of which one must stand in the sentence; empty when the name is enough. */
  readonly needs: readonly string[];
}

type EntityKind = 'person' | 'organisation';

/** A person or organisation; `names[0]` is how titles call it. */
export interface Entity {
  readonly kind: EntityKind;
  readonly names: readonly string[];
}

/** What a word of the lexicon does where it stands. */
export type WordRole =
  | { readonly role: 'kind'; readonly kind: EventKind; readonly weight: number }
  | {
      /** `neutral`: nothing, but the shorter words inside it do nothing either. */
      readonly role: 'forecast' | 'asserted' | 'present' | 'boilerplate' | 'neutral';
      readonly weight: number;
    };

/** What a word does beside the name of a milestone: it tells what happened, or what the name is of. */
export type MilestoneWord = Happening | 'thing';

/** What the extractor knows besides the articles: words of the field, milestones, corrections. */
export interface Knowledge {
  readonly wordsIn: (folded: string) => readonly WordMatch<WordRole>[];
  readonly entitiesIn: (folded: string) => readonly WordMatch<Entity>[];
  readonly milestonesIn: (folded: string) => readonly WordMatch<Milestone>[];
  /** Words of happenings and of things; looked for only beside the names of milestones. */
  readonly milestoneWordsIn: (folded: string) => readonly WordMatch<MilestoneWord>[];
  /** Folded headings, lower case, of parts that are no part of the story. */
  readonly referenceHeadings: readonly string[];
  readonly advertHeadings: readonly string[];
  readonly curations: readonly Curation[];
  readonly curationFile: string;
}

/** Lists of words, parted by commas, by their weight. */
const Words = v.record(
  v.pipe(
    v.string(),
    v.check((weight) => Number(weight) > 0, 'is not a weight'),
  ),
  v.string(),
);
const WordList = v.pipe(v.string(), v.transform(listOf));

const LexiconShape = v.object({
  kinds: v.optional(v.record(v.picklist(EVENT_KINDS), Words), {}),
  neutral: v.optional(WordList, ''),
  modality: v.optional(
    v.object({ forecast: v.optional(Words, {}), asserted: v.optional(Words, {}) }),
    {},
  ),
  present: v.optional(Words, {}),
  happenings: v.optional(v.record(v.picklist(HAPPENINGS), WordList), {}),
  things: v.optional(WordList, ''),
  outside: v.optional(
    v.object({
      references: v.optional(WordList, ''),
      adverts: v.optional(WordList, ''),
    }),
    {},
  ),
  boilerplate: v.optional(Words, {}),
  entities: v.optional(v.array(v.unknown()), []),
});

const EntityShape = v.object({
  kind: v.picklist(['person', 'organisation']),
  names: v.pipe(v.array(v.string()), v.minLength(1)),
});

const MilestoneShape = v.object({
  id: v.string(),
  title: v.pipe(
    v.record(v.string(), v.pipe(v.string(), v.minLength(1))),
    v.check((text) => Object.keys(text).length > 0, 'needs a text in at least one language'),
  ),
  aliases: v.pipe(v.array(v.string()), v.minLength(1)),
  date: v.pipe(
    v.union([v.string(), v.number()]),
    v.transform(String),
    v.check((text) => parseEdtf(text) !== undefined, 'is not an EDTF date'),
  ),
  reference: v.pipe(
    v.string(),
    v.check((url) => safeUrl(url) !== undefined, 'is not an http or https address'),
  ),
  kind: v.picklist(EVENT_KINDS),
  importance: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  verb: v.picklist(HAPPENINGS),
  entities: v.optional(v.array(v.string()), []),
  needs: v.optional(v.array(v.string()), []),
});

/**
 * Knowledge from the data files, compiled for matching. A part of the lexicon, a milestone or a
 * correction that makes no sense is left out and reported.
 */
export function readKnowledge(files: KnowledgeFiles): {
  readonly knowledge: Knowledge;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const lexicon = readLexicon(files.lexicon, problems);
  const milestones = readMilestones(files.gazetteer, problems);
  const { curations, problems: curationProblems } = readCurations(files.curation);
  problems.push(...curationProblems);
  const entities = lexicon.entities.flatMap((entity) =>
    entity.names.map((word): WordEntry<Entity> => ({ word, value: entity })),
  );
  return {
    knowledge: {
      wordsIn: createWordMatcher(wordEntries(lexicon), { caseless: true }),
      entitiesIn: createWordMatcher(entities, { caseless: false }),
      milestonesIn: createWordMatcher(milestones, { caseless: false }),
      milestoneWordsIn: createWordMatcher(milestoneWords(lexicon), { caseless: true }),
      referenceHeadings: lexicon.outside.references.map((h) => fold(h).toLowerCase()),
      advertHeadings: lexicon.outside.adverts.map((h) => fold(h).toLowerCase()),
      curations,
      curationFile: files.curation.file,
    },
    problems,
  };
}

type Lexicon = Omit<v.InferOutput<typeof LexiconShape>, 'entities'> & {
  readonly entities: readonly Entity[];
};

function readLexicon({ file, value }: DataFile, problems: Problem[]): Lexicon {
  const report = (path: string, { message }: v.BaseIssue<unknown>) => {
    problems.push(problem('error', 'lexicon-shape', { file }, `${path}: ${message}; left out.`));
  };
  let mapping = mappingOf(value);
  const whole = v.safeParse(LexiconShape, mapping);
  for (const issue of whole.issues ?? []) {
    report(v.getDotPath(issue) ?? 'the file', issue);
    mapping = without(mapping, issue.path?.map(({ key }) => key) ?? []);
  }
  const lexicon = whole.success ? whole.output : v.parse(LexiconShape, mapping);
  const entities = lexicon.entities.flatMap((item, index) => {
    const { success, output, issues } = v.safeParse(EntityShape, item);
    if (success) return [output];
    report(`entities.${index}.${v.getDotPath(issues[0]) ?? ''}`, issues[0]);
    return [];
  });
  return { ...lexicon, entities };
}

/** A mapping of mappings without what stands at a path; for an empty path an empty one. */
function without(value: unknown, [key, ...rest]: readonly unknown[]): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).flatMap(([name, inner]) => {
    if (name !== key) return [[name, inner] as const];
    return rest.length > 0 ? [[name, without(inner, rest)] as const] : [];
  });
  return Object.fromEntries(entries);
}

function readMilestones(
  { file, value }: DataFile,
  problems: Problem[],
): readonly WordEntry<Milestone>[] {
  const list = v.safeParse(
    v.looseObject({ milestones: v.optional(v.array(v.unknown()), []) }),
    mappingOf(value),
  );
  if (!list.success) {
    problems.push(
      problem(
        'error',
        'gazetteer-shape',
        { file },
        'The file must be a mapping with a list `milestones`.',
      ),
    );
    return [];
  }
  return list.output.milestones.flatMap((item, index) => {
    const result = v.safeParse(MilestoneShape, item);
    if (!result.success) {
      const [issue] = result.issues;
      const path = `milestones.${index}.${v.getDotPath(issue) ?? ''}`;
      problems.push(
        problem('error', 'gazetteer-entry', { file }, `${path}: ${issue.message}; left out.`),
      );
      return [];
    }
    const { aliases, date, needs, ...rest } = result.output;
    const parsed = parseEdtf(date);
    if (!parsed) return [];
    const spellings = (words: readonly string[]) => [
      ...new Set(words.flatMap((w) => [w, closed(w)])),
    ];
    const milestone: Milestone = { ...rest, date: parsed, needs: spellings(needs).map(fold) };
    return spellings(aliases).map((word) => ({ word, value: milestone }));
  });
}

/** A name without the spaces between Han and Latin, which many writers leave out. */
const closed = (name: string) =>
  name.replace(/(?<=\p{Script=Han}) (?=[\dA-Za-z])|(?<=[\dA-Za-z]) (?=\p{Script=Han})/gu, '');

/** The words of a list that is written with commas, without empty ones. */
function listOf(text: string): string[] {
  return text
    .split(/[,，、]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Word and weight of each entry of a word list. */
function weighted(words: v.InferOutput<typeof Words>): readonly (readonly [string, number])[] {
  return Object.entries(words).flatMap(([weight, list]) =>
    listOf(list).map((word) => [word, Number(weight)] as const),
  );
}

/** Whether a word of the lexicon would be found at the beginning of a longer one. */
const begins = (word: string, longer: string) =>
  word.endsWith('*')
    ? longer.startsWith(word.slice(0, -1))
    : longer.startsWith(word) && /\p{Script=Han}$/u.test(word);

function milestoneWords({ happenings, things }: Lexicon): readonly WordEntry<MilestoneWord>[] {
  const told = HAPPENINGS.flatMap((value) =>
    (happenings[value] ?? []).map((word) => ({ word, value })),
  );
  // The longest word at a place counts: it also does what a shorter one that begins it would do.
  const longer = told.flatMap(({ word }) =>
    told
      .filter((other) => other.word !== word && begins(other.word, word))
      .map(({ value }) => ({ word, value })),
  );
  return [...told, ...longer, ...things.map((word) => ({ word, value: 'thing' as const }))];
}

function wordEntries(lexicon: Lexicon): readonly WordEntry<WordRole>[] {
  const entries: WordEntry<WordRole>[] = [];
  for (const kind of EVENT_KINDS) {
    for (const [word, weight] of weighted(lexicon.kinds[kind] ?? {})) {
      entries.push({ word, value: { role: 'kind', kind, weight } });
    }
  }
  const others = [
    ['forecast', lexicon.modality.forecast],
    ['asserted', lexicon.modality.asserted],
    ['present', lexicon.present],
    ['boilerplate', lexicon.boilerplate],
  ] as const;
  for (const [role, groups] of others) {
    for (const [word, weight] of weighted(groups)) entries.push({ word, value: { role, weight } });
  }
  for (const word of lexicon.neutral) entries.push({ word, value: { role: 'neutral', weight: 0 } });
  return entries;
}
