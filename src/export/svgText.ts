import { xmlText } from './xmlText.ts';

const FONTS: Readonly<Record<string, string>> = {
  'zh-Hant':
    "'PingFang TC', 'Noto Sans CJK TC', 'Noto Sans TC', 'Microsoft JhengHei', system-ui, sans-serif",
  'zh-Hans':
    "'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', system-ui, sans-serif",
  en: "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, 'Noto Sans CJK TC', sans-serif",
};

/** The fonts that a language is set in. */
export function fontOf(lang: string): string {
  return FONTS[lang] ?? FONTS['zh-Hant'] ?? 'sans-serif';
}

/** A line of text with its baseline at `y`; `more` are further attributes, already safe. */
export function textAt(
  text: string,
  lang: string,
  x: number,
  y: number,
  colour: string,
  more: string,
): string {
  const language =
    lang === '' ? '' : ` lang="${xmlText(lang)}" font-family="${xmlText(fontOf(lang))}"`;
  return `<text x="${round(x)}" y="${round(y)}" fill="${colour}"${language} ${more}>${xmlText(text)}</text>`;
}

/** Hundredths of a pixel are all that a picture needs. */
export function round(px: number): number {
  return Math.round(px * 100) / 100;
}
