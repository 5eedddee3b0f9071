import { CORE_SCHEMA, load } from 'js-yaml';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fold } from '../src/text/fold.ts';
import { parseEdtf } from '../src/model/edtf.ts';
import { HAPPENINGS } from '../src/extract/happenings.ts';
import { EVENT_KINDS } from '../src/model/event.ts';
import { safeUrl } from '../src/model/safeUrl.ts';

const root = join(import.meta.dirname, '..');
const GOLD = join(root, '../shared/gold/seeds.json');

const Text = v.pipe(v.string(), v.nonEmpty());
const Names = v.pipe(v.array(Text), v.minLength(1));

const MilestoneShape = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  title: v.strictObject({ 'zh-Hant': Text, 'zh-Hans': Text, en: Text }),
  aliases: Names,
  date: v.string(),
  reference: v.string(),
  kind: v.picklist(EVENT_KINDS),
  importance: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  verb: v.picklist(HAPPENINGS),
  entities: Names,
  needs: v.optional(Names),
});
type Milestone = v.InferOutput<typeof MilestoneShape>;

const { milestones } = v.parse(
  v.strictObject({ milestones: v.array(MilestoneShape) }),
  load(readFileSync(join(root, 'data/gazetteer.yaml'), 'utf8'), { schema: CORE_SCHEMA }),
);

describe('the gazetteer', () => {
  it('has at least 60 milestones, ordered by date', () => {
    expect(milestones.length).toBeGreaterThanOrEqual(60);
    const starts = milestones.map((milestone) => spanOf(milestone.date).from);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it('has no id and no alias twice', () => {
    expect(repeated(milestones.map(({ id }) => id))).toEqual([]);
    // Articles may leave out the space between Han and Latin, so it makes no difference here.
    expect(repeated(milestones.flatMap(({ aliases }) => aliases.map(closed)))).toEqual([]);
  });
});

describe.each(milestones)('$id', ({ title, aliases, date, reference, needs = [] }) => {
  it('has a date in EDTF and an https address to check it at', () => {
    expect(parseEdtf(date)?.edtf).toBe(date);
    expect(safeUrl(reference)).toBe(reference);
    expect(reference).toMatch(/^https:/);
  });

  it('has titles for a slide, without a year', () => {
    for (const chinese of [title['zh-Hant'], title['zh-Hans']]) {
      expect(widthInHan(chinese)).toBeGreaterThanOrEqual(8);
      expect(widthInHan(chinese)).toBeLessThanOrEqual(24);
      expect(chinese).toMatch(/\p{Script=Han}{2}/u);
    }
    expect(title.en.split(/\s+/).length).toBeLessThanOrEqual(12);
    expect(title.en).not.toMatch(/\p{Script=Han}/u);
    for (const text of Object.values(title)) expect(text).not.toMatch(/(?:1[89]|20)\d\d|[年月]/u);
  });

  it('has aliases that can be matched', () => {
    for (const word of [...aliases, ...needs]) expect(word).toBe(word.trim());
    for (const alias of aliases) {
      expect(alias.length).toBeGreaterThanOrEqual(2);
      expect(alias).not.toMatch(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u);
    }
    expect(repeated(needs.map(fold))).toEqual([]);
  });
});

const GoldEvents = v.array(
  v.object({
    places: v.array(v.object({ anchor: v.string() })),
    edtf: v.string(),
    basis: v.array(v.string()),
    gist_zh: v.string(),
    gist_en: v.string(),
  }),
);

describe.skipIf(!existsSync(GOLD))(
  'beside the gold annotations (skipped where ../shared/gold is missing)',
  () => {
    it('dates no milestone otherwise', () => {
      const events = v
        .parse(GoldEvents, JSON.parse(readFileSync(GOLD, 'utf8')))
        .filter(({ basis }) => basis.includes('reference'))
        .map((event) => ({ ...event, named: milestones.filter((m) => isNamedIn(m, event)) }))
        .filter(({ named }) => named.length > 0);
      expect(events.length).toBeGreaterThan(20);

      // An anchor may name a second thing that the event is compared with, so one that agrees will do.
      const contradictions = events
        .filter(({ edtf, named }) => !named.some(({ date }) => overlap(date, edtf)))
        .map(({ edtf, gist_en, named }) => ({ edtf, gist_en, named: named.map(({ id }) => id) }));
      expect(contradictions).toEqual([]);
    });
  },
);

/** Whether a text of the event holds an alias, and a word that the alias needs. */
function isNamedIn(
  { aliases, needs }: Milestone,
  { places, gist_zh, gist_en }: v.InferOutput<typeof GoldEvents>[number],
): boolean {
  const texts = [...places.map(({ anchor }) => anchor), gist_zh, gist_en].map(closed);
  const holds = (words: readonly string[]) =>
    words.map(closed).some((word) => texts.some((text) => text.includes(word)));
  return holds(aliases) && (needs === undefined || holds(needs));
}

/** Folded, and with no space between Han and Latin. */
function closed(text: string): string {
  return fold(text).replace(
    /(?<=\p{Script=Han}) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9]) (?=\p{Script=Han})/gu,
    '',
  );
}

/** Length in Han characters; a Latin character counts as half of one. */
function widthInHan(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (char < '\u2e80' ? 0.5 : 1), 0);
}

function overlap(one: string, other: string): boolean {
  const [a, b] = [spanOf(one), spanOf(other)];
  return a.from < b.to && b.from < a.to;
}

function spanOf(edtf: string) {
  const date = parseEdtf(edtf);
  if (!date) throw new Error(`${edtf} is no EDTF date`);
  return date.span;
}

function repeated(words: readonly string[]): string[] {
  return words.filter((word, index) => words.indexOf(word) !== index);
}
