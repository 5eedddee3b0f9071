import type { LocalisedText } from '../../model/event.ts';
import type { Locale } from './locale.ts';

/** A text with the language that it is in, for the `lang` attribute. */
export interface TextInLanguage {
  readonly text: string;
  readonly lang: string;
}

/** Next best languages: the other Chinese script reads better to most than a translation. */
const FALLBACK: Readonly<Record<Locale, readonly string[]>> = {
  'zh-Hant': ['zh-Hant', 'zh-Hans', 'zh', 'en'],
  'zh-Hans': ['zh-Hans', 'zh-Hant', 'zh', 'en'],
  en: ['en', 'zh-Hant', 'zh-Hans', 'zh'],
};

/** The text in the wanted language or the next best; empty only when there is none at all. */
export function inLanguage(text: LocalisedText, locale: Locale): TextInLanguage {
  for (const lang of FALLBACK[locale]) {
    const found = text[lang];
    if (found !== undefined) return { text: found, lang };
  }
  const [first] = Object.entries(text);
  return first ? { text: first[1], lang: first[0] } : { text: '', lang: locale };
}
