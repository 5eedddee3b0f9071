import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../model/calendar.ts';
import { StoryDraft } from './storyDraft.svelte.ts';

const day = (iso: string) => parseIsoDay(iso) ?? NaN;
const view = { from: day('2020-01-01') + 0.3, to: day('2024-01-01') - 0.2, width: 800 };
const STORY = {
  id: 'way',
  title: { 'zh-Hant': '路', en: 'The way' },
  steps: [
    { id: 'one', title: { 'zh-Hant': '一', en: 'One' }, events: ['a', 'b'], highlight: ['b'] },
    { id: 'two', title: { en: 'Two' }, range: '2023', note: { en: 'Say it.' } },
  ],
};
const draft = () => new StoryDraft(() => 'en', undefined);

describe('a story that is being written', () => {
  it('comes back as it was opened', () => {
    const some = draft();
    some.open(STORY);
    expect(some.story).toEqual(STORY);
    expect(some.gap).toBeUndefined();
  });

  it('changes one language and keeps the others', () => {
    const some = draft();
    some.open(STORY);
    some.title = 'Another way';
    expect(some.story.title).toEqual({ 'zh-Hant': '路', en: 'Another way' });
  });

  it('takes steps from what is on screen', () => {
    const some = draft();
    some.title = 'New';
    some.add(view, { id: 'a', title: 'A happened' });
    some.add(view, undefined);
    expect(some.story.steps).toEqual([
      { id: 'step-1', title: { en: 'A happened' }, range: '2020..2023', events: ['a'] },
      { id: 'step-2', title: {}, range: '2020..2023' },
    ]);
    expect(some.gap).toBe('step-title');
    some.remove(1);
    some.add(view, undefined);
    expect(some.steps.map(({ id }) => id)).toEqual(['step-1', 'step-2']);
  });

  it.each([
    [0, 1, ['two', 'one']],
    [1, -1, ['two', 'one']],
    [0, -1, ['one', 'two']],
    [1, 9, ['one', 'two']],
  ])('moves step %d by %d', (index, by, ids) => {
    const some = draft();
    some.open(STORY);
    some.move(index, by);
    expect(some.steps.map(({ id }) => id)).toEqual(ids);
  });

  it('lets events of a step stand out, and no others', () => {
    const some = draft();
    some.open(STORY);
    some.spotlight(0, 'a');
    some.spotlight(0, 'b');
    some.spotlight(0, 'elsewhere');
    expect(some.story.steps[0]?.highlight).toEqual(['a']);
  });

  it('forgets the highlight of an event that is taken out', () => {
    const some = draft();
    some.open(STORY);
    some.toggle(0, 'b');
    expect(some.story.steps[0]).toEqual({ id: 'one', title: STORY.steps[0]?.title, events: ['a'] });
  });

  it('calls its events what they are called now', () => {
    const some = draft();
    some.open(STORY);
    some.toggle(0, 'new');
    some.rename((id) => ({ a: 'new' })[id]);
    expect(some.story.steps[0]?.events).toEqual(['new', 'b']);
  });

  it('says what is missing', () => {
    const some = draft();
    expect(some.gap).toBe('title');
    some.title = 'T';
    expect(some.gap).toBe('steps');
    some.add(view, { id: 'a', title: 'A' });
    const [step] = some.steps;
    if (step) step.range = '';
    some.toggle(0, 'a');
    expect(some.gap).toBe('step-view');
  });

  it('is kept for the next visit, and anything else there is passed over', () => {
    const kept = new Map<string, string>();
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    const some = new StoryDraft(() => 'en', store);
    some.open(STORY);
    some.keep();
    expect(new StoryDraft(() => 'en', store).story).toEqual(STORY);
    for (const key of kept.keys()) kept.set(key, '{"steps":');
    expect(new StoryDraft(() => 'en', store).steps).toEqual([]);
  });
});
