import { chineseClause } from '../../language/chineseClause.ts';
import type { Clause } from '../../language/clause.ts';
import type { PartOfSpeech, Token } from '../../language/token.ts';
import type { TextSpan } from '../../model/event.ts';
import { SAYS } from '../../language/chineseWords.ts';
import { clausesOf } from '../events/clauses.ts';
import type { ParagraphMarks } from '../events/marks.ts';
import { within } from '../events/marks.ts';
import { wordsOf } from '../events/words.ts';

/** A clause of a passage without the date that the title leaves out. */
export interface Piece {
  /** Where it stands in the paragraph, date included. */
  readonly span: TextSpan;
  /** Which sentence of the paragraph it is in. */
  readonly sentence: number;
  /** Its words without the date, what led up to the date, connectives in front and brackets. */
  readonly words: readonly Token[];
  readonly clause: Clause;
  /** A date that is left out stood in it. */
  readonly dated: boolean;
  /** It begins with a date that is not left out, or goes on from one that does: another happening. */
  readonly elsewhen: boolean;
  /** It says that somebody says something; what, the next one tells. */
  readonly reports: boolean;
  /** It says on what condition the next one holds. */
  readonly condition: boolean;
  /** The sign behind it. */
  readonly sign: string;
}

/**
 * The clauses of a span of a paragraph; `leaveOut` are the dates that the title does without. One
 * that is nothing but a time goes with the clause behind it.
 */
export function piecesOf(
  marks: ParagraphMarks,
  span: TextSpan,
  leaveOut: readonly TextSpan[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  marks.sentences.forEach((sentence, index) => {
    if (sentence.end <= span.start || sentence.start >= span.end) return;
    const words = wordsOf(marks, sentence);
    let times: readonly Token[] = [];
    let elsewhen = false;
    for (const clause of clausesOf(marks.text, sentence)) {
      if (clause.end <= span.start || clause.start >= span.end) continue;
      const inside = wordsIn(words, clause).filter(
        ({ start, end }) => start >= span.start && end <= span.end,
      );
      for (const part of listed(inside, leaveOut)) {
        if (part.every(isTime) && part.some(({ pos }) => pos === 'time')) {
          times = [...times, ...part];
          continue;
        }
        const piece = pieceOf(marks, times, part, leaveOut, index);
        times = [];
        if (!piece) continue;
        // 但未来一年左右，…: nothing but a connective is left of it.
        if (piece.dated && piece.words.every(({ word }) => CONNECTIVE.has(word))) {
          times = part;
          continue;
        }
        elsewhen = piece.elsewhen || (elsewhen && !piece.dated);
        pieces.push({ ...piece, elsewhen });
      }
    }
  });
  return pieces;
}

/** Words that say when: dates, 上午, 9 時 30 分. */
const isTime = ({ pos, word }: Token) =>
  TIMES.has(pos) || BEFORE_DATE.has(word) || /^(?:[时分点秒]|.{0,3}[日天])$/.test(word);

const TIMES: ReadonlySet<PartOfSpeech> = new Set([
  'time',
  'numeral',
  'measure',
  'localiser',
  'punctuation',
  'particle',
]);

const wordsIn = (words: readonly Token[], { start, end }: TextSpan) =>
  words.filter((word) => word.start >= start && word.end <= end);

/** 六月动土、去年移机: a date behind 、 begins another happening. */
function listed(
  words: readonly Token[],
  dates: readonly TextSpan[],
): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  words.forEach((word, i) => {
    const next = words[i + 1];
    const tells = parts.at(-1)?.some(({ pos }) => pos === 'verb' || pos === 'noun') ?? false;
    if (word.word === '、' && next?.pos === 'time' && tells && !isIn(next, dates)) parts.push([]);
    else parts.at(-1)?.push(word);
  });
  return parts.filter((part) => part.length > 0);
}

const isIn = (word: TextSpan, spans: readonly TextSpan[]) =>
  spans.some(({ start, end }) => word.start < end && word.end > start);

function pieceOf(
  marks: ParagraphMarks,
  times: readonly Token[],
  part: readonly Token[],
  leaveOut: readonly TextSpan[],
  sentence: number,
): Piece | undefined {
  const all = [...times, ...part];
  const first = all[0];
  const last = all.at(-1);
  if (!first || !last) return undefined;
  const plain = withoutBrackets(all);
  const { words, dated } = withoutDates(plain, leaveOut);
  // What is left of a time without its date, 9 時 30 分, goes with it.
  const needed = words.some((word) => word.pos === 'time' && times.includes(word));
  const bare = trimmed(needed || !dated ? words : words.filter((word) => !times.includes(word)));
  const clause = chineseClause(bare);
  const opening = plain.find(({ pos }) => pos !== 'punctuation' && pos !== 'conjunction');
  return {
    span: { start: first.start, end: last.end },
    sentence,
    words: bare,
    clause,
    dated,
    elsewhen:
      opening?.pos === 'time' &&
      !isIn(opening, leaveOut) &&
      within(marks.dates, opening).length > 0,
    reports: isReport(bare),
    condition: plain.some(({ word }) => CONDITIONS.has(word)),
    sign: signBehind(marks.text, last.end),
  };
}

