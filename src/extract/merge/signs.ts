import type { Figure, TextSpan } from '../../model/event.ts';
import type { EventDraft } from '../events/draft.ts';
import { actsIn } from './acts.ts';
import { termsOf } from './terms.ts';
import type { Term } from './terms.ts';

/** What is read of a passage to tell whether it is the same happening as another. */
export interface Signs {
  /** What the text without its dates is made of: words, or two neighbouring characters each. */
  readonly terms: ReadonlySet<Term>;
  /** Whether it is written in Chinese. */
  readonly han: boolean;
  /** Those named: entities of the lexicon as titles call them, capitalised and foreign words. */
  readonly names: ReadonlySet<string>;
  /** What may be a name: the first word of a sentence, an abbreviation. */
  readonly perhaps: ReadonlySet<string>;
  /** Names of works. */
  readonly works: ReadonlySet<string>;
  /** Numbers as values, all of them. */
  readonly numbers: ReadonlySet<string>;
  /** Numbers by what they count or number: the word behind or, in English, before. */
  readonly counted: ReadonlyMap<string, ReadonlySet<string>>;
  readonly figures: readonly Figure[];
  readonly acts: ReadonlySet<string>;
  /** The text itself, folded, its dates left out. */
  readonly text: string;
}

/** What signs are read from. */
export type Told = Pick<EventDraft, 'happened' | 'named' | 'figures'>;

