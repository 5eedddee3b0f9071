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
  ])('%s is the day as written', (text, day) => {
    expect(publicationDay(text)).toEqual({ ok: true, day });
  });

  it.each(['2025-02-30', '2025-13-45', '2023-02-29', '2025年4月31日', '2025-00-10', '20250230'])(
    '%s is no day of the calendar',
    (text) => {
      expect(publicationDay(text)).toMatchObject({ ok: false, rule: 'date-impossible' });
    },
  );

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
    'Claude 3',
    '-0044-03-15',
    '',
  ])('%s names no day', (text) => {
    expect(publicationDay(text)).toMatchObject({ ok: false, rule: 'date-unreadable' });
  });

  it('is refused in linear time whatever the text', () => {
    const start = performance.now();
    for (const text of [
      `2025-03-03${' '.repeat(200_000)}x`,
      '2025-'.repeat(100_000),
      `2025-03-03T10:00:00.${'1'.repeat(200_000)}x`,
    ]) {
      expect(publicationDay(text).ok).toBe(false);
    }
    expect(performance.now() - start).toBeLessThan(500);
  });
});
