import type { TextSpan } from '../../model/event.ts';
import type { Entity, EntityKind } from '../knowledge.ts';
import { firstFrom, within } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';

/** What someone is called. */
export interface Name {
  /** As titles call them. */
  readonly full: string;
  /** As titles call them where space is short: the family name, where that is in use. */
  readonly short: string;
  /** All names in use, the full and the short one among them. */
  readonly names: readonly string[];
}

/** Who pronouns stand for at a place in the article; only where that is as good as certain. */
export interface Subjects {
  /** He, she. */
  readonly person?: Name;
  /** It, they, the company. */
  readonly organisation?: Name;
  /** I: the speaker. */
  readonly speaker?: Name;
  /** You: the guest of a conversation, where another one speaks. */
  readonly listener?: Name;
  /** We, where the guest of a conversation speaks for an organisation. */
  readonly ours?: Name;
  /** You, where a host speaks to a guest who stands for an organisation. */
  readonly yours?: Name;
  /** The paragraph before in the same narrative, where titles look for names that no list has. */
  readonly previous?: ParagraphMarks;
}

/** Those whom an article is about. */
export interface Protagonists {
  /** Named more often than all others of the kind together. */
  readonly organisation?: Name;
  readonly person?: Name;
  /** The speaker with the most text: in an interview, the guest. */
  readonly guest?: Name;
  /** The organisation that the guest stands for: the two are named in one breath. */
  readonly guestOf?: Name;
  /** Whom a speaker's label calls. */
  readonly nameOf: (label: string) => Name;
}

const NAMES = new WeakMap<Entity, Name>();

/** The names of an entity of the lexicon, worked out once. */
export function nameOf(entity: Entity): Name {
  const known = NAMES.get(entity);
  if (known) return known;
  const { names } = entity;
  const full = names[0] ?? '';
  const family = full.split(' ').at(-1) ?? full;
  const name = { full, short: names.includes(family) ? family : full, names };
  NAMES.set(entity, name);
  return name;
}

/** Shares of all mentions of its kind from which one is what the article is about. */
const DOMINANT = 0.5;
const AT_LEAST = 3;
/** "Anthropic CEO Dario Amodei": so close the names of an organisation and its head stand. */
const ONE_BREATH = 14;

/** The protagonists of an article, from how often they are named and how long they speak. */
export function protagonistsOf(marks: readonly ParagraphMarks[]): Protagonists {
  const counts = { person: new Map<Entity, number>(), organisation: new Map<Entity, number>() };
  const speaking = new Map<string, number>();
  const called = new Map<string, Name>();
  const together = new Map<string, Map<Entity, number>>();
  for (const { entities, paragraph } of marks) {
    const label = labelEnd(paragraph);
    entities.forEach(({ start, end, values }, index) => {
      for (const entity of values) {
        if (!called.has(entity.names[0] ?? '')) {
          for (const name of entity.names) called.set(name, nameOf(entity));
        }
        if (start >= label)
          counts[entity.kind].set(entity, (counts[entity.kind].get(entity) ?? 0) + 1);
        const next = entities[index + 1];
        if (entity.kind !== 'organisation' || !next || next.start - end > ONE_BREATH) continue;
        for (const person of next.values) {
          if (person.kind !== 'person') continue;
          const of = together.get(nameOf(person).full) ?? new Map<Entity, number>();
          together.set(nameOf(person).full, of.set(entity, (of.get(entity) ?? 0) + 1));
        }
      }
    });
    const { speaker } = paragraph;
    if (speaker) speaking.set(speaker, (speaking.get(speaker) ?? 0) + paragraph.text.length);
  }
  const callName = (label: string): Name =>
    called.get(label) ?? { full: label, short: label, names: [label] };
  const guestLabel = speaking.size > 1 ? mostOf(speaking) : undefined;
  const guest = guestLabel === undefined ? undefined : callName(guestLabel);
  const organisation = dominant(counts.organisation);
  const person = dominant(counts.person);
  const guestOf = guest ? mostOf(together.get(guest.full) ?? new Map<Entity, number>()) : undefined;
  return {
    nameOf: callName,
    ...(organisation ? { organisation: nameOf(organisation) } : {}),
    ...(person ? { person: nameOf(person) } : {}),
    ...(guest ? { guest } : {}),
    ...(guestOf ? { guestOf: nameOf(guestOf) } : {}),
  };
}

function dominant(counts: ReadonlyMap<Entity, number>): Entity | undefined {
  const best = mostOf(counts);
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const own = best ? (counts.get(best) ?? 0) : 0;
  return own >= AT_LEAST && own >= DOMINANT * all ? best : undefined;
}

