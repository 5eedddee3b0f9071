import type { LabelWeight, TextMeasurer } from '../../timeline/layout/textMeasurer.ts';

const WEIGHTS: Readonly<Record<LabelWeight, number>> = { normal: 500, strong: 700 };
/** `text-autospace` adds an eighth of an em where Han meets Latin; canvas does not know of it. */
const AUTOSPACE = /\p{sc=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{sc=Han}/gu;

/**
 * Widths as the browser sets them: by a canvas with the fonts that the stylesheet names for the
 * language, plus the space between Han and Latin; words as the browser's own segmenter finds them.
 * Remembers what it has measured.
 */
export function domTextMeasurer(root: HTMLElement): TextMeasurer {
  const context = document.createElement('canvas').getContext('2d');
  const style = getComputedStyle(root);
  const readSize = () => Number.parseFloat(style.getPropertyValue('--text-label')) || 13;
  let sizePx = readSize();
  const families: Readonly<Record<string, string>> = {
    'zh-Hant': style.getPropertyValue('--font-hant'),
    'zh-Hans': style.getPropertyValue('--font-hans'),
    en: style.getPropertyValue('--font-en'),
  };
  const known = new Map<string, number>();
  /** Telling a canvas its font takes longer than measuring by it. */
  let font = '';
  const useFont = (wanted: string) => {
    if (!context || wanted === font) return;
    context.font = wanted;
    font = wanted;
  };
  // Type grows with the window.
  window.addEventListener('resize', () => {
    if (readSize() === sizePx) return;
    sizePx = readSize();
    known.clear();
  });
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return {
    wordStarts(text) {
      return new Set(Array.from(segmenter.segment(text), ({ index }) => index));
    },
    widthPx(text, weight, lang) {
      const key = `${weight} ${lang} ${text}`;
      const kept = known.get(key);
      if (kept !== undefined) return kept;
      const family = families[lang] || families['zh-Hant'] || 'sans-serif';
      useFont(`${WEIGHTS[weight]} ${sizePx}px ${family}`);
      const width = context?.measureText(text).width ?? text.length * sizePx;
      const spaces = [...text.matchAll(AUTOSPACE)].length;
      const total = Math.ceil(width + (spaces * sizePx) / 8);
      known.set(key, total);
      return total;
    },
  };
}
