import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseHostMessage } from './hostMessage.ts';

const HOSTILE = fileURLToPath(
  new URL('../../../shared/security/postmessage.json', import.meta.url),
);
const command = (fields: object) => {
  const message = parseHostMessage({ timeline: 1, id: 7, ...fields });
  return message.kind === 'command' ? message.command : message;
};

describe('a message from the page around the frame', () => {
  it.each([
    [{ type: 'next' }, { type: 'next' }],
    [
      { type: 'goto', step: 3 },
      { type: 'goto', step: 3 },
    ],
    [
      { type: 'goto', step: 2.4 },
      { type: 'goto', step: 2 },
    ],
    [
      { type: 'goto', step: -5 },
      { type: 'goto', step: 0 },
    ],
    [
      { type: 'goto', step: 1e308 },
      { type: 'goto', step: 999 },
    ],
    [
      { type: 'goto', step: Infinity },
      { type: 'goto', step: 999 },
    ],
    [
      { type: 'goto', step: 'rsp' },
      { type: 'goto', stepId: 'rsp' },
    ],
    [
      { type: 'goto', event: 'e-1' },
      { type: 'goto', event: 'e-1' },
    ],
    [
      { type: 'goto', time: 'latest' },
      { type: 'goto', state: { time: 'latest' } },
    ],
    [
      { type: 'setState', state: { theme: 'dark', scale: 9, kind: ['policy'], q: '<b>' } },
      {
        type: 'setState',
        state: { theme: 'dark', scale: 3, kind: ['policy'], q: '<b>' },
        refused: [],
        cleared: [],
      },
    ],
    [
      { type: 'setState', state: { theme: '<img src=x onerror=alert(1)>' } },
      { type: 'setState', state: {}, refused: ['theme'], cleared: [] },
    ],
    [
      { type: 'setState', state: 'x' },
      { type: 'setState', state: {}, refused: [], cleared: [] },
    ],
    [
      { type: 'setState', state: { kind: '', events: [], q: null, unknown: '', lang: 'en' } },
      {
        type: 'setState',
        state: { lang: 'en' },
        refused: [],
        cleared: ['events', 'kind', 'q'],
      },
    ],
    [
      { type: 'export', format: 'png' },
      { type: 'export', format: 'png', width: 1280 },
    ],
    [
      { type: 'export', format: 'svg', width: 1e9 },
      { type: 'export', format: 'svg', width: 4096 },
    ],
  ])('reads %o', (fields, expected) => {
    expect(command(fields)).toEqual(expected);
  });

  it.each([
    [{ timeline: 1, type: 'goto', step: '3; alert(1)' }, 'field'],
    [{ timeline: 1, type: 'goto' }, 'field'],
    [{ timeline: 1, type: 'export', format: 'exe' }, 'field'],
    [{ timeline: 999, type: 'goto', step: 1 }, 'version'],
    [{ timeline: 1, type: 'next', more: 'x'.repeat(20_000) }, 'size'],
  ])('refuses %o with a reason', (data, code) => {
    expect(parseHostMessage(data)).toMatchObject({ kind: 'refused', code });
  });

  it.each([
    null,
    undefined,
    1,
    '{not json}',
    '{"timeline":1,"type":"goto","step":3}',
    [],
    { type: 'goto' },
    { timeline: 1, type: '__proto__' },
    { timeline: 1, type: 'constructor' },
    { timeline: 1 },
  ])('passes over %o', (data) => {
    expect(parseHostMessage(data)).toEqual({ kind: 'foreign' });
  });

  it('hears when the slide comes and goes', () => {
    expect(parseHostMessage('slide:start')).toEqual({ kind: 'slide', active: true });
    expect(parseHostMessage('slide:stop')).toEqual({ kind: 'slide', active: false });
  });

  it('never throws, whatever it is given', () => {
    const circular: Record<string, unknown> = { timeline: 1, type: 'next' };
    circular['self'] = circular;
    expect(parseHostMessage(circular)).toMatchObject({ kind: 'refused', code: 'size' });
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (data, more) => {
        parseHostMessage(data);
        for (const type of ['goto', 'setState', 'export']) {
          parseHostMessage({ timeline: 1, type, step: data, state: more, time: data, event: more });
        }
      }),
    );
  });

  it.skipIf(!existsSync(HOSTILE))('survives every hostile message', () => {
    const cases = JSON.parse(readFileSync(HOSTILE, 'utf8')) as { data: unknown }[];
    expect(cases.length).toBeGreaterThan(10);
    for (const { data } of cases) expect(parseHostMessage(data).kind).toBeTypeOf('string');
  });
});
