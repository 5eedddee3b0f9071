import { SAYS } from '../../language/chineseWords.ts';
import type { Token } from '../../language/token.ts';
import type { TextSpan } from '../../model/event.ts';

/** Whether a word lies, in part, in one of some spans. */
export const isIn = (word: TextSpan, spans: readonly TextSpan[]) =>
  spans.some(({ start, end }) => word.start < end && word.end > start);

/** Words that tie a date to a clause. */
export const BEFORE_DATE: ReadonlySet<string> = new Set([
  '在',
  '于',
  '到',
  '至',
  '自',
  '从',
  '自从',
  '直到',
  '截至',
  '截止',
  '早在',
  '就在',
  '等到',
  '由',
  '约',
  '大约',
]);
/** Those that tie nothing but a date, whatever comes behind it: 从 1960 年的小厂出发 is another thing. */
const AT_DATE: ReadonlySet<string> = new Set(['在', '于', '早在', '就在']);
const BEHIND_DATE: ReadonlySet<string> = new Set([
  '代',
  '时',
  '间',
  '起',
  '以来',
  '后',
  '之后',
  '前',
  '之前',
  '底',
  '初',
  '末',
  '左右',
  '前后',
  '期间',
  '里',
  '中',
  '内',
  '之间',
  '开始',
  '的时候',
  '之内',
  '以后',
  '以前',
]);
/** Words before a date that opens a clause, which say that this time came. */
const ARRIVES: ReadonlySet<string> = new Set(['到', '到了', '了', '而', '但', '等到', '直到']);
/** Verbs that say only when, once their date is gone. */
const NEEDS_DATE: ReadonlySet<string> = new Set([
  '是',
  '为',
  '到',
  '到了',
  '距离',
  '距',
  '距今',
  '跨',
  '横跨',
  '不是',
  '只是',
  '回',
  '先回',
  '延至',
  '延后',
  '推迟',
  '定',
  '定在',
  '订',
  '始',
  '止',
  '迄',
  '至今',
  '届满',
  '追溯',
]);

/** Verbs that say that something was, and nothing of what: their date is what they tell. */
const HAPPENS: ReadonlySet<string> = new Set([
  '发生',
  '开始',
  '出现',
  '结束',
  '来',
  '说起',
  '回到',
  '来到',
]);
/** Before these a date that opens a clause is its subject. */
const IS: ReadonlySet<string> = new Set([
  '是',
  '为',
  '成为',
  '有',
  '被',
  '见证',
  '属于',
  '堪称',
  '不是',
  '接近',
  '来临',
  '到来',
  '过去',
]);
/** Behind these a date is compared, counted or listed: without it they would hang in the air. */
const HOLDS_DATE: ReadonlySet<string> = new Set([
  '或',
  '和',
  '与',
  '跟',
  '比',
  '像',
  '同',
  '及',
  '每',
  '、',
  '如',
  '除了',
  '比起',
  '较',
  '相比',
  '距离',
  '距',
  '仅',
  '满',
  '近',
  '长达',
  '的',
]);

/**
 * The words without the dates, and without the small words that tied a date to the rest. A date
 * that something else in the clause hangs on stays.
 */
