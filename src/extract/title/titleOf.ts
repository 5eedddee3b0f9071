import type { LocalisedText, TextSpan } from '../../model/event.ts';
import type { ParagraphMarks } from '../events/marks.ts';
import { wholeCharacters } from '../events/quote.ts';
import { chineseTitle } from './chineseTitle.ts';
import { titleFromWords } from './englishTemplates.ts';
import { englishTitle } from './englishTitle.ts';
import type { TitleMaterial } from './titleMaterial.ts';

/**
 * The title that is given, or the one that the material makes: in the language of the article, and
 * in English where a template has it. Where no clause makes a title the quote's beginning does.
 */
export function titleOf(title: LocalisedText | TitleMaterial): LocalisedText {
  if (!isMaterial(title)) return title;
  const { marks, quote, language } = title;
  if (language === 'en') return { en: englishTitle(title) || beginning(marks, quote) };
  return { [language]: chineseTitle(title) || beginning(marks, quote), ...titleFromWords(title) };
}

function isMaterial(title: LocalisedText | TitleMaterial): title is TitleMaterial {
  return typeof title['marks'] === 'object';
}

const LONGEST = 28;

function beginning({ text }: ParagraphMarks, { start, end }: TextSpan): string {
  return text.slice(start, wholeCharacters(text, start, Math.min(end, start + LONGEST))).trim();
}
