import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseCorrection } from '../model/correction.ts';
import { correctionYaml } from './correctionYaml.ts';

describe('an entry of curation.yaml', () => {
  it('is what a person would write', () => {
    const entry = correctionYaml({
      id: 'e-1',
      source: 'harbour',
      reason: 'The ferry, not the port.',
      kind: 'company',
      title: { en: 'Ferry: "Nordlys" sails' },
    });
    expect(entry).toBe(`  - id: "e-1"
    source: "harbour"
    reason: "The ferry, not the port."
    kind: "company"
    title:
      en: "Ferry: \\"Nordlys\\" sails"
`);
  });

  it('is read back as the same correction, whatever its texts are', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter(
        (text) =>
          text.trim() === text &&
          text !== '' &&
          !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u.test(text),
      );
    const correction = fc.record(
      {
        id: words,
        source: words,
        reason: words,
        title: fc.record({ 'zh-Hant': words, en: words }, { requiredKeys: [] }),
        date: fc.constantFrom('2024', '2024-03', '2024-03-01~'),
        hide: fc.constant(true as const),
        merge: fc.array(words, { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['id', 'source', 'reason'] },
    );
    fc.assert(
      fc.property(correction, (one) => {
        if (one.title && Object.keys(one.title).length === 0) return;
        const file = load(`corrections:\n${correctionYaml(one)}`) as { corrections: unknown[] };
        expect(file.corrections).toEqual([one]);
        expect(parseCorrection(one)).toEqual(one);
      }),
    );
  });

  it.each([
    ['no reason', { id: 'e', source: 's', reason: ' ' }],
    ['no such kind', { id: 'e', source: 's', reason: 'r', kind: 'rumour' }],
    ['no date', { id: 'e', source: 's', reason: 'r', date: 'soon' }],
    ['something else', { id: 'e', source: 's', reason: 'r', importance: 1 }],
    ['nothing', undefined],
  ])('is not made of %s', (_, value) => {
    expect(parseCorrection(value)).toBeUndefined();
  });
});
