import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../model/calendar.ts';
import { DATE_BASES, EVENT_KINDS } from '../model/event.ts';
import { GROUPINGS } from '../model/facet.ts';
import { SORT_COLUMNS } from '../model/sorting.ts';
import { EMBED_THEMES, MAX_STEP, formatEmbedState, parseEmbedState } from './embedState.ts';
import type { EmbedState } from './embedState.ts';
import { plainText } from './listValue.ts';

const HOSTILE = fileURLToPath(new URL('../../../shared/security/params.json', import.meta.url));
const day = (iso: string) => parseIsoDay(iso) ?? NaN;
const parsed = (query: string) => parseEmbedState(query).state;

const names = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .map(plainText)
  .filter((name) => name !== '');
const ids = fc.stringMatching(/^[a-z0-9][a-z0-9._:~-]{0,30}$/);
const states: fc.Arbitrary<EmbedState> = fc.record(
  {
    story: ids,
    step: fc.integer({ min: 0, max: MAX_STEP }),
    event: ids,
    events: fc.uniqueArray(ids, { minLength: 1, maxLength: 20 }),
    time: fc.oneof(
      fc.constant('latest' as const),
      fc
        .tuple(fc.integer({ min: -400_000, max: 400_000 }), fc.integer({ min: 1, max: 40_000 }))
        .map(([from, days]) => ({ from, to: from + days })),
    ),
    kind: fc.subarray([...EVENT_KINDS], { minLength: 1, maxLength: EVENT_KINDS.length - 1 }),
    source: fc.uniqueArray(names, { minLength: 1, maxLength: 4 }),
    modality: fc.constantFrom(['asserted'] as const, ['forecast'] as const),
    basis: fc.subarray([...DATE_BASES], { minLength: 1, maxLength: DATE_BASES.length - 1 }),
    q: names,
    sort: fc.record({ column: fc.constantFrom(...SORT_COLUMNS), descending: fc.boolean() }),
    lanes: fc.constantFrom(...GROUPINGS),
    folded: fc.uniqueArray(names, { minLength: 1, maxLength: 4 }),
    view: fc.constantFrom('timeline', 'list', 'table'),
    controls: fc.constantFrom('full', 'min', 'none'),
    theme: fc.constantFrom(...EMBED_THEMES),
    accent: fc.stringMatching(/^[0-9a-f]{6}$/),
    scale: fc.integer({ min: 750, max: 3000 }).map((n) => n / 1000),
    keys: fc.constantFrom('own', 'host', 'none'),
    wheel: fc.constantFrom('ctrl', 'on', 'off'),
    autoplay: fc.integer({ min: 10, max: 600 }).map((n) => n / 10),
    loop: fc.boolean(),
    origin: fc.constantFrom('https://example.org', 'http://localhost:8000'),
    childId: fc.stringMatching(/^[\w-]{1,64}$/),
  },
  { requiredKeys: [] },
);

describe('the address of an embedded timeline', () => {
  it('reads back what it wrote, ten thousand times', () => {
    fc.assert(
      fc.property(states, (state) => {
        const query = formatEmbedState(state);
        fc.pre(query.length <= 2048);
        expect(parseEmbedState(query)).toEqual({ state, refused: [] });
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([
    ['step=7', { step: 7 }],
    ['step=1e9', {}],
    ['step=99999', { step: MAX_STEP }],
    ['step=-1', { step: 0 }],
    ['step=1&step=2', { step: 1 }],
    ['hideControls=true', { controls: 'none' }],
    ['controls=0', { controls: 'none' }],
    ['scale=9', { scale: 3 }],
    ['time=latest', { time: 'latest' }],
    ['time=2020..2025-06', { time: { from: day('2020-01-01'), to: day('2025-07-01') } }],
    ['time=2020/2021-03', { time: { from: day('2020-01-01'), to: day('2021-04-01') } }],
    ['accent=ff0000', { accent: 'ff0000' }],
    ['unknown=1&data=https://evil.example/x.json&src=//evil.example', {}],
  ])('reads %s', (query, state) => {
    expect(parsed(query)).toEqual(state);
  });

  it.each(['origin=*', 'origin=null', 'origin=https://a.org/', 'accent=red', 'theme=constructor'])(
    'refuses %s and says so',
    (query) => {
      expect(parseEmbedState(query)).toEqual({ state: {}, refused: [query.split('=')[0]] });
    },
  );

  it.skipIf(!existsSync(HOSTILE))('never throws and stays in its vocabulary', () => {
    const cases = JSON.parse(readFileSync(HOSTILE, 'utf8')) as { input: string }[];
    expect(cases.length).toBeGreaterThan(20);
    for (const { input } of cases) {
      const { theme, accent, step, origin, events } = parsed(`?${input}`);
      expect([undefined, ...EMBED_THEMES]).toContain(theme);
      expect(accent ?? '000000').toMatch(/^[0-9a-f]{6}$/);
      expect(step ?? 0).toBeLessThanOrEqual(MAX_STEP);
      expect(origin ?? 'https://a').toMatch(/^https?:\/\/[a-z0-9.-]+(?::\d+)?$/);
      expect((events ?? []).length).toBeLessThanOrEqual(200);
    }
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseEmbedState(`?step=${text}&time=${text}&origin=${text}&scale=${text}&q=${text}`);
      }),
    );
  });
});
