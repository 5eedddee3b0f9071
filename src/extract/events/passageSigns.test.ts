import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../testing/drafts.ts';

const listed = (body: string) => draftsOf('carried', { body }).length;

describe('an item of a list that a sentence dates', () => {
  it.each(['激活文化', '技術新基建', '什麼時候要結婚？', '收入怎麼樣？', '孩子在哪裡上學？'])(
    'is no event: %s',
    (item) => {
      expect(listed(`2018 年的計畫如下：\n\n- ${item}\n`)).toBe(0);
    },
  );

  it.each(['青瓦集團在海城開設新廠', '林海擔任校長', '培訓 300 名工程師'])('is one: %s', (item) => {
    expect(listed(`2018 年的計畫如下：\n\n- ${item}\n`)).toBe(1);
  });
});

describe('a day without a year', () => {
  const dates = (body: string) => draftsOf('dated', { body }).map(({ date }) => date.edtf);

  it('goes on in the year of the paragraphs before it', () => {
    expect(
      dates(
        '1989 年 4 月 7 日，警察包圍了報社。\n\n海城安靜下來。\n\n5 月 19 日，青瓦集團關閉工廠。\n',
      ),
    ).toEqual(['1989-04-07', '1989-05-19']);
  });

  it('does not below another heading', () => {
    const body =
      '1989 年 4 月 7 日，警察包圍了報社。\n\n## 今年\n\n5 月 19 日，青瓦集團關閉工廠。\n';
    expect(dates(body)).toEqual(['1989-04-07', '2025-05-19']);
  });

  it.each([
    ['backwards', '1989 年 4 月 7 日，警察包圍了報社。\n\n3 月 19 日，青瓦集團關閉工廠。\n'],
    ['after a year alone', '1989 年，警察包圍了報社。\n\n5 月 19 日，青瓦集團關閉工廠。\n'],
  ])('does not %s, and is not of the year of publication either', (_, body) => {
    expect(dates(body)).toHaveLength(1);
  });
});
