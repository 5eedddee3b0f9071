import { fold } from '../../text/fold.ts';

/** A country or territory in the languages of titles. */
interface Region {
  /** Lower case. */
  readonly english: string;
  /** Folded. */
  readonly chinese: string;
}

let known: readonly Region[] | undefined;

/** All that the engine's own data names (Unicode CLDR), so that no list is kept here. */
function regions(): readonly Region[] {
  if (known) return known;
  const naming = { type: 'region', fallback: 'none', style: 'short' } as const;
  const english = new Intl.DisplayNames('en', naming);
  const chinese = new Intl.DisplayNames('zh-Hans', naming);
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  known = letters.flatMap((a) =>
    letters.flatMap((b): Region[] => {
      const [en, zh] = [english.of(a + b), chinese.of(a + b)];
      return en && zh ? [{ english: en.toLowerCase(), chinese: fold(zh) }] : [];
    }),
  );
  return known;
}

/** Letters by which the forms of a country's name are known again: Japan, Japanese. */
const STEM = 4;
/** Short names that share no letters with the long one. */
const SHORT: Readonly<Record<string, RegExp>> = {
  us: /\bU\.?S\.?(?:A\.?)?\b|\bAmerica|United States/u,
  uk: /\bU\.?K\.?\b|\bBrit|\bEngl|United Kingdom/u,
  'united states': /\bU\.?S\.?(?:A\.?)?\b|\bAmerica/u,
  'united kingdom': /\bU\.?K\.?\b|\bBrit|\bEngl/u,
};

/** Whether a folded Chinese word is the name of a country or territory. */
export const isRegion = (word: string): boolean =>
  regions().some(({ chinese }) => chinese === word);

/**
 * Whether a name in a title is that of a country which the article names in its own language: 日本
 * where it has "Japanese", "Japan" where it has 日本 or 日. `article` is folded, with its letters as
 * they are.
 */
export function isRegionOf(name: string, article: string): boolean {
  const wanted = name.toLowerCase();
  return regions().some(({ english, chinese }) => {
    if (/\p{Script=Han}/u.test(wanted)) {
      if (chinese !== wanted && chinese.replace(/(?:共和国|国)$/u, '') !== wanted) return false;
      const capital = english.charAt(0).toUpperCase() + english.slice(1, STEM);
      return article.includes(capital) || (SHORT[english]?.test(article) ?? false);
    }
    const stem = english.slice(0, STEM);
    const isIt =
      english === wanted || english.split(' ').includes(wanted) || wanted.startsWith(stem);
    const short = SHORT[english];
    const isShort = short?.test(name) ?? false;
    if (!isIt && !isShort) return false;
    return article.includes(chinese.charAt(0)) || (short?.test(article) ?? false);
  });
}
