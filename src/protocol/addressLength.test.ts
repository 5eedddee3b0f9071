import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedStates, urlStates } from '../testing/addressStates.ts';
import { LONG_NAMES, MAX_QUERY, fitValues, writeQuery } from './addressLength.ts';
import {
  embedStateOf,
  formatEmbedState,
  leftOutOfEmbed,
  parseEmbedState,
  valuesOfEmbedState,
} from './embedState.ts';
import { parseFrameMessage } from './frameMessage.ts';
import { parseHostMessage } from './hostMessage.ts';
import { formatUrlState, leftOutOfUrl, readUrlState } from './urlState.ts';

/** Long lists take long to make, and the machine may be busy. */
const PATIENCE_MS = 60_000;
const CHINESE = Array.from({ length: 80 }, (_, i) => `人工智慧研究所第${i}室`);
const EVENTS = Array.from({ length: 200 }, (_, i) => `digest-2024-event-number-${i}`);
const LONG = (count: number) => Array.from({ length: count }, (_, i) => `國際研究機構${i}`);
const without = (state: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(state).filter(([name]) => !names.includes(name)));

describe('any state of the page', () => {
  it(
    'survives its own address, but for the lists that it says it leaves out',
    () => {
      const seen = { whole: 0, shortened: 0 };
      fc.assert(
        fc.property(urlStates, (state) => {
          const query = formatUrlState(state);
          const leftOut = leftOutOfUrl(state);
          seen[leftOut.length === 0 ? 'whole' : 'shortened']++;
          expect(query.length).toBeLessThanOrEqual(MAX_QUERY);
          expect(LONG_NAMES).toEqual(expect.arrayContaining([...leftOut]));
          expect(readUrlState(query)).toEqual({ state: without(state, leftOut), refused: [] });
        }),
        { numRuns: 300 },
      );
      // Both are tried.
      expect(Math.min(seen.whole, seen.shortened)).toBeGreaterThan(10);
    },
    PATIENCE_MS,
  );
});

describe('any state of an embedded timeline', () => {
  it(
    'survives its own address, but for the lists that it says it leaves out',
    () => {
      const seen = { whole: 0, shortened: 0 };
      fc.assert(
        fc.property(embedStates, (state) => {
          const query = formatEmbedState(state);
          const leftOut = leftOutOfEmbed(state);
          seen[leftOut.length === 0 ? 'whole' : 'shortened']++;
          expect(query.length).toBeLessThanOrEqual(MAX_QUERY);
          expect(parseEmbedState(query)).toEqual({ state: without(state, leftOut), refused: [] });
        }),
        { numRuns: 300 },
      );
      expect(Math.min(seen.whole, seen.shortened)).toBeGreaterThan(10);
    },
    PATIENCE_MS,
  );

  it(
    'survives as a message, whole however long, both ways',
    () => {
      fc.assert(
        fc.property(embedStates, (state) => {
          const values = valuesOfEmbedState(state);
          expect(embedStateOf(values)).toEqual({ state, refused: [], cleared: [] });
          const message = { timeline: 1, type: 'setState', state: values };
          expect(parseHostMessage(message)).toMatchObject({ command: { state, refused: [] } });
          const told = parseFrameMessage({ timeline: 1, type: 'ready', state: values });
          expect(told).toMatchObject({ state: values });
        }),
        { numRuns: 100 },
      );
    },
    PATIENCE_MS,
  );
});

describe('limits hold for each value', () => {
  it('takes eighty Chinese names and two hundred events, by address and by message', () => {
    expect(readUrlState(formatUrlState({ entity: CHINESE })).state.entity).toEqual(CHINESE);
    expect(readUrlState(`?entity=${CHINESE.join(',')}`).state.entity).toEqual(CHINESE);
    const state = { entity: CHINESE, events: EVENTS };
    expect(embedStateOf(state)).toEqual({ state, refused: [], cleared: [] });
    expect(parseEmbedState(formatEmbedState({ events: EVENTS })).state.events).toEqual(EVENTS);
  });

  it.each([
    ['more events than 200', { events: [...EVENTS, 'more'] }, 'events', EVENTS],
    ['a name that is too long', { entity: ['a', 'b'.repeat(201)] }, 'entity', ['a']],
    ['a control character', { entity: ['a', 'b\u0000'] }, 'entity', ['a']],
    ['no text', { entity: ['a', 3] }, 'entity', ['a']],
    ['half a character', { entity: ['a', '\ud800'] }, 'entity', ['a']],
    ['a word of no vocabulary', { kind: ['policy', 'gossip'] }, 'kind', ['policy']],
    ['an object', { theme: {} }, 'theme', undefined],
    ['a long search', { q: 'x'.repeat(101) }, 'q', undefined],
    ['half a character as text', { q: '\ud800' }, 'q', undefined],
  ])('says that it refuses %s, and takes the rest', (_, given, name, kept) => {
    expect(embedStateOf({ ...given, lang: 'en' })).toEqual({
      state: { lang: 'en', ...(kept ? { [name]: kept } : {}) },
      refused: [name],
      cleared: [],
    });
  });

  it.each(['q=%E0%A4%A', 'kind=policy,gossip', 'time=soon', `q=${'x'.repeat(101)}`, 'event=a%20b'])(
    'says that it refuses %s in an address, and reads what follows',
    (query) => {
      const { state, refused } = readUrlState(`?${query}&lang=en`);
      expect(state).toMatchObject({ lang: 'en' });
      expect(refused).toEqual([query.split('=')[0]]);
    },
  );
});

describe('a state that is too long for an address', () => {
  const KEPT = {
    event: 'e',
    time: { from: 0, to: 400 },
    view: 'list',
    q: '字'.repeat(100),
  } as const;

  it.each([
    [{ source: LONG(20), entity: LONG(110), folded: LONG(20) }, ['entity']],
    [{ source: LONG(40), entity: LONG(40), folded: LONG(60) }, ['folded']],
    [{ source: LONG(120), entity: LONG(120), folded: ['a'] }, ['source', 'entity']],
  ])('keeps event, time and view, and then what fits: %#', (lists, leftOut) => {
    const state = { ...KEPT, ...lists };
    expect(leftOutOfUrl(state)).toEqual(leftOut);
    expect(readUrlState(formatUrlState(state)).state).toEqual(without(state, leftOut));
  });

  it('keeps the events that are there at all before any filter', () => {
    const state = { events: LONG(80), source: LONG(80), entity: ['a'] };
    expect(leftOutOfEmbed(state)).toEqual(['source']);
  });

  it('leaves out what it could not read back rather than write it', () => {
    const state = { event: 'two words', source: ['\ud800'], entity: ['a'], q: 'x'.repeat(101) };
    expect(leftOutOfUrl(state)).toEqual(['event', 'q', 'source']);
    expect(formatUrlState(state)).toBe('entity=a');
  });

  it('gives values in their order, and never half a list', () => {
    const fitted = fitValues({ b: '1', entity: 'x'.repeat(MAX_QUERY), a: '2', source: 's' });
    expect(fitted).toEqual({ values: { b: '1', a: '2', source: 's' }, leftOut: ['entity'] });
    expect(writeQuery({ q: 'a,b:c d&\ud800' })).toBe('q=a,b:c%20d%26%EF%BF%BD');
  });
});
