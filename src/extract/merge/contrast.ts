import { tagChinese } from '../../language/chineseTagger.ts';
import { tagEnglish } from '../../language/englishTagger.ts';
import { actsIn } from './acts.ts';
import { stemOf } from './terms.ts';

/** A word of a passage, as far as its place tells what it does. */
interface Word {
  readonly text: string;
  /** As it is compared: without an English ending. */
  readonly stem: string;
  readonly han: boolean;
  /** A word of English that is written like a name. */
  readonly named: boolean;
  /** It says what is done. */
  readonly verb: boolean;
  /** Whether a sign stands between it and the word before. */
  readonly opens: boolean;
}

/** Words of a gap between what two passages share: more are told anew, not put for another. */
const SHORT = 3;
/** Longer passages are told too differently to be laid side by side. */
const MOST_WORDS = 64;

const SMALL =
  /^(?:[的了在于与和是被把将由就都也而及并其这那从以向对到为给让使用曾已又再还更很最后前该此]|the|and|for|was|were|are|that|with|from|has|had|its|his|her|their|this|these|those|which|who|will|would|have|been|not|also|into|than|then|they|our|your|about|after|before|when|while|where|what|more|most|said|says|a|an|of|to|in|on|at|by|it|he|she|as|is|be)$/i;
/** Verbs of one character: no part of a name that comes in single characters. */
const ALONE = /^[开关买卖到来去说有建造办死生赢输升降涨跌获得占拿做成会能要]$/;
const RUN_BREAKS = /[，。；：、！？,.;:!?()（）「」『』《》〈〉"“”\s]/;

const SIGNS = /[，。；：！？,.;:!?|—]/;

/** Passages are compared with several others, one soon after another. */
const REMEMBERED = 4096;
const seen = new Map<string, readonly Word[]>();

/** The words of a folded passage in order, without those that only bind. */
function wordsOf(text: string): readonly Word[] {
  const known = seen.get(text);
  if (known) return known;
  if (seen.size >= REMEMBERED) seen.clear();
  const words = readWords(text);
  seen.set(text, words);
  return words;
}

function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let single = '';
  let opens = true;
  const add = (word: string, stem: string, han: boolean, verb: boolean) => {
    words.push({ text: word, stem, han, named: /^[A-Z]/.test(word), verb, opens });
    opens = false;
  };
  const leave = () => {
    if (single !== '') add(single, single, true, false);
    single = '';
  };
  const tag = /[\u3400-\u9fff]/.test(text) ? tagChinese : tagEnglish;
  for (const { start, end, pos } of tag(text)) {
    const segment = text.slice(start, end);
    if (words.length >= MOST_WORDS) break;
    const isHan = /[\u3400-\u9fff]/.test(segment);
    // Numbers are compared by what they count.
    if (SMALL.test(segment) || RUN_BREAKS.test(segment) || !/^\p{L}/u.test(segment)) {
      leave();
      opens ||= SIGNS.test(segment);
      continue;
    }
    // Names that no dictionary knows come as single characters.
    if (isHan && segment.length === 1 && !ALONE.test(segment)) {
      single += segment;
      continue;
    }
    leave();
    add(segment, isHan ? segment : stemOf(segment.toLowerCase()), isHan, pos === 'verb');
  }
  leave();
  return words;
}

/** Whether two words may say the same as far as their letters tell. */
function alike(a: Word, b: Word): boolean {
  if (a.stem === b.stem) return true;
  if (a.han !== b.han) return false;
  const [short, long] = a.stem.length <= b.stem.length ? [a.stem, b.stem] : [b.stem, a.stem];
  if (a.han) {
    if (long.includes(short)) return true;
    // 台北市, 高雄市: the last character says what sort of thing it is.
    const own = short.length > 2 ? short.slice(0, -1) : short;
    return [...own].some((c) => long.includes(c));
  }
  let common = 0;
  while (common < short.length && short[common] === long[common]) common += 1;
  return common >= 4 && common * 2 >= short.length;
}

/** Whether a word stands in a passage, if elsewhere. */
const isSaidIn = ({ stem }: Word, words: readonly Word[]) =>
  words.some(
    (other) => other.stem.includes(stem) || (other.stem.length > 1 && stem.includes(other.stem)),
  );

const isPredicate = (words: readonly Word[]) =>
  words.some(({ verb, text }) => verb || actsIn(text).size > 0);

/**
 * Whether two passages of one language say other things in the same place: laid side by side, a
 * few words that are no verb stand in one where others stand in the other, between the same
 * words. "里昂" and "尼斯" in 公司在里昂开设工厂 and 公司在尼斯开设工厂.
 */
export function isContrast(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const gaps = gapsBetween(x, y);
  return gaps.some(([left, right, next, nextOfOther]) => {
    // "the rover Perseverance", "NASA's Perseverance": said of the name behind it.
    if (next?.named) return false;
    // What a sign parts from the words behind it stands in no place of theirs.
    if (next?.opens !== nextOfOther?.opens) return false;
    if (left.length === 0 || right.length === 0) return false;
    if (left.length > SHORT || right.length > SHORT) return false;
    const own = left.filter((word) => !isSaidIn(word, y) && !right.some((w) => alike(word, w)));
    const others = right.filter((word) => !isSaidIn(word, x) && !left.some((w) => alike(word, w)));
    if (own.length === 0 || others.length === 0) return false;
    return ![own, others].some(isPredicate);
  });
}

/** The words of the one and of the other, and the word behind that both have, of the one and the other. */
type Gap = readonly [readonly Word[], readonly Word[], (Word | undefined)?, (Word | undefined)?];

/** What stands between the longest row of words that both have in the same order. */
function gapsBetween(a: readonly Word[], b: readonly Word[]): readonly Gap[] {
  const width = b.length + 1;
  const best = new Uint8Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      best[i * width + j] =
        a[i]?.stem === b[j]?.stem
          ? 1 + (best[(i + 1) * width + j + 1] ?? 0)
          : Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  const gaps: Gap[] = [];
  let [fromA, fromB, i, j] = [0, 0, 0, 0];
  while (i < a.length && j < b.length) {
    if (a[i]?.stem === b[j]?.stem) {
      gaps.push([a.slice(fromA, i), b.slice(fromB, j), a[i], b[j]]);
      i += 1;
      j += 1;
      [fromA, fromB] = [i, j];
    } else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return [...gaps, [a.slice(fromA), b.slice(fromB)]];
}
