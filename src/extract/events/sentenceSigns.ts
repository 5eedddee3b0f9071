import type { TextSpan } from '../../model/event.ts';
import type { Happening } from '../happenings.ts';
import type { Entity, Milestone } from '../knowledge.ts';
import { fold } from '../../text/fold.ts';
import { clausesOf } from './clauses.ts';
import { within } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';

/**
 * The signs that stand for what is known of a sentence when it is asked whether it tells a
 * milestone. They are of a private use area, so that no text holds them.
 */
export const SIGN = {
  /** Another name of a milestone. */
  other: '\uE001',
  /** A word of the milestone's happening. */
  verb: '\uE002',
  /** One in the form of an English noun: "the launch". */
  noun: '\uE00A',
  /** A word for what the milestone is: a paper, a model. */
  thing: '\uE003',
  /** Somebody who took part in the milestone. */
  maker: '\uE004',
  /** Another person or organisation. */
  person: '\uE005',
  organisation: '\uE006',
  date: '\uE007',
  /** A date that agrees with the milestone's. */
  agreed: '\uE008',
  /** Where a clause ends. */
  bound: '\uE009',
} as const;

/** A sentence around the name of a milestone, with a sign for everything that is known in it. */
export interface SignedSentence {
  readonly before: string;
  /** A word of the happening stands in the name itself: "founded DeepMind". */
  readonly inName: boolean;
  readonly after: string;
}

/** How many characters before and behind a name are looked at. */
const REACH = 160;

const NOUN =
  /^(?:releases?|launch|debut|preview|publication|announcement|introduction|arrival|appearance|founding|creation|formation)$/i;

/** 叫做 and the like say what something is called, and nothing of its making. */
const CALLS = /^[叫称当看]做$/;

interface Signed extends TextSpan {
  readonly sign: string;
}

/** The sentence as patterns read it: signs for names, words and dates, the rest folded. O(n). */
export function signSentence(
  marks: ParagraphMarks,
  sentence: TextSpan,
  name: TextSpan,
  milestone: Milestone,
  verb: Happening,
  agreed?: TextSpan,
): SignedSentence {
  const start = Math.max(sentence.start, name.start - REACH);
  const end = Math.min(sentence.end, name.end + REACH);
  const signed = signsOf(marks, { start, end }, name, milestone, verb, agreed);
  return {
    before: written(marks, signed, { start, end: name.start }),
    inName: within(marks.milestoneWords(), name).some(({ values }) => values.includes(verb)),
    after: written(marks, signed, { start: name.end, end }),
  };
}

function signsOf(
  marks: ParagraphMarks,
  sentence: TextSpan,
  name: TextSpan,
  milestone: Milestone,
  verb: Happening,
  agreed: TextSpan | undefined,
): readonly Signed[] {
  const clauses = clausesOf(marks.text, sentence);
  const all: Signed[] = [];
  clauses.forEach(({ end }, i) => {
    const next = clauses[i + 1];
    if (next) all.push({ start: end, end: next.start, sign: SIGN.bound });
  });
  for (const other of within(marks.milestones, sentence)) {
    const names = within(marks.entities, other).flatMap(({ values }) => values);
    const ofMaker = names.some((entity) => tookPart(entity, milestone));
    const { start, end } = other;
    all.push({ start, end, sign: ofMaker ? SIGN.other + SIGN.maker : SIGN.other });
  }
  for (const { start, end: found, values } of within(marks.milestoneWords(), sentence)) {
    // "releas*" is found as far as it is written.
    const end = found + (/^[a-z]*/.exec(marks.folded.slice(found, found + 12))?.[0].length ?? 0);
    if (values.includes(verb) && !CALLS.test(marks.folded.slice(Math.max(0, start - 1), end))) {
      const isNoun = NOUN.test(marks.folded.slice(start, end));
      all.push({ start, end, sign: isNoun ? SIGN.noun : SIGN.verb });
    }
  }
  for (const { start, end } of within(marks.dates, sentence)) {
    const agrees = agreed !== undefined && start >= agreed.start && end <= agreed.end;
    all.push({ start, end, sign: agrees ? SIGN.agreed : SIGN.date });
  }
  for (const { start, end, values } of within(marks.entities, sentence)) {
    all.push({ start, end, sign: signOf(values, milestone) });
  }
  for (const { start, end, values } of within(marks.milestoneWords(), sentence)) {
    if (values.includes('thing')) all.push({ start, end, sign: SIGN.thing });
  }
  // Of two that overlap the one that was taken first counts: clauses, milestones,
  // verbs ("發布之後幾個月" is a date with a verb in it), dates, people, things.
  const taken: Signed[] = [];
  for (const one of all) {
    if (one.start < name.end && one.end > name.start) continue;
    if (!taken.some((other) => one.start < other.end && one.end > other.start)) taken.push(one);
  }
  return taken.sort((a, b) => a.start - b.start);
}

function signOf(values: readonly Entity[], milestone: Milestone): string {
  if (values.some((entity) => tookPart(entity, milestone))) return SIGN.maker;
  return values.some(({ kind }) => kind === 'organisation') ? SIGN.organisation : SIGN.person;
}

/** Whether a name of an entity stands among those who took part, or in the title. */
function tookPart({ names }: Entity, { entities, title }: Milestone): boolean {
  const texts = [...entities, ...Object.values(title)].map(fold);
  return names.some((name) => texts.some((text) => text.includes(fold(name))));
}

function written(marks: ParagraphMarks, signed: readonly Signed[], span: TextSpan): string {
  let text = '';
  let at = span.start;
  for (const { start, end, sign } of signed) {
    if (start < at || end > span.end) continue;
    text += marks.folded.slice(at, start) + sign;
    at = end;
  }
  return (text + marks.folded.slice(at, span.end)).replace(/\s+/g, ' ');
}
