import { isSimplifiedForm, isTraditionalOnly } from '../../text/fold.ts';

export type Language = 'zh-Hant' | 'zh-Hans' | 'en';

/** Enough text to tell; the rest of a long article adds nothing. */
const SAMPLE = 20_000;

/**
 * The language of a text: what the front matter declares where that is precise, else English
 * where Han characters are rare, else the script that more characters belong to. Text with no
 * letters at all is taken as English.
 */
export function languageOf(declared: string | undefined, text: string): Language {
  const tag = declared?.toLowerCase().replace('_', '-') ?? '';
  if (/^zh-(?:hant|tw|hk|mo)\b/.test(tag)) return 'zh-Hant';
  if (/^zh-(?:hans|cn|sg|my)\b/.test(tag)) return 'zh-Hans';
  if (/^en\b/.test(tag)) return 'en';
  let han = 0;
  let latin = 0;
  let traditional = 0;
  let simplified = 0;
  for (let i = 0; i < text.length && i < SAMPLE; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x3400 && code <= 0x9fff) {
      han += 1;
      if (isTraditionalOnly(code)) traditional += 1;
      else if (isSimplifiedForm(code)) simplified += 1;
    } else if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) latin += 1;
  }
  if (han * 8 < latin || han === 0) return 'en';
  return traditional > simplified / 4 ? 'zh-Hant' : 'zh-Hans';
}
