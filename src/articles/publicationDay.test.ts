import { describe, expect, it } from 'vitest';
import { publicationDay } from './publicationDay.ts';

describe('a publication date', () => {
  it.each([
    ['2025-03-03', '2025-03-03'],
    ['2025/3/3', '2025-03-03'],
    ['2025.03.03', '2025-03-03'],
    ['20250303', '2025-03-03'],
    ['2025年3月3日', '2025-03-03'],
    ['2025 年 3 月 3 號', '2025-03-03'],
    ['2025年3月3日 10:00', '2025-03-03'],
    ['2024-12-21T10:00:00+08:00', '2024-12-21'],
    ['2026-02-01 10:05:00 +0000', '2026-02-01'],
    ['2025-08-09T03:01:00.000Z', '2025-08-09'],
    ['2025-08-09T23:59:59-11:00', '2025-08-09'],
    ['2025-08-09 23:59 UTC', '2025-08-09'],
    ['2024-02-29', '2024-02-29'],
    ['0001-01-01', '0001-01-01'],
    [' 2025-03-03 ', '2025-03-03'],
    ['March 5, 2024', '2024-03-05'],
    ['Mar. 5th 2024', '2024-03-05'],
    ['Tuesday, March 5, 2024 at 10:30 AM', '2024-03-05'],
    ['5 Mar 2024', '2024-03-05'],
    ['5th of March, 2024', '2024-03-05'],
    ['05-Mar-2024', '2024-03-05'],
    ['2024-Mar-05', '2024-03-05'],
    ['Thu, 31 Mar 2022 07:50:46 GMT', '2022-03-31'],
    ['Thu, 31 Mar 2022 23:50:46 -0800', '2022-03-31'],
    ['Thu Mar 31 2022 07:50:46 GMT+0800 (China Standard Time)', '2022-03-31'],
    ['Thu Mar 31 07:50:46 2022', '2022-03-31'],
    ['Thu Mar 31 07:50:46 +0800 2022', '2022-03-31'],
    ['2024.03.05', '2024-03-05'],
    ['2024/3/5 8:05', '2024-03-05'],
    ['2024-03-05, 10:00', '2024-03-05'],
    ['2024-03-05T10:00:00+08:00[Asia/Shanghai]', '2024-03-05'],
    ['2024-03-05 10:00:00 Asia/Shanghai', '2024-03-05'],
    ['2024-03-05T10:00+08', '2024-03-05'],
    ['2024-03-05 10:00 PM', '2024-03-05'],
    ['[[2024-03-05]]', '2024-03-05'],
    ['"2024-03-05"', '2024-03-05'],
    ['２０２４年３月５日', '2024-03-05'],
    ['2024年3月5日（星期二）', '2024-03-05'],
    ['2024年3月5日 星期二 上午10:00', '2024-03-05'],
    ['2024年3月5日 10時30分', '2024-03-05'],
    ['二〇二四年三月五日', '2024-03-05'],
    ['31/03/2022', '2022-03-31'],
    ['31.03.2022', '2022-03-31'],
    ['3/31/2022', '2022-03-31'],
  ])('%s is the day as written', (text, day) => {
    expect(publicationDay(text)).toEqual({ ok: true, day });
  });

  it.each([
    '2025-02-30',
    'February 30, 2024',
    '31 Apr 2024',
    '2025-13-45',
    '2023-02-29',
    '2025年4月31日',
    '2025-00-10',
    '20250230',
  ])('%s is no day of the calendar', (text) => {
    expect(publicationDay(text)).toMatchObject({ ok: false, rule: 'date-impossible' });
  });

  it.each([
    '2025-03',
    '2025',
    '2025年3月',
    '2025-3/3',
    '2025-03-031',
    '2025-03-03x',
    '2025-03-03T10',
    '03-03-2025',
    '1741000000000',
    'yesterday',
    '5/3/2024',
    'March 2024 or so',
    'March 5',
    '{{ date }}',
    '<% tp.date.now() %>',
    'Marchy 5, 2024',
    '5 Mars 2024',
    '1710000000',
    'v2024.03.05',
    '2024-03-05 and later',
    '2024年3月5日至7日',
    'Volume 12, March 5, 2024',
    'Claude 3',
    '-0044-03-15',
    '',
  ])('%s names no day', (text) => {
    expect(publicationDay(text)).toMatchObject({ ok: false, rule: 'date-unreadable' });
  });

  it.each([
    ['2025-03', '2025-03-01'],
    ['2025/3', '2025-03-01'],
    ['2025年3月', '2025-03-01'],
    ['March 2025', '2025-03-01'],
    ['2025-13', undefined],
    ['2025', undefined],
  ])('%s names the month that begins on %s', (text, month) => {
    const read = publicationDay(text);
    expect(read.ok ? read.day : read.month).toBe(month);
  });

  it('says what to do about a day that has two readings', () => {
    expect(publicationDay('5/3/2024')).toMatchObject({
      message: expect.stringMatching(/two readings.*2025-03-03/u) as string,
    });
  });

  it('is refused in linear time whatever the text', () => {
    const start = performance.now();
    for (const text of [
      `2025-03-03${' '.repeat(200_000)}x`,
      '2025-'.repeat(100_000),
      `2025-03-03T10:00:00.${'1'.repeat(200_000)}x`,
      `5 Mar${' '.repeat(200_000)}2024`,
    ]) {
      expect(publicationDay(text).ok).toBe(false);
    }
    expect(performance.now() - start).toBeLessThan(500);
  });
});
