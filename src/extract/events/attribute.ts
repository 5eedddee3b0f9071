import type { DateMention, TimeValue } from '../time/value.ts';

/** Verbs whose object a date right behind them belongs to: 公布了2025年名單, 參加2023年運動會. */
const GOVERNS =
  /(?:了|发布|公布|公告|发表|披露|推出|举办|举行|召开|参加|参与|出席|获得|荣获|夺得|赢得|拿下|角逐|入选|当选|完成|交出|提交|拿到|拿下|摘下|捧得|荣登|登上|通过|审议|预测|根据|依据|按照|迎来|备战|筹办|申办) ?$/;
const OWNED = /(?:\b(?:its|the|their|a|an|his|her|our)|\w's) $/i;

/**
 * Whether a year only says which one of a thing is meant, "its 2021 report", and not when
 * something happens. `folded` is the paragraph, folded.
 */
export function isAttribute(folded: string, { value, start, end }: DateMention): boolean {
  if (!isYear(value)) return false;
  const before = folded.slice(Math.max(0, start - 12), start);
  const after = folded.slice(end, end + 4);
  // 2023年「編劇實驗室」的作品: the year of the thing named.
  if (/^ ?的?[「『《“]/.test(after)) return true;
  // 1972年的油畫《泳池》
  if (/^ ?的[\p{Script=Han}]{1,6}[《〈]/u.test(folded.slice(end, end + 9))) return true;
  if (OWNED.test(before)) return /^ [A-Za-z]/.test(after);
  return (
    (GOVERNS.test(before) || QUOTED.test(before)) &&
    /^ ?[\p{Script=Han}A-Za-z]/u.test(after) &&
    !TIED.test(after)
  );
}

/** A name in quotation marks that begins with a year. */
const QUOTED = /[「『“‘"]$/;

/** What ties a year to the time of something after all. */
const TIED = /^ ?(?:起|至|到|之?[前后]|以[前后来]|开始|初|底|末)/;

const isYear = (value: TimeValue) =>
  value.type === 'calendar' &&
  value.fields.year !== undefined &&
  value.fields.month === undefined &&
  value.fields.day === undefined;
