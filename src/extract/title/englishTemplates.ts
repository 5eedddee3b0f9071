import type { Figure, LocalisedText, TextSpan } from '../../model/event.ts';
import { figureOf } from '../figures/measure.ts';
import type { FigureMention } from '../figures/figures.ts';
import { clausesOf } from '../events/clauses.ts';
import { within } from '../events/marks.ts';
import type { Entity } from '../knowledge.ts';
import type { WordMatch } from '../text/wordMatcher.ts';
import { amountInEnglish } from './amounts.ts';
import type { TitleMaterial } from './titleMaterial.ts';

/** What stands between a subject and its amount, folded, and how English says it. */
const OF_AMOUNTS: readonly (readonly [RegExp, (who: string, amount: string) => string])[] = [
  [/^.{0,8}(?:投资|投了|注资|入股|出了|砸下?)/, (who, amount) => `${who} invests ${amount}`],
  [
    /^.{0,16}(?:融资|募资|募集|筹资|筹得|筹到|融到|募得)/,
    (who, amount) => `${who} raises ${amount}`,
  ],
  [/^.{0,8}(?:估值|市值|身价)/, (who, amount) => `${who} is valued at ${amount}`],
  [
    /^.{0,8}(?:营收|收入|销售额|营业额)(?:[^，。]{0,10}从.{0,12}(?:增|成长|涨|升|做))/,
    (who, amount) => `${who} revenue grows to ${amount}`,
  ],
  [/^.{0,8}(?:营收|收入|销售额|营业额)/, (who, amount) => `${who} revenue ${amount}`],
];
/** What stands between two names, folded. */
const OF_TWO: readonly (readonly [RegExp, string])[] = [
  [/^(?:已经?|正式|宣布|决定|终于|将|打算|计划)?(?:离开|告别)(?:了)?$/, 'leaves'],
  [/^(?:已经?|正式|宣布|决定|终于)?加入(?:了)?$/, 'joins'],
  [/^(?:已经?|正式|宣布)?(?:收购|并购|买下)(?:了)?$/, 'acquires'],
  [/^(?:已经?|公开)?批评(?:了)?$/, 'criticises'],
  [/^(?:已经?|共同|联合)?(?:创立|创办|成立)(?:了)?$/, 'founds'],
  [/^(?:打算|计划|有意|拟)(?:收购|并购|买下)$/, 'plans to acquire'],
];
/** A release, folded: what comes out follows, with its Latin name last. */
const RELEASE =
  /^ ?(?:已经?|正式|今天|悄悄|还|另外|首次|率先|随后|又)?(?:推出|发布|开源|上线|释出)(?:了)?(?<what>[^，。；A-Za-z]{0,14}[A-Z][A-Za-z0-9.-]*(?: (?:[A-Z][A-Za-z0-9.-]*|\d[\d.]*)){0,3})(?![A-Za-z0-9.-]| ?(?:之?[后前]|时|的))/;

/**
 * English title of an event told in Chinese where a template fits: one organisation or person, the
 * verb and the amount, other name or product in one clause, in this order with little between. Empty
 * where they do not clearly belong together.
 */
export function titleFromWords(material: TitleMaterial): LocalisedText {
  const { marks, quote } = material;
  for (const clause of clausesOf(marks.text, quote)) {
    const inMain = clause.start < material.clause.end && clause.end > material.clause.start;
    const named = within(marks.entities, clause);
    const [subject, other] = named;
    const who = subject && englishName(subject);
    if (!inMain || !subject || who === undefined || !atHead(material, clause, subject)) continue;
    const en =
      ofTwo(material, subject, other, who) ??
      released(material, clause, subject, who) ??
      amounted(material, clause, subject, who, named.length);
    if (en !== undefined) return { en };
  }
  return {};
}

/** Only "then", "after all" and the date may stand before a subject, and the verb near behind it. */
function atHead({ marks }: TitleMaterial, clause: TextSpan, subject: TextSpan): boolean {
  const dates = within(marks.dates, { start: clause.start, end: subject.start });
  const dated = dates.reduce((sum, { start, end }) => sum + end - start, 0);
  const before = marks.folded.slice(clause.start, subject.start);
  // "After Acme released it" tells of something else.
  return subject.start - clause.start - dated <= 3 && !/[在当自从据]\s*$/.test(before);
}

function englishName({ values }: WordMatch<Entity>): string | undefined {
  return values.flatMap(({ names }) => names).find((name) => /^[\x20-\x7e]+$/.test(name));
}

function ofTwo(
  { marks }: TitleMaterial,
  subject: WordMatch<Entity>,
  other: WordMatch<Entity> | undefined,
  who: string,
): string | undefined {
  const whom = other && englishName(other);
  if (!other || whom === undefined || whom === who) return undefined;
  const between = withoutDates(marks.folded, { start: subject.end, end: other.start }, marks.dates);
  const verb = OF_TWO.find(([pattern]) => pattern.test(between))?.[1];
  return verb === undefined ? undefined : `${who} ${verb} ${whom}`;
}

function released(
  { marks }: TitleMaterial,
  clause: TextSpan,
  subject: WordMatch<Entity>,
  who: string,
): string | undefined {
  const rest = withoutDates(marks.folded, { start: subject.end, end: clause.end }, marks.dates);
  const what = RELEASE.exec(rest)?.groups?.['what'];
  const product = what === undefined ? undefined : /[A-Z][A-Za-z0-9. -]*$/.exec(what)?.[0].trim();
  return product === undefined || product === who ? undefined : `${who} releases ${product}`;
}

function amounted(
  { marks }: TitleMaterial,
  clause: TextSpan,
  subject: WordMatch<Entity>,
  who: string,
  names: number,
): string | undefined {
  const sums = within(marks.figures, clause).filter((f) => f.currency !== null);
  const sum = sums.at(-1);
  // With other names in the clause the sum may be theirs.
  if (!sum || names > 1 || sum.start < subject.end) return undefined;
  const figure: Figure = figureOf(sum, marks.folded, clause);
  const between = marks.folded.slice(subject.end, sum.end);
  const verb = OF_AMOUNTS.find(([pattern]) => pattern.test(between))?.[1];
  const first = valuation(marks.folded, subject, sums);
  return verb?.(who, amountInEnglish(figure)).concat(first);
}

/** "at a $350 billion valuation", where the sum before the last is one. */
function valuation(folded: string, subject: TextSpan, sums: readonly FigureMention[]): string {
  const before = sums.at(-2);
  if (!before || before.start < subject.end || !/^ ?(?:的)?估值/.test(folded.slice(before.end)))
    return '';
  const amount = amountInEnglish(figureOf(before, folded, before));
  const article = /^\D*(?:8|11\b|18\b)/.test(amount) ? 'an' : 'a';
  return ` at ${article} ${amount} valuation`;
}

function withoutDates(text: string, span: TextSpan, dates: readonly TextSpan[]): string {
  let out = '';
  let at = span.start;
  for (const { start, end } of within(dates, span)) {
    out += text.slice(at, start).replace(/[在于]\s?$/, '');
    at = end;
  }
  return (out + text.slice(at, span.end)).trim();
}
