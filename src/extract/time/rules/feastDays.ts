import type { CalendarFields } from '../value.ts';

/** A feast: what it is called, as patterns, and its day in the Gregorian calendar. */
export interface Feast {
  /** Chinese names, folded, as patterns. */
  readonly zh?: readonly string[];
  /** English names, lower case, as patterns with bounded quantifiers. */
  readonly en?: readonly string[];
  readonly fields: CalendarFields;
}

const on = (month: number, day: number): CalendarFields => ({ month, day });
const nth = (month: number, index: number, weekday: number, plus = 0): CalendarFields => ({
  month,
  weekday,
  nth: { index, unit: 'weekday' },
  ...(plus === 0 ? {} : { plus }),
});

const lunar = (month: number, day: number): CalendarFields => ({ lunar: { month, day } });

/**
 * The feasts that name a day. Longer names come before those that they begin with. Feasts of the
 * Islamic and Hebrew calendars are not here: their days need an almanac.
 */
export const FEASTS: readonly Feast[] = [
  { zh: ['除夕夜?', '大年三十', '年三十晚?'], fields: lunar(1, 0) },
  { zh: ['农历新年', '大年初一', '年初一', '春节'], fields: lunar(1, 1) },
  { zh: ['元宵节?'], fields: lunar(1, 15) },
  { zh: ['端午节?', '端阳节'], fields: lunar(5, 5) },
  { zh: ['七夕情人节', '七夕节?'], fields: lunar(7, 7) },
  { zh: ['中元节'], fields: lunar(7, 15) },
  { zh: ['中秋节?'], fields: lunar(8, 15) },
  { zh: ['重阳节?'], fields: lunar(9, 9) },
  { zh: ['腊八节'], fields: lunar(12, 8) },
  { zh: ['清明节?'], fields: { solarTerm: 'clear-bright' } },
  { zh: ['冬至'], fields: { solarTerm: 'winter-solstice' } },
  {
    zh: ['元旦节', '元旦', '新年第一天'],
    en: ['new years? day', "new year's day"],
    fields: on(1, 1),
  },
  { zh: ['白色情人节'], fields: on(3, 14) },
  { zh: ['情人节'], en: ["(?:st\\.? )?valentine'?s? day"], fields: on(2, 14) },
  { zh: ['女生节'], fields: on(3, 7) },
  {
    zh: ['三八妇女节', '妇女节', '三八节'],
    en: ["(?:international )?women'?s day"],
    fields: on(3, 8),
  },
  { zh: ['植树节'], fields: on(3, 12) },
  { zh: ['消费者权益日'], fields: on(3, 15) },
  { en: ["(?:saint|st\\.?) patrick(?:'?s)?(?: day)?"], fields: on(3, 17) },
  { zh: ['愚人节'], en: ["april fools?'?s?(?: day)?"], fields: on(4, 1) },
  { zh: ['世界地球日', '地球日'], en: ['earth day'], fields: on(4, 22) },
  {
    zh: ['五一(?:国际)?劳动节', '劳动节', '五一节', '五一'],
    en: ["(?:international )?workers'? day"],
    fields: on(5, 1),
  },
  { zh: ['澳新军团日'], en: ['anzac day'], fields: on(4, 25) },
  { en: ['may day'], fields: on(5, 1) },
  { en: ['canada day'], fields: on(7, 1) },
  { en: ['bastille day'], fields: on(7, 14) },
  { en: ["all (?:saints'?|hallows'?|saint's) day"], fields: on(11, 1) },
  { en: ["all (?:souls'?|soul's) day"], fields: on(11, 2) },
  { en: ['guy fawkes (?:night|day)|bonfire night'], fields: on(11, 5) },
  {
    zh: ['退伍军人节'],
    en: ["veterans'? day|veteran's day|remembrance day|armistice day"],
    fields: on(11, 11),
  },
  { zh: ['五四青年节', '青年节'], fields: on(5, 4) },
  { zh: ['六一儿童节', '儿童节', '六一'], fields: on(6, 1) },
  { zh: ['六月节'], en: ['juneteenth'], fields: on(6, 19) },
  { en: ['independence day'], fields: on(7, 4) },
  { zh: ['建党节'], fields: on(7, 1) },
  { zh: ['八一建军节', '建军节'], fields: on(8, 1) },
  { zh: ['教师节'], fields: on(9, 10) },
  { zh: ['十一国庆节?', '国庆[节日]?'], fields: on(10, 1) },
  { zh: ['双十节', '双十国庆'], fields: on(10, 10) },
  { zh: ['万圣节前夜', '万圣节', '万圣夜'], en: ["halloween|hallowe'en"], fields: on(10, 31) },
  { zh: ['光棍节', '双十一', '双11'], en: ["singles'? day"], fields: on(11, 11) },
  { zh: ['双十二', '双12'], fields: on(12, 12) },
  { zh: ['圣诞前夜', '平安夜'], en: ['christmas eve'], fields: on(12, 24) },
  { zh: ['圣诞节', '圣诞'], en: ['christmas(?: day)?'], fields: on(12, 25) },
  { zh: ['节礼日'], en: ['boxing day'], fields: on(12, 26) },
  { zh: ['跨年夜', '跨年'], en: ["new year'?s'? eve"], fields: on(12, 31) },
  {
    zh: ['马丁·?路德·?金日'],
    en: ['mlk day|martin luther king(?:,? jr\\.?)? day'],
    fields: nth(1, 3, 0),
  },
  { zh: ['母亲节'], en: ["mother'?s'? day"], fields: nth(5, 2, 6) },
  { zh: ['阵亡将士纪念日'], en: ['memorial day'], fields: nth(5, -1, 0) },
  { zh: ['父亲节'], en: ["father'?s'? day"], fields: nth(6, 3, 6) },
  { zh: ['美国劳动节'], en: ['labou?r day'], fields: nth(9, 1, 0) },
  { zh: ['感恩节'], en: ['thanksgiving(?: day)?'], fields: nth(11, 4, 3) },
  { zh: ['黑色星期五', '黑五'], en: ['black friday'], fields: nth(11, 4, 3, 1) },
  { zh: ['网络星期一'], en: ['cyber monday'], fields: nth(11, 4, 3, 4) },
  { zh: ['耶稣受难日'], en: ['good friday'], fields: { easter: -2 } },
  { zh: ['复活节星期一'], en: ['easter monday'], fields: { easter: 1 } },
  { zh: ['复活节'], en: ['easter(?: sunday| day)?'], fields: { easter: 0 } },
  {
    zh: ['总统日'],
    en: ["(?:presidents'?|president's|washington's) (?:day|birthday)"],
    fields: nth(2, 3, 0),
  },
  { zh: ['哥伦布日'], en: ["columbus day|indigenous peoples'? day"], fields: nth(10, 2, 0) },
  { zh: ['忏悔星期二', '油腻星期二'], en: ['shrove tuesday|mardi gras'], fields: { easter: -47 } },
  { zh: ['圣灰星期三', '圣灰节', '大斋首日'], en: ['ash wednesday'], fields: { easter: -46 } },
  { zh: ['棕枝主日', '棕树主日'], en: ['palm sunday'], fields: { easter: -7 } },
  { zh: ['濯足星期四', '圣周四'], en: ['maundy thursday'], fields: { easter: -3 } },
  { zh: ['耶稣升天节'], en: ['ascension day'], fields: { easter: 39 } },
  {
    zh: ['五旬节', '圣灵降临节'],
    en: ['whit sunday|pentecost(?: sunday)?'],
    fields: { easter: 49 },
  },
  { en: ['whit monday|pentecost monday'], fields: { easter: 50 } },
];
