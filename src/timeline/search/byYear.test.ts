import { describe, expect, it } from 'vitest';
import { aDate, anEvent } from '../../testing/anEvent.ts';
import { byYear } from './byYear.ts';
import { buildEventIndex } from '../layout/eventIndex.ts';
import { periodLabel } from '../words/periodLabel.ts';

describe('events by year', () => {
  it('have a group for each year that any starts in, in time order', () => {
    const events = [
      anEvent({ id: 'late', date: aDate('2020-12-31', '2021-03-31') }),
      anEvent({ id: 'next', date: aDate('2022-01-01') }),
      anEvent({ id: 'early', date: aDate('2020-01-01') }),
      anEvent({ id: 'ancient', date: aDate('-000043-03-15') }),
    ];
    const years = byYear(buildEventIndex(events)).map(({ day, first, events: ofYear }) => [
      periodLabel(day, 'year', 'en'),
      first,
      ...ofYear.map(({ id }) => id),
    ]);
    expect(years).toEqual([
      ['44 BCE', 0, 'ancient'],
      ['2020', 1, 'early', 'late'],
      ['2022', 3, 'next'],
    ]);
  });

  it('are none when there are none', () => {
    expect(byYear(buildEventIndex([]))).toEqual([]);
  });
});
