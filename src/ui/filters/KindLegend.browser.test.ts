import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { TimelineState } from '../../state/timelineState.svelte.ts';
import { storyTimeline } from '../../testing/storyTimeline.ts';
import { approximateMeasurer } from '../../timeline/layout/textMeasurer.ts';
import KindLegend from './KindLegend.svelte';
import { EN } from '../words/messages.en.ts';

describe('KindLegend', () => {
  it('filters by kind, with counts, and shows all again', async () => {
    const timeline = new TimelineState({ measurer: approximateMeasurer(13), locale: () => 'en' });
    timeline.replace(storyTimeline());
    const screen = await render(KindLegend, { timeline, messages: EN });
    const policy = screen.getByRole('button', { name: 'Policy 1' });
    await expect.element(policy).toHaveAttribute('aria-pressed', 'true');
    await policy.click();
    await expect.element(policy).toHaveAttribute('aria-pressed', 'false');
    expect(timeline.index.byId.has('rsp')).toBe(false);
    await screen.getByRole('button', { name: 'Show all' }).click();
    expect(timeline.index.byId.has('rsp')).toBe(true);
  });
});
