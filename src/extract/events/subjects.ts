import type { TextSpan } from '../../model/event.ts';
import type { Entity, EntityKind } from '../knowledge.ts';
import { within } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';

/** Who pronouns stand for at a place in the article. Names are as titles call them. */
export interface Subjects {
  /** He, she: the person named last, or the speaker spoken of. */
  readonly person?: string;
  /** It, the company: the organisation named last. */
  readonly organisation?: string;
  /** I: the speaker. */
  readonly speaker?: string;
  /** You: the other speaker of a conversation of two or more. */
  readonly listener?: string;
  /** We: the organisation that the article is about. */
  readonly ours?: string;
}

/** The organisation and the speaker that an article names most. */
export interface Protagonists {
  readonly organisation?: string;
  /** The speaker with the most text: in an interview, the guest. */
  readonly speaker?: string;
  /** How speakers' labels are called in titles. */
  readonly nameOf: (label: string) => string;
}

const nameOf = (entity: Entity) => entity.names[0] ?? '';

/** The protagonists of an article, from how often and how long they are named and speak. */
export function protagonistsOf(marks: readonly ParagraphMarks[]): Protagonists {
  const organisations = new Map<string, number>();
  const speakers = new Map<string, number>();
  const called = new Map<string, string>();
  for (const { entities, paragraph } of marks) {
    for (const { values } of entities) {
      for (const entity of values) {
        for (const name of entity.names) called.set(name, nameOf(entity));
        if (entity.kind !== 'organisation') continue;
        organisations.set(nameOf(entity), (organisations.get(nameOf(entity)) ?? 0) + 1);
      }
    }
    const { speaker } = paragraph;
    if (speaker) speakers.set(speaker, (speakers.get(speaker) ?? 0) + paragraph.text.length);
  }
  const organisation = mostOf(organisations);
  const speaker = mostOf(speakers);
  return {
    nameOf: (label) => called.get(label) ?? label,
    ...(organisation === undefined ? {} : { organisation }),
    ...(speaker === undefined ? {} : { speaker }),
  };
}

function mostOf(counts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  for (const [name, count] of counts) if (count > (counts.get(best ?? '') ?? 0)) best = name;
  return best;
}

/** The entity of a kind that stands last in a span. */
export function lastNamed(
  marks: ParagraphMarks,
  span: TextSpan,
  kind: EntityKind,
): string | undefined {
  const { entities } = marks;
  for (let i = entities.length - 1; i >= 0; i -= 1) {
    const match = entities[i];
    if (!match || match.end > span.end) continue;
    if (match.start < span.start) return undefined;
    const entity = match.values.find((value) => value.kind === kind);
    if (entity) return nameOf(entity);
  }
  return undefined;
}

/** The entities named in a span, each once, as titles call them. */
export function entitiesNamed(marks: ParagraphMarks, span: TextSpan): readonly string[] {
  return [...new Set(within(marks.entities, span).flatMap(({ values }) => values.map(nameOf)))];
}

/** A walker's memory of who was named last; `at` gives the subjects for a place. */
export function createSubjectMemory(protagonists: Protagonists): {
  readonly at: (marks: ParagraphMarks, position: number) => Subjects;
  readonly leave: (marks: ParagraphMarks) => void;
  readonly newSection: () => void;
} {
  let person: string | undefined;
  let organisation: string | undefined;
  return {
    at(marks, position) {
      const read = { start: 0, end: position };
      const label = marks.paragraph.speaker ?? undefined;
      const speaker = label === undefined ? undefined : protagonists.nameOf(label);
      const guest =
        protagonists.speaker === undefined ? undefined : protagonists.nameOf(protagonists.speaker);
      const found = {
        person: lastNamed(marks, read, 'person') ?? person,
        organisation:
          lastNamed(marks, read, 'organisation') ?? organisation ?? protagonists.organisation,
        speaker,
        listener: speaker !== undefined && guest !== speaker ? guest : undefined,
        ours: protagonists.organisation,
      };
      return Object.fromEntries(Object.entries(found).filter(([, name]) => name !== undefined));
    },
    leave(marks) {
      const whole = { start: 0, end: marks.text.length };
      person = lastNamed(marks, whole, 'person') ?? person;
      organisation = lastNamed(marks, whole, 'organisation') ?? organisation;
    },
    newSection() {
      person = undefined;
      organisation = undefined;
    },
  };
}
