import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it.each([
    ['他走了。他回來了！真的嗎？是', '他走了。', '他回來了！', '真的嗎？', '是'],
    ['甲成立；乙解散', '甲成立；', '乙解散'],
    ['第一行\n第二行', '第一行', '第二行'],
    ['He left. She stayed.', 'He left.', 'She stayed.'],
    ['Who left? She did! Good.', 'Who left?', 'She did!', 'Good.'],
    [
      'It opened in 2016. 5 years later it closed.',
      'It opened in 2016.',
      '5 years later it closed.',
    ],
    ['It shut at 5 p.m. The board left.', 'It shut at 5 p.m.', 'The board left.'],
    ['He died in 300 B.C. His son ruled.', 'He died in 300 B.C.', 'His son ruled.'],
    ['It joined Aurora Inc. In May it left.', 'It joined Aurora Inc.', 'In May it left.'],
    ['The answer was no. 5 people left? No.', 'The answer was no. 5 people left?', 'No.'],
    ['They voted no. Then they left.', 'They voted no.', 'Then they left.'],
    ['It rained in the sun. All left.', 'It rained in the sun.', 'All left.'],
    ['它開了。It closed. 它關了。', '它開了。', 'It closed.', '它關了。'],
  ])('parts %j at its end marks', (text, ...sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it.each([
    ['「好。」他說。', '「好。」', '他說。'],
    ['他說：「走。」然後走了。', '他說：「走。」', '然後走了。'],
    ['（他走了。）她留下。', '（他走了。）', '她留下。'],
    ['He said “no.” Then he left.', 'He said “no.”', 'Then he left.'],
    ['He said "no." Then he left.', 'He said "no."', 'Then he left.'],
    ['(He left.) She stayed.', '(He left.)', 'She stayed.'],
  ])('takes what closes along in %j', (text, ...sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it.each([
    ['真的？！是。', '真的？！', '是。'],
    ['Really?! Yes.', 'Really?!', 'Yes.'],
    ['太好了！！！走。', '太好了！！！', '走。'],
    ['等等。。。走。', '等等。。。', '走。'],
    ['Wait... Then go.', 'Wait...', 'Then go.'],
  ])('keeps the end marks of %j together', (text, ...sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it.each([
    'Mr. Smith met Dr. No in St. Paul.',
    'It was sold in Jan. 2016 to Aurora Inc. for money.',
    'The U.S. government agreed.',
    'Smith et al. showed it, e.g. in a paper.',
    'J. R. Smith left.',
    'It cost 3.5 million.',
    'See example.com for version 2.0.1 of it.',
    'See https://example.org/a?b=c!d.html for it.',
    'No. 5 won.',
    'The chapel was built c. 1890 by monks.',
    'The chapel was built ca. 1850 by monks (est. 1790).',
    'The town was buried c. AD 79 by ash.',
    'They got approx. 300 letters, see pp. 3–9 and fig. 4.',
    'Its line no. 5 was the first.',
    'It opened at 5 p.m. Monday in Lyon.',
    'It opened on Fri. 3 May and shut on Jan. 5.',
    'The U.S. Navy left in 300 B.C. 12 ships sank.',
    'he left. then she left',
    '他走了……然後回來了',
    '一二、三四，五六：七八——九十',
    '2016.5.3 開幕',
    'A; b; c',
    '没有标点的一句话',
  ])('leaves %j whole', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it.each(['', ' ', '\n\n', '\u3000\u3000', ' \t\n'])('finds no sentence in %j', (text) => {
    expect(sentencesOf(text)).toEqual([]);
  });

  it.each([
    ['  他走了。  她留下。 ', '他走了。', '她留下。'],
    ['他走了。\u3000\u3000她留下。\u3000', '他走了。', '她留下。'],
  ])('leaves out the space around the sentences of %j', (text, ...sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('covers everything but white space, in order, with no sentence empty', () => {
    const units = fc.constantFrom(...'ab橋年12.。!！?？;；」”") \n\u3000…,，A');
    fc.assert(
      fc.property(fc.array(units, { maxLength: 60 }), (chars) => {
        const text = chars.join('');
        let reached = 0;
        for (const { start, end } of sentencesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(reached, start).trim()).toBe('');
          expect(text.slice(start, end).trim()).not.toBe('');
          reached = end;
        }
        expect(text.slice(reached).trim()).toBe('');
      }),
    );
  });

  it('cuts an endless sentence, but never a character in half', () => {
    const text = `x${'😀'.repeat(2000)}`;
    const sentences = split(text);
    expect(sentences.length).toBeGreaterThan(1);
    expect(sentences.join('')).toBe(text);
    for (const sentence of sentences) expect(sentence).not.toMatch(/\p{Cs}/u);
  });
});
