import { describe, expect, it } from 'vitest';
import { dayOf } from '../model/calendar.ts';
import { storyTimeline } from '../testing/storyTimeline.ts';
import { approximateMeasurer } from '../timeline/layout/textMeasurer.ts';
import { viewPicture } from './picture.ts';
import type { PicturedView } from './picture.ts';

const TIMELINE = storyTimeline();
const OPTIONS = {
  locale: 'en',
  theme: 'light',
  measurer: approximateMeasurer(13),
  widthPx: 1280,
} as const;
const VIEW: PicturedView = {
  title: { text: 'Five <years>', lang: 'en' },
  shown: TIMELINE.events,
  grouping: 'kind',
  laneName: (id) => ({ text: `@${id}`, lang: 'en' }),
};
const drawn = (view: Partial<PicturedView> = {}) =>
  viewPicture(TIMELINE, { ...VIEW, ...view }, OPTIONS);
const eventsIn = (svg: string) =>
  [...svg.matchAll(/data-event="([^"]+)"/g)].map(([, id]) => id).sort();
const lanesIn = (svg: string) => [...svg.matchAll(/>@(\w*)</g)].map(([, id]) => id);
const years = (from: number, to: number) => ({
  from: dayOf({ year: from, month: 1, day: 1 }),
  to: dayOf({ year: to, month: 1, day: 1 }),
});

describe('viewPicture', () => {
  it('holds the days on screen from edge to edge', () => {
    const svg = drawn({ span: years(2022, 2024) });
    expect(eventsIn(svg)).toEqual(expect.arrayContaining(['model', 'rsp']));
    expect(eventsIn(svg)).not.toContain('change');
    const labels = [...svg.matchAll(/<text x="([\d.]+)"[^>]*>(20\d\d)<\/text>/g)];
    expect(labels.map(([, , year]) => year)).toEqual(['2022', '2023']);
    // A label stands 6 px right of its line; 2023 begins half way over the 1156 px of the stage.
    expect(labels.map(([, x]) => Math.round(Number(x)))).toEqual([6, 584]);
  });

  it('leaves out what the filters do, and the lanes that they empty', () => {
    const shown = TIMELINE.events.filter(({ kind }) => kind === 'policy' || kind === 'revenue');
    const svg = drawn({ shown, span: years(2021, 2026) });
    expect(eventsIn(svg)).toEqual(['revenue', 'rsp']);
    expect(lanesIn(svg)).toEqual(['policy', 'revenue']);
    expect(svg).toContain('Timeline of 2 events read from 1 articles.');
  });

  it('has the lanes of another grouping, and folds them', () => {
    const open = drawn({ grouping: 'source', span: years(2021, 2026) });
    expect(lanesIn(open)).toEqual(['story']);
    expect(open).toContain('>Revenue grows tenfold</text>');
    const folded = drawn({
      grouping: 'source',
      span: years(2021, 2026),
      folded: new Set(['story']),
    });
    expect(lanesIn(folded)).toEqual(['story']);
    expect(folded).not.toContain('>Revenue grows tenfold</text>');
  });

  it.each([
    ['', 'Anthropic', 'Anthropic'],
    ['', 'Anthropic Interpretability Team', 'Anthropi…'],
    ['zh-Hant', '政策', '政策'],
    ['zh-Hant', '人工智慧安全研究中心', '人工智慧…'],
  ])('cuts the name of a lane to its room: %s %s', (lang, text, written) => {
    const svg = drawn({ laneName: () => ({ text, lang }) });
    expect(svg).toContain(`>${written}</text>`);
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('says what it is called, above the stage too: %s', (heading, count) => {
    const svg = drawn({ heading });
    expect(svg).toContain('<title id="title">Five &lt;years&gt;</title>');
    expect(svg.match(/<text[^>]*>Five &lt;years&gt;<\/text>/g) ?? []).toHaveLength(count);
  });

  it('is laid out at one size and shown at another', () => {
    const size = { widthPx: 800, heightPx: 400 };
    expect(drawn({ size })).toContain('width="1280" height="640" viewBox="0 0 800 400"');
  });

  it.each([
    ['no event', { shown: [] }],
    ['no event in sight', { span: { from: 0, to: 10 } }],
  ])('is a picture even of %s', (_, view) => {
    expect(drawn(view)).toMatch(/^<svg [^]+<\/svg>\n$/);
  });
});
