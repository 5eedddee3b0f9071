import type { TextSpan } from '../../model/event.ts';
import type { DateMention } from '../time/value.ts';
import type { ParagraphMarks } from './marks.ts';

/** 今日 and 今晨 are words of news; 今天 and "today" may as well mean these days. */
const NEWS = /^今[日晨晚夜]/;
/** With its hour it is this very day, whatever was done. */
const HOUR = /凌晨|清晨|早|上午|中午|正午|下午|傍晚|晚|夜|\d ?[时点]/;
/** What is done on one day, as news tells it. */
const DONE =
  /宣布|宣告|公布|发布|发表|推出|举行|召开|开幕|揭幕|揭牌|上市|登录|登场|亮相|抵达|访问|会见|出席|参加|参与|受邀|签署|签约|通过|批准|启用|通车|落成|逝世|去世|辞世|病逝|收盘|开盘|判决|宣判|当选|证实|透露|提交|起诉|辞职|获释|夺冠|击败|坠毁|起飞|发射|停牌|复牌|开业|停运|恢复/;
const SPOKEN = /表示|指出|说明|强调|接受|受访|召集|前往/;
const DID =
  /\b(?:announced|launched|released|unveiled|published|signed|opened|approved|filed|reported|introduced|confirmed|agreed|closed|died|resigned|acquired|won|fell|rose|arrived|began|ruled|voted|passed|appointed|named|raised|completed)\b/i;

/**
 * Whether a word for today dates a happening to the day of publication, rather than telling of
 * these days: 今日宣布, "announced today", but not 今天的世界 nor "today, most people …".
 */
export function tellsToday(
  { folded }: ParagraphMarks,
  { value, start, end }: DateMention,
  sentence: TextSpan,
): boolean {
  if (value.type !== 'now' || value.day !== true) return false;
  if (/^(?:的|之|'s)/.test(folded.slice(end, end + 2))) return false;
  const word = folded.slice(start, end);
  const around = folded.slice(
    Math.max(sentence.start, start - 24),
    Math.min(sentence.end, end + 24),
  );
  if (HOUR.test(word)) return !/[我你咱]/.test(around);
  if (NEWS.test(word)) return DONE.test(around) || SPOKEN.test(around);
  return /\w/.test(word) ? DID.test(around) : DONE.test(around);
}
