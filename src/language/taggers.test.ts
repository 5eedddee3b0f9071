import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseClause } from './chineseClause.ts';
import { tagChinese } from './chineseTagger.ts';
import { englishClause } from './englishClause.ts';
import { tagEnglish } from './englishTagger.ts';
import type { Tagger } from './token.ts';

const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['nothing', ''],
  ['white space', ' \r\n\t\u3000\u00a0'],
  ['half a character', '\ud800'],
  ['half characters among words', '公司\udc00成立 a\ud83db opened'],
  ['emoji', '😀 opened 👩‍👩‍👧 公司😀'],
  ['NUL', '公司\0成立 the\0plant'],
  ['a long word', 'x'.repeat(10_000)],
  ['many words', '公司'.repeat(5000)],
  ['many signs', '，。'.repeat(5000)],
  ['names of properties', '__proto__ constructor toString hasOwnProperty'],
  ['marks without a width', 'a\u200bb\ufeffc\u202egnp 公\u200b司'],
  ['letters that fold to two', 'İstanbul ﬁnance ǅ ẞ'],
  ['combining marks', 'e\u0301'.repeat(500)],
  ['characters outside the first plane', '𠮷野家開店 𝒜𝒷'],
  ['apostrophes', "didn't can't cannot Kim's rock'n'roll it’s y'all"],
  ['addresses', 'https://a.example/b?c=d#e f@g.example #tag 3.5% $4bn 1,000'],
];

/** What every tagger keeps: words in order, the white space between them is all that is left. */
function expectCover(text: string, tag: Tagger, matched: (written: string) => string): void {
  const tokens = tag(text);
  let at = 0;
  for (const { start, end, word } of tokens) {
    expect(text.slice(at, start).trim()).toBe('');
    expect(end).toBeGreaterThan(start);
    expect(matched(text.slice(start, end))).toBe(word);
    at = end;
  }
  expect(text.slice(at).trim()).toBe('');
}

const TAGGERS = [
  ['Chinese', tagChinese, (written: string) => written, chineseClause],
  ['English', tagEnglish, (written: string) => written.toLowerCase(), englishClause],
] as const;

const words = fc.array(
  fc.oneof(
    fc.constantFrom('公司', '的', '担任', '在', '被', '后', '，', '2018年', '了', '和'),
    fc.constantFrom('the ', 'court ', 'which ', 'had ', 'not ', "n't ", 'to ', ', ', 'leaving '),
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
  { maxLength: 30 },
);

describe.each(TAGGERS)('the %s tagger', (_, tag, matched, clauseOf) => {
  it.each(HOSTILE)('covers %s', (__, text) => {
    expectCover(text, tag, matched);
    clauseOf(tag(text));
  });

  it('covers any text, and its clause is made of it', () => {
    fc.assert(
      fc.property(words, (pieces) => {
        const text = pieces.join('');
        expectCover(text, tag, matched);
        const tokens = tag(text);
        const { start, end, subject, predicate, object, phrases } = clauseOf(tokens);
        for (const span of [subject, predicate, object, ...phrases]) {
          if (!span) continue;
          expect(span.start).toBeGreaterThanOrEqual(start);
          expect(span.end).toBeLessThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
        }
        if (subject && predicate) expect(subject.end).toBeLessThanOrEqual(predicate.start);
        if (object && predicate) expect(object.start).toBeGreaterThanOrEqual(predicate.end);
      }),
    );
  });

  it('tags a text the same whatever it tagged before', () => {
    const text = 'In 2018 the court released it. 公司收购的工厂停产。';
    const before = tag(text);
    for (const [, other] of HOSTILE) tag(other);
    expect(tag(text)).toEqual(before);
  });
});

describe('words', () => {
  it.each([
    ['担任法官的王女士辞职', ['担任/verb', '法官/noun', '的/particle', '王女士/name', '辞职/verb']],
    // The class that a sentence gives a word, not the first that its dictionary has.
    ['法院没有批准', ['法院/noun', '没有/adverb', '批准/verb']],
    [
      '公司完成了新的融资',
      ['公司/noun', '完成/verb', '了/particle', '新/adjective', '的/particle', '融资/noun'],
    ],
    ['公司会出售', ['公司/noun', '会/auxiliary', '出售/verb']],
  ])('of %s', (text, expected) => {
    expect(tagChinese(text).map(({ word, pos }) => `${word}/${pos}`)).toEqual(expected);
  });

  it('tell who is a person', () => {
    const [, , , name] = tagChinese('担任法官的王女士辞职');
    expect(name?.person).toBe(true);
  });

  it('have the form that dictionaries list, in English', () => {
    const lemmas = tagEnglish('The courts had released it').map(({ lemma }) => lemma);
    expect(lemmas).toEqual(['the', 'court', 'have', 'release', 'it']);
  });

  it('are split where English contracts them', () => {
    expect(tagEnglish("It didn't open").map(({ word }) => word)).toEqual([
      ...['it', 'did', "n't", 'open'],
    ]);
  });
});
