/** What a spreadsheet may take for the beginning of a formula, in either width. */
const FORMULA = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
/** A number, an amount or a percentage with a sign is none. */
const NUMBER = /^[+\-−]?\d+(?:[.,]\d+)*%?$/u;

/**
 * A text as it may stand in a cell: an apostrophe before what a spreadsheet could take for a
 * formula (OWASP ASVS 1.2.10), and no control characters but tabs and line ends.
 */
export function spreadsheetCell(text: string): string {
  const plain = text.replace(/[^\P{Cc}\t\r\n]/gu, '');
  return FORMULA.test(plain) && !NUMBER.test(plain) ? `'${plain}` : plain;
}
