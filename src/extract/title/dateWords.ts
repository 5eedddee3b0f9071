import type { TextSpan } from '../../model/event.ts';
import { foldOnce } from './foldOnce.ts';
import { beginsWithPredicate, hasVerb } from './predicates.ts';
import { isTimeOnly } from './timeOnly.ts';

/** A stretch of text without its date expressions. */
export interface Dateless {
  readonly text: string;
  /** The date stood in it. */
  readonly dated: boolean;
  /** The date was what the verb needs ("is 2026", "goes back to 2020"): too little is left. */
  readonly gutted: boolean;
  /** "After many years in biology": with the date the clause was only a time. */
  readonly time: boolean;
}

/** Words that measure or hedge a date; the characters before them make other words: 成就, 签约, 永远. */
const HEDGE =
  /(?:[几数两一二三四五六七八九十]{1,3}个?(?:天|周|星期|月|年|小时)(?:甚至|或者?|到)|大约|大概|差不多|约莫|(?<![签预条合纽节制大契公违])约|至少|最晚|最早|很|(?<![友更最美良较偏爱看])好|短短|仅仅|仅|(?<![成造将迁])就|(?<![人刚天英方])才|只|上个|(?<![一地旗名麾以之当如线手底])下个|整个|(?<![最提趁及])早|(?<![永遥长深久偏])远)$/;
/** Prepositions before a date, where no longer word ends in them: 参与, 来自, 存在, 关于, 达到. */
const PREPOSITION =
  /(?:一直到|一直|直到|截至|截止到?|自从|(?<![来亲各独擅源出])自|(?<![服听顺无盲])从|是在|(?<![存潜实内外所])在|(?<![关对由位属等大小高低多少终基鉴处敢善勇用归限甘过])于|到了|(?<![谈聊说讲提想写看听直感达得收拿])到|(?<![甚冬夏乃])至|等到|(?<![相应适每正担充])当|赶在|发生在|定于|距离?|比起|(?<![对占相环无])比|(?<![比计])较|(?<!脚)跟|(?<![温缓总共饱调谋柔随祥平暖附])和|(?<![参给赋授])与|(?<![合相共不等协会雷如连陪认赞])同|(?<![好图影偶想录雕头画肖])像|每|如果说?)$/;
/** What is compared or joined goes on behind the date: 与 2019 年那个自己. */
const PAIRS = /(?:与|跟|和|同|像)$/;
/** Behind these words, with a predicate or at the end, only the date was compared. */
const COMPARED = /^(?:.{0,3}(?:相比|比较|相似|相同|一样|不同|完全|持平|差不多)|判若|$|[，,、：:])/;
/** Prepositions that go on to rule what stands behind the date: 从 2023 年的 0. */
const KEPT = /(?:从|到|在|比|跟|和|与|对|把|将|被|给|为|提到|关于|是)$/;
const TAIL =
  /^(?:的?时候|的?时期|的?期间|的?时间|时(?![代间])|之?[前后内间](?![面来者台部容卫往沿进景勤续果期])|以[来前后内](?!色)|左右|上下|里(?![面程])|起(?!来|[草诉飞初])|间|份(?!额)|中(?=[，, ]|$)|来得?(?=更|最)|相比|比起来|为止|的?某个时候|的?某一?天|[，,、：:])/;
const HAPPENED_AFTER = /(?:[天日周月年]|星期|小时)[之以]?后$/;
const HAPPENS =
  /(?:发生|成立|开始|结束|上市|上线|爆发|宣布|发布|签署|通车|去世|过世|逝世|开业|开工|完工|落幕|落成|合并|独立|就任|上任|倒闭|破产|开幕|启用|生效)$/;
/** "In May and September 1982", of which the date is the second half. */
const HALF_OF_PAIR = /(?:\d{2,4} ?年 ?)?(?<![\d.])\d{1,2} ?月? ?[、和及与] ?$/;
/** Verbs that say enough without the date they move to: 延后至 2025 年. */
const MOVED = /(?:延后|推迟|延迟|提前|延长|顺延|展延|延期|延)[到至]?$/;
const THEN = /^(?:就|便|才(?!能))(?=[\u3400-\u9fff])/;
const MADE = /^(?:发表|发布|推出|提出|出版|成立|创立|问世|召开|举行|举办|上线|公布)的(?=.{3})/;
const TIME_END = /(?:[前后内里中间]|以来|时|期间)$/;
const GUTTED = /(?:是|到|回|为|至|在|于|约|剩|达|往|有)$/;

