import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDates } from '../src/extract/time/readDates.ts';
import { parseIsoDay } from '../src/model/calendar.ts';

/**
 * Date-expression cases that nobody here wrote: the specifications of microsoft/Recognizers-Text
 * (MIT), converted in /work/shared/dates, which is not part of this repository. Their own
 * JavaScript library reaches 83 % of `ms_zh_dates`, chrono-node 26 %.
 */
const CASES = new URL('../../shared/dates/', import.meta.url);
const here = existsSync(CASES);

interface DateCase {
  readonly text: string;
  readonly reference: string;
  readonly span: string;
  readonly start: string | null;
  readonly end: string | null;
}

function casesOf(name: string): readonly DateCase[] {
  return JSON.parse(readFileSync(new URL(`${name}.json`, CASES), 'utf8')) as readonly DateCase[];
}

/** Cases without a day to be read on do not depend on it. */
const dayOfCase = ({ reference }: DateCase) => parseIsoDay(reference || '2017-03-22') ?? 0;

/** Whether a case's expression is found with exactly its span and both of its bounds. */
function passes(one: DateCase, tense?: 'past'): boolean {
  return readDates(one.text, dayOfCase(one), tense).some(
    ({ text, start, end }) => text === one.span && start === one.start && end === one.end,
  );
}

/** Whether its expression is read as about then, and the expected days lie in what it covers. */
function isAbout(one: DateCase): boolean {
  const found = readDates(one.text, dayOfCase(one)).find(({ text }) => text === one.span);
  const { start, end, edtf = '' } = found ?? {};
  return edtf.includes('~') && (start ?? '') <= (one.start ?? '') && (end ?? '') >= (one.end ?? '');
}

/**
 * The cases that say something else than contract/events.md, which wins, as
 * `reference span < text`, the text cut after 20 characters.
 *
 * `nearest`: the cases put every date without a year into the past, the contract on the day
 * nearest to publication; told that the sentence is in the past, we read them as they do.
 * `approximate`: "two years ago" is an exact day there and the year `YYYY~` here.
 */
const CONTRACT_WINS: Readonly<
  Record<string, { readonly nearest: readonly string[]; readonly approximate: readonly string[] }>
> = {
  ms_zh_dates: {
    nearest: [
      '2018-09-18 週三 < 週三',
      '2020-11-22 一月二十三 < 一月二十三',
      '2019-03-22 2月29日 < 2月29日',
      '2017-03-22 三月二十八日到四月15日 < 三月二十八日到四月15日',
      '2019-07-22 从8月的最后一个星期一到十月一日 < 我从8月的最后一个星期一到十月一日不在',
      '2018-01-22 29日 < 29日你开心吗',
      '2016-01-22 29日 < 29日你快乐吗',
      '2018-03-22 29日 < 29日你去看电影吗',
      '2016-03-22 29日 < 29日你去吃饭吗',
      '2016-02-22 29日 < 29日你来吗',
      '2018-09-18 3月 < 这家工厂3月和5月的销售额分别为30万和',
      '2018-09-18 10月 < 可以给我10月和5月的数据吗?',
      '2020-01-22 2月29日 < 2月29日',
      '2019-09-18 2月28日-3月1日 < 2月28日-3月1日',
      '2019-09-18 2月29日-3月1日 < 2月29日-3月1日',
      '2017-03-22 教师节 < 教师节',
      '2017-03-22 青年节 < 青年节',
      '2017-03-22 儿童节 < 儿童节',
      '2017-03-22 愚人节 < 愚人节',
      '2017-03-22 五一 < 五一',
      '2017-03-22 劳动节 < 劳动节',
      '2017-03-22 建军节 < 建军节',
    ],
    approximate: [
      '2018-07-24 过去十年 < 过去十年中国有了巨大的变化',
      '2018-08-30 5年前 < 5年前，这里的情况要糟糕的多',
    ],
  },
  ms_zh_open: { nearest: [], approximate: [] },
  ms_en_dates: {
    nearest: [
      "2016-11-07 4/22 < I'll go back on    4",
      "2016-11-07 22/04 < I'll go back on 22/0",
      "2016-11-07 1st Jan < I'll go back 1st Jan",
      "2016-11-07 Jan-1 < I'll go back Jan-1",
      "2016-11-07 Wed, 22 of Jan < I'll go back Wed, 22",
      "2016-11-07 Jan first < I'll go back Jan fir",
      '2016-11-07 the 21st < I went back for the ',
      '2016-11-07 the 22nd < I went back for the ',
      "2016-11-07 February < I'll be out February",
      '2018-08-08 the week of the 18th < Cortana, can you ple',
      '2019-11-07 the week commencing february 4 < please schedule a me',
      '2019-11-07 the week starting february 4 < please schedule a me',
      '2019-11-07 the week starting on february 4 < please schedule a me',
      '2019-11-07 the week beginning on february 4 < please schedule a me',
      '2019-11-07 the week beginning february 4 < please schedule a me',
      '2019-11-07 w/c feb 4 < please schedule a me',
      '2017-12-04 Thursday < Cortana could try to',
      '2018-01-07 Tue May 9 < Book this lunch in m',
      '2018-01-07 may < It may be in may',
      '2018-03-14 the week of April 10th < We do have a few dat',
      "2018-04-07 July 1st < I'll go back July 1s",
      '2018-05-20 November < The notes are shared',
      '2018-07-30 Tuesday < Cortana, can find us',
      '2018-08-07 the week of the 18th < Cortana, can you ple',
      '2018-08-07 the 18th < Cortana, can you ple',
      '2018-08-21 October, 1st < Cortana, can you ple',
      '2018-11-29 Friday < Can you please find ',
      '2018-11-29 3rd week of Jan < How about 3rd week o',
      '2019-01-25 Sunday 31 < Do you have any arra',
      '2019-02-25 Friday 31 < Do you have any arra',
      '2019-07-04 December 27 < I bought it for $12 ',
      '2019-07-04 December 27 < I bought it for $ 12',
      '2019-07-04 30 December < Tim says:30 December',
      '2019-08-24 October < my vacation will sta',
      '2019-11-07 q1 < q1 and q2 could be a',
      '2019-11-07 w/c Feb 4 < please schedule a me',
      '2019-11-07 the week beginning February 4 < please schedule a me',
      '2019-11-07 the week starting on February 4 < please schedule a me',
      '2019-11-07 the week commencing February 4 < please schedule a me',
      '2020-06-12 Juneteenth < Juneteenth, which is',
      '2020-06-12 19 June < Juneteenth, which is',
      '2020-06-12 4th of july < 4th of july is aroun',
      '2019-08-05 christmas eve < which films are show',
      '2016-11-07 dec < In dec $DEC farming ',
      '2019-08-05 Christmas < The event starts on ',
      '2016-11-07 December < They left in October',
      "2022-05-01 Mon 13th < I'll go back Mon 13t",
      "2022-05-01 Tue 13th < I'll go back Tue 13t",
      "2022-05-01 Sat 14th < I'll go back Sat 14t",
      "2022-05-01 Sun 14th < I'll go back Sun 14t",
      "2022-05-01 Mon 13th < I'll go back on Mon ",
      "2018-07-02 Thursday < Let's meet on Thursd",
      '2016-11-07 14 nov < schedule me a 1:1 me',
      '2022-04-27 saturday < schedule me a 1:1 on',
    ],
    approximate: [
      "2016-11-07 two weeks from now < I'll go back two wee",
      '2016-11-07 a month ago < who did I email a mo',
      '2016-11-07 few months ago < who did I email few ',
      '2016-11-07 a few days ago < who did I email a fe',
      '2016-11-07 two years ago < I went back two year',
      '2018-07-05 in 3 weeks < I will leave in 3 we',
      '2018-03-23 in 2 weeks < Tom and I will have ',
      '2018-07-05 in two months < I will leave in two ',
      '2018-07-05 in two weeks < I will leave in two ',
      '2018-07-05 in two years < I will leave in two ',
      '2018-10-17 two months ago < Typhoon Xangsane hit',
      '2018-10-17 one month ago < Typhoon Xangsane hit',
      '2018-10-17 in a week < Will he be back in t',
      '2016-11-07 4 months from tomorrow < It will happen 4 mon',
      '2016-11-07 two months after next Friday < It will end two mont',
      '2016-11-07 three months after Easter < It happened three mo',
      '2021-05-20 a fortnight later < The same story playe',
    ],
  },
};

