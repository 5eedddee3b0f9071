const RAISED: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, i) => [String(i), sign])),
  '+': '⁺',
  '-': '⁻',
};

/** Digits and signs as a page shows them where they are raised: an exponent. */
export function raisedSigns(text: string): string {
  return text.replace(/[\d+-]/gu, (sign) => RAISED[sign] ?? sign);
}