/**
 * A stretch of text without the date expressions in it, the prepositions and particles that
 * belonged to them included. `dates` are in order. Works on either script. O(n).
 */
export function withoutDates(text: string, span: TextSpan, dates: readonly TextSpan[]): Dateless {
  let out = '';
  let at = span.start;
  let gutted = false;
  let time = false;
  let dated = false;
  for (const date of dates) {
    if (date.end <= at || date.start >= span.end) continue;
    dated = true;
    const before = text.slice(at, Math.max(at, date.start));
    let end = Math.min(span.end, date.end);
    end += afterDate(foldOnce(text.slice(end, span.end)));
    const rest = foldOnce(text.slice(end, span.end));
    const whole = foldOnce(text.slice(date.start, end));
    const owner = /^ ?的(?!时|期间)/.exec(rest)?.[0].length ?? 0;
    let kept = trimmed(before, HEDGE);
    if (/^[之以后前]/.test(whole)) kept = trimmed(kept, /(?:[在自从])?[那这此其]$/);
    if (owner > 0 && HAPPENED_AFTER.test(whole) && HAPPENS.test(foldOnce(kept).trimEnd())) {
      // "The count four months after the flood": the happening belongs to the date.
      kept = '';
    } else if (owner > 0 && KEPT.test(foldOnce(kept).trimEnd())) {
      // 从 2023 年的 0: the preposition rules on.
    } else if (
      PAIRS.test(foldOnce(kept).trimEnd()) &&
      !COMPARED.test(rest.trimStart()) &&
      !beginsWithPredicate(rest.trimStart()) &&
      hasVerb(rest)
    ) {
      // 与 2019 年那个自己: the preposition rules on.
    } else if (
      /从$/.test(foldOnce(kept).trimEnd()) &&
      /[到至]/.test(rest + foldOnce(text.slice(span.end, span.end + 12)))
    ) {
      // 从三年前…的局面走到…
    } else {
      kept = trimmed(trimmed(trimmed(kept, HALF_OF_PAIR), PREPOSITION), HEDGE);
      // 是 2023 年走的: the frame goes with the date.
      if (/是$/.test(kept.trimEnd()) && /.的$/.test(rest.trimEnd())) kept = trimmed(kept, /是$/);
    }
    if (owner > 0) end += owner;
    // "RSP 发布之|后几个月里": the date counts from what stands before it.
    if (/^[后前]/.test(whole) && kept.trim().length >= 3) {
      kept = trimmed(kept, /[之以]$/);
      time = true;
    }
    if (/(?<![延推押])[后前]$/.test(foldOnce(kept.trim())) && kept.trim().length >= 3) time = true;
    else if (saysNoMore(rest) && out === '' && kept.trim() !== '') {
      if (TIME_END.test(whole) && /[了的过后前]$|^[在自从当]/.test(foldOnce(before.trim())))
        time = true;
      else
        gutted =
          !MOVED.test(foldOnce(before.trim())) &&
          (kept.trim().length < 6 || GUTTED.test(foldOnce(before.trim())));
    }
    out += kept;
    at = end;
    if (out.trim() === '') at += MADE.exec(foldOnce(text.slice(at, span.end)))?.[0].length ?? 0;
    const then = THEN.exec(foldOnce(text.slice(at, span.end)))?.[0].length ?? 0;
    at += then;
  }
  out += text.slice(Math.min(at, span.end), span.end);
  return { text: out, dated, gutted, time };
}

/** Nothing, or the other end of a span of time. */
const saysNoMore = (rest: string) =>
  rest.trim() === '' || (/^ ?[到至–~-]/.test(rest) && isTimeOnly(rest.replace(/^ ?[到至–~-]/, '')));

function afterDate(rest: string): number {
  let length = 0;
  for (let i = 0; i < 4; i += 1) {
    const space = /^ /.test(rest.slice(length)) ? 1 : 0;
    const tail = TAIL.exec(rest.slice(length + space))?.[0].length ?? 0;
    if (tail === 0) break;
    length += space + tail;
  }
  return length;
}

/** No word beside a date is longer, with what must not stand before it. */
const LONGEST_WORD = 16;

/** A text without the word at its end that the pattern finds in it, folded. */
function trimmed(text: string, word: RegExp): string {
  const bare = text.trimEnd();
  const length = word.exec(foldOnce(bare.slice(-LONGEST_WORD)))?.[0].length ?? 0;
  return length === 0 ? text : bare.slice(0, bare.length - length);
}
