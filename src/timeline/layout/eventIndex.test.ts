import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../model/calendar.ts';
import { aDate, anEvent } from '../../testing/anEvent.ts';
import { buildEventIndex, eventsOf } from './eventIndex.ts';

const told = (id: string, start: string, end = start) =>
  anEvent({ id, date: { ...aDate(start), end } });

describe('the events of a week', () => {
  const index = buildEventIndex([
    told('before', '2024-03-03'),
    told('first', '2024-03-04'),
    told('into', '2024-02-01', '2024-03-05'),
    told('last', '2024-03-10'),
    told('out', '2024-03-08', '2024-12-31'),
    told('week', '2024-03-04', '2024-03-10'),
    told('year', '2024-01-01', '2024-12-31'),
    told('after', '2024-03-11'),
  ]);

  it('are apart from those that it is only a part of', () => {
    const span = { from: parseIsoDay('2024-03-04') ?? 0, to: parseIsoDay('2024-03-11') ?? 0 };
    const { own, longer } = eventsOf(index, span);
    expect(own.map(({ id }) => id)).toEqual(['into', 'week', 'first', 'out', 'last']);
    expect(longer.map(({ id }) => id)).toEqual(['year']);
  });
});
