import { tagChinese } from '../../language/chineseTagger.ts';
import type { Token } from '../../language/token.ts';
import type { TextSpan } from '../../model/event.ts';
import { MEASURE_WORDS } from './units.ts';

/** What a number counts. */
export interface Counted {
  /** The measure word or noun, in the text. */
  readonly unit: TextSpan;
  /** Where the count ends; the noun behind 个 is not part of it. */
  readonly end: number;
  /** `measure`: a measure word; `general`: 个, which says little; `noun`: no measure word at all. */
  readonly by: 'measure' | 'general' | 'noun';
}

const MEASURE = new Set(MEASURE_WORDS);
const HAN = /^\p{Script=Han}/u;

/** A stretch of time, not an amount: 一万个小时, 十万年前. */
const TIME =
  /^ ?(?:个月|个?半?小时|个?钟头|个?星期|个?礼拜|个?工作日|天|秒|分钟|岁|周|个?世纪|年(?![薪费化])|日(?![活均元圆])|时|点|季|月(?![活均薪费])|(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?)\b)/;

/** Whether the text behind a number makes it a time or an age. */
export const measuresTime = (behind: string): boolean => TIME.test(behind);

/** What a count names where it is a sum of money: 35 亿营收. */
const OF_MONEY =
  /^(?:估值|市值|价值|规模|营收|收入|销售|营业|业绩|票房|利润|获利|净利|盈余|亏损|融资|募资|投资|资金|资本|贷款|拨款|成本|费用|预算|经费|造价|罚款|负债|债|欠|资产|现金|存款|身家|股价|产值|出口|进口|订单|外资|规费|收购|交易|补助|奖金|赔)/;

/** How far behind a number the thing that it counts is looked for. */
const REACH = 12;

/**
 * What stands behind a number (from `at` on; blanks and 多, 余, 几 before the measure word are
 * passed over): its measure word, or the noun where the number stands right before one. A word
 * that only begins with the sign of a measure word (起来, 分别) measures nothing: the tagger
 * tells. `nouns`: whether a noun without a measure word counts. O(1).
 */
export function countedBehind(folded: string, at: number, nouns: boolean): Counted | undefined {
  const blank = folded.charAt(at) === ' ' ? 1 : 0;
  const start = at + blank;
  const first = folded.charAt(start);
  if (first === '个') return ofGeneral(folded, start);
  if (first === '分' && folded.charAt(start + 1) === '之') return undefined;
  if (!HAN.test(first)) return nouns ? latin(folded, start) : undefined;
  const next = folded.charAt(start + 1);
  if (MEASURE.has(first) && !HAN.test(next))
    return /\d/.test(
      folded
        .slice(start + 1, start + 3)
        .trim()
        .charAt(0),
    ) && first === '对'
      ? undefined
      : { unit: { start, end: start + 1 }, end: start + 1, by: 'measure' };
  const [word, ...others] = wordsAt(folded, start);
  if (!word) return undefined;
  if (MEASURE.has(first)) return ofMeasure(word, start, nouns);
  if (!nouns || OF_MONEY.test(folded.slice(start, start + 4)) || !isThing(word)) return undefined;
  // 中心, 大学 behind a bare number: its name rather than what it counts.
  const head = word.pos === 'noun' ? word : others[0];
  const end = start + (head ?? word).end;
  return head?.pos === 'noun' ? { unit: { start, end }, end, by: 'noun' } : undefined;
}

const NO_THING =
  /^(?:[位分级人次个总多少]数|级别|量级|等级|关口|大关|门槛|水平|整数|位|分|级|号|版|代|期|楼|届|区|路|星|强|线|型|式|类|折|度|年|月|日|时|点|天|秒|周|季|回|声|下|后|前|里|倍|成|比|字头|人民|国|中|上|大|小|新|老)$/;

const isThing = ({ word, pos }: Token) =>
  (pos === 'noun' || pos === 'name') && !NO_THING.test(word);

