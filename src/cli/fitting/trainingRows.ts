import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { emptyDataFile } from '../../articles/dataFile.ts';
import {
  extractArticle,
  importanceSigns,
  isMaterial,
  readKnowledge,
  titleCandidates,
} from '../../extract/index.ts';
import type { EventDraft, Signs } from '../../extract/index.ts';
import { isoDay } from '../../model/calendar.ts';
import type { Paragraph } from '../../model/source.ts';
import { readDataFiles } from '../dataFiles.ts';
import { openArticles } from '../readArticles.ts';
import { chrF } from '../scoring/chrF.ts';
import type { GoldEvent } from '../scoring/goldEvent.ts';
import { tellsGold } from '../scoring/matching.ts';
import { bareText } from '../scoring/predictions.ts';
import type { Corpus } from '../scoring/scoreCorpus.ts';
import { retoldRows } from './retoldRows.ts';
import type { RetoldRow } from './retoldRows.ts';

/** A passage that was taken for an event, and what annotators say of it. */
export interface EventRow {
  /** The repository that its article is from: weights are judged on others than they are from. */
  readonly group: string;
  readonly signs: Signs;
  readonly importanceSigns: Signs;
  /** What speaks for each kind; absent where the kind is known. */
  readonly kindSigns?: readonly Signs[];
  /** The annotated event that it tells; absent where it tells none. */
  readonly gold?: GoldEvent;
}

/** The titles that a passage makes, each with how near it is to an editor's. */
export interface TitleRow {
  readonly group: string;
  readonly candidates: readonly { readonly signs: Signs; readonly near: number }[];
}

/** Widest title in Han characters, as the extractor offers them. */
const WIDEST = 60;

/** Every passage of a corpus that is taken for an event, with what annotators found in it. */
export function trainingRows(
  corpus: Corpus,
  gold: readonly GoldEvent[],
  dataDir: string,
): {
  readonly events: readonly EventRow[];
  readonly titles: readonly TitleRow[];
  readonly retold: readonly RetoldRow[];
} {
  const { files } = readDataFiles(dataDir, dataDir);
  const { knowledge } = readKnowledge({ ...files, curation: emptyDataFile('curation.yaml') });
  const groups = groupsOf(corpus);
  const events: EventRow[] = [];
  const titles: TitleRow[] = [];
  const retold: RetoldRow[] = [];
  for (const article of openArticles(resolve(corpus.articles)).read(new Set()).articles) {
    const key = gold.find(({ source }) => isNamed(article.file, source))?.source;
    if (key === undefined) continue;
    const group = groups.get(key) ?? key;
    const here = gold.filter(({ source }) => source === key);
    const { source, drafts } = extractArticle(article, knowledge);
    const paragraphs = new Map(source.paragraphs.map((one) => [one.id, one]));
    const toldBy = (draft: EventDraft) => {
      const paragraph = paragraphs.get(draft.evidence.paragraph);
      return paragraph ? goldsOf(draft, paragraph, here) : [];
    };
    retold.push(...retoldRows(drafts, toldBy, group));
    for (const draft of drafts) {
      const paragraph = paragraphs.get(draft.evidence.paragraph);
      if (!draft.signs || !paragraph) continue;
      const [told] = goldsOf(draft, paragraph, here);
      events.push({
        group,
        signs: draft.signs,
        importanceSigns: importanceSigns(draft.signs, draft.kind),
        ...(draft.kindSigns ? { kindSigns: draft.kindSigns } : {}),
        ...(told ? { gold: told } : {}),
      });
      const wanted = source.language === 'en' ? undefined : told?.title.zh;
      if (wanted === undefined || !isMaterial(draft.title)) continue;
      const candidates = titleCandidates(draft.title, WIDEST).map(({ text, signs }) => ({
        signs,
        near: chrF(text, wanted),
      }));
      if (candidates.length > 1) titles.push({ group, candidates });
    }
  }
  return { events, titles, retold };
}

/** The annotated events that a passage tells, the required ones first. */
function goldsOf(
  { evidence, date }: EventDraft,
  { text, line, endLine }: Paragraph,
  gold: readonly GoldEvent[],
): readonly GoldEvent[] {
  const { start, end } = evidence.quote;
  const span = { start: isoDay(date.span.from), end: isoDay(date.span.to - 1) };
  const quote = {
    from: line,
    to: endLine,
    length: end - start,
    text: bareText(text.slice(start, end)),
  };
  return gold
    .filter((one) => tellsGold(one, span, quote))
    .sort((a, b) => Number(a.optional) - Number(b.optional));
}

const isNamed = (file: string, key: string) => {
  const parts = file.split('/');
  return parts.includes(key) || parts.at(-1)?.startsWith(key) === true;
};

/** Which repository each article is from, where the corpus says so. */
function groupsOf({ gold }: Corpus): ReadonlyMap<string, string> {
  const file = join(dirname(gold), 'sources.json');
  if (!existsSync(file)) return new Map();
  const sources: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(sources)) return new Map();
  return new Map(
    sources.flatMap((one: unknown) => {
      if (typeof one !== 'object' || one === null || !('key' in one) || !('repo' in one)) return [];
      return [[String(one.key), String(one.repo)] as const];
    }),
  );
}