function mostOf<T>(counts: ReadonlyMap<T, number>): T | undefined {
  let best: T | undefined;
  let most = 0;
  for (const [one, count] of counts) {
    if (count <= most) continue;
    best = one;
    most = count;
  }
  return best;
}

/** Labels that name a part and nobody: "Host", 问. */
const PART =
  /^(?:[问問答QA]|主持人|記者|记者|編輯|编辑|提[问問]者?|Host|Moderator|Interviewer|Question|Answer)$/i;

/** Where the text behind a speaker's label begins; 0 without a label in the text. */
export function labelEnd({ speaker, text }: ParagraphMarks['paragraph']): number {
  if (!speaker || !text.startsWith(speaker)) return 0;
  return speaker.length + (/^\s?[:：]\s?/.exec(text.slice(speaker.length))?.[0].length ?? 0);
}

/** The entities named in a span, each once, as titles call them. */
export function entitiesNamed(marks: ParagraphMarks, span: TextSpan): readonly string[] {
  return [
    ...new Set(
      within(marks.entities, span).flatMap(({ values }) => values.map((e) => nameOf(e).full)),
    ),
  ];
}

/** A walker's memory of who was named last; `at` gives the subjects for a place. */
export function createSubjectMemory(protagonists: Protagonists): {
  readonly at: (marks: ParagraphMarks, position: number) => Subjects;
  readonly leave: (marks: ParagraphMarks) => void;
} {
  const last: { person?: Name | undefined; organisation?: Name | undefined } = {};
  let previous: ParagraphMarks | undefined;
  const { guest, guestOf } = protagonists;
  return {
    at(marks, position) {
      const label = marks.paragraph.speaker ?? undefined;
      const speaker =
        label === undefined || PART.test(label) ? undefined : protagonists.nameOf(label);
      const asGuest = speaker !== undefined && speaker.full === guest?.full;
      const asHost = label !== undefined && guest !== undefined && !asGuest;
      const before = (kind: EntityKind) => {
        const named = lastSure(marks, position, kind, label, protagonists[kind]);
        if (named !== undefined) return named === 'several' ? undefined : named;
        // Speakers point at others: who "he" is in an answer, only the answer can tell.
        return label !== undefined && kind === 'person'
          ? undefined
          : (protagonists[kind] ?? last[kind]);
      };
      const found = {
        person: before('person'),
        organisation: before('organisation'),
        speaker,
        listener: asHost ? guest : undefined,
        ours: asGuest ? guestOf : undefined,
        yours: asHost ? guestOf : undefined,
        previous: label === undefined ? previous : undefined,
      };
      return Object.fromEntries(Object.entries(found).filter(([, known]) => known !== undefined));
    },
    leave(marks) {
      previous = marks;
      const label = marks.paragraph.speaker ?? undefined;
      for (const kind of ['person', 'organisation'] as const) {
        const named = lastSure(marks, marks.text.length, kind, label, protagonists[kind]);
        if (named !== undefined) last[kind] = named === 'several' ? undefined : named;
      }
    },
  };
}

/** Sentences after which a name is forgotten. */
const FAR = 12;

/**
 * The one of a kind whom the last sentence that names any is about: its only one, or the one that
 * it begins with, or the protagonist among them. A speaker's label names nobody.
 */
function lastSure(
  marks: ParagraphMarks,
  position: number,
  kind: EntityKind,
  label: string | undefined,
  protagonist: Name | undefined,
): Name | 'several' | undefined {
  if (marks.entities.length === 0) return undefined;
  const from = labelEnd(marks.paragraph);
  const last = firstFrom(marks.sentences, position) - 1;
  for (let i = last; i >= 0 && i > last - FAR; i -= 1) {
    const sentence = marks.sentences[i];
    if (!sentence) continue;
    const span = { start: Math.max(from, sentence.start), end: Math.min(position, sentence.end) };
    let first: { readonly name: Name; readonly start: number } | undefined;
    let only = true;
    let ofProtagonist = false;
    for (const { start, values } of within(marks.entities, span)) {
      for (const entity of values) {
        if (entity.kind !== kind || (label !== undefined && entity.names.includes(label))) continue;
        const name = nameOf(entity);
        first ??= { name, start };
        only &&= name.full === first.name.full;
        ofProtagonist ||= name.full === protagonist?.full;
      }
    }
    if (!first) continue;
    if (only) return first.name;
    if (ofProtagonist) return protagonist;
    return first.start - span.start <= 1 ? first.name : 'several';
  }
  return undefined;
}
