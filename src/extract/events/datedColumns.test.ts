import { describe, expect, it } from 'vitest';
import { extractArticle } from '../index.ts';
import type { Article } from '../index.ts';
import { titleOf } from '../title/titleOf.ts';
import { anArticle, someKnowledge } from '../../testing/anArticle.ts';

const KNOWLEDGE = someKnowledge();

/** What an article tells but for its publication: date, title, values of figures, modality. */
function told(body: string, article: Partial<Article> = {}) {
  const { drafts } = extractArticle(
    anArticle({ body, language: 'en', published: '2024-06-01', ...article }),
    KNOWLEDGE,
  );
  return drafts
    .filter(({ origin }) => origin !== 'publication')
    .map(({ date, title, figures, modality }) => [
      date.edtf,
      Object.values(titleOf(title).title)[0],
      ...figures.map(({ value }) => value),
      ...(modality === 'forecast' ? [modality] : []),
    ]);
}

const table = (...rows: string[]) =>
  [rows[0], (rows[0] ?? '').replace(/[^|]+/g, '-'), ...rows.slice(1)].join('\n');

describe('a table with dates as column heads', () => {
  it('tells an event for each amount, at the date of its column', () => {
    const body = table(
      '| | 2021 | FY2022 | Q1 2023 |',
      '| Revenue | $5 million | $6 million | 7 |',
    );
    expect(told(body)).toEqual([
      ['2021', 'Revenue $5 million', 5e6],
      ['2022', 'Revenue $6 million', 6e6],
      ['2023-33', 'Revenue 7'],
    ]);
  });

  it('tells what was expected as such', () => {
    const body = table('| 指标 | 2023年 | 2025E |', '| 利润 | 1亿元 | 2亿元 |');
    expect(told(body, { language: 'zh-Hans' })).toEqual([
      ['2023', '利润 1亿元', 1e8],
      ['2025', '利润 2亿元', 2e8, 'forecast'],
    ]);
  });

  it('takes the other words of a head into the title', () => {
    const body = table(
      '| Firm | Revenue 2022 | 2023 revenue |',
      '| Aurora | $5 million | $6 million |',
    );
    expect(told(body)).toEqual([
      ['2022', 'Aurora Revenue $5 million', 5e6],
      ['2023', 'Aurora revenue $6 million', 6e6],
    ]);
  });

  it('tells words too, and nothing of empty cells', () => {
    const body = table(
      '| Firm | 2021 | 2022 | 2023 |',
      '| Aurora | Opened a plant in Lyon | – | n/a |',
    );
    expect(told(body)).toEqual([['2021', 'Aurora, Opened a plant in Lyon']]);
  });

  it('quotes the row and says which head the date is from', () => {
    const body = table('| | 2021 | 2022 |', '| Revenue | $5 million | $6 million |');
    const { source, drafts } = extractArticle(anArticle({ body, language: 'en' }), KNOWLEDGE);
    const draft = drafts.find(({ date }) => date.edtf === '2022');
    const row = source.paragraphs.find(({ id }) => id === draft?.evidence.paragraph);
    expect(row?.text).toBe('Revenue | $5 million | $6 million');
    expect(draft?.evidence.quote).toEqual({ start: 0, end: row?.text.length });
    expect(draft?.derivation).toEqual([{ step: 'read', text: '2022', edtf: '2022' }]);
  });

  it('quotes the cell of a row that is too long to quote', () => {
    const long = 'Opened a plant in the north of Lyon'.padEnd(150, 'x');
    const body = table('| | 2021 | 2022 |', `| News | ${long} | ${long} |`);
    const { drafts } = extractArticle(anArticle({ body, language: 'en' }), KNOWLEDGE);
    expect(drafts.find(({ date }) => date.edtf === '2022')?.evidence.quote).toEqual({
      start: 160,
      end: 310,
    });
  });

  it.each([
    [
      'in HTML',
      '<table><tr><th></th><th>2021</th><th>2022</th></tr><tr><th>Staff</th><td>100</td><td>120</td></tr></table>',
    ],
    [
      'in HTML without heads',
      '<table><tr><td>Year</td><td>2021</td><td>2022</td></tr><tr><td>Staff</td><td>100</td><td>120</td></tr></table>',
    ],
    [
      'below an empty header row',
      '| | | |\n|-|-|-|\n| Year | 2021 | 2022 |\n| Staff | 100 | 120 |',
    ],
  ])('may be written %s', (_how, body) => {
    expect(told(body)).toEqual([
      ['2021', 'Staff 100'],
      ['2022', 'Staff 120'],
    ]);
  });

  it.each([
    ['limits', table('| Firm | Since 2021 | before 2022 |', '| Aurora | 5 | 6 |')],
    ['numbers of other things', table('| Rule | ISO 9001 | 3000 |', '| Aurora | 5 | 6 |')],
    ['marks', table('| Feature | 2021 | 2022 |', '| Works | yes | no |')],
    [
      'names with a date',
      table('| Cost | Estimate (1968年) | Sum (1978年) |', '| Aurora | 5 | 6 |'),
    ],
    ['rows without a name', table('| | 2021 | 2022 |', '| | 5 | 6 |')],
  ])('tells nothing of %s', (_what, body) => {
    expect(told(body)).toEqual([]);
  });

  it('leaves rows with dates of their own to those', () => {
    const body = table(
      '| Plant | Founded | Opened |',
      '| The long bridge in Lyon | May 2019 | June 2021 |',
    );
    expect(told(body).map(([date]) => date)).toEqual(['2019-05', '2021-06']);
  });
});