const CONDITIONS: ReadonlySet<string> = new Set([
  '如果',
  '若',
  '若是',
  '一旦',
  '假如',
  '假设',
  '倘若',
  '要是',
  '只要',
  '除非',
  '万一',
  '即使',
  '哪怕',
]);

function signBehind(text: string, end: number): string {
  return /^\s*[」』”）)]*([，。；：！？,;:!?—…]?)/u.exec(text.slice(end, end + 6))?.[1] ?? '';
}

const OPENS = new Set(['（', '(', '［', '[']);
const CLOSES = new Set(['）', ')', '］', ']']);

function withoutBrackets(words: readonly Token[]): readonly Token[] {
  let depth = 0;
  const kept: Token[] = [];
  for (const [i, word] of words.entries()) {
    // P(doom): what stands right behind a Latin word is part of it.
    const isPart =
      word.word === '(' &&
      depth === 0 &&
      words[i - 1]?.end === word.start &&
      /[a-z]$/i.test(words[i - 1]?.word ?? '');
    if (isPart) return words;
    if (OPENS.has(word.word)) depth += 1;
    else if (CLOSES.has(word.word)) depth = Math.max(0, depth - 1);
    else if (depth === 0) kept.push(word);
  }
  return kept.length === 0 ? words : kept;
}

const BEFORE_DATE: ReadonlySet<string> = new Set([
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
function withoutDates(
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
    if (modifies) last += 1;
    const lead = kept.slice();
    const next = words[last + 1];
    const closes =
      last > i || next === undefined || next.pos === 'punctuation' || next.pos === 'particle';
    const leads = ({ word }: Token) => (closes ? BEFORE_DATE : AT_DATE).has(word);
    while (!modifies && lead.length > 0 && lead.slice(-1).some(leads)) lead.pop();
    const before = lead.at(-1);
    const behind = words[last + 1];
    const needed = before
      ? (NEEDS_DATE.has(before.word) && !isNominal(behind)) ||
        (HAPPENS.has(before.word) && (behind === undefined || behind.pos === 'punctuation'))
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
    const told =
      isCompared || (verb !== undefined && !SAYS.has(verb.word) && lead.length === kept.length);
    if (
      needed ||
      told ||
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

const isNominal = (word: Token | undefined) =>
  word !== undefined &&
  word.pos !== 'punctuation' &&
  word.pos !== 'particle' &&
  word.pos !== 'localiser';

/** Words that join a clause to what came before and say nothing of what happened. */
const CONNECTIVE: ReadonlySet<string> = new Set([
  '其中',
  '此外',
  '另外',
  '同时',
  '随后',
  '此后',
  '后来',
  '之后',
  '然后',
  '接着',
  '于是',
  '因此',
  '所以',
  '但是',
  '但',
  '然而',
  '而',
  '不过',
  '并',
  '并且',
  '且',
  '而且',
  '也',
  '又',
  '则',
  '便',
  '就',
  '却',
  '还',
  '更',
  '甚至',
  '尤其',
  '特别是',
  '例如',
  '比如',
  '其实',
  '事实上',
  '当时',
  '那时',
  '如今',
  '现在',
  '目前',
  '今天',
  '终于',
  '最终',
  '最后',
  '首先',
  '其次',
  '再',
  '再次',
  '以及',
  '或',
  '直到',
  '也就是',
  '另',
  '虽然',
  '尽管',
  '因为',
  '由于',
  '此时',
  '至此',
  '从此',
  '同样',
  '紧接着',
  '没想到',
  '结果',
  '据悉',
  '据了解',
  '值得一提的是',
]);
const ENDINGS: ReadonlySet<string> = new Set([
  '了',
  '的',
  '吧',
  '呢',
  '啊',
  '吗',
  '呀',
  '嘛',
  '等',
  '等等',
  '着',
  '而',
  '并',
  '但',
  '和',
  '与',
  '及',
  '以及',
  '或',
  '时',
]);

/** Without connectives and signs in front, signs and small words behind. */
function trimmed(words: readonly Token[]): readonly Token[] {
  let from = 0;
  let to = words.length;
  const isLead = (word: Token | undefined) =>
    word !== undefined &&
    (CONNECTIVE.has(word.word) ||
      word.pos === 'particle' ||
      word.pos === 'localiser' ||
      (word.pos === 'punctuation' && !/^[「『“"《〈]$/.test(word.word)));
  while (from < to - 1 && isLead(words[from])) from += 1;
  const isEnd = (word: Token | undefined, before: Token | undefined) =>
    isSign(word) ||
    (ENDINGS.has(word?.word ?? '') && (word?.word !== '了' || before?.word.length !== 1));
  while (to > from + 1 && isEnd(words[to - 1], words[to - 2])) to -= 1;
  return words.slice(from, to);
}

const isSign = (word: Token | undefined) =>
  word?.pos === 'punctuation' && !/^[」』”"》〉%％℃°]$/.test(word.word);

/** Whether a piece ends with a verb of saying, so that the next one is what is said. */
function isReport(words: readonly Token[]): boolean {
  const last = words.at(-1);
  const [first] = words;
  return (
    last !== undefined &&
    first !== undefined &&
    words.length > 1 &&
    words.length <= 12 &&
    last.pos === 'verb' &&
    words.at(-2)?.word !== '的' &&
    SAYS.has(last.word)
  );
}
