import { openingOf } from '../text/opening.ts';
import { rememberPairs } from '../text/pairs.ts';
import { MONEY_AFTER, MONEY_BEFORE } from './currency.ts';
import { MEASURE_WORDS, UNIT, UNIT_STARTS } from './units.ts';

const NUMBER = '\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,3})?|\\d{1,12}(?:\\.\\d{1,10})?';
const HAN = '[零一二两三四五六七八九十百千]{1,8}(?:点[零一二三四五六七八九]{1,4})?';
const SCALE =
  '(?:[十百千]?万亿|[十百千]亿|[十百千]万|万亿|亿|万|兆(?![瓦赫位字比帕])|[Tt]rillion|[Bb]illion|[Mm]illion|[Tt]housand|bn\\b|tn\\b|[BMKmk]\\b)';
/** 千 and 百 behind digits: 5 千人; not as the prefix of a unit (千瓦). */
const SMALL_SCALE = '[千百](?![万亿分克瓦米卡赫字帕伏])';

/** The joined ends of a range: 70% 到 80%, 60%-75%, 10 to 20 million. */
const TO = ' ?(?:到|至|-|~|或者?|—{1,2}|to|and) ?';

/** 数 and 上 as "some", not as the end of a word: 参数, 线上. */
const VAGUE = '几|(?<![参人指总系函次倍分])数|(?<![以线网晚早路史身])上';

const before = (name: string) => `(?:(?<${name}>${MONEY_BEFORE}) ?)?`;

/** A quantity of one number or range, in groups that `figures.ts` reads. */
export const QUANTITY = new RegExp(
  [
    `百分之 ?(?<hundredths>\\d{1,3}(?:\\.\\d{1,3})?|${HAN})(?:${TO}(?:百分之 ?)?(?<hundredths2>\\d{1,3}(?:\\.\\d{1,3})?|${HAN}))?`,
    `(?<tenths>[一二两三四五六七八九十\\d])(?:(?:${TO})?(?<tenths2>[二三四五六七八九十\\d]))? ?成(?<half>半|[一二三四五六七八九])?(?![立为本功长就员分都交果绩熟效人年品名群套语见天吉]|不变)`,
    `${before('before')}(?<vague>${VAGUE})(?<vagueScale>${SCALE}|[十百千]) ?(?:(?<after>${MONEY_AFTER})|(?<unit>${UNIT}))?`,
    `${before('before2')}(?<low>${NUMBER}|${HAN})(?: ?(?<lowScale>${SCALE}))?(?<lowPercent> ?%)?(?:${TO}(?:\\$ ?)?(?<high>${NUMBER}|${HAN}))? ?(?:(?<more>[多余几])?(?<scale>${SCALE}|${SMALL_SCALE})(?<suffix>[多余+])?)? ?(?:(?<percent>%|per ?cent\\b|个?百分点|percentage points?)|(?<after2>${MONEY_AFTER})|(?<times>倍|times\\b|x\\b|-?fold\\b)|(?<suffix2>[多余几+])?[ -]?(?:(?<unit2>${UNIT})|(?=[个${MEASURE_WORDS}])))?`,
  ].join('|'),
  'y',
);

/** A number in two steps of scale: 1 亿 2,000 万美元, 一万五千人. */
export const COMPOUND = new RegExp(
  `${before('before')}(?<big>${NUMBER}|${HAN}) ?(?<bigScale>万亿|亿|万) ?(?![千百][瓦克米卡赫字帕伏])(?<low>${NUMBER}|${HAN})(?: ?(?<scale>[十百千]?万|${SMALL_SCALE}))?(?<suffix>[多余+])? ?(?:(?<after>${MONEY_AFTER})|(?<unit>${UNIT}))?`,
  'y',
);

/** The first characters of words, 个 apart. */
const firstOf = (words: string) =>
  words.split('|').map((word) => word.replace(/^(?:\(\?:|个)/, '').charAt(0));

const HAN_NUMERALS = '零一二两三四五六七八九十百千';

/** Characters that may stand behind a Han numeral or 几, 数, 上 at the beginning of a quantity. */
const GOES_ON = new Set(`${HAN_NUMERALS}万亿兆点分个成倍多余几到至或 %~-—`);
const FOLLOWS = new Set([...GOES_ON, ...UNIT_STARTS, ...MEASURE_WORDS, ...firstOf(MONEY_AFTER)]);
/** One of a thing is a word rather than a quantity: 一起, 一場. */
const WORDS = new Set('一二');

const HAN_STARTS = new Set(`${HAN_NUMERALS}几数上`);
const OPENING = openingOf(QUANTITY.source);

function followsOn(first: string, second: string): boolean {
  if (WORDS.has(first)) return GOES_ON.has(second);
  return !HAN_STARTS.has(first) || FOLLOWS.has(second);
}

/** Whether a quantity can begin with the two characters at a place: right for all but a few 一. */
export const mayBegin = rememberPairs(
  (pair) => OPENING.test(pair) && followsOn(pair.charAt(0), pair.charAt(1)),
);

const NUMERAL = `\\d.,${HAN_NUMERALS}`;
const PADDING = [' ', '个', '-'];
const TAIL = [...FOLLOWS].filter((char) => !PADDING.includes(char)).join('');

/** A short number with nothing behind it that could make it a quantity: 一, 一个月, "7". */
export const BARE_NUMBER = new RegExp(
  `(?:\\d[\\d.,]{0,15}|[${HAN_NUMERALS}]{1,9})(?![${PADDING.join('')}]{0,4}[${NUMERAL}${TAIL}A-Za-z+$])`,
  'y',
);
