const SIGNS = '，、：；。？！《》〈〉「」『』';
/** Each begins with the character it is about, so that it is looked for quickly. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/\s+/g, ' '],
  // A space stands between Han and Latin and nowhere else beside Han or its signs.
  [new RegExp(` (?<=[\\u3400-\\u9fff${SIGNS}] )(?=[\\u3400-\\u9fff${SIGNS}])`, 'g'), ''],
  [/ (?:(?=[，、：；。？！》〉」』”])|(?<=[，、：；。？！《〈「『“] ))/g, ''],
  [/[\u3400-\u9fff](?=[A-Za-z0-9$€£])|[A-Za-z0-9%+](?=[\u3400-\u9fff])/g, '$& '],
  [/ (?:(?<=[\u3400-\u9fff] )(?=“)|(?<=” )(?=[\u3400-\u9fff]))/g, ''],
  [/，{2,}/g, '，'],
];

/** Chinese text as it is set: a space where Han and Latin meet, none beside signs. O(n). */
export function spaced(text: string): string {
  return RULES.reduce((out, [pattern, by]) => out.replace(pattern, by), text).trim();
}
