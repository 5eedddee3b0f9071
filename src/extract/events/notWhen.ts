import { chineseClause } from '../../language/chineseClause.ts';
import { SAYS } from '../../language/chineseWords.ts';
import type { PartOfSpeech } from '../../language/token.ts';
import type { Day } from '../../model/calendar.ts';
import type { TextSpan } from '../../model/event.ts';
import type { DateMention } from '../time/value.ts';
import { cueOf } from './cues.ts';
import type { DatedMention } from './dated.ts';
import type { ParagraphMarks } from './marks.ts';
import { wordsOf } from './words.ts';

/** A word that is spoken of: 「星期二」這個詞. */
const QUOTED_BEFORE = /[「『“‘"']$/;
const QUOTED_AFTER = /^[」』”’"']/;
/** "Not next year", 而不是今天. */
const DENIED = /(?:不是|不会是|并非|而非|不在|不会在|不可能在|\bnot|\bnor|\brather than) ?$/i;
/** 时隔两年之后: how long ago it was before. */
const APART = /(?:[时事相]隔|阔别|[睽暌]违)(?:了|约|近|整整|将近)? ?$/;
/** 今天的热门，明天就被淘汰: days that stand for any time. */
const FIGURATIVE =
  /昨[天日日].*(?:今[天日]|明[天日])|今[天日].*明[天日]|\byesterday's\b.*\btoday'?s?\b|\btoday's\b.*\btomorrow'?s?\b/i;
/** 如果你在週五晚上…: any Friday. */
const SUPPOSES = /如果|假如|假设|要是|万一|\b(?:if|suppose|imagine)\b/i;
/** 如果你…, 當你…: what any reader may do. */
const READER =
  /(?:如果|假如|要是|(?<![相适恰正应每])当) ?[你您](?!们?[单只仔细回头再去]{0,4}[看问读听想觉比])(?!.*[比例]如)|\b(?:if|when|whenever) you\b(?! (?:look|ask|read|think|compare|consider))(?!.*\b(?:such as|for example|like)\b)/i;
/** A question put to the reader: 想查五年前的…？ */
const ASKS_READER = /^[「『“"]?(?:想|要|你|您|do you|would you|want to|ever)/i;
/** 站在 2026 年回頭看: from where one looks. */
const STANDS = /(?:站在|立足|身处|处在) ?$/;
const LOOKS = /^[^。！？!?]{0,14}?(?:回头|回望|回看|回顾|回想|[来往]看|看|望)/;
/** 談到未來一百年時: what the talk is of. */
const TALKS = /(?:谈|说|聊|讲|提|论)(?:到|起|及) ?$/;
const TALKED = /^的?(?:时|时候|问题|话题)(?![任])/;
/** 對 2026 年做出預測 */
const FOR = /(?:对|对于|针对|关于) ?$/;
const FORETOLD = /^(?:的|做出?|作出?|进行|提出)[^,，。;；]{0,8}(?:预测|预言|展望|看法|判断|想象)/;
/** 用一個思想實驗…把 1750 年的人帶到 2015 年: what is only thought of a time gone by. */
const THOUGHT = /思想实验|(?:假设|想象|设想|试想|倘若)(?!的)/;
/** 被問到2025年有什麼…: what somebody was asked. */
const ASKED_ABOUT = /问(?:到|起|及|了)?[^,，。;；]{0,6}$/;
const QUESTION_WORD = /什么|谁|哪|如何|怎[么样]|是否|会不会|多少|几[个年]/;
/** 是過去十年最重要的…, "the largest merger of the past decade": which one of all, not when. */
const OF_ALL_BEFORE = /[是为叫作算成] ?$/;
const OF_ALL_AFTER = /^[^,，。;；]{0,20}最[^,，。;；]{1,14}的/;
const SUPERLATIVE_OF = /\b(?:most|best|worst|[a-z]{3,}est) [A-Za-z -]{2,40} (?:of|in|for|over) $/i;
/** What makes a length of time ahead a time that something is told of. */
const AHEAD =
  /将|会(?![议长员计场谈面晤])|要(?!求|素|点)|可能|可望|有望|可以|可实现|预[计期测估告]|计[划画]|打算|目标|希望|应[该当]|必[须将]|需|能(?![源量力])|承诺|宣布|认为|估计|想|\b(?:will|would|could|may|might|should|can|must|shall|plan|expect|aim|pledge|promise|to)|'ll\b/i;
/** How long something took, where it is over: 在不到二十年内完成了. */
const OVER = /了|已|终于|竟然|仅用|只用|只花|\b(?:has|have|had|was|were)\b|[a-z]{2,}ed\b/;

/**
 * Whether a date in a sentence says something else than when what is told happened: a word that is
 * spoken of, a day that is denied or stands for any time, how long something took, which of several
 * things is meant behind the verb, or a length of time ahead of nothing that is told.
 */
export function isNotWhen(
  marks: ParagraphMarks,
  { mention, resolved }: DatedMention,
  sentence: TextSpan,
  clause: TextSpan,
  published: Day | undefined,
): boolean {
  const { value, start, end } = mention;
  const { folded } = marks;
  const before = folded.slice(Math.max(sentence.start, start - 12), start);
  const after = folded.slice(end, end + 2);
  if (QUOTED_BEFORE.test(before) && QUOTED_AFTER.test(after)) return true;
  if (value.type === 'distance' && APART.test(before)) return true;
  if (DENIED.test(before) || /闰 ?$/.test(before)) return true;
  const isFloating =
    value.type === 'shift' ||
    (value.type === 'calendar' && value.fields.year === undefined) ||
    (value.type === 'distance' && value.sign < 0);
  if (isFloating && SUPPOSES.test(folded.slice(clause.start, Math.max(clause.start, start))))
    return true;
  if (READER.test(folded.slice(sentence.start, start))) return true;
  const whole = folded.slice(sentence.start, sentence.end);
  if (isFloating && ASKS_READER.test(whole) && asksIn(marks, sentence)) return true;
  const behind = folded.slice(end, Math.min(sentence.end, end + 24));
  if (STANDS.test(before) && LOOKS.test(behind)) return true;
  if (TALKS.test(before) && TALKED.test(behind)) return true;
  if (FOR.test(before) && FORETOLD.test(behind)) return true;
  const isPast = fromOf(resolved) < (published ?? -Infinity);
  if (isPast && THOUGHT.test(folded.slice(sentence.start, start))) return true;
  if (isSpokenWord(marks, mention, sentence)) return true;
  if (ASKED_ABOUT.test(before) && QUESTION_WORD.test(folded.slice(end, clause.end))) return true;
  if (value.type === 'shift' && value.unit === 'day' && FIGURATIVE.test(whole)) return true;
  const fromNow = resolved.derivation.some(({ from }) => from === 'published');
  if (value.type === 'stretch' && /内$|^within/i.test(folded.slice(start, end))) {
    const isForetold = cueOf(marks, 'forecast', clause) > 0;
    if (!isForetold && OVER.test(folded.slice(clause.start, clause.end))) return true;
    return fromNow && !isForetold && !AHEAD.test(whole);
  }
  if (value.type === 'stretch' && value.sign < 0 && isOfAll(folded, mention)) return true;
  if (isInName(marks, mention, sentence)) return true;
  const isAhead =
    (value.type === 'distance' && value.sign > 0 && value.anchor === 'either') ||
    (value.type === 'vague' && (value.name === 'few-later' || value.name === 'few-after'));
  if (isAhead && fromNow && cueOf(marks, 'forecast', sentence) === 0) return true;
  return marks.language !== 'en' && isWhichOne(marks, mention, sentence, clause);
}

const fromOf = ({ date }: DatedMention['resolved']) => date.span.to;

/** A question, to its end. */
const ASKS = /[？?][」”"』]?\s*$/;

const asksIn = ({ text }: ParagraphMarks, { start, end }: TextSpan) =>
  ASKS.test(text.slice(start, end)) || ASKS.test(text.slice(start, end + 1));

/** Whether a stretch says among what something is the first or greatest. */
function isOfAll(folded: string, { start, end }: DateMention): boolean {
  const before = folded.slice(Math.max(0, start - 60), start);
  if (SUPERLATIVE_OF.test(before.replace(/\b(?:the|its?) $/, ''))) return true;
  return OF_ALL_BEFORE.test(before) && OF_ALL_AFTER.test(folded.slice(end, end + 40));
}

/** Longer quotations say something; shorter ones may be a name. */
const LONGEST_NAME = 24;
const OPENS = /[「『“]([^「」『』“”,，。;；!！?？]*)$/;
const CLOSES = /^([^「」『』“”,，。;；!！?？]*)[」』”]/;

/** 「21 世紀合作戰略」: a date in a name, which stands in quotation marks and has no verb. */
function isInName(marks: ParagraphMarks, { start, end }: DateMention, sentence: TextSpan): boolean {
  const open = OPENS.exec(marks.text.slice(Math.max(sentence.start, start - LONGEST_NAME), start));
  const close = CLOSES.exec(marks.text.slice(end, end + LONGEST_NAME));
  if (!open || !close) return false;
  const lead = open[1]?.length ?? 0;
  const tail = close[1]?.length ?? 0;
  if (lead + tail < 2 || lead + tail + end - start > LONGEST_NAME) return false;
  const inside = wordsOf(marks, sentence).filter(
    (word) => word.start >= start - lead && word.end <= end + tail,
  );
  return !inside.some(({ pos }) => NO_NAME.has(pos));
}

/** Longer words of somebody say something. */
const LONGEST_WORD = 12;
/** What leads to somebody's words. */
const LEADS_TO_WORDS = /(?:[:：,，。；;]|说|称|道|写|问|答|喊|表示|认为|指出|强调|宣布|^) ?$/;

/** 從「可能還要等」到「三週後發布」: a date counted from any day, in words that only are spoken of. */
function isSpokenWord(
  marks: ParagraphMarks,
  { value, start, end }: DateMention,
  sentence: TextSpan,
): boolean {
  if (value.type === 'calendar' && value.fields.year !== undefined) return false;
  const { text, folded } = marks;
  const open = OPENS.exec(text.slice(Math.max(sentence.start, start - LONGEST_WORD), start));
  const close = CLOSES.exec(text.slice(end, end + LONGEST_WORD));
  if (!open || !close) return false;
  const from = start - (open[1]?.length ?? 0) - 1;
  const to = end + (close[1]?.length ?? 0) + 1;
  if (to - from > LONGEST_WORD + 2) return false;
  if (LEADS_TO_WORDS.test(folded.slice(Math.max(sentence.start, from - 3), from))) return false;
  return !/^(?:[。！!？?」]|$)/.test(text.slice(to));
}

const NO_NAME: ReadonlySet<PartOfSpeech> = new Set(['verb', 'pronoun', 'adverb', 'auxiliary']);

/** Verbs whose object tells what happened: 看过这个月的报道, 想象十年后的场景. */
const PERCEIVES = /^(?:想[象像]|看|读|听|见|回顾|描述|描绘|讲述|记录)/;

/**
 * 使用四十年前的技术, 缺席2019年6月的会展: behind the verb of its clause and tied by 的 to a noun, a
 * date says which one.
 */
function isWhichOne(
  marks: ParagraphMarks,
  { start, end }: DateMention,
  sentence: TextSpan,
  clause: TextSpan,
): boolean {
  if (!/^ ?的/.test(marks.folded.slice(end, end + 2))) return false;
  const words = wordsOf(marks, sentence).filter(
    (w) => w.start >= clause.start && w.end <= clause.end,
  );
  const lead = words.filter((word) => word.end <= start);
  const { predicate } = chineseClause(words);
  const verb =
    predicate && predicate.end <= start ? predicate : lead.findLast(({ pos }) => pos === 'verb');
  if (!verb || SAYS.has(verb.word) || PERCEIVES.test(verb.word)) return false;
  // 18 个月前的 3%: what is told of the date is the figure.
  const [, thing] = words.filter((word) => word.start >= end);
  if (thing?.pos === 'numeral') return false;
  // 2023 年的报告显示…: a noun with a verb of its own behind it has its date.
  return !words.some((word) => word.start >= end && word.pos === 'verb');
}
