import { bothScripts, clausesOf, MAX_QUOTE, quoteAround } from '../extract/index.ts';
import type { FigureMention, Knowledge, MarkedArticle, ReadTelling } from '../extract/index.ts';
import type { TextSpan } from '../model/event.ts';
import { fold } from '../text/fold.ts';
import { dateOf, isFault } from './checks/dateOf.ts';
import type { OwnDate } from './checks/dateOf.ts';
import { isSameHappening } from './checks/duplicates.ts';
import { moneyIn, numbersIn } from './checks/numbers.ts';
import { quotePlace } from './checks/quotePlace.ts';
import { tidied, titleFault } from './checks/titleChecks.ts';
import type { TitleGrounds } from './checks/titleChecks.ts';
import { TITLE_LANGUAGES } from './contract.ts';
import type { ReadEvent, Refusal } from './contract.ts';

/** A piece of evidence, found. */
interface FoundQuote {
  readonly index: number;
  readonly quote: TextSpan;
}

/** An event that stood the checks: the pieces of its evidence, the best first. */
export interface CheckedEvent {
  readonly tellings: readonly [ReadTelling, ...ReadTelling[]];
  readonly quotes: readonly FoundQuote[];
}

/** What came of an event: checked where it stood, and what of it did not. */
export interface Checked {
  readonly event?: CheckedEvent;
  readonly refusals: readonly Refusal[];
  /** Where it is told, also of one that was refused after its quotes were found. */
  readonly quotes: readonly FoundQuote[];
}

/**
 * Each event of a reading against its article, in their order: nothing stays that the article does
 * not say. `reader` is who read it.
 */
export function checkEvents(
  article: MarkedArticle,
  events: readonly ReadEvent[],
  reader: string,
  knowledge: Knowledge,
): readonly Checked[] {
  const names = namesOf(article);
  const accepted: { event: ReadEvent; checked: CheckedEvent }[] = [];
  return events.map((event, i): Checked => {
    const context = { article, names, reader, knowledge, number: String(i + 1) };
    const checked = checkEvent(event, context);
    if (!checked.event) return checked;
    const twin = accepted.find((one) => {
      const ours = checked.event;
      return ours !== undefined && isSameHappening(one.checked, ours);
    });
    if (twin) {
      const reason = 'Another event of this reading tells the same happening.';
      const refusals = [{ part: 'event', rule: 'reading-duplicate', reason } as const];
      return { refusals, quotes: checked.quotes };
    }
    accepted.push({ event, checked: checked.event });
    return checked;
  });
}

interface Context {
  readonly article: MarkedArticle;
  readonly names: Pick<TitleGrounds, 'article' | 'lower' | 'known'>;
  readonly reader: string;
  readonly knowledge: Knowledge;
  readonly number: string;
}

/** All that the article names, as titles may. */
function namesOf({ source, paragraphs }: MarkedArticle): Context['names'] {
  const all = [source.title, source.publisher ?? '', ...paragraphs.map(({ marks }) => marks.text)];
  const article = fold(all.join('\n'));
  const known = paragraphs.flatMap(({ marks }) => [
    ...marks.entities.flatMap(({ values }) => values.flatMap(({ names }) => names)),
    ...marks.milestones.flatMap(({ values }) =>
      values.flatMap(({ title, entities }) => [...Object.values(title), ...entities]),
    ),
  ]);
  return {
    article,
    lower: article.toLowerCase(),
    known: [...new Set(known.map((name) => fold(name).toLowerCase()))],
  };
}

