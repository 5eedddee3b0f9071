import { describe, expect, it } from 'vitest';
import { storyTimeline } from '../testing/storyTimeline.ts';
import { Filtering } from './filtering.svelte.ts';
import { Passages } from './passages.svelte.ts';

const timeline = storyTimeline();
const filtering = () => new Filtering(() => timeline, new Passages());
const shown = (some: Filtering) => some.filtered.events.map(({ id }) => id);

describe('Filtering', () => {
  it('hides and shows again like a legend', () => {
    const some = filtering();
    some.toggle('kind', 'policy');
    expect(shown(some)).not.toContain('rsp');
    expect(some.isShown('kind', 'policy')).toBe(false);
    some.toggle('kind', 'policy');
    expect(shown(some)).toHaveLength(timeline.events.length);
  });

  it('shows all again when the last one is hidden', () => {
    const some = filtering();
    for (const { value } of some.filtered.counts.kind) some.toggle('kind', value);
    expect(some.active).toBe(false);
  });

  it('searches once the search has come', async () => {
    const some = filtering();
    some.query = '扩展政策';
    expect(some.awaitsSearch).toBe(true);
    await some.prepareSearch();
    expect(some.awaitsSearch).toBe(false);
    expect(shown(some)).toEqual(['rsp']);
    some.query = ' ';
    expect(shown(some)).toHaveLength(timeline.events.length);
  });

  it('lifts no more than what hides an event', async () => {
    const some = filtering();
    const rsp = timeline.events.find(({ id }) => id === 'rsp');
    if (!rsp) throw new Error('The story has a policy.');
    some.set('kind', ['company']);
    some.set('source', ['story']);
    some.query = '擴展';
    await some.prepareSearch();
    some.reveal(rsp);
    expect(some.query).toBe('擴展');
    expect(some.chosen.source.size).toBe(1);
    expect(shown(some)).toEqual(['rsp']);
  });
});
