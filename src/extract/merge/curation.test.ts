import { describe, expect, it } from 'vitest';
import { readCurations } from './curation.ts';

const read = (value: unknown) => readCurations({ file: 'curation.yaml', value });
const VALID = { id: 'e-1', hide: true, reason: 'a duplicate' };

describe('readCurations', () => {
  it('reads every kind of correction', () => {
    const correction = {
      id: 'e-1',
      reason: 'reviewed',
      title: { en: 'A bridge opens' },
      kind: 'company',
      date: '2016-05~',
      importance: 0.5,
      hide: false,
      merge: ['e-2'],
      split: true,
    };
    expect(read({ corrections: [correction] })).toEqual({ curations: [correction], problems: [] });
  });

  it('reads a year that YAML took for a number', () => {
    expect(read({ corrections: [{ id: 'e-1', reason: 'x', date: 2016 }] }).curations).toEqual([
      { id: 'e-1', reason: 'x', date: '2016' },
    ]);
  });

  it.each([undefined, null, {}, { corrections: [] }, { corrections: null }])(
    'reads %j as no corrections',
    (value) => {
      expect(read(value)).toEqual({ curations: [], problems: [] });
    },
  );

  it.each([[[]], ['text'], [{ corrections: 'text' }], [{ corrections: {} }], [42]])(
    'reports that %j has no list of corrections',
    (value) => {
      const { curations, problems } = read(value);
      expect(curations).toEqual([]);
      expect(problems.map(({ rule }) => rule)).toEqual(['curation-shape']);
    },
  );

  it.each<readonly [string, unknown]>([
    ['corrections.1.id', { reason: 'x', hide: true }],
    ['corrections.1.reason', { id: 'e-2', hide: true }],
    ['corrections.1.reason', { id: 'e-2', hide: true, reason: '' }],
    ['corrections.1.kind', { id: 'e-2', kind: 'sport', reason: 'x' }],
    ['corrections.1.date', { id: 'e-2', date: 'last year', reason: 'x' }],
    ['corrections.1.importance', { id: 'e-2', importance: 2, reason: 'x' }],
    ['corrections.1.hide', { id: 'e-2', hide: 'yes', reason: 'x' }],
    ['corrections.1.merge', { id: 'e-2', merge: 'e-3', reason: 'x' }],
    ['corrections.1.title.en', { id: 'e-2', title: { en: '' }, reason: 'x' }],
    ['corrections.1.hidden', { id: 'e-2', hidden: true, reason: 'x' }],
    ['corrections.1', 'text'],
    ['corrections.1', null],
  ])('leaves out the entry that is wrong at %s and keeps the rest', (path, entry) => {
    const { curations, problems } = read({ corrections: [VALID, entry] });
    expect(curations).toEqual([VALID]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      rule: 'curation-entry',
      level: 'error',
      place: { file: 'curation.yaml' },
    });
    expect(problems[0]?.message).toContain(path);
  });
});
