import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../model/calendar.ts';
import { EMBED_THEMES, MAX_STEP, parseEmbedState } from './embedState.ts';

const HOSTILE = fileURLToPath(new URL('../../../shared/security/params.json', import.meta.url));
const day = (iso: string) => parseIsoDay(iso) ?? NaN;
const parsed = (query: string) => parseEmbedState(query).state;

describe('the address of an embedded timeline', () => {
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

  it.each(['http://[::1]:4173', 'https://[2001:db8::7]', 'http://127.0.0.1'])(
    'takes the origin %s',
    (origin) => {
      expect(parsed(`?origin=${origin}`).origin).toBe(origin);
    },
  );

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
      expect(origin ?? 'https://a').toMatch(
        /^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d+)?$/,
      );
      expect((events ?? []).length).toBeLessThanOrEqual(200);
    }
  });

  it('never throws, whatever it is given', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseEmbedState(`?step=${text}&time=${text}&origin=${text}&scale=${text}&q=${text}`);
      }),
    );
  });
});
