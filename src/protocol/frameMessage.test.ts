import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMBED_NAMES } from './embedNames.ts';
import { parseEmbedState } from './embedState.ts';
import { parseFrameMessage } from './frameMessage.ts';

describe('what a frame tells', () => {
  it.each([
    [
      {
        type: 'ready',
        steps: [{ id: 'a', title: 'A', note: 'say' }],
        step: 1,
        size: { height: 9 },
      },
      {
        type: 'ready',
        steps: [{ id: 'a', title: 'A', note: 'say' }],
        step: 1,
        state: {},
        height: 9,
        loaded: '',
      },
    ],
    [
      { type: 'ready', steps: 'x', step: '<b>', state: { story: 'a', step: 3 } },
      { type: 'ready', steps: [], step: 0, state: { story: 'a' }, height: 0, loaded: '' },
    ],
    [
      { type: 'resize', width: 12.2, height: 1e9 },
      { type: 'resize', width: 13, height: 10_000 },
    ],
    [
      { type: 'resize', width: NaN, height: -3 },
      { type: 'resize', width: 0, height: 0 },
    ],
    [
      { type: 'step', index: 2, of: 5, id: 'b', reason: 'user' },
      { type: 'step', index: 2, of: 5, id: 'b', reason: 'user' },
    ],
    [
      { type: 'edge', edge: 'start' },
      { type: 'edge', edge: 'start' },
    ],
    [
      { type: 'resize', width: Infinity, height: '9' },
      { type: 'resize', width: 0, height: 0 },
    ],
    [
      { type: 'ack', id: 3, step: 1e9, state: { story: 'a', q: 1 }, svg: '<svg/>' },
      {
        type: 'ack',
        id: 3,
        answer: {
          timeline: 1,
          type: 'ack',
          id: 3,
          step: 1000,
          state: { story: 'a' },
          svg: '<svg/>',
        },
      },
    ],
    [
      { type: 'link', href: 'javascript:alert(1)', event: 3 },
      { type: 'link', href: 'javascript:alert(1)', event: '', para: '' },
    ],
    [
      { type: 'key', key: '?', code: 'Slash', keyCode: 191, shiftKey: true },
      { type: 'key', key: '?', code: 'Slash', keyCode: 191, shiftKey: true },
    ],
    [
      { type: 'key', key: 'x'.repeat(99), keyCode: 1e9, shiftKey: 1 },
      { type: 'key', key: 'x'.repeat(20), code: '', keyCode: 255, shiftKey: false },
    ],
    [{ type: 'leave' }, { type: 'leave' }],
  ])('reads %o', (fields, message) => {
    expect(parseFrameMessage({ timeline: 1, ...fields })).toEqual(message);
  });

  it.each([
    null,
    1,
    'slide:start',
    { type: 'ready' },
    { timeline: 2, type: 'ready' },
    { timeline: 1 },
  ])('passes over %o', (data) => {
    expect(parseFrameMessage(data)).toBeUndefined();
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (data, more) => {
        parseFrameMessage(data);
        for (const type of ['ready', 'resize', 'step', 'select', 'link', 'ack', 'key']) {
          parseFrameMessage({
            timeline: 1,
            type,
            steps: [more],
            state: data,
            size: more,
            id: more,
          });
        }
      }),
    );
  });
});

it('names parameters that an address has', () => {
  const values: Record<string, string> = {
    time: '2020',
    kind: 'policy',
    modality: 'forecast',
    basis: 'text',
    confidence: 'sure',
    view: 'list',
    sort: '-date',
    lanes: 'source',
    controls: 'full',
    theme: 'dark',
    accent: 'aabbcc',
    font: 'serif',
    lang: 'en',
    keys: 'host',
    wheel: 'on',
    links: 'none',
    motion: 'none',
    origin: 'https://a.example',
  };
  for (const name of EMBED_NAMES) {
    const { state, refused } = parseEmbedState(`${name}=${values[name] ?? '1'}`);
    expect([Object.keys(state), refused]).toEqual([[name], []]);
  }
});
