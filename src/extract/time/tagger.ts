import { chineseCalendar } from './rules/chineseCalendar.ts';
import { chineseRelative } from './rules/chineseRelative.ts';
import { chineseVague } from './rules/chineseVague.ts';
import { feasts } from './rules/feasts.ts';
import { numeric } from './rules/numeric.ts';
import type { Reading, TimeRule } from './rule.ts';
import type { DateMention, TimeValue } from './value.ts';

/** Every rule, in the order in which a tie of length is decided. */
export const TIME_RULES: readonly TimeRule[] = [
  ...numeric,
  ...chineseCalendar,
  ...chineseRelative,
  ...chineseVague,
  ...feasts,
];

interface CompiledRule {
  readonly rule: TimeRule;
  readonly pattern: RegExp;
}

const compiled: readonly CompiledRule[] = TIME_RULES.map((rule) => ({
  rule,
  pattern: new RegExp(rule.pattern, 'y'),
}));

/** The rules that may start at a code unit; no rule starts at a unit that has no entry. */
const startingAt = new Map<number, readonly CompiledRule[]>();
for (const one of compiled) {
  for (const char of new Set(one.rule.first)) {
    const code = char.charCodeAt(0);
    startingAt.set(code, [...(startingAt.get(code) ?? []), one]);
  }
}
const canStart = new Uint8Array(0x10000);
for (const code of startingAt.keys()) canStart[code] = 1;

const CONTEXT = 12;

/**
 * The time expressions of a folded text, left to right, not overlapping, unresolved.
 *
 * At each character that a rule may start with, every such rule is tried there and the longest
 * match that its `read` accepts wins; the search goes on behind it. O(n): each try is bounded.
 */
export function tagDates(folded: string): readonly DateMention[] {
  const mentions: DateMention[] = [];
  for (let i = 0; i < folded.length; i += 1) {
    const code = folded.charCodeAt(i);
    if (canStart[code] !== 1) continue;
    const mention = longestAt(folded, i, startingAt.get(code) ?? []);
    if (!mention) continue;
    mentions.push(mention);
    i = mention.end - 1;
  }
  return mentions;
}

function longestAt(
  folded: string,
  start: number,
  rules: readonly CompiledRule[],
): DateMention | undefined {
  let longest: DateMention | undefined;
  for (const { rule, pattern } of rules) {
    pattern.lastIndex = start;
    const match = pattern.exec(folded);
    if (!match) continue;
    const [text] = match;
    const end = start + text.trimEnd().length;
    if (end <= start || (longest && end <= longest.end)) continue;
    const reading = rule.read(match.groups ?? {}, {
      before: folded.slice(Math.max(0, start - CONTEXT), start),
      after: folded.slice(end, end + CONTEXT),
    });
    if (!reading) continue;
    const { value, approximate = false, bound } = asReading(reading);
    longest = { start, end, rule: rule.name, value, approximate, ...(bound ? { bound } : {}) };
  }
  return longest;
}

const asReading = (read: Reading | TimeValue): Reading =>
  'value' in read ? read : { value: read };
