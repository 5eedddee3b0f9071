import { describe, expect, it } from 'vitest';
import type { Figure } from '../../model/event.ts';
import { derivationWords } from './derivationWords.ts';
import { figureWords } from './figureWords.ts';
import { EN } from './messages.en.ts';
import { HANT } from './messages.hant.ts';

type Row = [figure: Figure, hant: string, en: string];
const rows: Row[] = [
  [
    { measure: 'funding', value: 2e10, currency: 'USD', bound: 'under' },
    '近200 億 美元',
    'nearly US$20 billion',
  ],
  [
    { measure: 'valuation', value: 3.5e11, currency: 'USD', bound: 'exact' },
    '3,500 億 美元',
    'US$350 billion',
  ],
  [{ measure: 'growth', value: 10, unit: 'times', bound: 'about' }, '約10 倍', 'about 10 times'],
  [
    { measure: 'probability', value: 10, max: 25, unit: 'percent', bound: 'exact' },
    '10–25%',
    '10–25%',
  ],
  [
    { measure: 'count', value: 22000, unit: 'words', bound: 'exact' },
    '2.2 萬 words',
    '22,000 words',
  ],
  [{ measure: 'cost', value: 5, currency: 'CHF', bound: 'over' }, '超過5 CHF', 'over CHF 5'],
];

describe('figures', () => {
  it.each(rows)('are written as people write them: %o', (figure, hant, en) => {
    expect(figureWords(figure, 'zh-Hant', HANT)).toBe(hant);
    expect(figureWords(figure, 'en', EN)).toBe(en);
  });
});

describe('derivations', () => {
  it('are told step by step', () => {
    const steps = derivationWords(
      [
        { step: 'read', text: '三到六個月前' },
        { step: 'anchor', from: 'published', edtf: '2025-08-09' },
        { step: 'shift', count: -3, maxCount: -6, unit: 'month' },
        { step: 'part', which: 'end', edtf: '2025-02' },
      ],
      HANT,
    );
    expect(steps.map(({ words }) => words)).toEqual([
      '讀到「三到六個月前」',
      '從發布日算起',
      '往前 3–6 個月',
      '取其中一段：結尾',
    ]);
    expect(steps[3]?.edtf).toBe('2025-02');
  });
});
