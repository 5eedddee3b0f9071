import { mendedChinese } from '../../language/chineseMending.ts';
import { tagChinese } from '../../language/chineseTagger.ts';
import { tagEnglish } from '../../language/englishTagger.ts';
import type { PartOfSpeech, Tagger, Token } from '../../language/token.ts';
import type { TextSpan } from '../../model/event.ts';
import { within } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';

const TAGGED = new WeakMap<ParagraphMarks, Map<number, readonly Token[]>>();

/** More than this is no sentence that anybody reads; the rest of it has no words. */
const LONGEST = 1000;

/**
 * The words of a sentence, with dates, figures, names of the lexicon and titles in 《》 as one word
 * each. Offsets are into the paragraph. Tagged when first asked for, once.
 */
export function wordsOf(marks: ParagraphMarks, sentence: TextSpan): readonly Token[] {
  let ofParagraph = TAGGED.get(marks);
  if (!ofParagraph) TAGGED.set(marks, (ofParagraph = new Map<number, readonly Token[]>()));
  const known = ofParagraph.get(sentence.start);
  if (known) return known;
  const end = Math.min(sentence.end, sentence.start + LONGEST);
  const tag = marks.language === 'en' ? tagEnglish : tagChinese;
  const text = (marks.language === 'en' ? marks.text : marks.folded).slice(sentence.start, end);
  const tokens = tag(text).map((token) => ({
    ...token,
    start: token.start + sentence.start,
    end: token.end + sentence.start,
  }));
  const parted = joined(tokens, wholes(marks, { start: sentence.start, end }), marks.folded, tag);
  const words = marks.language === 'en' ? parted : mendedChinese(parted);
  ofParagraph.set(sentence.start, words);
  return words;
}

interface Whole extends TextSpan {
  readonly pos: PartOfSpeech;
  readonly person?: true;
}

const TITLED = /《[^《》]{1,60}》|〈[^〈〉]{1,60}〉/g;

/** What counts as one word, in order; the first of two that overlap. */
function wholes(marks: ParagraphMarks, span: TextSpan): readonly Whole[] {
  const found: Whole[] = [
    ...within(marks.dates, span).map(({ start, end }) => ({ start, end, pos: 'time' as const })),
    ...within(marks.figures, span).map(({ start, end }) => ({
      start,
      end,
      pos: 'numeral' as const,
    })),
    ...within(marks.entities, span).map(({ start, end, values }) => ({
      start,
      end,
      pos: 'name' as const,
      ...(values.every(({ kind }) => kind === 'person') ? { person: true as const } : {}),
    })),
    ...[...marks.text.slice(span.start, span.end).matchAll(TITLED)].map(({ 0: title, index }) => ({
      start: span.start + index,
      end: span.start + index + title.length,
      pos: 'name' as const,
    })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return found.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}

/** The tokens, those that a whole covers as one; of a token that a whole cuts the rest stays. */
function joined(
  tokens: readonly Token[],
  wholes: readonly Whole[],
  folded: string,
  tag: Tagger,
): readonly Token[] {
  const words: Token[] = [];
  let at = 0;
  for (const whole of wholes) {
    while ((tokens[at]?.end ?? Infinity) <= whole.start) {
      const token = tokens[at];
      if (token) words.push(token);
      at += 1;
    }
    const { start, end, pos, person } = whole;
    const rest = (from: number, to: number) => {
      for (const token of tag(folded.slice(from, to)))
        words.push({ ...token, start: token.start + from, end: token.end + from });
    };
    // 2024 年营收: the tagger took 年营 for a word, of which the date has but one character.
    rest(Math.min(start, tokens[at]?.start ?? start), start);
    words.push({ start, end, word: folded.slice(start, end), pos, ...(person ? { person } : {}) });
    let to = end;
    while ((tokens[at]?.start ?? Infinity) < end) {
      to = Math.max(to, tokens[at]?.end ?? to);
      at += 1;
    }
    rest(end, to);
  }
  return [...words, ...tokens.slice(at)];
}