/** A word that begins with the sign of a measure word. */
function ofMeasure(word: Token, start: number, nouns: boolean): Counted | undefined {
  const one = { unit: { start, end: start + 1 }, end: start + 1, by: 'measure' } as const;
  if (word.end === 1) return one;
  switch (word.pos) {
    // What the dictionary does not know, it guesses: 票获, 颗晶片.
    case 'name':
    case 'numeral':
    case 'other':
    case 'adjective':
    case 'measure':
      return one;
    case 'noun':
      if (NO_THING.test(word.word) || !nouns) return undefined;
      return { unit: { start, end: start + word.end }, end: start + word.end, by: 'noun' };
    default:
      return undefined;
  }
}

/** What 个 counts: the noun phrase behind it, where it is plain which one that is; else 个. */
function ofGeneral(folded: string, start: number): Counted | undefined {
  const end = start + 1;
  const skipped = /^(?:以上|以下|左右)?的?/.exec(folded.slice(end, end + 4))?.[0].length ?? 0;
  const from = end + skipped;
  if (/^(?:百分点|基点)/.test(folded.slice(from, from + 3))) return undefined;
  const none = { unit: { start, end }, end, by: 'general' } as const;
  if (!HAN.test(folded.charAt(from))) return none;
  const words = wordsAt(folded, from);
  const run: Token[] = [];
  for (const word of words) {
    if (!MODIFIES.has(word.pos) || word.start > LONGEST_PHRASE) break;
    run.push(word);
  }
  const last = run.at(-1);
  // A phrase that goes on beyond what was looked at may count something else.
  if (!last || last.end > LONGEST_PHRASE || (run.length === words.length && last.end >= REACH - 1))
    return none;
  // 注册使用者 is counted; 进入市场的 … only begins to say what is.
  const verb = run.findLastIndex(({ pos }) => pos === 'verb');
  if (verb > 0 || (verb === 0 && words[run.length]?.word === '的')) return none;
  if (last.pos !== 'noun' && (last.pos !== 'name' || run.length > 1)) return none;
  const unit = { start: from, end: from + last.end };
  // 七八个人, 54 个国家
  const isShort = skipped === 0 && run.length === 1 && last.end <= 2;
  return { unit, end: isShort ? unit.end : end, by: isShort ? 'measure' : 'general' };
}

/** Parts of speech of the words of a noun phrase. */
const MODIFIES: ReadonlySet<Token['pos']> = new Set(['noun', 'name', 'adjective', 'verb']);
const LONGEST_PHRASE = 6;

/** A Latin word that a number of a Chinese text counts: 192 万 TEU, 300 employees. */
function latin(folded: string, start: number): Counted | undefined {
  const before = folded.slice(Math.max(0, start - 24), start);
  const pattern = ENDS_HAN.test(before) ? WORD : HAS_HAN.test(before) ? PLURAL : undefined;
  const word = pattern?.exec(folded.slice(start, start + 18))?.[0];
  if (word === undefined) return undefined;
  const end = start + word.length;
  return { unit: { start, end }, end, by: 'noun' };
}

const WORD = /^[A-Za-z]{2,14}(?![\w-])/;
const PLURAL = /^(?:[a-z]{3,14}s|people)(?![\w-])/;
const ENDS_HAN = /\p{Script=Han} ?$/u;
const HAS_HAN = /\p{Script=Han}/u;

/** So many windows are remembered. */
const MOST = 8192;
const KNOWN = new Map<string, readonly Token[]>();

/** The words from a place on, as they follow a number; offsets count from the place. */
function wordsAt(folded: string, at: number): readonly Token[] {
  const window = /^[\p{Script=Han}]{1,12}/u.exec(folded.slice(at, at + REACH))?.[0] ?? '';
  const known = KNOWN.get(window);
  if (known) return known;
  const words = tagChinese(`5${window}`).flatMap((token) =>
    token.start === 0 ? [] : [{ ...token, start: token.start - 1, end: token.end - 1 }],
  );
  if (KNOWN.size >= MOST) KNOWN.clear();
  KNOWN.set(window, words);
  return words;
}
