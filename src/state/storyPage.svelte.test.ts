import { describe, expect, it } from 'vitest';
import type { EmbedState } from '../protocol/embedState.ts';
import { storyTimeline } from '../testing/storyTimeline.ts';
import { approximateMeasurer } from '../timeline/layout/textMeasurer.ts';
import { StoryPage } from './storyPage.svelte.ts';

/** A page around an event that was called `was` before. */
function aPage(address: EmbedState = {}) {
  const page = new StoryPage({
    measurer: approximateMeasurer(13),
    address,
    refused: [],
    languages: ['en'],
  });
  const timeline = storyTimeline();
  const events = timeline.events.map((one) =>
    one.id === 'rsp' ? { ...one, aliases: ['was'] } : one,
  );
  page.receive({ ok: true, timeline: { ...timeline, events } });
  return page;
}

describe('an embedded page', () => {
  it.each<EmbedState>([{ event: 'was' }, { events: ['was'], event: 'was' }])(
    'knows an event of its address by an alias: %o',
    (address) => {
      const page = aPage(address);
      expect(page.timeline.selectedId).toBe('rsp');
      expect(page.unmet).toEqual([]);
      expect(page.state.event).toBe('rsp');
    },
  );

  it('knows those that it is narrowed to by their aliases', () => {
    const page = aPage({ events: ['was', 'gone'] });
    expect(page.timeline.timeline.events.map(({ id }) => id)).toEqual(['rsp']);
    expect(page.unmet).toEqual([{ what: 'event', value: 'gone' }]);
  });

  it('knows an event of a message by an alias', () => {
    const page = aPage();
    page.change({ event: 'was' });
    expect([page.timeline.selectedId, page.state.event, page.unmet]).toEqual(['rsp', 'rsp', []]);
  });
});