export function withoutDates(
  words: readonly Token[],
  dates: readonly TextSpan[],
): { readonly words: readonly Token[]; readonly dated: boolean } {
  const kept: Token[] = [];
  let dated = false;
  const isDate = (word: Token | undefined) => word !== undefined && isIn(word, dates);
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (!word) continue;
    if (!isDate(word)) {
      kept.push(word);
      continue;
    }
    dated = true;
    const from = i;
    while (isDate(words[i + 1])) i += 1;
    let last = i;
    while (BEHIND_DATE.has(words[last + 1]?.word ?? '')) last += 1;
    // 到 2024 年的报告: what comes before the date is said of the report.
    const modifies = words[last + 1]?.word === '的';
    if (modifies) last += words[last + 2]?.word === '时候' ? 2 : 1;
    const lead = kept.slice();
    const next = words[last + 1];
    const closes =
      last > i || next === undefined || next.pos === 'punctuation' || next.pos === 'particle';
    const leads = ({ word }: Token) => (closes ? BEFORE_DATE : AT_DATE).has(word);
    while (!modifies && lead.length > 0 && lead.slice(-1).some(leads)) lead.pop();
    const behind = words[last + 1];
    // 到了 2013 年店主换了人: what leads up to the time goes with it.
    if (!closes && isNominal(behind) && lead.every(({ word }) => ARRIVES.has(word)))
      lead.length = 0;
    const before = lead.at(-1);
    // 延遲到 2026 年, 一直待到 8 月: behind a verb, until when is what is told.
    const reaches = kept.at(-2);
    const isReached =
      reaches !== undefined &&
      (reaches.pos === 'verb' || NEEDS_DATE.has(reaches.word)) &&
      /^[到至]$/.test(kept.at(-1)?.word ?? '');
    const needed =
      before && !(SAYS.has(before.word) && IS.has(behind?.word ?? ''))
        ? (NEEDS_DATE.has(before.word) && !isNominal(behind)) ||
          ((HAPPENS.has(before.word) || /[回来]到$/.test(before.word)) &&
            (behind === undefined || behind.pos === 'punctuation'))
        : IS.has(behind?.word ?? '');
    // Times stand before the verb in Chinese: behind it a date is part of what is told.
    const verb = lead.findLast(({ pos }) => pos === 'verb');
    // 父亲走后三四年: counted from what is told.
    const isCounted = before !== undefined && /^之?[后前]/.test(word.word);
    // 用一千年前的思维: without its date it is another thing.
    const isPart = modifies && (before?.pos === 'adposition' || before?.pos === 'verb');
    const isCompared =
      isPart ||
      isCounted ||
      lead.some(({ word }) => word === '比' || word === '像' || word === '与');
    // 他答了 3 月 1 日: what is said is the date itself.
    const isObject = behind === undefined || behind.pos === 'punctuation';
    const told =
      isCompared ||
      (verb !== undefined && (!SAYS.has(verb.word) || isObject) && lead.length === kept.length);
    // 最快兩年: what follows is how soon, not when.
    const isBound = /^最/.test(before?.word ?? '') || lead.at(-2)?.word === '最';
    // 从 2010 年就开始, 对下一季给出预期: the word before it calls for something.
    const isHeld = before !== undefined && (before.pos === 'adposition' || before.word === '对');
    if (
      needed ||
      told ||
      isBound ||
      (modifies && isGeneral(words.slice(last + 1))) ||
      behind?.word === '才' ||
      isReached ||
      isHeld ||
      (behind !== undefined &&
        behind.start <= (words[last]?.end ?? 0) + 1 &&
        opensRelative(words, last + 1)) ||
      isWithinPhrase(lead) ||
      (/近$/.test(words[i]?.word ?? '') && behind?.pos === 'numeral') ||
      (!closes && before?.pos === 'verb' && !SAYS.has(before.word)) ||
      (closes && behind === undefined && before !== undefined && SAYS.has(before.word)) ||
      (before && HOLDS_DATE.has(before.word)) ||
      HOLDS_DATE.has(behind?.word ?? '')
    ) {
      kept.push(...words.slice(from, i + 1));
      continue;
    }
    kept.splice(0, kept.length, ...lead);
    i = last;
  }
  return { words: kept, dated };
}

/**
 * 昨天的創新者會…, 五十年前的左派也…: whether what is said of a noun holds for all that are called
 * so, so that without its date the noun would be another one.
 */
function isGeneral(words: readonly Token[]): boolean {
  const at = words.findIndex(({ pos }) => SAID_OF.has(pos));
  const verb = words[at];
  return verb !== undefined && (verb.pos !== 'verb' || /^(?:是|有|像|属于)$/.test(verb.word));
}

const SAID_OF: ReadonlySet<string> = new Set(['verb', 'adjective', 'auxiliary', 'adverb']);

/** 在短短五年: whether the last words are an adposition and what stands between it and its noun. */
const isWithinPhrase = (words: readonly Token[]) =>
  words.at(-2)?.pos === 'adposition' &&
  (words.at(-1)?.pos === 'adjective' || words.at(-1)?.pos === 'adverb');

/** 过去一年发生的事: whether the words from a place on only say which noun is meant. */
function opensRelative(words: readonly Token[], from: number): boolean {
  let at = from;
  while (words[at]?.pos === 'adverb') at += 1;
  if (words[at]?.pos !== 'verb') return false;
  for (let i = at + 1; i < Math.min(words.length, at + LONGEST_RELATIVE); i += 1) {
    const word = words[i];
    if (word === undefined || word.pos === 'punctuation' || word.word === '了') return false;
    if (word.word === '的') return isNominal(words[i + 1]);
  }
  return false;
}

const LONGEST_RELATIVE = 6;

const isNominal = (word: Token | undefined) =>
  word !== undefined &&
  word.pos !== 'punctuation' &&
  word.pos !== 'particle' &&
  word.pos !== 'localiser';
