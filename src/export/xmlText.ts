/** What XML 1.0 does not allow: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const ILLEGAL = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu;
/** Signs that turn the direction of what follows them, which a label must not do. */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/gu;

/** The text without what XML does not allow and without signs that turn its direction. */
export function legalText(text: string): string {
  return text.replace(ILLEGAL, '').replace(DIRECTION, '');
}

/** The text as it may stand between tags and in a quoted attribute. */
export function xmlText(text: string): string {
  return legalText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
