import { describe, expect, it } from 'vitest';
import { anEvent } from '../testing/anEvent.ts';
import { eventById } from './eventById.ts';

const EVENTS = [
  anEvent({ id: 'e-aaaaaaaaaa', aliases: ['e-1111111', 'e-cccccccccc'] }),
  anEvent({ id: 'e-bbbbbbbbbb', aliases: ['e-2222222', 'e-aaaaaaaaaa'] }),
  anEvent({ id: 'e-bbbbbbbbbb-2' }),
  anEvent({ id: 'm-gpt' }),
];

describe('eventById', () => {
  it.each([
    ['an id', 'e-bbbbbbbbbb', 'e-bbbbbbbbbb'],
    ['an alias', 'e-1111111', 'e-aaaaaaaaaa'],
    ['an id before an alias', 'e-aaaaaaaaaa', 'e-aaaaaaaaaa'],
    ['a numbered id', 'e-bbbbbbbbbb-2', 'e-bbbbbbbbbb-2'],
    ['a number that is gone', 'e-bbbbbbbbbb-3', 'e-bbbbbbbbbb'],
    ['a number on an alias', 'e-1111111-2', 'e-aaaaaaaaaa'],
    ['a piece that is split off no more', 'e-2222222-s2', 'e-bbbbbbbbbb'],
    ['a piece of a milestone', 'm-gpt-s2', 'm-gpt'],
  ])('finds an event by %s', (_, id, found) => {
    expect(eventById(EVENTS, id)?.id).toBe(found);
  });

  it.each([undefined, '', 'e-gone', 'm-gpt-3', 'e-dddddddddd-2', 'constructor'])(
    'finds none by %j',
    (id) => {
      expect(eventById(EVENTS, id)).toBeUndefined();
    },
  );

  it('knows each list by itself', () => {
    expect(eventById([...EVENTS].slice(1), 'e-1111111')).toBeUndefined();
    expect(eventById(EVENTS, 'e-1111111')).toBe(EVENTS[0]);
  });
});
