import { openingOf } from '../text/opening.ts';
import { rememberPairs } from '../text/pairs.ts';
import { MONEY_AFTER, MONEY_BEFORE } from './currency.ts';

const NUMBER = '\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,3})?|\\d{1,12}(?:\\.\\d{1,4})?';
const HAN = '[零一二两三四五六七八九十百千]{1,8}(?:点[零一二三四五六七八九]{1,4})?';
const SCALE =
  '(?:[十百千]?万亿|[十百千]亿|[十百千]万|万亿|亿|万|兆|[Tt]rillion|[Bb]illion|[Mm]illion|[Tt]housand|bn\\b|tn\\b|[BMKmk]\\b)';
/** 千 and 百 behind digits: 5 千人; not as the prefix of a unit (千瓦). */
const SMALL_SCALE = '[千百](?![万亿分克瓦米卡])';

const COUNTED =
  '[千兆吉]瓦时?|GW|MW|kW|TWh|GWh|公里|英里|公尺|米|平方公里|公顷|公吨|吨|桶|人次|人|位(?!数)|名|家|架|辆|座|艘|枚|颗|台|部|件|篇|个国家|个字|字|个词|词|美分|票|球|分(?![钟之别布析享数开])|席|户|张|间(?![谍隔接距歇])|所(?![有以在说])|栋|幢|条(?![件约款例])|起(?![来步点诉源飞])|宗|杯|套|列(?!表|为|入)|站(?![起立在住出着上])|只(?![有是能要会不好])|株|粒|瓶|箱|支(?![持付出撑])|门(?![槛口诊])|款(?!项)|场(?![地馆合所面景])|项(?!目)|单(?![位元身一品日月季轮笔项只体个独方纯])|笔|片(?![面段刻名])|对(?![手于方应比外内此])|公分|坪|亩|级(?=(?:大|特大|强|强烈)?地震)|万人|用户|客户|会员|次|例|班(?!级|主|长|底|子)|股|份|参数|km|kilomet(?:re|er)s|miles|met(?:re|er)s|tons|tonnes|people|passengers|users|customers|employees|workers|aircraft|cars|vehicles|seats?|goals|points|deaths|cases|countries|stores|patients|units|words|tokens|parameters|subscribers|members|downloads|shares|copies|jobs|visitors';

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
    `${before('before')}(?<vague>${VAGUE})(?<vagueScale>${SCALE}|[十百千]) ?(?:个(?=[人国字词]))?(?:(?<after>${MONEY_AFTER})|(?<unit>${COUNTED}))?`,
    `${before('before2')}(?<low>${NUMBER}|${HAN})(?: ?(?<lowScale>${SCALE}))?(?<lowPercent> ?%)?(?:${TO}(?:\\$ ?)?(?<high>${NUMBER}|${HAN}))? ?(?:(?<more>[多余几])?(?<scale>${SCALE}|${SMALL_SCALE})(?<suffix>[多余+])?)? ?(?:(?<percent>%|per ?cent\\b|个?百分点|percentage points?)|(?<after2>${MONEY_AFTER})|(?<times>倍|times\\b|x\\b|-?fold\\b)|(?<suffix2>[多余几+])?(?:个)?[ -]?(?<unit2>${COUNTED}))?`,
  ].join('|'),
  'y',
);

/** A number in two steps of scale: 1 亿 2,000 万美元, 一万五千人. */
export const COMPOUND = new RegExp(
  `${before('before')}(?<big>${NUMBER}|${HAN}) ?(?<bigScale>万亿|亿|万) ?(?![千百][瓦克米卡])(?<low>${NUMBER}|${HAN})(?: ?(?<scale>[十百千]?万|${SMALL_SCALE}))?(?<suffix>[多余+])? ?(?:个(?=[人国字词]))?(?:(?<after>${MONEY_AFTER})|(?<unit>${COUNTED}))?`,
  'y',
);

/** The first characters of words, 个 apart. */
const firstOf = (words: string) =>
  words.split('|').map((word) => word.replace(/^(?:\(\?:|个)/, '').charAt(0));

const HAN_NUMERALS = '零一二两三四五六七八九十百千';

/** Characters that may stand behind a Han numeral or 几, 数, 上 at the beginning of a quantity. */
const GOES_ON = new Set(`${HAN_NUMERALS}万亿兆点分个成倍多余几到至或 %~-—`);
const FOLLOWS = new Set([...GOES_ON, ...firstOf(COUNTED), ...firstOf(MONEY_AFTER)]);
/** One and two of a thing are words rather than a quantity: 一起, 一場, 兩條. */
const ONE_OR_TWO = new Set('一二两');

const HAN_STARTS = new Set(`${HAN_NUMERALS}几数上`);
const OPENING = openingOf(QUANTITY.source);

function followsOn(first: string, second: string): boolean {
  if (ONE_OR_TWO.has(first)) return GOES_ON.has(second);
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
