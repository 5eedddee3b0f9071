import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Timeline } from '../../model/timelineFile.ts';
import { TimelineState } from '../../state/timelineState.svelte.ts';
import { storyTimeline } from '../../testing/storyTimeline.ts';
import { approximateMeasurer } from '../../timeline/layout/textMeasurer.ts';
import FilterBar from './FilterBar.svelte';
import { EN } from '../words/messages.en.ts';

function shown(timeline: Timeline) {
  const state = new TimelineState({ measurer: approximateMeasurer(13), locale: () => 'en' });
  state.replace(timeline);
  return { state, screen: render(FilterBar, { timeline: state, locale: 'en', messages: EN }) };
}

/** The story, whose policy and revenue are not read with confidence. */
function partlySure(): Timeline {
  const story = storyTimeline();
  const unsure = ['rsp', 'revenue'];
  const events = story.events.map((event) =>
    unsure.includes(event.id) ? { ...event, confidence: 0.5 } : event,
  );
  return { ...story, events };
}

describe('the filter of what is sure', () => {
  it('counts what it would leave, and leaves it', async () => {
    const { state, screen: rendering } = shown(partlySure());
    const screen = await rendering;
    const button = screen.getByRole('button', { name: 'Only sure ones 3' });
    await expect.element(button).toHaveAttribute('aria-pressed', 'false');
    await button.click();
    await expect.element(button).toHaveAttribute('aria-pressed', 'true');
    expect(state.index.events.map(({ id }) => id)).toEqual(['founded', 'model', 'change']);
    state.filtering.choose('modality', 'forecast');
    await expect.element(screen.getByRole('button', { name: 'Only sure ones 1' })).toBeVisible();
  });

  it('is not there where all are sure, unless it is chosen', async () => {
    const { state, screen: rendering } = shown(storyTimeline());
    const screen = await rendering;
    expect(screen.getByRole('button', { name: /sure/ }).elements()).toHaveLength(0);
    state.filtering.take({ confidence: ['sure'] });
    await expect.element(screen.getByRole('button', { name: 'Only sure ones 5' })).toBeVisible();
  });
});
