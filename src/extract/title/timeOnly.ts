import { foldOnce } from './foldOnce.ts';

const DIGIT = '[\\d一二两三四五六七八九十百几数半]';
/** A whole numeral: were a part of one enough, a long one could be parted in countless ways. */
const NUMBER = `(?<!${DIGIT})${DIGIT}{1,12}(?!${DIGIT})`;
/** Words that only say when, folded. */
const TIME = [
  '(?:当地|北京|台北|美国|东部|格林[威尼]治)?时间',
  '农历|西元|公元|民国|周末|当[天日晚年月]|同[天日年月]|某[个一]?|一个|那[天年]|这[天年]|[第上下本]',
  '(?:星期|周|礼拜)[一二三四五六日天几]',
  '凌晨|清晨|早晨|早上|上午|中午|正午|午后|下午|傍晚|黄昏|晚上|晚间|入夜|深夜|午夜|半夜|盘[前后]',
  '春[天季]?|夏[天季]?|秋[天季]?|冬[天季]?|季度?|世纪|年代|最[初后]|末[期尾]?|年?[初底中]|上旬|中旬|下旬',
  `${NUMBER} ?(?:个?(?:多)?(?:世纪|年代?|季度?|月|星期|礼拜|周|天|日|小时|钟头|时|点|分钟?|秒钟?|交易日|工作日|旬|号))?`,
  '左右|前后|许|多|之?[前后间内]|以[前后来]|期间|起|的|[ ,，、.:：/\\-]',
].join('|');
const ONLY_TIME = new RegExp(`^(?:${TIME})+$`);

/** Longer texts say more than when. */
const LONGEST_TIME = 28;

/** Whether a text, either script, says nothing but when: 当地时间凌晨三点. Linear: it is short. */
export function isTimeOnly(text: string): boolean {
  return text.length <= LONGEST_TIME && HINT.test(foldOnce(text)) && ONLY_TIME.test(foldOnce(text));
}

/** A unit or word of time, without which numbers are only numbers. */
const HINT = /[年月日天时点分秒周季夜晚晨午代纪末]|星期|号/;
