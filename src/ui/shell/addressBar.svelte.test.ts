import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayOf } from '../../model/calendar.ts';
import { FACETS, GROUPINGS } from '../../model/facet.ts';
import { SORT_COLUMNS } from '../../model/sorting.ts';
import { stringifyTimeline, parseTimelineFile } from '../../model/timelineFile.ts';
import type { Timeline } from '../../model/timelineFile.ts';
import { VIEWS, formatUrlState, leftOutOfUrl, readUrlState } from '../../protocol/urlState.ts';
import type { UrlState } from '../../protocol/urlState.ts';
import { Page } from '../../state/page.svelte.ts';
import { syntheticTimeline } from '../../testing/syntheticTimeline.ts';
import { approximateMeasurer } from '../../timeline/layout/textMeasurer.ts';
import { addressOf } from './addressBar.ts';

const MANY = 60;
const ODD = ['', 'figures', '-figures', '.figures', 'a,b', '100%', '%2C', 'C++ & C#', ' edge '];
/** A timeline of sixty events, each with people of its own. */
const TIMELINE: Timeline = (() => {
  const timeline = syntheticTimeline(MANY);
  const events = timeline.events.map((event, i) => ({
    ...event,
    entities: [ODD[i] ?? `第${i}研究所`, `Person ${i}`],
  }));
  return { ...timeline, events };
})();
const FILE = stringifyTimeline(TIMELINE);

function opened(address: UrlState): Page {
  const page = new Page({
    measurer: approximateMeasurer(13),
    address,
    languages: ['zh-TW'],
    readArticles: () => Promise.reject(new Error('nothing is dropped here')),
  });
  page.timeline.resize({ width: 900, height: 400, rowPx: 24, lineMaxPx: 200 });
  page.receive(parseTimelineFile(FILE, 'timeline.json'));
  return page;
}

/** What a reader can do to a page, each with a number to say to what. */
const ACTS: readonly ((page: Page, n: number) => void)[] = [
  ({ timeline }, n) => {
    const facet = FACETS[n % FACETS.length] ?? 'kind';
    const values = timeline.filtering.filtered.counts[facet];
    const value = values[Math.floor(n / FACETS.length) % values.length]?.value;
    if (value !== undefined) timeline.filtering.choose(facet, value);
  },
  ({ timeline: { filtering } }, n) => {
    const values = filtering.filtered.counts.entity;
    const value = values[n % values.length]?.value;
    if (value !== undefined) filtering.toggle('entity', value);
  },
  ({ timeline }, n) => {
    timeline.filtering.query =
      ['Claude 模型', '100% & more', 'tab\there', ' x ', '字'.repeat(150)][n % 5] ?? '';
  },
  ({ timeline }, n) => {
    timeline.groupBy(GROUPINGS[n % GROUPINGS.length] ?? 'kind');
  },
  ({ timeline }, n) => {
    const { lanes } = timeline;
    const lane = lanes[n % lanes.length];
    if (lane) timeline.toggleLane(lane.id);
  },
  ({ timeline }, n) => {
    timeline.figuresFolded = n % 2 === 0;
  },
  (page, n) => {
    page.view = VIEWS[n % VIEWS.length] ?? 'timeline';
  },
  (page, n) => {
    const column = SORT_COLUMNS[n % SORT_COLUMNS.length] ?? 'date';
    page.sorting = { column, descending: n % 3 === 0 };
  },
  ({ timeline }, n) => {
    const from = dayOf({ year: (n % 9000) - 4000, month: 1, day: 1 });
    timeline.show({ ...timeline.viewport, from: from + 0.3, to: from + 4.3 + (n % 5000) });
  },
  ({ timeline }, n) => {
    timeline.select(timeline.timeline.events[n % MANY]?.id);
  },
  (page) => {
    page.timeline.select(undefined);
    page.readId = TIMELINE.sources[0]?.id;
  },
];

it('an address opens the page in the state that it was written in, whatever was done to it', () => {
  const acts = fc.array(fc.tuple(fc.constantFrom(...ACTS), fc.nat(10_000)), { maxLength: 12 });
  let named = 0;
  fc.assert(
    fc.property(acts, (done) => {
      const page = opened({});
      for (const [act, n] of done) act(page, n);
      const state = addressOf(page, {});
      const { state: read, refused } = readUrlState(formatUrlState(state));
      expect([leftOutOfUrl(state), refused]).toEqual([[], []]);
      expect(addressOf(opened(read), {})).toEqual(state);
      named += Object.keys(state).length;
    }),
    { numRuns: 200 },
  );
  expect(named).toBeGreaterThan(400);
});
