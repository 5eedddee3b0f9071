import { describe, expect, it } from 'vitest';
import { anEvent } from '../testing/anEvent.ts';
import { storyTimeline } from '../testing/storyTimeline.ts';
import { approximateMeasurer } from '../timeline/layout/textMeasurer.ts';
import { StoryPlayer } from './storyPlayer.svelte.ts';
import { TimelineState } from './timelineState.svelte.ts';

const STORY = {
  id: 'way',
  title: { en: 'The way' },
  steps: [
    { id: 'one', title: { en: 'One' }, events: ['rsp', 'model'], highlight: ['rsp'] },
    { id: 'two', title: { en: 'Two' }, range: '2023..2024' },
  ],
};

function player(): { readonly timeline: TimelineState; readonly player: StoryPlayer } {
  const timeline = new TimelineState({
    measurer: approximateMeasurer(13),
    locale: () => 'en' as const,
  });
  timeline.replace({ ...storyTimeline(), stories: [STORY] });
  timeline.resize({ width: 1000, height: 500, rowPx: 24, lineMaxPx: 216 });
  return { timeline, player: new StoryPlayer({ timeline, locale: () => 'en' }) };
}

describe('StoryPlayer', () => {
  it('shows the whole without a story', () => {
    const { timeline, player: some } = player();
    expect(some.tell(undefined)).toBe(true);
    expect(some.slides.map(({ id }) => id)).toEqual(['overview']);
    expect(timeline.highlight).toBeUndefined();
  });

  it('says when there is no such story', () => {
    const { player: some } = player();
    expect(some.tell('gone', 3)).toBe(false);
    expect(some.step).toBe(0);
  });

  it('sets what stands out and what is on screen', () => {
    const { timeline, player: some } = player();
    expect(some.tell('way', 1)).toBe(true);
    expect([...(timeline.highlight ?? [])]).toEqual(['rsp']);
    expect(timeline.told?.ids).toContain('model');
    expect(timeline.standsBack('model')).toBe(true);
    expect(some.goTo(2)).toBe(true);
    expect(timeline.highlight).toBeUndefined();
    expect(timeline.home?.from).toBeLessThan(timeline.home?.to ?? 0);
    expect(timeline.firstView()).toEqual(timeline.viewOf(timeline.home));
  });

  it('tells of events by their aliases too, each once', () => {
    const { timeline, player: some } = player();
    const whole = storyTimeline();
    const events = whole.events.map((one) =>
      one.id === 'rsp' ? { ...one, aliases: ['was'] } : one,
    );
    const step = { id: 'one', title: { en: 'One' }, events: ['was', 'rsp'], highlight: ['was'] };
    timeline.replace({ ...whole, events, stories: [{ ...STORY, steps: [step] }] });
    some.tell('way', 1);
    expect(some.slide?.events.map(({ id }) => id)).toEqual(['rsp']);
    expect([...(timeline.highlight ?? [])]).toEqual(['rsp']);
  });

  it.each([
    [99, 2],
    [-4, 0],
    [1.4, 1],
  ])('goes to the nearest step of %d', (wanted, step) => {
    const { player: some } = player();
    some.tell('way');
    some.goTo(wanted);
    expect(some.step).toBe(step);
  });

  it('tells whether it moved', () => {
    const { player: some } = player();
    some.tell('way', 2);
    expect(some.goTo(5)).toBe(false);
    expect(some.numberOf('one')).toBe(1);
    expect(some.numberOf('none')).toBeUndefined();
  });

  it('stays where it can when the timeline changes', () => {
    const { timeline, player: some } = player();
    some.tell('way', 2);
    timeline.replace({
      ...storyTimeline(),
      stories: [{ ...STORY, steps: STORY.steps.slice(0, 1) }],
    });
    expect(some.step).toBe(1);
    timeline.replace({ ...storyTimeline(), events: [anEvent()] });
    expect(some.step).toBe(0);
  });
});
