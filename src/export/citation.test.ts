import { describe, expect, it } from 'vitest';
import { storyTimeline } from '../testing/storyTimeline.ts';
import { citation } from './citation.ts';

const { events, sources } = storyTimeline();
const rsp = events.find(({ id }) => id === 'rsp');
if (!rsp) throw new Error('The story has a policy.');

describe('citation', () => {
  it('gives title, date, quote, article, day and address', () => {
    expect(citation(rsp, 0, sources, 'zh-Hant')).toBe(
      [
        '發布負責任擴展政策 (2023年9月)',
        '「2023 年 9 月，公司發布了負責任擴展政策」',
        '— 一家公司的五年, 2025-03-03, https://example.org/story#:~:text=2023%20%E5%B9%B4%209%20%E6%9C%88%EF%BC%8C%E5%85%AC%E5%8F%B8%E7%99%BC%E5%B8%83%E4%BA%86%E8%B2%A0%E8%B2%AC%E4%BB%BB%E6%93%B4%E5%B1%95%E6%94%BF%E7%AD%96',
      ].join('\n'),
    );
  });

  it('leaves out an address that is not safe, and the quote of a paragraph that is gone', () => {
    const unsafe = sources.map((source) => ({ ...source, url: 'javascript:alert(1)' }));
    expect(citation(rsp, 0, unsafe, 'en')).not.toContain('javascript');
    const gone = sources.map((source) => ({ ...source, paragraphs: [] }));
    expect(citation(rsp, 0, gone, 'en')).toBe(
      'Responsible Scaling Policy published (September 2023)',
    );
  });
});