describe.skipIf(!here).each([
  // File, how many cases it has, and the share of those the contract leaves that must pass.
  ['ms_zh_dates', 174, 0.97],
  ['ms_zh_open', 76, 0.95],
  ['ms_en_dates', 581, 0.82],
] as const)('%s', (name, size, share) => {
  const { nearest = [], approximate = [] } = CONTRACT_WINS[name] ?? {};
  const listed = new Set([...nearest, ...approximate]);
  const key = ({ reference, span, text }: DateCase) =>
    `${reference} ${span} < ${text.slice(0, 20)}`;

  test(`${share * 100} % have exactly that span and those days`, () => {
    const cases = casesOf(name);
    expect(cases).toHaveLength(size);
    const passed = cases.filter((one) => passes(one));
    const left = cases.filter((one) => passes(one) || !listed.has(key(one)));
    expect(passed.length / left.length).toBeGreaterThanOrEqual(share);
  });

  test('where only the contract’s nearest date differs, the past tense agrees', () => {
    const cases = casesOf(name).filter((one) => !passes(one) && nearest.includes(key(one)));
    expect(new Set(cases.map(key))).toEqual(new Set(nearest));
    expect(cases.filter((one) => !passes(one, 'past'))).toEqual([]);
  });

  test('where only the contract’s "about" differs, it covers the day', () => {
    const cases = casesOf(name).filter((one) => !passes(one) && approximate.includes(key(one)));
    expect(new Set(cases.map(key))).toEqual(new Set(approximate));
    expect(cases.filter((one) => !isAbout(one))).toEqual([]);
  });
});

test.skipIf(!here)('ms_zh_negatives: at most one of 66 texts has a date', () => {
  const cases = casesOf('ms_zh_negatives');
  expect(cases).toHaveLength(66);
  const hits = cases.filter((one) => readDates(one.text, dayOfCase(one)).length > 0);
  expect(hits.length).toBeLessThanOrEqual(1);
});

describe('hostile text is read in linear time', () => {
  test.each([
    ['一', 1e6],
    ['2016年', 2e5],
    ['（', 1e6],
    ['《', 1e6],
    ['in ', 3e5],
    ['May ', 2e5],
    ['twenty ', 2e5],
    ['the first ', 2e5],
    ['1 ', 5e5],
    ['2016, ', 1e5],
    ['January 1, 2020 - ', 5e4],
    ['三年前到', 5e4],
    ['            ', 1e5],
    ['12 ', 1e5],
  ])('%j repeated', (text, times) => {
    const time = (n: number) => {
      const whole = `12${text.repeat(n)}`;
      const start = performance.now();
      readDates(whole, 20_000);
      return performance.now() - start;
    };
    time(times / 10);
    const [tenth, all] = [time(times / 10), time(times)];
    // Ten times the text: a quadratic step would take a hundred times as long.
    expect(all).toBeLessThan(Math.max(300, tenth * 40));
  });
});
