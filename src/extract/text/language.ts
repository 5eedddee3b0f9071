import { isSimplifiedForm, isTraditionalOnly } from '../../text/fold.ts';

export type Language = 'zh-Hant' | 'zh-Hans' | 'en';

/** Enough text to tell; the rest of a long article adds nothing. */
const SAMPLE = 20_000;

/** What a code unit belongs to; a Han character to one script alone, or to both. */
const OTHER = 0;
const LATIN = 1;
const SHARED = 2;
const TRADITIONAL = 3;
const SIMPLIFIED = 4;
const SCRIPTS = Uint8Array.from({ length: 0x10000 }, (_, code) => scriptOf(code));

function scriptOf(code: number): number {
  if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) return LATIN;
  if (code < 0x3400 || code > 0x9fff) return OTHER;
  if (isTraditionalOnly(code)) return TRADITIONAL;
  return isSimplifiedForm(code) ? SIMPLIFIED : SHARED;
}

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
  const counts = [0, 0, 0, 0, 0];
  for (let i = 0; i < text.length && i < SAMPLE; i += 1) {
    const script = SCRIPTS[text.charCodeAt(i)] ?? OTHER;
    counts[script] = (counts[script] ?? 0) + 1;
  }
  const [, latin = 0, shared = 0, traditional = 0, simplified = 0] = counts;
  const han = shared + traditional + simplified;
  if (han * 8 < latin || han === 0) return 'en';
  return traditional > simplified / 4 ? 'zh-Hant' : 'zh-Hans';
}
