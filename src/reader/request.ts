import type { FigureMention } from '../extract/index.ts';
import { publishedEdtf } from '../model/source.ts';
import { ANSWER_SCHEMA } from './answer.ts';
import { READING_VERSION } from './contract.ts';
import { INSTRUCTIONS } from './instructions.ts';
import type { PointedArticle, PointedParagraph } from './pointers.ts';
import type { ReadingWindow } from './windows.ts';

/** All that a reader needs for one answer. */
export interface ReadingRequest {
  readonly version: typeof READING_VERSION;
  /** Article, window, and a hash of what is read: `article/1-k3j…`. The answer carries it. */
  readonly id: string;
  readonly instructions: string;
  /** The article, or a part of it, with everything that an answer may point at. */
  readonly text: string;
  /** JSON schema of the answer. */
  readonly schema: typeof ANSWER_SCHEMA;
}

/** The id of the request for a window; `index` counts from 0. */
const requestId = (articleId: string, { id }: ReadingWindow, index: number): string =>
  `${articleId}/${index + 1}-${id}`;

/** The requests of an article, one for each window. */
export function requestOf(
  pointed: PointedArticle,
  window: ReadingWindow,
  index: number,
  windows: number,
): ReadingRequest {
  const { source } = pointed.article;
  const part = windows > 1 ? [`part: ${index + 1} of ${windows}`] : [];
  const before = beforeWindow(pointed, window);
  const names = namesIn(pointed, window);
  const text = [
    `title: ${source.title}`,
    `published: ${publishedEdtf(source) ?? 'unknown'}`,
    `language: ${source.language}`,
    ...(source.publisher ? [`publisher: ${source.publisher}`] : []),
    ...part,
    ...(names.length > 0 ? [`names: ${names.join('; ')}`] : []),
    ...before,
    '',
    ...pointed.paragraphs.slice(window.first, window.end).flatMap(linesOf),
  ].join('\n');
  return {
    version: READING_VERSION,
    id: requestId(source.id, window, index),
    instructions: INSTRUCTIONS,
    text,
    schema: ANSWER_SCHEMA,
  };
}

/** What a window that begins inside the article has to know of what was before. */
function beforeWindow({ paragraphs }: PointedArticle, { first }: ReadingWindow): readonly string[] {
  if (first === 0) return [];
  const headings = paragraphs[first]?.marked.marks.paragraph.heading ?? [];
  const last = paragraphs
    .slice(0, first)
    .flatMap((paragraph) => paragraph.dates.map((date) => ({ paragraph, date })))
    .findLast(({ date }) => date.resolved !== undefined);
  return [
    'Before this part, which you do not see:',
    ...(headings.length > 0 ? [`  headings: ${headings.join(' > ')}`] : []),
    ...(last ? [`  the last date named:${dateLine(last.paragraph, last.date)}`] : []),
  ];
}

/** Names that the article has and the lexicon knows in other languages. */
function namesIn({ paragraphs }: PointedArticle, { first, end }: ReadingWindow): readonly string[] {
  const lines = paragraphs
    .slice(first, end)
    .flatMap(({ marked: { marks } }) => marks.entities.flatMap(({ values }) => values.slice(0, 1)));
  return [...new Set(lines)]
    .filter(({ names }) => names.length > 1)
    .map(({ names }) => names.join(' = '));
}

function linesOf(pointed: PointedParagraph): readonly string[] {
  const { marks, part } = pointed.marked;
  const { role = 'paragraph', text, speaker } = marks.paragraph;
  if (role === 'code') return [];
  const says = [
    pointed.id,
    ...(role === 'paragraph' ? [] : [role === 'columns' ? 'table header' : role]),
    ...(speaker ? [`speaker ${speaker}`] : []),
    ...(part === 'outside' ? ['perhaps a notice'] : []),
  ];
  return [
    `[${says.join(', ')}] ${text.replace(/\s+/gu, ' ')}`,
    ...pointed.dates.map((date) => ` ${dateLine(pointed, date)}`),
    ...pointed.milestones.map(
      ({ id, at, milestone }) =>
        `  ${id} ${JSON.stringify(text.slice(at.start, at.end))} = ${milestone.date.edtf}, milestone: ${Object.values(milestone.title)[0] ?? milestone.id}`,
    ),
    ...pointed.links.map(
      ({ id, at, date }) =>
        `  ${id} link ${JSON.stringify(text.slice(at.start, at.end).slice(0, 60))} = ${date.edtf}`,
    ),
    ...pointed.figures.map(
      ({ id, figure }) =>
        `  ${id} ${JSON.stringify(text.slice(figure.start, figure.end))} = ${amountOf(figure)}`,
    ),
  ];
}

function dateLine(
  { marked: { marks } }: PointedParagraph,
  date: PointedParagraph['dates'][number],
) {
  const { mention, resolved, id } = date;
  const words = JSON.stringify(marks.text.slice(mention.start, mention.end));
  const counted = resolved?.anchor ? `, counted from ${resolved.anchor.edtf}` : '';
  const read = resolved ? `${resolved.date.edtf}${counted}` : 'not known: give "from"';
  return ` ${id} ${words} = ${read}`;
}

function amountOf({ value, max, currency, unit }: FigureMention): string {
  const amount = max === undefined ? String(value) : `${value}–${max}`;
  return [amount, currency ?? unit ?? ''].join(' ').trim();
}