function checkEvent(event: ReadEvent, context: Context): Checked {
  const { article } = context;
  const refusals: Refusal[] = [];
  const refused = (rule: Refusal['rule'], reason: string, quotes: readonly FoundQuote[] = []) => ({
    refusals: [...refusals, { part: 'event', rule, reason } as const],
    quotes,
  });
  const quotes: FoundQuote[] = [];
  for (const [i, { paragraph, quote }] of event.evidence.entries()) {
    const index = article.paragraphs.findIndex(({ marks }) => marks.paragraph.id === paragraph);
    const marks = article.paragraphs[index]?.marks;
    const at = marks && quotePlace(marks.text, quote, spanIn(event, paragraph));
    if (marks && at) {
      quotes.push({ index, quote: at });
      continue;
    }
    const reason = `“${shown(quote)}” does not stand in the paragraph.`;
    // Further evidence that is wrong goes by itself; the first is what the event is.
    if (i === 0) return refused('reading-quote', reason);
    refusals.push({ part: 'evidence', rule: 'reading-quote', reason });
  }
  const indexes = quotes.map(({ index }) => index);
  const own = dateOf(article, event, indexes);
  if (isFault(own)) return refused(own.rule, own.reason, quotes);
  const [figures, widened] = pickFigures(event, quotes, context, refusals);
  const shortened = widened.map((found) => shortQuote(found, own, article));
  const title = checkedTitle(event, shortened, own, figures, context, refusals);
  const { published } = article.story;
  const isAhead = published !== undefined && own.date.date.span.from > published;
  if (isAhead && event.modality === 'asserted') {
    const reason = 'What lies after the article is no fact in it; it is shown as a forecast.';
    refusals.push({ part: 'modality', rule: 'reading-modality', reason });
  }
  const tellings = shortened.flatMap(({ index, quote }, i): ReadTelling[] => {
    const paragraph = article.paragraphs[index];
    if (!paragraph) return [];
    const dateSpan = own.at?.index === index ? own.at.span : undefined;
    return [
      {
        paragraph,
        quote,
        origin: own.origin,
        date: own.date,
        ...(dateSpan ? { dateSpan } : {}),
        kind: event.kind,
        modality: isAhead ? 'forecast' : event.modality,
        importance: event.importance,
        figures: figures.flatMap(({ of, figure }) => (of === i ? [figure] : [])),
        ...(title ? { title } : {}),
        ...(own.milestone ? { milestone: own.milestone } : {}),
        readBy: [context.reader],
        reading: context.number,
      },
    ];
  });
  const [first, ...others] = tellings;
  if (!first) return refused('reading-paragraph', 'The paragraph is not there any more.', quotes);
  return {
    event: { tellings: [first, ...others], quotes: shortened },
    refusals,
    quotes: shortened,
  };
}

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** Where an event's date expression stands in a paragraph, so that the quote beside it is taken. */
function spanIn({ date }: ReadEvent, paragraph: string): TextSpan | undefined {
  return 'text' in date && date.paragraph === paragraph
    ? { start: date.at, end: date.at + date.text.length }
    : undefined;
}

interface Picked {
  /** Index of the quote that it stands in. */
  readonly of: number;
  readonly figure: FigureMention;
}

/** The figures that were picked, each in a quote, which reaches out to it where there is room. */
function pickFigures(
  event: ReadEvent,
  quotes: readonly FoundQuote[],
  { article }: Context,
  refusals: Refusal[],
): readonly [readonly Picked[], readonly FoundQuote[]] {
  const wide = [...quotes];
  const picked = event.figures.flatMap((written): Picked[] => {
    const of = wide.findIndex(
      ({ index }) => article.paragraphs[index]?.marks.paragraph.id === written.paragraph,
    );
    const found = wide[of];
    const marks = article.paragraphs[found?.index ?? -1]?.marks;
    const end = written.at + written.text.length;
    const figure = [...(marks?.figures ?? []), ...(marks?.slight ?? [])].find(
      (one) => one.start < end && written.at < one.end,
    );
    const no = (reason: string) => {
      refusals.push({ part: 'figure', rule: 'reading-figure', reason });
      return [];
    };
    if (!found || !marks || marks.text.slice(written.at, end) !== written.text)
      return no(`“${shown(written.text)}” does not stand in the passage.`);
    if (!figure) return no(`“${shown(written.text)}” is no amount that can be read.`);
    const start = Math.min(found.quote.start, figure.start);
    const last = Math.max(found.quote.end, figure.end);
    const isInside = start === found.quote.start && last === found.quote.end;
    if (!isInside && last - start > MAX_QUOTE)
      return no(`“${shown(written.text)}” is too far from the quote.`);
    wide[of] = { index: found.index, quote: { start, end: last } };
    return [{ of, figure }];
  });
  return [picked, wide];
}

