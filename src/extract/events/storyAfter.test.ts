import { describe, expect, it } from 'vitest';
import { anArticle, someKnowledge } from '../../testing/anArticle.ts';
import { extractArticle } from '../extractArticle.ts';

const KNOWLEDGE = someKnowledge();

function read(published: string, body: string) {
  const { source, drafts, problems } = extractArticle(anArticle({ published, body }), KNOWLEDGE);
  return {
    published: source.published,
    problems: problems.map(({ level, rule, place }) => `${level} ${rule} ${place.line ?? 0}`),
    told: drafts.map(({ date, modality }) => `${date.edtf} ${modality}`),
  };
}

describe('an article that tells of years after its own date', () => {
  it.each([
    ['1912-04-16', '1912年4月15日，客輪沉沒了。\n\n2026年，研究人員在海底找到了殘骸。', 3],
    ['1912-04-16', 'The ship sank in April 1912.\n\nIn 2026 divers found the wreck.', 3],
    ['2017-06-12', '2018年，公司发布了新模型。2019年，公司又发布了一个模型。', 1],
  ])('of %s is warned of and has no date: %s', (published, body, line) => {
    const { problems, told, published: shown } = read(published, body);
    expect(problems).toEqual([`warning date-before-story ${line}`]);
    expect(shown).toBeNull();
    expect(told.filter((one) => one.endsWith('forecast'))).toEqual([]);
    expect(told).toHaveLength(2);
  });

  it.each([
    ['2025-03-10', '公司預計2030年完成了所有工廠的改建。'],
    ['2025-03-10', '想像一下：2030年，機器人已經接管了工廠。'],
    ['2025-03-10', '到2030年，公司將已經建成了十座工廠。'],
    ['2025-03-10', 'By 2030 the company will have opened ten plants.'],
    ['2025-12-10', '2026年1月更新：公司已關閉了工廠。'],
    ['2025-03-10', '2024年，公司关闭了工厂。'],
  ])('is right about them in %s: %s', (published, body) => {
    expect(read(published, body)).toMatchObject({ published, problems: [] });
  });
});
