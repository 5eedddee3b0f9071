import type { LocalisedText, TextSpan } from '../../model/event.ts';
import { balanced } from './signs.ts';
import type { ParagraphMarks } from '../events/marks.ts';
import { chineseTitle } from './chineseTitle.ts';
import { englishTitle } from './englishTitle.ts';
import type { MadeTitle, TitleMaterial } from './titleMaterial.ts';

/** A title in the language of its passage, and the quote that has all that it says. */
export interface TitledQuote {
  readonly title: LocalisedText;
  /** The passage with all that the title says; absent for a title that was given. */
  readonly quote?: TextSpan;
}

/** The title that is given or was made before, or the one that the material makes; without a clause, the whole quote. */
export function titleOf(title: LocalisedText | TitledQuote | TitleMaterial): TitledQuote {
  if (isMade(title)) return title;
  if (!isMaterial(title)) return { title };
  const { marks, quote, language } = title;
  const made: MadeTitle | undefined = language === 'en' ? englishTitle(title) : chineseTitle(title);
  const text = made?.text === '' ? undefined : made?.text;
  return {
    title: { [language]: text ?? wholeOf(marks, quote) },
    quote: {
      start: Math.min(made?.from ?? quote.start, quote.start),
      end: Math.max(made?.to ?? quote.end, quote.end),
    },
  };
}

/** Whether a title is still to be made. */
export function isMaterial(
  title: LocalisedText | TitledQuote | TitleMaterial,
): title is TitleMaterial {
  return 'marks' in title && typeof title.marks === 'object';
}

function isMade(title: LocalisedText | TitledQuote | TitleMaterial): title is TitledQuote {
  return 'title' in title && typeof title.title === 'object';
}

const wholeOf = ({ text }: ParagraphMarks, { start, end }: TextSpan) =>
  balanced(text.slice(start, end))
    .replace(/\s+/g, ' ')
    .replace(/。\s*$/, '')
    .trim();
