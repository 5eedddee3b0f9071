import { describe, expect, it } from 'vitest';
import { draftsOf, quotesOf } from '../../testing/drafts.ts';

describe('the publication of an article', () => {
  it('is an event of the day in the front matter, with the title of the article', () => {
    const [draft, ...others] = draftsOf('publication', { body: '天氣很好。', title: '天氣' });
    expect(others).toEqual([]);
    expect(draft).toMatchObject({
      basis: 'published',
      kind: 'publication',
      modality: 'asserted',
      title: { 'zh-Hant': '天氣' },
      figures: [],
      derivation: [{ step: 'published', edtf: '2025-08-09' }],
    });
    expect(draft?.date.edtf).toBe('2025-08-09');
  });

  it.each([
    ['the first sentence', '第一句。第二句。\n\n第二段。', '第一句。'],
    ['the first paragraph below headings', '# 標題\n\n## 副標題\n\n第一句。', '第一句。'],
    ['a quote or an item', '> 引文。\n\n第一句。', '引文。'],
    ['the first paragraph of the story', '責編：林海\n\n第一句。', '第一句。'],
    ['whatever text there is', '責編：林海', '責編：林海'],
    ['the text behind code', '```\nx\n```\n\n第一句。', '第一句。'],
  ])('is told by %s', (_case, body, quote) => {
    expect(quotesOf('publication', body)).toEqual([quote]);
  });

  it('has a quote of at most 200 characters', () => {
    expect(quotesOf('publication', '很'.repeat(500))[0]?.length).toBeLessThanOrEqual(200);
  });

  it.each<readonly [string, Parameters<typeof draftsOf>[1]]>([
    ['a day', { published: 'no day' }],
    ['a body', { body: '' }],
    ['text', { body: '# 只有標題\n\n![圖](x.png)' }],
  ])('is no event without %s', (_case, article) => {
    expect(draftsOf('publication', article)).toEqual([]);
  });
});