/** A quote as long as an event may quote: the clauses around its date, else its first ones. */
function shortQuote(found: FoundQuote, own: OwnDate, { paragraphs }: MarkedArticle): FoundQuote {
  const { quote, index } = found;
  const text = paragraphs[index]?.marks.text ?? '';
  if (quote.end - quote.start <= MAX_QUOTE) return found;
  const clauses = clausesOf(text, quote);
  const dated = own.at?.index === index ? own.at.span : undefined;
  const core =
    clauses.find((one) => dated && one.start <= dated.start && dated.end <= one.end) ??
    clauses[0] ??
    quote;
  return { index, quote: quoteAround(clauses, core, quote, text) };
}

/** The titles that say nothing that is not there; none where that of the article's language does. */
function checkedTitle(
  event: ReadEvent,
  quotes: readonly FoundQuote[],
  own: OwnDate,
  figures: readonly Picked[],
  context: Context,
  refusals: Refusal[],
): ReadTelling['title'] {
  const { article, knowledge } = context;
  const { language } = article.source;
  const grounds = groundsOf(quotes, own, figures, context);
  const checked = Object.fromEntries(
    TITLE_LANGUAGES.flatMap((name) => {
      const given = event.title[name];
      if (given === undefined || given.trim() === '') return [];
      const title = tidied(given);
      const fault = titleFault(title, name, grounds, knowledge);
      if (!fault) return [[name, title] as const];
      const reason = `${name} “${shown(title)}”: ${fault.reason}`;
      refusals.push({ part: 'title', rule: fault.rule, reason });
      return [];
    }),
  );
  const whole = bothScripts(checked);
  // Without a title in its own language the rules make one, of the words of the passage.
  return whole[language] === undefined ? undefined : whole;
}

function groundsOf(
  quotes: readonly FoundQuote[],
  own: OwnDate,
  figures: readonly Picked[],
  { article, names }: Context,
): TitleGrounds {
  const quoted: string[] = [];
  const around: string[] = [];
  const money: TitleGrounds['money'][number][] = [];
  const local = article.source.language === 'zh-Hant' ? 'TWD' : 'CNY';
  for (const { index, quote } of quotes) {
    const paragraph = article.paragraphs[index];
    if (!paragraph) continue;
    const { marks, contexts } = paragraph;
    quoted.push(marks.folded.slice(quote.start, quote.end));
    const touched = marks.sentences.filter((one) => one.start < quote.end && quote.start < one.end);
    const start = Math.min(quote.start, ...touched.map((one) => one.start));
    const end = Math.max(quote.end, ...touched.map((one) => one.end));
    const { heading = [], speaker } = marks.paragraph;
    around.push(
      marks.folded.slice(start, end),
      ...heading.map(fold),
      fold(speaker ?? ''),
      ...(contexts[0]?.columns ?? []).map(fold),
    );
    const inside = [...marks.figures, ...marks.slight].filter(
      (one) => one.start >= start && one.end <= end,
    );
    money.push(
      ...moneyIn(marks.folded.slice(start, end), local),
      ...inside.flatMap(({ currency, ...rest }) =>
        currency === null ? [] : [{ ...rest, currency }],
      ),
    );
  }
  const { edtf } = own.date.date;
  const told = own.at && article.paragraphs[own.at.index]?.marks.folded;
  const { milestone } = own;
  return {
    ...names,
    quoted: quoted.join('\n'),
    around: around.join('\n'),
    money,
    numbers: [
      ...(edtf.match(/\d+/gu) ?? []).map(Number),
      ...(own.at && told ? numbersIn(told.slice(own.at.span.start, own.at.span.end)) : []),
      ...figures.flatMap(({ figure: { value, max } }) => [
        value,
        ...(max === undefined ? [] : [max]),
      ]),
      ...(milestone
        ? Object.values(milestone.title).flatMap((title) => numbersIn(fold(title)))
        : []),
    ],
    articleLanguage: article.source.language,
  };
}
