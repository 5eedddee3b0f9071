import { describe, expect, it } from 'vitest';
import { parseTimelineFile, stringifyTimeline } from '../model/timelineFile.ts';
import { storyTimeline } from '../testing/storyTimeline.ts';
import { syntheticTimeline } from '../testing/syntheticTimeline.ts';
import { fold } from '../text/fold.ts';
import { readTimelineIndex } from './timelineIndex.ts';
import { timelineParts } from './timelineParts.ts';

const loadFold = () => Promise.resolve(fold);

const withTitles = () => {
  const { events, ...others } = syntheticTimeline(600);
  const titled = events.map((event, i) => ({
    ...event,
    title: { 'zh-Hant': `訓練 ${i}`, 'zh-Hans': i === 7 ? '别的' : `训练 ${i}` },
  }));
  return { ...others, events: titled };
};

describe('a timeline in parts', () => {
  it.each([
    ['a short one', storyTimeline()],
    ['many events', syntheticTimeline(300)],
    ['titles in two scripts', withTitles()],
  ])('says all that the file of it does: %s', async (_, timeline) => {
    const { index, told, articles } = timelineParts(timeline);
    const read = await readTimelineIndex(index.text, loadFold);
    expect(read.told).toEqual({ name: told.name, size: told.text.length });
    const texts = new Map(articles.map(({ name, text }) => [name, text]));
    const indexed = read.timeline as typeof timeline;
    const sources = indexed.sources.map((source) => ({
      ...source,
      paragraphs: JSON.parse(texts.get(read.articles.get(source.id) ?? '') ?? '') as unknown,
    }));
    const file = parseTimelineFile(stringifyTimeline(timeline), 'timeline.json');
    expect(file).toEqual({ ok: true, timeline: { ...indexed, sources } });
  });

  it('tells in one part what events were read from', () => {
    const timeline = storyTimeline();
    const lists = JSON.parse(timelineParts(timeline).told.text) as { id: string }[][];
    const told = new Set(
      timeline.events.flatMap(({ evidence }) => evidence.map((e) => e.paragraph)),
    );
    expect(lists.flat().map(({ id }) => id)).toEqual([...told].sort());
  });

  it('writes titles short that folding makes again', () => {
    const { index } = timelineParts(withTitles());
    expect(index.text).not.toContain('训练');
    expect(index.text).toContain('别的');
  });

  it('names a part for what is in it', () => {
    const [before, after] = [storyTimeline(), storyTimeline()].map((timeline, i) =>
      timelineParts({
        ...timeline,
        sources: timeline.sources.map((source) => ({
          ...source,
          paragraphs: source.paragraphs.slice(i),
        })),
      }),
    );
    expect(before?.articles[0]?.name).not.toBe(after?.articles[0]?.name);
    expect(before?.index.name).not.toBe(after?.index.name);
    expect(timelineParts(storyTimeline()).index.name).toBe(
      timelineParts(storyTimeline()).index.name,
    );
  });

  it('is no index of another version', async () => {
    await expect(readTimelineIndex('{"parts":2}', loadFold)).rejects.toThrow('version 2');
  });
});
