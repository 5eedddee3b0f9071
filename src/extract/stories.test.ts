import { describe, expect, it } from 'vitest';
import { anEvent } from '../testing/anEvent.ts';
import { readStories } from './stories.ts';

const TIMELINE = {
  events: [anEvent({ id: 'a', aliases: ['was-a'] }), anEvent({ id: 'b' })],
  sources: [
    { id: 's1', file: 's1.md', title: 's1', published: null, language: 'en', paragraphs: [] },
  ],
};
const read = (value: unknown, file = 'data/stories/rsp.yaml') =>
  readStories([{ file, value }], TIMELINE);
const step = (changes: object = {}) => ({ id: 'one', title: '開始', events: ['a'], ...changes });
const rulesOf = (value: unknown, file?: string) =>
  read(value, file).problems.map(({ rule }) => rule);

describe('readStories', () => {
  it('reads a story, named after its file', () => {
    const value = {
      title: { en: 'How it began' },
      steps: [step({ range: 2020, note: 'Speak up' }), step({ id: 'two', highlight: ['b'] })],
    };
    expect(read(value)).toEqual({
      stories: [
        {
          id: 'rsp',
          title: { en: 'How it began' },
          steps: [
            {
              id: 'one',
              title: { 'zh-Hant': '開始' },
              range: '2020',
              events: ['a'],
              note: { en: 'Speak up' },
            },
            { id: 'two', title: { 'zh-Hant': '開始' }, events: ['a'], highlight: ['b'] },
          ],
        },
      ],
      problems: [],
    });
  });

  it.each([
    ['no mapping', 'text', ['story-shape']],
    ['no steps', { title: 'x', steps: [] }, ['story-shape']],
    ['an unknown key', { title: 'x', color: 'red', steps: [step()] }, ['story-shape']],
    ['a step without a title', { title: 'x', steps: [{ id: 'a' }, step()] }, ['story-step']],
    ['a step id twice', { title: 'x', steps: [step(), step()] }, ['story-step']],
    [
      'a reversed range',
      { title: 'x', steps: [step({ range: '2024..2020' }), step()] },
      ['story-step'],
    ],
    [
      'an id with a path in it',
      { title: 'x', steps: [step({ id: '../x' }), step()] },
      ['story-step'],
    ],
  ])('reports %s', (_, value, rules) => {
    expect(rulesOf(value)).toEqual(rules);
  });

  it('reports an event that is gone and keeps what is left of the step', () => {
    const { stories, problems } = read({ title: 'x', steps: [step({ events: ['a', 'gone'] })] });
    expect(stories[0]?.steps[0]?.events).toEqual(['a']);
    expect(
      problems.map(({ rule, level, message }) => [rule, level, message.includes('gone')]),
    ).toEqual([['story-event', 'warning', true]]);
  });

  it('knows events by their aliases, and calls them by their ids, each once', () => {
    const steps = [step({ events: ['was-a', 'b', 'a'], highlight: ['was-a'] })];
    const { stories, problems } = read({ title: 'x', steps });
    expect(stories[0]?.steps[0]).toMatchObject({ events: ['a', 'b'], highlight: ['a'] });
    expect(problems).toEqual([]);
  });

  it('shows the range of a step whose events are gone', () => {
    const steps = [step({ events: ['gone'], highlight: ['gone'], range: '2020' })];
    const { stories, problems } = read({ title: 'x', steps });
    expect(stories[0]?.steps).toEqual([{ id: 'one', title: { 'zh-Hant': '開始' }, range: '2020' }]);
    expect(problems.map(({ rule, level }) => [rule, level])).toEqual([['story-event', 'warning']]);
  });

  it('leaves out a step with nothing left to show, and then the story: no error', () => {
    const { stories, problems } = read({ title: 'x', steps: [step({ events: ['gone'] })] });
    expect(stories).toEqual([]);
    expect(problems.map(({ rule, level }) => [rule, level])).toEqual([
      ['story-event', 'warning'],
      ['story-step', 'warning'],
      ['story-shape', 'warning'],
    ]);
    const empty = read({ title: 'x', steps: [step({ events: [] })] }).problems;
    expect(empty.map(({ rule, level }) => [rule, level])).toEqual([
      ['story-step', 'error'],
      ['story-shape', 'error'],
    ]);
  });

  it('waits for its articles', () => {
    const story = { title: 'x', articles: ['other'], steps: [step({ events: ['gone'] })] };
    expect(read(story)).toEqual({ stories: [], problems: [] });
    const ofRanges = { ...story, steps: [step({ events: [], range: '2020' })] };
    expect(read(ofRanges)).toEqual({ stories: [], problems: [] });
  });

  it('is told where its articles are there under other names', () => {
    const story = { title: 'x', articles: ['before'], steps: [step()] };
    expect(read(story).stories).toHaveLength(1);
    expect(read(story).problems).toEqual([]);
  });

  it.each(['data/stories/../x y.yaml', 'data/stories/Ä.yaml', 'data/stories/-a.yaml'])(
    'refuses the name %s',
    (file) => {
      expect(rulesOf({ title: 'x', steps: [step()] }, file)).toEqual(['story-name']);
    },
  );
});
