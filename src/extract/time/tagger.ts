import { CONTEXT } from './rule.ts';
import type { Reading } from './rule.ts';
import { indexRules } from './ruleIndex.ts';
import type { CompiledRule } from './ruleIndex.ts';
import { TIME_RULES } from './rules.ts';
import { REPUBLIC_YEAR } from './rules/chineseCalendar.ts';
import type { DateMention, TimeValue } from './value.ts';

const RULES = indexRules(TIME_RULES);
const { canStart } = RULES;

/**
 * The time expressions of a folded text, left to right, not overlapping, unresolved.
 *
 * At each character that a rule may start with, every such rule is tried there and the longest
 * match that its `read` accepts wins; the search goes on behind it. Behind a year of the Republic
 * (民國) years without that word count from its beginning too; `republic` says that one stood
 * before the text. O(n): each try is bounded.
 */
export function tagDates(folded: string, republic = false): readonly DateMention[] {
  const mentions: DateMention[] = [];
  let isRepublic = republic;
  for (let i = 0; i < folded.length; i += 1) {
    if (canStart[folded.charCodeAt(i)] === 0) continue;
    const rules = RULES.at(folded, i);
    if (rules.length === 0) continue;
    const mention = longestAt(folded, i, rules, isRepublic);
    if (!mention) continue;
    isRepublic ||= mention.rule === REPUBLIC_YEAR;
    mentions.push(mention);
    i = mention.end - 1;
  }
  return mentions;
}

function longestAt(
  folded: string,
  start: number,
  rules: readonly CompiledRule[],
  republic: boolean,
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
      republic,
    });
    if (!reading) continue;
    const { value, approximate = false, bound } = asReading(reading);
    longest = { start, end, rule: rule.name, value, approximate, ...(bound ? { bound } : {}) };
  }
  return longest;
}

const asReading = (read: Reading | TimeValue): Reading =>
  'value' in read ? read : { value: read };
