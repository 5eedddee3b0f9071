import { chineseClause } from '../../language/chineseClause.ts';
import type { Clause } from '../../language/clause.ts';
import { englishClause } from '../../language/englishClause.ts';
import type { Token } from '../../language/token.ts';
import type { TextSpan } from '../../model/event.ts';
import type { DateMention } from '../time/value.ts';
import { clausesOf } from './clauses.ts';
import type { Telling } from './compose.ts';
import { wordsIn } from './frames.ts';
import type { ParagraphMarks } from './marks.ts';
import type { StoryContext } from './storyContext.ts';


/** Verbs that only say that something is so: they tell nothing that happens. */
const COPULAS: ReadonlySet<string> = new Set(['是', '为', '像', '如', '有', '在', '叫', '算']);
const ENGLISH_COPULAS: ReadonlySet<string> = new Set(['be', 'have', 'seem', 'appear', 'mean']);
/** What points to something said before. */
const POINTING: ReadonlySet<string> = new Set(
  ['这', '那', '此', '这些', '那些', '这样', '那样', '一切', '这里', '那里', '它'].concat([
    'this', 'that', 'it', 'there', 'these', 'those', 'such', 'what',
  ]),
);
/** Nouns that a text has of its own course, not of the world. */
const FRAMES: ReadonlySet<string> = new Set(
  ['故事', '答案', '时间', '镜头', '转折', '剧情', '画面', '一切', '原因', '问题', '关键', '差别'].concat([
    'story', 'answer', 'reason', 'question', 'scene', 'point', 'difference', 'turn',
  ]),
);
/** What happens again and again. */
const HABITS: ReadonlySet<string> = new Set(
  ['每', '总是', '往往', '通常', '常常', '经常', '习惯', '一再', '每次', '每当', '讲究'].concat([
    'always', 'usually', 'often', 'every', 'whenever', 'typically', 'sometimes',
  ]),
);
/** What need not be so. */
const MODALS: ReadonlySet<string> = new Set(
  ['可能', '或许', '也许', '应该', '可以', '必须', '需要', '能', '会', '想', '值得', '应'].concat([
    'may', 'might', 'could', 'should', 'would', 'can', 'must', 'need', 'perhaps',
  ]),
);

const flag = (is: boolean) => (is ? 1 : 0);

/** The clauses of a span with what they are made of, dates left out. */
export function parsedClauses(
  marks: ParagraphMarks,
  span: TextSpan,
): readonly { readonly clause: Clause; readonly words: readonly Token[] }[] {
  const parse = marks.language === 'en' ? englishClause : chineseClause;
  const tokens = wordsIn(marks, span);
  return clausesOf(marks.text, span).map((one) => {
    const words = tokens.filter((w) => w.start >= one.start && w.end <= one.end);
    return { clause: parse(words.filter(({ pos }) => pos !== 'time')), words };
  });
}

const verbOf = ({ predicate }: Clause) =>
  predicate?.pos === 'verb' || predicate?.pos === 'auxiliary' ? predicate : undefined;

/** Whether a clause has a verb that does more than to say that something is so. */
function isEventive({ clause }: { clause: Clause }, isEnglish: boolean): boolean {
  const verb = verbOf(clause);
  if (!verb) return false;
  return isEnglish
    ? !ENGLISH_COPULAS.has(verb.lemma ?? verb.word) && !MODALS.has(verb.word)
    : !COPULAS.has(verb.word) && !MODALS.has(verb.word);
}

