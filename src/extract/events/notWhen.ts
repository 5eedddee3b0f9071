import { chineseClause } from '../../language/chineseClause.ts';
import { SAYS } from '../../language/chineseWords.ts';
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
const DENIED = /(?:不是|不会是|并非|而非|不在|\bnot|\bnor|\brather than) ?$/i;
/** 今天的热门，明天就被淘汰: days that stand for any time. */
const FIGURATIVE =
  /昨[天日日].*(?:今[天日]|明[天日])|今[天日].*明[天日]|\byesterday's\b.*\btoday'?s?\b|\btoday's\b.*\btomorrow'?s?\b/i;
/** 如果你在週五晚上…: any Friday. */
const SUPPOSES = /如果|假如|假设|要是|万一|\b(?:if|suppose|imagine)\b/i;
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
): boolean {
  const { value, start, end } = mention;
  const { folded } = marks;
  const before = folded.slice(Math.max(sentence.start, start - 12), start);
  const after = folded.slice(end, end + 2);
  if (QUOTED_BEFORE.test(before) && QUOTED_AFTER.test(after)) return true;
  if (DENIED.test(before) || /闰 ?$/.test(before)) return true;
  const isFloating =
    value.type === 'shift' || (value.type === 'calendar' && value.fields.year === undefined);
  if (isFloating && SUPPOSES.test(folded.slice(clause.start, Math.max(clause.start, start))))
    return true;
  const whole = folded.slice(sentence.start, sentence.end);
  if (value.type === 'shift' && value.unit === 'day' && FIGURATIVE.test(whole)) return true;
  if (value.type === 'stretch' && /内$|^within/i.test(folded.slice(start, end)))
    return (
      OVER.test(folded.slice(clause.start, clause.end)) && cueOf(marks, 'forecast', clause) === 0
    );
  const isAhead = value.type === 'distance' && value.sign > 0 && value.anchor === 'either';
  if (
    isAhead &&
    !resolved.derivation.some(({ from }) => from === 'narrative') &&
    cueOf(marks, 'forecast', sentence) === 0
  )
    return true;
  return marks.language !== 'en' && isWhichOne(marks, mention, sentence, clause);
}

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
