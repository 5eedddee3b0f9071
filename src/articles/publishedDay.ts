import type { Article } from '../extract/index.ts';
import type { ProblemLevel } from '../model/problem.ts';
import type { ArticleFields, Field } from './articleFields.ts';
import type { ArticlePath, PathDate } from './articlePath.ts';
import { publicationDay } from './publicationDay.ts';
import type { PublicationDay } from './publicationDay.ts';

/** The day of publication as far as it is known, and what was wrong on the way. */
export interface PublishedDay {
  readonly published: Pick<Article, 'published' | 'publishedPrecision' | 'publishedFrom'>;
  readonly problems: readonly DateProblem[];
}

interface DateProblem {
  readonly level: ProblemLevel;
  readonly rule: string;
  readonly line: number;
  readonly message: string;
}

interface Reading {
  readonly field: Field;
  readonly day: PublicationDay;
}

/**
 * The day on which an article was published, from the first of these that names one: the keys of
 * the front matter in the order of `articleFields`, the name of the file, that of a folder, folders
 * of year, month and day; then a month from the same places in the same order. What a key names no
 * day with is told, also where something after it does. A day of a change (`lastmod`) is never
 * taken: what the article counts from is older.
 */
export function publishedDay({ of }: ArticleFields, { date: ofPath }: ArticlePath): PublishedDay {
  const readings = of('date').map((field) => ({ field, day: publicationDay(field.text) }));
  const exact = readings.find(({ day }) => day.ok);
  const inMonth = readings.find(({ day }) => !day.ok && day.month !== undefined);
  const failed = readings.slice(0, exact ? readings.indexOf(exact) : 1);
  if (exact?.day.ok) {
    const published = { published: exact.day.day, publishedFrom: exact.field.key };
    return { published, problems: failed.flatMap((one) => toldOf(one, exact.field.key) ?? []) };
  }
  const [first] = failed;
  if (ofPath && !ofPath.isMonth) {
    return {
      published: { published: ofPath.day, publishedFrom: ofPath.from },
      problems: first ? [toldOf(first, ofPath.from)].flatMap((one) => one ?? []) : [],
    };
  }
  if (inMonth && !inMonth.day.ok && inMonth.day.month !== undefined) {
    const { key, line } = inMonth.field;
    const { message, month } = inMonth.day;
    const told: DateProblem = { level: 'warning', rule: 'date-month', line, message };
    return { published: monthOf(month, key), problems: [told] };
  }
  if (ofPath) {
    const told = first ? toldOf(first, ofPath.from) : monthOfPath(ofPath);
    return { published: monthOf(ofPath.day, ofPath.from), problems: told ? [told] : [] };
  }
  if (first && !first.day.ok) {
    const { rule, message } = first.day;
    const { line } = first.field;
    const told = `${message} The article has no date now.`;
    return { published: {}, problems: [{ level: 'error', rule, line, message: told }] };
  }
  return { published: {}, problems: [] };
}

function monthOf(published: string, publishedFrom: string): PublishedDay['published'] {
  return { published, publishedPrecision: 'month', publishedFrom };
}

function monthOfPath({ from, day }: PathDate): DateProblem {
  const message = `There is no date but the month ${day.slice(0, -3)} of the ${from}; add \`date: ${day.slice(0, -3)}-…\` with the day.`;
  return { level: 'warning', rule: 'date-month', line: 1, message };
}

function toldOf({ field, day }: Reading, used: string): DateProblem | undefined {
  if (day.ok) return undefined;
  const message = `${day.message} Until then \`${used}\` gives the date.`;
  return { level: 'warning', rule: day.rule, line: field.line, message };
}