/** What the words of a passage and its date show of whether it tells a happening. */
export function passageSigns(
  telling: Telling,
  marks: ParagraphMarks,
  story: StoryContext,
): Readonly<Record<string, number>> {
  const { quote, clause, dateSpan, date, origin, modality } = telling;
  const isEnglish = marks.language === 'en';
  const parsed = parsedClauses(marks, quote);
  const own =
    parsed.find(({ clause: c }) => c.start >= clause.start && c.end <= clause.end && c.tokens.length > 0) ??
    parsed[0];
  const subjectWords = (c: Clause | undefined) =>
    c?.subject ? c.tokens.filter((t) => t.start >= (c.subject?.start ?? 0) && t.end <= (c.subject?.end ?? 0)) : [];
  const ownSubject = subjectWords(own?.clause);
  const words = parsed.flatMap((one) => one.words);
  const mention: DateMention | undefined = dateSpan
    ? marks.dates.find(({ start }) => start === dateSpan.start)
    : undefined;
  const type = mention?.value.type ?? '';
  const whole = marks.text.slice(quote.start, quote.end);
  const from = date.date.span.from;
  const published = story.published;
  const future = published !== undefined && from > published && origin === 'dated';
  const isItem = marks.paragraph.role === 'item';
  const behind = dateSpan ? marks.folded.slice(dateSpan.end, quote.end) : '';
  const yearNamed = mention?.value.type === 'calendar' && mention.value.fields.year !== undefined;
  return {
    eventive: flag(own !== undefined && isEventive(own, isEnglish)),
    eventiveClauses: Math.min(3, parsed.filter((one) => isEventive(one, isEnglish)).length) / 3,
    verbless: flag(!words.some(({ pos }) => pos === 'verb')),
    unpredicated: flag(!parsed.some(({ clause: c }) => c.predicate !== undefined)),
    ownVerbless: flag(own !== undefined && !own.words.some(({ pos }) => pos === 'verb')),
    namedSubject: flag(parsed.some(({ clause: c }) => subjectWords(c).some(({ pos }) => pos === 'name'))),
    anySubject: flag(parsed.some(({ clause: c }) => c.subject !== undefined)),
    pointing: flag(POINTING.has(ownSubject[0]?.word ?? own?.clause.tokens[own.clause.core]?.word ?? '')),
    framed: flag(ownSubject.some(({ word }) => FRAMES.has(word))),
    framedAny: flag(parsed.some(({ clause: c }) => subjectWords(c).some(({ word }) => FRAMES.has(word)))),
    habit: flag(words.some(({ word }) => HABITS.has(word))),
    modal: flag(words.some(({ word }) => MODALS.has(word))),
    doneAny: flag(parsed.some(({ clause: c }) => c.aspect === 'done')),
    supposedAny: flag(parsed.some(({ clause: c }) => c.supposed)),
    negatedAny: flag(parsed.some(({ clause: c }) => c.negated)),
    labelled: flag(isItem && /^[^：:]{1,14}[：:]/.test(marks.text) && !(dateSpan && dateSpan.start < 14)),
    carriedItem: flag(origin === 'carried' && isItem),
    carriedBare: flag(origin === 'carried' && isItem && !parsed.some(({ clause: c }) => c.subject)),
    asks: flag(/[？?][」”"』]?$/.test(whole.trim())),
    future: flag(future && modality !== 'forecast'),
    yearless: flag(type === 'calendar' && !yearNamed),
    ...(type === '' ? {} : { [`type-${type}`]: 1 }),
    countedFromStory: flag(
      date.basis === 'relative' && date.derivation.some((s) => 'from' in s && s.from === 'narrative'),
    ),
    distanceAhead: flag(type === 'distance' && mention?.value.type === 'distance' && mention.value.sign > 0),
    stretchIn: flag(type === 'stretch' && /[内中来]$/.test(marks.folded.slice(dateSpan?.start, dateSpan?.end))),
    ofNoun: flag(/^ ?的 ?[「『《“\p{L}]/u.test(behind)),
    bracket: flag(
      dateSpan !== undefined && isBracketed(marks.text, dateSpan),
    ),
    named: flag(words.some(({ pos }) => pos === 'name')),
    dateLast: flag(dateSpan !== undefined && quote.end - dateSpan.end <= 2),
    quotedSpeech: flag(/[「“『"]/.test(whole)),
  };
}

/** Whether a date stands in brackets with little else. */
function isBracketed(text: string, { start, end }: TextSpan): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 12);
  return /[（(][^（）()]*$/.test(before) && /^[^（）()]*[）)]/.test(after);
}