describe('a table with years as row heads', () => {
  it('names the columns of sums', () => {
    const body = table('| Year | Revenue | Staff |', '| 2021 | $5 million | 100 |');
    expect(told(body)).toEqual([['2021', 'Revenue $5 million, Staff 100', 5e6]]);
  });

  it('reads the same in HTML, over several rows too', () => {
    const body =
      '<table><tr><th>Year</th><th>What</th></tr><tr><td rowspan="2">2016</td><td>Aurora founded a school</td></tr><tr><td>Aurora opened a plant</td></tr></table>';
    expect(told(body)).toEqual([
      ['2016', 'Aurora founded a school'],
      ['2016', 'Aurora opened a plant'],
    ]);
  });
});

describe('markup that other tools read', () => {
  it.each<[string, string, string[][]]>([
    [
      'comments',
      'On 4 May 2019 Aurora opened. %% On 4 May 2015 the founder was fired. %%',
      [['2019-05-04', 'Aurora opened']],
    ],
    [
      'footnotes',
      'Aurora opened a plant in March 2019.[^1] Aurora closed the plant in May 2021[^b].\n\n[^1]: Aurora was founded in May 2015.\n\n    In 2014 Aurora opened.\n[^b]: In 2013 Aurora opened.',
      [
        ['2019-03', 'Aurora opened a plant'],
        ['2021-05', 'Aurora closed the plant'],
      ],
    ],
    [
      'struck out dates',
      'The factory opened in ~~May 2018~~ June 2019 in Lyon.',
      [['2019-06', 'The factory opened in Lyon']],
    ],
    [
      'struck out dates in HTML',
      'The factory opened in <del>May 2018</del> June 2019 in Lyon.',
      [['2019-06', 'The factory opened in Lyon']],
    ],
    ['days of tasks', '- [x] Company launches the phone ✅ 2024-03-06', []],
    ['formulas', 'Aurora opened where $t_{2016} = 2016$ holds.', []],
  ])('dates nothing: %s', (_what, body, events) => {
    expect(told(body)).toEqual(events);
  });

  it('is no part of titles', () => {
    const body = '2023年3月，[[甲公司|甲司]]收购了[[乙公司]]。';
    expect(told(body, { language: 'zh-Hans' })).toEqual([['2023-03', '甲司收购了乙公司']]);
  });
});
