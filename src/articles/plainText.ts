/** The text without characters that are not seen but break a match or turn the text around them. */
export function withoutInvisible(text: string): string {
  return text.replace(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '');
}

/** Text fit for a label: one line, without bidirectional controls and invisible characters. */
export function oneLine(text: string): string {
  return withoutInvisible(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

/** Text fit for a paragraph: each line as `oneLine` has it, without empty ones. */
export function fewLines(text: string): string {
  const all = text.normalize('NFC').split('\n').map(oneLine);
  return all.filter((line) => line !== '').join('\n');
}