const WORKS = /[《〈『]([^《》〈〉『』]{1,40})[》〉』]|[「“"]([^「」“”"，。,!?！？]{1,24})[」”"]/g;
const LATIN = /[A-Za-z\u00c0-\u024f][\w\u00c0-\u024f.+-]*/g;
/** Words that begin sentences and name nobody. */
const OPENERS = new Set(
  'a an the in on at by for from to of as it its he she they we you i his her their our this that these those there here with after before when while where who what which how why and or but so if then than not no yes at one two three four five six seven eight nine ten first second third last next about over under more most some many all both each every another other new heavy early late since until during today yesterday tomorrow'.split(
    ' ',
  ),
);
/** Abbreviations and words that any subject has. */
const COMMON = new Set(
  'ai ceo cto cfo coo ipo vp pr it tv pc app api gpu cpu gdp us usa uk eu un usd euro covid agi llm ml id dna km kg mw gw mph'.split(
    ' ',
  ),
);
const HAN = /[\u3400-\u9fff]/;
const CHINESE_DIGITS = '零一二三四五六七八九';
const LARGE = /^[万亿兆]|^(?:million|billion|trillion|thousand)/;

/** The signs of a passage. A pure function of its words, so that better taggers may come in here. */
export function signsOf({ happened, named, figures }: Told): Signs {
  const countOf = (letters: RegExp) => happened.match(letters)?.length ?? 0;
  const han = countOf(/[\u3400-\u9fff]/g) * 3 > countOf(/[a-z]/gi);
  const names = new Set<string>();
  const perhaps = new Set<string>();
  const works = new Set<string>();
  const inWorks: TextSpan[] = [];
  for (const { name } of named) names.add(name.toLowerCase());
  for (const { 0: whole, 1: title, 2: quoted, index } of happened.matchAll(WORKS)) {
    if (title === undefined && !/^[A-Z]/.test(quoted ?? '')) continue;
    works.add((title ?? quoted ?? '').trim().toLowerCase());
    inWorks.push({ start: index, end: index + whole.length });
  }
  let first = true;
  for (const { 0: word, index } of happened.matchAll(LATIN)) {
    const opens = first || /[.!?:"“]\s*$/.test(happened.slice(Math.max(0, index - 3), index));
    first = false;
    if ([...named, ...inWorks].some(({ start, end }) => index >= start && index < end)) continue;
    const name = nameOf(word, happened.slice(index + word.length, index + word.length + 2), han);
    if (name === undefined) continue;
    const lower = name.toLowerCase();
    if (OPENERS.has(lower)) continue;
    const isSure =
      !COMMON.has(lower) && (!opens || han || index > 0 || /[\dA-Z]/.test(name.slice(1)));
    (isSure ? names : perhaps).add(lower);
  }
  const { numbers, counted } = numbersIn(happened, figures);
  let acts: ReadonlySet<string> | undefined;
  return {
    terms: termsOf(happened),
    han,
    names,
    perhaps,
    works,
    numbers,
    counted,
    figures,
    // Many signs are never asked for what is done.
    get acts() {
      return (acts ??= actsIn(happened));
    },
    text: happened,
  };
}

/** The word as a name, if it may be one: capitalised, or standing alone in Chinese. */
function nameOf(word: string, behind: string, han: boolean): string | undefined {
  const bare = word.replace(/[.\-+]+$/, '').replace(/(?<=[a-z]{4})s$/, '');
  if (bare.length < 2) return undefined;
  if (/^[A-Z\u00c0-\u00de]/.test(bare) || /[A-Z]/.test(bare.slice(1))) return bare;
  // o1 and R1 are names as well.
  const isLong = bare.length > 2 || /\d/.test(bare);
  return han && !/^ [a-z]/.test(behind) && isLong ? bare : undefined;
}

const NUMBER =
  /(第 ?)?((?:\d{1,3}(?:,\d{3}){1,5}|\d{1,16})(?:\.\d{1,8})?(?:(?: ?[-:比] ?)\d{1,4}(?![\d.]))?|[零一二两三四五六七八九十百千]{1,8})( ?[\u3400-\u9fff%]| ?[a-z]{1,24})?/g;
const SCORE = /^(\d+) ?[-:比] ?(\d+)$/;
/** A round of investment: B 輪, series B. */
const ROUND = /(?<=\bseries )[A-H]\b|\b[A-H](?= ?轮)/gi;
/** Words before a number that it numbers: line 3, chapter 2. */
const NUMBERED = /([A-Za-z]{3,}) $/;

/** The numbers of a text, and those that count or number something by what that is. */
function numbersIn(text: string, figures: readonly Figure[]): Pick<Signs, 'numbers' | 'counted'> {
  const numbers = new Set<string>();
  const counted = new Map<string, Set<string>>();
  const count = (what: string, value: string) => {
    const known = counted.get(what);
    if (known) known.add(value);
    else counted.set(what, new Set([value]));
  };
  for (const { value } of figures) numbers.add(String(value));
  for (const match of text.matchAll(NUMBER)) {
    const [, ordinal, digits = '', rest = ''] = match;
    const before = text.slice(Math.max(0, match.index - 14), match.index);
    const what = rest.trim();
    const isLatinPart = /[A-Za-z\d.]-?$/.test(before);
    if (isLatinPart) continue;
    const score = SCORE.exec(digits);
    if (score) {
      const value = `${score[1] ?? ''}-${score[2] ?? ''}`;
      numbers.add(value);
      count('score', value);
      continue;
    }
    const value = valueOf(digits);
    if (value === undefined) continue;
    if (/^\d/.test(digits) || value >= 10) numbers.add(String(value));
    if (LARGE.test(what) || /[$€£¥]\s?$/.test(before)) continue;
    if (HAN.test(what)) {
      // 一 is an article, and other numerals begin common words: 三星, 两岸.
      if (ordinal !== undefined || /^\d/.test(digits) || (value > 1 && COUNTERS.has(what))) {
        count(`${ordinal === undefined ? '' : '第'}${what}`, String(value));
      }
      continue;
    }
    if (what === '%') count('%', String(value));
    const numbered = NUMBERED.exec(before)?.[1]?.toLowerCase();
    if (numbered !== undefined && !OPENERS.has(numbered) && what === '')
      count(numbered, String(value));
    else if (what.length > 3) count(what.replace(/s$/, ''), String(value));
  }
  for (const [, word = ''] of text.matchAll(/\b(first|second|third|fourth|fifth|sixth)\b/gi)) {
    count('ordinal', word.toLowerCase());
  }
  for (const [letter] of text.matchAll(ROUND)) count('round', letter.toLowerCase());
  return { numbers, counted };
}

/** Words that count things and are numbered, folded. */
const COUNTERS = new Set([...'号期届次项家个人名座台架枚件届轮级局球分秒线季代版部位例起']);

function valueOf(digits: string): number | undefined {
  if (/^\d/.test(digits)) return Number(digits.replaceAll(',', ''));
  let value = 0;
  let digit = 0;
  for (const c of digits) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[c];
    if (unit !== undefined) {
      value += Math.max(1, digit) * unit;
      digit = 0;
    } else digit = c === '两' ? 2 : Math.max(0, CHINESE_DIGITS.indexOf(c));
  }
  return value + digit;
}
