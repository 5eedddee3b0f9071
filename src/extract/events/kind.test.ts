import { describe, expect, it } from 'vitest';
import { someKnowledge } from '../../testing/anArticle.ts';
import { draftsOf } from '../../testing/drafts.ts';

const KNOWLEDGE = someKnowledge({
  lexicon: {
    kinds: {
      product: { 3: '推出, launch*' },
      policy: { 3: '法案', 1: '判' },
      funding: { 4: '融資' },
      company: { 3: '收購', 1: '工廠' },
      people: { 3: '上任' },
      revenue: { 3: '營收' },
    },
    neutral: '判斷, 談判桌',
  },
});

const kindsIn = (body: string) => draftsOf('dated', { body }, KNOWLEDGE).map(({ kind }) => kind);

describe('the kind of an event', () => {
  it.each([
    ['2016 年公司推出新款單車。', 'product'],
    ['2016 年議會三讀法案。', 'policy'],
    ['2016 年新館長上任。', 'people'],
    ['In 2016 the firm launched a bicycle.', 'product'],
    ['2016 年下了很多雪。', 'society'],
  ])('of %j is %s', (body, kind) => {
    expect(kindsIn(body)).toEqual([kind]);
  });

  it('is that of the clause that the date governs before that of the clauses around it', () => {
    expect(kindsIn('在法案爭議聲中，2016 年公司推出新款單車。')).toEqual(['product']);
  });

  it('is not told by a word inside a neutral one', () => {
    expect(kindsIn('2016 年船長判斷天氣會變。')).toEqual(['society']);
  });

  it('is what the article is about where the passage itself says nothing', () => {
    expect(kindsIn('議會審法案，法案很長。\n\n2016 年下了很多雪。')).toEqual(['policy']);
    expect(kindsIn('議會審法案，法案很長。\n\n2016 年推出新款單車。')).toEqual(['product']);
  });

  it('is told by a heading only beside the words of the passage', () => {
    expect(kindsIn('## 收購與融資\n\n2016 年推出單車，工廠收購了。')).toEqual(['company']);
  });

  it('is told by the header of a table', () => {
    const table = '| 收購 | 年份 |\n| --- | --- |\n| 北方鐘錶 | 2016 年 |\n';
    expect(kindsIn(table)).toEqual(['company']);
  });

  it.each([
    ['公司的營收年年成長。\n\n2016 年付了 300 萬元。', 'revenue'],
    ['2016 年收購花了 300 萬元。', 'company'],
  ])(
    'is revenue for money of which nothing else is said, in an article on business: %j',
    (body, kind) => {
      expect(kindsIn(body)).toEqual([kind]);
    },
  );
});
