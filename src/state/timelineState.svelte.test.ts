import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../model/calendar.ts';
import { storyTimeline } from '../testing/storyTimeline.ts';
import { syntheticTimeline } from '../testing/syntheticTimeline.ts';
import { approximateMeasurer } from '../timeline/layout/textMeasurer.ts';
import { TimelineState } from './timelineState.svelte.ts';

const SIZE = { width: 1000, height: 500, rowPx: 24, lineMaxPx: 200 };
const day = (iso: string) => parseIsoDay(iso) ?? NaN;

function story() {
  const state = new TimelineState({ measurer: approximateMeasurer(13), locale: () => 'zh-Hant' });
  state.replace(storyTimeline());
  state.resize(SIZE);
  return state;
}

describe('TimelineState', () => {
  it('opens where most of the story is', () => {
    const { viewport, placed } = story();
    expect(viewport.from).toBeLessThan(day('2022-12-01'));
    expect(viewport.to).toBeGreaterThan(day('2024-12-31'));
    expect(placed.labels.map(({ event }) => event.id)).toContain('rsp');
  });

  it('keeps view and selection when the timeline is replaced', () => {
    const state = story();
    state.zoomBy(2);
    state.select('rsp');
    const before = state.viewport;
    state.replace(storyTimeline());
    expect(state.viewport).toEqual(before);
    expect(state.selected?.id).toBe('rsp');
  });

  it('lets go of an event that is gone and keeps the view', () => {
    const state = story();
    state.select('rsp');
    const before = state.viewport;
    const timeline = storyTimeline();
    state.replace({ ...timeline, events: timeline.events.filter(({ id }) => id !== 'rsp') });
    expect(state.selectedId).toBeUndefined();
    expect(state.focusedId).toBeUndefined();
    expect(state.viewport).toEqual(before);
  });

  it('keeps the scale and the chosen event in view when the stage gets narrower', () => {
    const state = story();
    state.select('revenue');
    const scale = (state.viewport.to - state.viewport.from) / 1000;
    state.resize({ ...SIZE, width: 500 });
    expect((state.viewport.to - state.viewport.from) / 500).toBeCloseTo(scale);
    const from = day('2024-01-01');
    expect(from).toBeGreaterThan(state.viewport.from);
    expect(from).toBeLessThan(state.viewport.to);
  });

  it('has a row for every lane where the stage is too low for rows as high as it wants', () => {
    const state = story();
    state.resize({ ...SIZE, height: 110 });
    const last = state.lanes.at(-1);
    expect(state.rowPx).toBe(22);
    expect((last?.topPx ?? 0) + (last?.heightPx ?? 0)).toBeLessThanOrEqual(110);
    state.resize({ ...SIZE, height: 60 });
    expect(state.rowPx).toBe(19);
  });

  it('walks events in time order and stops at the ends', () => {
    const state = story();
    state.focusedId = 'founded';
    expect(state.walk(-1)).toBe(0);
    expect(state.eventAt(state.walk(1))?.id).toBe('model');
    expect(state.eventAt(state.walk(99))?.id).toBe('change');
  });

  it('starts to walk in the middle of the view', () => {
    expect(story().eventAt(story().walk(1))?.id).toBe('rsp');
  });

  it('leaves out hidden kinds, lanes too', () => {
    const state = story();
    state.filtering.toggle('kind', 'policy');
    expect(state.index.byId.has('rsp')).toBe(false);
    expect(state.lanes.map(({ id }) => id)).not.toContain('policy');
    expect(state.filtering.filtered.counts.kind.map(({ value }) => value)).toContain('policy');
    state.filtering.toggle('kind', 'policy');
    expect(state.index.byId.has('rsp')).toBe(true);
    expect(state.filtering.active).toBe(false);
  });

  it('shows no labels in a folded lane but that of the chosen event', () => {
    const state = story();
    state.toggleLane('policy');
    expect(state.placed.labels.map(({ event }) => event.id)).not.toContain('rsp');
    expect(state.placed.bare.map(({ event }) => event.id)).toContain('rsp');
    state.select('rsp');
    expect(state.placed.labels.map(({ event }) => event.id)).toContain('rsp');
  });

  it('sorts the lanes by article', () => {
    const state = story();
    state.groupBy('source');
    expect(state.lanes.map(({ id }) => id)).toEqual(['story']);
  });

  it('gives the chosen event a label among thousands', () => {
    const state = new TimelineState({ measurer: approximateMeasurer(13), locale: () => 'en' });
    state.replace(syntheticTimeline(3000));
    state.resize(SIZE);
    const [hidden] = state.placed.clusters[0]?.members ?? [];
    const id = state.eventAt(hidden)?.id;
    state.select(id);
    expect(state.placed.labels.map(({ event }) => event.id)).toContain(id);
  });

  it('is its own: two timelines share nothing', () => {
    const [one, two] = [story(), story()];
    one.select('rsp');
    one.filtering.toggle('kind', 'company');
    expect(two.selectedId).toBeUndefined();
    expect(two.filtering.active).toBe(false);
  });
});
