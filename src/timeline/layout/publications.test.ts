import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../model/calendar.ts';
import type { Source } from '../../model/source.ts';
import { flagsAt, publicationsOf } from './publications.ts';
import { pan } from './viewport.ts';

function article(id: string, published: string | null): Source {
  return { id, file: `${id}.md`, title: id, published, language: 'en', paragraphs: [] };
}

const SOURCES = [
  article('late', '2025-08-09'),
  article('undated', null),
  article('early', '2024-12-21'),
  article('same', '2025-08-09'),
];
const idsOf = ({ sources }: { readonly sources: readonly Source[] }) =>
  sources.map(({ id }) => id).join(' ');

describe('publicationsOf', () => {
  it('gives each day its articles, in time order, and leaves out those without a date', () => {
    const publications = publicationsOf(SOURCES);
    expect(publications.map(({ day }) => day)).toEqual([
      dayOf({ year: 2024, month: 12, day: 21 }),
      dayOf({ year: 2025, month: 8, day: 9 }),
    ]);
    expect(publications.map(idsOf)).toEqual(['early', 'late same']);
  });
});

/** No two whole days at a whole width are ever just so far apart, so that rounding decides nothing. */
const ROOM_PX = 26.0005;

describe('flagsAt', () => {
  const publications = publicationsOf(SOURCES);
  const from = dayOf({ year: 2024, month: 1, day: 1 });
  const year = { from, to: from + 1000, width: 1000 };

  it.each([
    { what: 'apart', viewport: year, flags: ['early', 'late same'] },
    { what: 'joined', viewport: { ...year, width: 40 }, flags: ['early late same'] },
    { what: 'off screen', viewport: { ...year, to: from + 400 }, flags: ['early'] },
    { what: 'before all', viewport: { ...year, from: from - 1000, to: from }, flags: [] },
  ])('shows flags $what', ({ viewport, flags }) => {
    expect(flagsAt(publications, viewport, ROOM_PX).map(idsOf)).toEqual(flags);
  });

  it('leaves room between flags, and joins the same ones wherever the view is', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { maxLength: 40 });
    fc.assert(
      fc.property(days, fc.integer({ min: 50, max: 3000 }), fc.integer(), (offsets, width, px) => {
        const all = offsets
          .sort((a, b) => a - b)
          .map((offset, i) => ({ day: from + offset, sources: [article(`${i}`, null)] }));
        const view = { ...year, width };
        const flags = flagsAt(all, view, ROOM_PX);
        flags.forEach((flag, i) => {
          expect(flag.px - (flags[i - 1]?.px ?? -Infinity)).toBeGreaterThan(26);
        });
        expect(flags.flatMap(({ sources }) => sources)).toHaveLength(all.length);
        const joined = new Set(flags.map(idsOf));
        for (const flag of flagsAt(all, pan(view, px % width), ROOM_PX)) {
          expect(joined).toContain(idsOf(flag));
        }
      }),
    );
  });
});
