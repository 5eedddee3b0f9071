import { describe, expect, it } from 'vitest';
import { someKnowledge, anArticle } from '../../testing/anArticle.ts';
import { extractArticle } from '../extractArticle.ts';

const knowledge = someKnowledge();

/** Date and modality of each event of a text that was published in March 2024, on no known day. */
function told(body: string, language = 'zh-Hans') {
  const { drafts, source } = extractArticle(
    anArticle({
      body,
      language,
      published: '2024-03-01',
      publishedPrecision: 'month',
      publishedFrom: 'folders',
    }),
    knowledge,
  );
  expect(source).toMatchObject({ published: '2024-03-01', publishedPrecision: 'month' });
  const [publication, ...events] = drafts;
  expect(publication).toMatchObject({ origin: 'publication', date: { edtf: '2024-03' } });
  return events.map(({ date, modality }) => `${date.edtf} ${modality}`);
}

describe('an article of which only the month is known', () => {
  it.each([
    ['极光公司去年推出新模型。', '2023 asserted'],
    ['极光公司上个月推出新模型。', '2024-02 asserted'],
    ['极光公司2020年5月4日推出新模型。', '2020-05-04 asserted'],
    ['极光公司昨天推出了新模型。', '2024-02-29/2024-03-30 asserted'],
    ['极光公司明年将推出新模型。', '2025 forecast'],
    ['极光公司将于2024年3月20日推出新模型。', '2024-03-20 forecast'],
    ['极光公司2024年3月20日推出了新模型。', '2024-03-20 asserted'],
  ])('%s is %s', (body, expected) => {
    expect(told(`${body}\n`)).toEqual([expected]);
  });

  it('tells each step for all days that it can be', () => {
    const { drafts } = extractArticle(
      anArticle({
        body: 'Aurora launched a model yesterday.\n',
        language: 'en',
        published: '2024-03-01',
        publishedPrecision: 'month',
      }),
      knowledge,
    );
    expect(drafts[1]?.derivation.map(({ step, edtf }) => [step, edtf])).toEqual([
      ['read', undefined],
      ['anchor', '2024-03'],
      ['shift', '2024-02-29/2024-03-30'],
    ]);
    expect(drafts[1]?.anchor?.edtf).toBe('2024-03');
  });
});
