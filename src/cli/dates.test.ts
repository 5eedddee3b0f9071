import { describe, expect, test } from 'vitest';
import { parseIsoDay } from '../model/calendar.ts';
import { answerLine, linesOf } from './answerLine.ts';
import { datesRequest } from './dates.ts';
import { explainDates } from './explainDates.ts';

const DAY = parseIsoDay('2025-03-03') ?? 0;

describe('the command line', () => {
  test('takes a text and the day it was published', () => {
    expect(datesRequest(['去年三月', '--published', '2025-03-03'])).toEqual({
      do: 'explain',
      text: '去年三月',
      published: DAY,
    });
    expect(datesRequest(['去年三月'])).toEqual({ do: 'explain', text: '去年三月' });
    expect(datesRequest(['--jsonl', '--tense', 'past'])).toEqual({ do: 'answer', tense: 'past' });
  });

  test.each([
    [[]],
    [['a', 'b']],
    [['a', '--published', 'yesterday']],
    [['a', '--published', '2025-02-30']],
    [['a', '--published']],
    [['a', '--tense', 'present']],
    [['--jsonl', 'a']],
    [['--jsonl', '--published', '2025-03-03']],
    [['a', '--nonsense']],
  ])('%j is misuse, told in one line', (args) => {
    const request = datesRequest(args);
    expect(request).toMatchObject({ do: 'print', exitCode: 2 });
    expect(request.do === 'print' ? request.text : '').toMatch(/^[^\n]+ Usage: [^\n]+\n$/u);
  });

  test('--help is none', () => {
    expect(datesRequest(['--help'])).toMatchObject({ do: 'print', exitCode: 0 });
  });
});

describe('an explanation', () => {
  test.each([
    [
      '去年三月',
      '去年三月  2024-03  (2024-03-01 to 2024-03-31)',
      'counted from the publication: 2025-03-03 → 1 year before: 2024 → the month in it: 2024-03',
    ],
    ['2016 年之前', '2016 年之前  2016  (open to 2016-01-01)', 'what is before that: 2016'],
    [
      '年底',
      '年底  2025-10/2025-12  (2025-10-01 to 2025-12-31)',
      'the same year: 2025 → the end of it',
    ],
    ['8 月 7 日', '8 月 7 日  2025-08-07  (2025-08-07)', 'the nearest such date: 2025-08-07'],
    ['a few years ago', 'a few years ago  2021~/2023~', '2 to 4 years before: 2021~/2023~'],
    [
      '1959 年，隔年',
      '隔年  1960',
      'counted from the date named before: 1959 → 1 year after: 1960',
    ],
  ])('of %s is in plain words', (text, ...told) => {
    const explained = explainDates(text, DAY);
    for (const words of told) expect(explained).toContain(words);
  });

  test('says when there is no date', () => {
    expect(explainDates('青春期', DAY)).toBe('No date found.\n');
    expect(explainDates('去年')).toBe('No date found (some need --published YYYY-MM-DD).\n');
  });
});

describe('a line of JSON', () => {
  const answer = (value: unknown) => {
    const { ok, json } = answerLine(JSON.stringify(value));
    return { ok, ...(JSON.parse(json) as object) };
  };

  test('is answered with its dates', () => {
    expect(answer({ text: '他三年前來', reference: '2025-03-03' })).toEqual({
      ok: true,
      text: '他三年前來',
      dates: [
        {
          text: '三年前',
          at: { start: 1, end: 4 },
          edtf: '2022~',
          start: '2022-01-01',
          end: '2022-12-31',
          basis: 'relative',
        },
      ],
    });
  });

  test('has null at an open end', () => {
    expect(answer({ text: 'since 2017', reference: '2025-03-03' })).toMatchObject({
      dates: [{ start: '2017-01-01', end: null }],
    });
  });

  test('may say which tense its sentence has', () => {
    const line = { text: '教师节', reference: '2017-03-22' };
    const nearest = { ...line, tense: 'nearest' };
    expect(answer(nearest)).toMatchObject({ dates: [{ edtf: '2017-09-10' }] });
    for (const past of [line, { ...line, tense: 'past' }]) {
      expect(answer(past)).toMatchObject({ dates: [{ edtf: '2016-09-10' }] });
    }
  });

  test('may have no reference, if its dates need none', () => {
    for (const reference of [undefined, null, '']) {
      expect(answer({ text: '2016 年，去年', reference })).toMatchObject({
        dates: [{ edtf: '2016' }],
      });
    }
  });

  test.each([
    ['x', 'The line is not JSON.'],
    ['[]', 'The line is no object with a text.'],
    ['null', 'The line is no object with a text.'],
    ['{"text":1}', 'The text is no string.'],
    ['{"text":"a","reference":"x"}', 'The reference is no day such as 2025-03-03.'],
    ['{"text":"a","reference":20250303}', 'The reference is no day such as 2025-03-03.'],
    ['{"text":"a","tense":"now"}', "The tense is not 'past', 'future' or 'nearest'."],
  ])('%s is answered with an error', (line, error) => {
    expect(answerLine(line)).toEqual({ ok: false, json: JSON.stringify({ error }) });
  });
});

test('a line ends with a line feed and nothing else', async () => {
  async function* pieces() {
    yield* ['a\u2028b', 'c\nd\r', '\n\n', 'e'];
    await Promise.resolve();
  }
  const lines: string[] = [];
  for await (const line of linesOf(pieces())) lines.push(line);
  expect(lines).toEqual(['a\u2028bc', 'd\r', '', 'e']);
});
