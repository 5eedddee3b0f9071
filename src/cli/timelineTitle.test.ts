import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTimelineTitle } from './timelineTitle.ts';

describe('the title of a timeline', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chronocite-title-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is read from timeline.yaml beside the articles', () => {
    writeFileSync(join(folder, 'timeline.yaml'), 'title: { en: Bridges, zh-Hant: 橋 }\n');
    expect(readTimelineTitle(folder)).toEqual({
      title: { en: 'Bridges', 'zh-Hant': '橋' },
      problems: [],
    });
  });

  it('is absent, without a remark, where the file or the title is', () => {
    expect(readTimelineTitle(folder)).toEqual({ problems: [] });
    writeFileSync(join(folder, 'timeline.yaml'), 'title: {}\n');
    expect(readTimelineTitle(folder)).toEqual({ problems: [] });
  });

  it.each(['title: Bridges\n', 'title: { en: "" }\n', '- a\n'])('warns of %j', (text) => {
    writeFileSync(join(folder, 'timeline.yaml'), text);
    const { title, problems } = readTimelineTitle(folder);
    expect(title).toBeUndefined();
    expect(problems.map(({ rule, level }) => [rule, level])).toEqual([
      ['timeline-title', 'warning'],
    ]);
  });
});
