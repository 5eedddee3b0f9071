import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../model/calendar.ts';
import { parseTimelineFile, stringifyTimeline } from '../model/timelineFile.ts';
import type { UrlState } from '../protocol/urlState.ts';
import { storyTimeline } from '../testing/storyTimeline.ts';
import { approximateMeasurer } from '../timeline/layout/textMeasurer.ts';
import { Page } from './page.svelte.ts';
import { Preferences, bestLanguage } from './preferences.svelte.ts';
import { shownState } from './shownState.ts';

const STORY = stringifyTimeline(storyTimeline());

const readArticles = () => Promise.reject(new Error('nothing is dropped here'));

function aPage(address: UrlState = {}) {
  return new Page({
    measurer: approximateMeasurer(13),
    address,
    languages: ['zh-TW'],
    readArticles,
  });
}

describe('Page', () => {
  it('loads, and says what is wrong otherwise', () => {
    const page = aPage();
    expect(page.loading.current.name).toBe('loading');
    page.receive(parseTimelineFile('{', 'timeline.json'));
    expect(page.loading.current).toMatchObject({
      name: 'error',
      problem: { rule: 'timeline-json', place: { file: 'timeline.json' } },
    });
    page.receive(parseTimelineFile('{"version":1,"sources":[],"events":[]}', 'timeline.json'));
    expect(page.loading.current.name).toBe('empty');
    page.receive(parseTimelineFile(STORY, 'timeline.json'));
    expect(page.loading.current.name).toBe('ready');
  });

  it('shows what was dropped in place of what is loaded, until it goes back to its address', async () => {
    const page = aPage();
    page.timeline.resize({ width: 900, height: 400, rowPx: 24, lineMaxPx: 200 });
    page.receive(parseTimelineFile(STORY, 'timeline.json'));
    page.go({ event: 'rsp', kind: ['policy'] });
    const [event] = storyTimeline().events;
    const other = { ...storyTimeline(), events: event ? [event] : [] };
    const file = new Blob([stringifyTimeline(other)]);
    await page.dropped.take([{ path: 'other.json', file }]);
    expect(page.current).toEqual({ name: 'ready', timeline: other });
    expect(page.timeline.timeline).toEqual(other);
    expect(page.timeline.filtering.active).toBe(false);
    expect([page.timeline.selectedId, page.timeline.moved]).toEqual([undefined, false]);
    page.receive(parseTimelineFile(STORY, 'timeline.json'));
    expect(page.timeline.timeline).toEqual(other);
    page.backToLoaded({ event: 'rsp' });
    expect(page.timeline.timeline).toEqual(storyTimeline());
    expect(page.timeline.selectedId).toBe('rsp');
  });

  it('does what the address asks for, once there is a timeline', () => {
    const from = parseIsoDay('2023-01-01') ?? 0;
    const to = parseIsoDay('2024-01-01') ?? 0;
    const page = aPage({ event: 'rsp', time: { from, to }, kind: ['policy'] });
    page.timeline.resize({ width: 900, height: 400, rowPx: 24, lineMaxPx: 200 });
    page.receive(parseTimelineFile(STORY, 'timeline.json'));
    expect(page.timeline.selectedId).toBe('rsp');
    expect(page.timeline.viewport).toEqual({ from, to, width: 900 });
    expect(page.timeline.lanes.map(({ id }) => id)).toEqual(['policy']);
  });

  it('chooses an event by any of its ids, and goes on with its own', () => {
    const { events, ...rest } = storyTimeline();
    const aliased = events.map((one) => (one.id === 'rsp' ? { ...one, aliases: ['was'] } : one));
    const page = aPage({ event: 'was' });
    page.receive({ ok: true, timeline: { ...rest, events: aliased } });
    expect([page.timeline.selectedId, page.missing]).toEqual(['rsp', undefined]);
    expect(shownState(page.timeline, page.sorting).event).toBe('rsp');
    // The articles were saved, and now the event has another id.
    const now = events.map((one) =>
      one.id === 'rsp' ? { ...one, id: 'new', aliases: ['rsp', 'was'] } : one,
    );
    page.receive({ ok: true, timeline: { ...rest, events: now } });
    expect([page.timeline.selectedId, page.timeline.focusedId]).toEqual(['new', 'new']);
  });

  it('passes over an event that is not there', () => {
    const page = aPage({ event: 'gone' });
    page.receive(parseTimelineFile(STORY, 'timeline.json'));
    expect(page.timeline.selectedId).toBeUndefined();
  });
});

describe('Preferences', () => {
  it.each([
    [['zh-TW', 'en'], 'zh-Hant'],
    [['zh-CN'], 'zh-Hans'],
    [['zh-Hans-SG'], 'zh-Hans'],
    [['zh-Hant-HK'], 'zh-Hant'],
    [['zh'], 'zh-Hans'],
    [['de', 'en-GB'], 'en'],
    [['de'], 'zh-Hant'],
    [[], 'zh-Hant'],
  ])('take the best language of %j', (languages, lang) => {
    expect(bestLanguage(languages)).toBe(lang);
  });

  it('are remembered, and the address wins over memory', () => {
    const kept = new Map<string, string>();
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    new Preferences({ languages: [], store }).theme = 'dark';
    expect(new Preferences({ languages: [], store }).theme).toBe('dark');
    expect(new Preferences({ languages: [], store, theme: 'light' }).theme).toBe('light');
  });

  it('do without storage that throws', () => {
    const refuse = () => {
      throw new Error('blocked');
    };
    const preferences = new Preferences({
      languages: [],
      store: { getItem: refuse, setItem: refuse },
    });
    preferences.lang = 'en';
    expect(preferences.lang).toBe('en');
  });
});
