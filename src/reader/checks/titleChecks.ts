import type { Knowledge } from '../../extract/index.ts';
import { fold } from '../../text/fold.ts';
import { MAX_TITLE } from '../contract.ts';
import type { ReadingRule, TitleLanguage } from '../contract.ts';
import { deniesOutright, hasDenial, negationAgainst } from './negation.ts';
import { unknownName } from './names.ts';
import type { NameGrounds } from './names.ts';
import { isSameNumber, moneyIn, numbersClaimed, numbersIn } from './numbers.ts';

/** What a title may be made from. */
export interface TitleGrounds extends NameGrounds {
  /** What is quoted, folded. */
  readonly quoted: string;
  /** The sentences that the quotes stand in, the headings above and a table's header, folded. */
  readonly around: string;
  /** Numbers of the date, and of the figures that were picked. */
  readonly numbers: readonly number[];
  /** Amounts of money that the passage has, in the currency of the article where it says none. */
  readonly money: readonly {
    readonly value: number;
    readonly max?: number;
    readonly currency: string;
  }[];
  readonly articleLanguage: string;
}

/** Why a title is refused. */
interface Fault {
  readonly rule: ReadingRule;
  readonly reason: string;
}

const MARKUP = /<\/?[a-z!][^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);|https?:\/\/|\]\(|```|\bjavascript:/iu;
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u;
/** Letters of other scripts than those that titles are written in. */
const OTHER_SCRIPT = /(?![\p{Script=Han}\p{Script=Latin}])\p{L}/gu;
/** In English what is no name is Latin. */
const MOST_HAN_IN_ENGLISH = 0.4;

/** The title as it is kept: without white space around, breaks, and a full stop at its end. */
export const tidied = (title: string): string =>
  title
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(?<=[^.])[.。]$/u, '');

/**
 * What is wrong with a title that an answer gives in a language, or `undefined`: everything that it
 * says in numbers, money, names and denials has to stand in its grounds.
 */
export function titleFault(
  title: string,
  language: TitleLanguage,
  grounds: TitleGrounds,
  knowledge: Knowledge,
): Fault | undefined {
  return (
    textFault(title, language, grounds) ??
    numberFault(fold(title), grounds) ??
    nameFault(title, language, grounds, knowledge) ??
    negationFault(fold(title), language, grounds) ??
    likenessFault(fold(title), language, grounds)
  );
}

function textFault(
  title: string,
  language: TitleLanguage,
  grounds: TitleGrounds,
): Fault | undefined {
  const fault = (reason: string): Fault => ({ rule: 'reading-title-text', reason });
  if (title === '' || !/[\p{L}\p{N}]/u.test(title)) return fault('The title says nothing.');
  if ([...title].length > MAX_TITLE)
    return fault(`The title is longer than ${MAX_TITLE} characters.`);
  if (CONTROL.test(title)) return fault('The title has control characters.');
  if (MARKUP.test(title)) return fault('The title has markup or an address.');
  const other = title.match(OTHER_SCRIPT)?.find((letter) => !grounds.article.includes(letter));
  if (other !== undefined) return fault(`The title is in another script: ${other}.`);
  const letters = title.match(/\p{L}/gu)?.length ?? 0;
  const han = title.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (language === 'en' && han > letters * MOST_HAN_IN_ENGLISH)
    return fault('The title is not in English.');
  if (language !== 'en' && han === 0) return fault('The title is not in Chinese.');
  return undefined;
}

function numberFault(title: string, grounds: TitleGrounds): Fault | undefined {
  const given = [...numbersIn(grounds.around), ...numbersIn(grounds.quoted), ...grounds.numbers];
  const wrong = numbersClaimed(title).find(
    ({ values }) => !values.some((value) => given.some((one) => isSameNumber(one, value))),
  );
  if (wrong) {
    const reason = `The passage has no ${wrong.shown}.`;
    return { rule: 'reading-title-number', reason };
  }
  // 元 and the like are the money of whichever country the article is of.
  const [ofTaiwan, ofChina] = [moneyIn(title, 'TWD'), moneyIn(title, 'CNY')];
  const off = ofTaiwan.find(({ value, currency, start, end }, i) => {
    const currencies = [currency, ofChina[i]?.currency];
    const alike = grounds.money.filter((one) =>
      [one.value, one.max].some((amount) => amount !== undefined && isSameNumber(amount, value)),
    );
    return alike.length > 0
      ? !alike.some((one) => currencies.includes(one.currency))
      : !grounds.money.some((one) => currencies.includes(one.currency)) &&
          !grounds.around.includes(
            title.slice(start, end).replace(/[\d.,\s零一二两三四五六七八九十百千万亿兆]/gu, ''),
          );
  });
  if (off) {
    const reason = `The passage has no ${title.slice(off.start, off.end)} in ${off.currency}.`;
    return { rule: 'reading-title-currency', reason };
  }
  return undefined;
}

function nameFault(
  title: string,
  language: TitleLanguage,
  grounds: TitleGrounds,
  knowledge: Knowledge,
): Fault | undefined {
  const name = unknownName(fold(title), language, grounds, knowledge);
  return name === undefined
    ? undefined
    : { rule: 'reading-title-name', reason: `The article has no “${name}”.` };
}

const isChinese = (language: string) => language !== 'en';

function negationFault(
  title: string,
  language: TitleLanguage,
  { quoted, around, articleLanguage }: TitleGrounds,
): Fault | undefined {
  const reason =
    isChinese(language) === isChinese(articleLanguage)
      ? negationAgainst(title, quoted, around)
      : deniesOutright(title) && !hasDenial(around)
        ? 'the title denies, the passage does not'
        : undefined;
  return reason === undefined
    ? undefined
    : { rule: 'reading-title-negation', reason: `Negation does not agree: ${reason}.` };
}

/** Of a title in the article's language, at least so much stands in the article. */
const LEAST_SHARED = 0.2;

function likenessFault(
  title: string,
  language: TitleLanguage,
  { lower, articleLanguage }: TitleGrounds,
): Fault | undefined {
  if (isChinese(language) !== isChinese(articleLanguage)) return undefined;
  const share = sharedOf(title.toLowerCase(), lower);
  return share >= LEAST_SHARED
    ? undefined
    : { rule: 'reading-title-unlike', reason: 'Hardly a word of the title stands in the article.' };
}

/** How much of a title stands in a text, 0–1: pairs of Han characters, words of other letters. */
function sharedOf(title: string, text: string): number {
  const pieces = [
    ...(title.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
      run.length === 1 ? [] : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
    ),
    ...(title.match(/[a-z\u00c0-\u024f]{4,}/gu) ?? []).map((word) =>
      word.slice(0, Math.max(4, word.length - 2)),
    ),
  ];
  if (pieces.length === 0) return 1;
  return pieces.filter((piece) => text.includes(piece)).length / pieces.length;
}
