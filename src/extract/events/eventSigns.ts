import { chineseClause } from '../../language/chineseClause.ts';
import type { Clause } from '../../language/clause.ts';
import type { TextSpan } from '../../model/event.ts';
import { firstFrom, within } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';
import type { Telling } from './compose.ts';
import { cueOf, kindsOf } from './cues.ts';
import type { StoryContext } from './storyContext.ts';
import { passageSigns } from './passageSigns.ts';
import { figureOf } from '../figures/measure.ts';
import { wordsBesideDates } from './weight.ts';
import { wordsOf } from './words.ts';

/** What a sum is told for, where it is told with an amount of business or of money raised. */
const OF_BUSINESS = /^(?:revenue|funding|valuation)$/;

const flag = (is: boolean) => (is ? 1 : 0);

/**
 * What can be seen of a passage that bears on whether it tells a happening of its date, and how much
 * that matters. `milestone` is the importance of the milestone that it tells.
 */
export function eventSigns(
  telling: Telling,
  marks: ParagraphMarks,
  story: StoryContext,
  milestone = 0,
): Readonly<Record<string, number>> {
  const { clause, quote, dateSpan, date, origin, modality } = telling;
  const { paragraph, text, folded } = marks;
  const at = Math.max(0, firstFrom(marks.sentences, clause.start + 1) - 1);
  const sentence = marks.sentences[at] ?? clause;
  const words = wordsOf(marks, sentence);
  const inClause = words.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  const inQuote = words.filter(({ start, end }) => start >= quote.start && end <= quote.end);
  const parsed: Clause = chineseClause(
    inClause.filter((w) => !dateSpan || w.end <= dateSpan.start || w.start >= dateSpan.end),
  );
  const behind = dateSpan ? folded.slice(dateSpan.end, dateSpan.end + 2) : '';
  const before = dateSpan ? folded.slice(Math.max(0, dateSpan.start - 3), dateSpan.start) : '';
  const whole = folded.slice(quote.start, quote.end);
  const figures = within(marks.figures, quote);
  const kinds = kindsOf(marks, clause);
  const beside = wordsBesideDates(marks, clause);
  const dates = within(marks.dates, sentence).length;
  const { basis } = date;
  const { precision, approximate } = date.date;
  return {
    dated: flag(origin === 'dated'),
    carried: flag(origin === 'carried'),
    status: flag(origin === 'status'),
    relative: flag(basis === 'relative'),
    url: flag(basis === 'url'),
    reference: flag(basis === 'reference'),
    day: flag(precision === 'day' && basis !== 'published'),
    month: flag(precision === 'month'),
    vague: flag(precision === 'decade' || precision === 'interval'),
    approximate: flag(approximate),
    forecast: flag(modality === 'forecast'),
    subject: flag(parsed.subject !== undefined),
    predicate: flag(parsed.predicate !== undefined),
    done: flag(parsed.aspect === 'done'),
    ongoing: flag(parsed.aspect === 'ongoing'),
    negated: flag(parsed.negated),
    supposed: flag(parsed.supposed),
    passive: flag(parsed.passive),
    adverbial: flag(parsed.adverbial),
    object: flag(parsed.object !== undefined),
    names: Math.min(3, inClause.filter(({ pos }) => pos === 'name').length),
    me: flag(/[我你咱]|\b(?:I|you|we)\b/i.test(folded.slice(clause.start, clause.end))),
    pronoun: flag(/^[^，]{0,3}(?:[他她它]|这|那)/.test(folded.slice(clause.start, clause.end))),
    money: Math.min(2, figures.filter(({ currency }) => currency !== null).length),
    figures: Math.min(3, figures.length),
    business: flag(
      figures.some((figure) =>
        OF_BUSINESS.test(figureOf(figure, folded, quote, () => undefined).measure),
      ),
    ),
    muchMoney: flag(figures.some(({ currency, value }) => currency !== null && value >= 1e6)),
    milestone,
    length: Math.min(100, clause.end - clause.start) / 100,
    strength: Math.min(4, Math.max(...kinds)) / 4,
    ofKind: flag(Math.max(...kinds) > 0),
    short: Math.max(0, 12 - beside) / 12,
    long: Math.min(60, Math.max(0, beside - 20)) / 60,
    sentenceLong: Math.min(1, (sentence.end - sentence.start) / 200),
    opens: flag(at === 0),
    second: flag(at === 1),
    item: flag(paragraph.role === 'item'),
    row: flag(paragraph.role === 'row'),
    quoted: flag(paragraph.role === 'quote'),
    speaker: flag(paragraph.speaker !== undefined && paragraph.speaker !== null),
    inQuotes: flag(isQuoted(text, clause)),
    question: flag(/[？?]|吗[。]?$/.test(text.slice(sentence.start, sentence.end))),
    says: flag(/说|表示|认为|指出|预测|称|觉得/.test(whole)),
    attribute: flag(behind.startsWith('的')),
    sinceUntil: flag(
      /(?:从|自|自从|到|至|直到)$/.test(before) || /^(?:以来|至今|起|到|至)/.test(behind),
    ),
    bracketed: flag(/[（(]$/.test(before) || /^[）)]/.test(behind)),
    dateFirst: flag(dateSpan !== undefined && dateSpan.start - sentence.start <= 2),
    dates: Math.min(4, Math.max(0, dates - 1)),
    distance: Math.min(3, dateSpan ? Math.max(0, clause.start - dateSpan.end) / 20 : 0),
    present: Math.min(2, cueOf(marks, 'present', clause)) / 2,
    supposition: flag(/如果|假如|假设|倘若|要是|比如|例如|譬如|想象|\bif\b/.test(whole)),
    because: flag(/因为|所以|意味着|也就是说|换句话说|问题/.test(whole)),
    isA: flag(parsed.predicate?.word === '是' || parsed.predicate?.word === '为'),
    has: flag(parsed.predicate?.word === '有'),
    verbs: Math.min(5, inQuote.filter(({ pos }) => pos === 'verb').length) / 5,
    adjectives: Math.min(3, inClause.filter(({ pos }) => pos === 'adjective').length) / 3,
    news: flag(story.isNews),
    ...passageSigns(telling, marks),
  };
}

/** Whether a span stands inside quotation marks that open before it in its paragraph. */
function isQuoted(text: string, { start }: TextSpan): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  const open = Math.max(before.lastIndexOf('「'), before.lastIndexOf('“'));
  const close = Math.max(before.lastIndexOf('」'), before.lastIndexOf('”'));
  return open > close;
}
