import { dayOf, daysInMonth, isCivilDate, isoDay } from '../model/calendar.ts';
import type { IsoDay } from '../model/calendar.ts';
import { oneLine } from './plainText.ts';
import { monthNamed } from './publicationDay.ts';

/** What the path of an article says of it. */
export interface ArticlePath {
  /** What its id is made from: the path without extension, and of a page bundle its folder. */
  readonly name: string;
  /** What it is called where nothing else is said: without extension, folder and date. */
  readonly title: string;
  /** The tag in `index.zh-tw.md` and `lyon.en.md`. */
  readonly language?: string;
  readonly date?: PathDate;
}

/** A day, or where `isMonth` the first day of a month, and what it was read from. */
export interface PathDate {
  readonly day: IsoDay;
  readonly isMonth: boolean;
  readonly from: 'file name' | 'folder name' | 'folders';
}

const EXTENSION = /\.[^./]*$/u;
const LANGUAGE = /\.(?<tag>(?:zh|en)(?:[-_][a-z]{2,4}){0,2})$/iu;
/** Names by which a page stands for its folder. */
const INDEX = /^(?:_?index|readme)$/iu;

/** A day with which a name begins; `2024.3.5` could be a version, so points take two digits each. */
const FIRST =
  /^(?<year>(?:19|20)\d{2})(?:(?<separator>[-_ ])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})|\.(?<m2>\d{2})\.(?<d2>\d{2})|(?<m3>\d{2})(?<d3>\d{2})(?:T?\d{4}(?:\d{2})?)?|年(?<m4>\d{1,2})月(?<d4>\d{1,2})[日號号])(?!\d)/u;
const LAST =
  /[-_ ](?<year>(?:19|20)\d{2})(?<separator>[-_])(?<month>\d{2})\k<separator>(?<day>\d{2})$/u;
/** A month, which only a whole name can be: `2024-10-things` is a list of ten. */
const MONTH = /^(?<year>(?:19|20)\d{2})(?:[-_.](?<month>\d{2})|年(?<m2>\d{1,2})月)$/u;
const YEAR = /^(?:19|20)\d{2}$/u;

/**
 * What a path with forward slashes says: of a page bundle (`lyon/index.md`, `lyon/README.md`) the
 * folder gives name and title. Days are those that Jekyll, Hugo, Docusaurus and Obsidian write: at
 * the start of a name (`2024-03-05-lyon.md`, `20240305 lyon.md`) or at its end, of a folder
 * (`2024-03-05-lyon/index.md`), or in folders of year, month and day (`2024/03/05/lyon.md`); folders
 * of year and month give a month, a year alone gives nothing. The nearest to the file counts.
 */
export function articlePath(file: string): ArticlePath {
  const folders = file.split('/');
  const stem = (folders.pop() ?? '').replace(EXTENSION, '');
  const tag = LANGUAGE.exec(stem)?.groups?.['tag'];
  const base = tag === undefined ? stem : stem.slice(0, -tag.length - 1);
  const isIndex = INDEX.test(base) && folders.length > 0;
  const suffix = tag === undefined ? '' : `-${tag}`;
  const name = isIndex ? folders.join('/') : [...folders, base].join('/');
  const shown = isIndex ? (folders.at(-1) ?? base) : base;
  const date = dateIn(isIndex ? undefined : base, folders);
  return {
    name: `${name}${suffix}`,
    title: oneLine(undated(shown)),
    ...(tag === undefined ? {} : { language: tag.replaceAll('_', '-') }),
    ...(date ? { date } : {}),
  };
}

function dateIn(base: string | undefined, folders: readonly string[]): PathDate | undefined {
  const day = base === undefined ? undefined : dayIn(base);
  if (day !== undefined) return { day, isMonth: false, from: 'file name' };
  for (const folder of folders.toReversed()) {
    const named = dayIn(folder);
    if (named !== undefined) return { day: named, isMonth: false, from: 'folder name' };
  }
  const nested = inFolders(base, folders);
  if (nested && !nested.isMonth) return nested;
  const month = base === undefined ? undefined : monthIn(base);
  if (month !== undefined) return { day: month, isMonth: true, from: 'file name' };
  if (nested) return nested;
  const named = folders.map(monthIn).findLast((one) => one !== undefined);
  return named === undefined ? undefined : { day: named, isMonth: true, from: 'folder name' };
}

function dayIn(name: string): IsoDay | undefined {
  const groups = (FIRST.exec(name) ?? LAST.exec(name))?.groups;
  if (!groups) return undefined;
  const { year, month, m2, m3, m4, day, d2, d3, d4 } = groups;
  return isoOf(year, month ?? m2 ?? m3 ?? m4, day ?? d2 ?? d3 ?? d4);
}

function monthIn(name: string): IsoDay | undefined {
  const { year, month, m2 } = MONTH.exec(name)?.groups ?? {};
  return year === undefined ? undefined : isoOf(year, month ?? m2, '1');
}

/** `2024/03/05/lyon`, `2024/03/05`, `2024-03/05`, `2024/03-05-lyon`, `2024/03/lyon`. */
function inFolders(base: string | undefined, folders: readonly string[]): PathDate | undefined {
  const parts = base === undefined ? folders : [...folders, base];
  for (const [at, part] of [...folders.entries()].reverse()) {
    const both = MONTH.exec(part)?.groups;
    const year = both?.['year'] ?? (YEAR.test(part) ? part : undefined);
    if (year === undefined) continue;
    const next = parts[at + 1] ?? '';
    const pair = /^(?<month>\d{2})[-_](?<day>\d{2})(?!\d)/u.exec(next)?.groups;
    const inYear = pair && !both ? isoOf(year, pair['month'], pair['day']) : undefined;
    if (inYear !== undefined) return { day: inYear, isMonth: false, from: 'folders' };
    const month = both ? (both['month'] ?? both['m2']) : monthOfFolder(folders[at + 1] ?? '');
    if (month === undefined) continue;
    const after = parts[at + (both ? 1 : 2)] ?? '';
    const day = /^\d{1,2}$/u.test(after) ? isoOf(year, month, after) : undefined;
    if (day !== undefined) return { day, isMonth: false, from: 'folders' };
    const first = isoOf(year, month, '1');
    if (first !== undefined) return { day: first, isMonth: true, from: 'folders' };
  }
  return undefined;
}

/** `03`, `3月`, `03-March`, `March`. */
function monthOfFolder(name: string): string | undefined {
  const { number, word = '' } =
    /^(?<number>\d{1,2})?(?:月|[-_ ]?(?<word>[a-z]{3,9}))?$/iu.exec(name)?.groups ?? {};
  const named = word === '' ? undefined : monthNamed(word);
  if (word !== '' && named === undefined) return undefined;
  return number ?? named?.toString();
}

function isoOf(year = '', month = '', day = ''): IsoDay | undefined {
  const civil = { year: Number(year), month: Number(month), day: Number(day) };
  if (!isCivilDate(civil) || daysInMonth(civil.year, civil.month) === 0) return undefined;
  return isoDay(dayOf(civil));
}

/** A name without the day at its start or end, unless nothing else is left. */
function undated(name: string): string {
  if (dayIn(name) === undefined) return name;
  const rest = FIRST.test(name) ? name.replace(FIRST, '') : name.replace(LAST, '');
  const bare = rest.replace(/^[-_.\s]+/u, '');
  return bare === '' ? name : bare;
}
