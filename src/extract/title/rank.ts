import type { EventKind, TextSpan } from '../../model/event.ts';
import type { Entity } from '../knowledge.ts';
import type { ParagraphMarks } from '../events/marks.ts';
import { countWithin, within } from '../events/marks.ts';
import type { ClauseRole } from './roles.ts';

/** How much less a title tells that begins with such a clause. */
const ROLE_COST: Readonly<Record<ClauseRole, number>> = {
  plain: 0,
  when: 1,
  condition: 2,
  reason: 1.6,
  adverbial: 5,
  question: 1.5,
  fragment: 3.5,
};

/** How much the words of a span tell: names, figures, and words of the event's kind. */
export function worthOf(marks: ParagraphMarks, span: TextSpan, kind: EventKind): number {
  let names = 0;
  let words = 0;
  let one: Entity | undefined;
  for (const { values } of within(marks.entities, span)) {
    for (const entity of values) {
      if (entity === one) continue;
      one = entity;
      names += 1;
    }
  }
  for (const { values } of within(marks.words, span)) {
    for (const value of values) {
      if (value.role === 'kind') words += value.kind === kind ? value.weight : value.weight / 4;
    }
  }
  return (
    Math.min(2, names) * 0.8 +
    Math.min(2, countWithin(marks.figures, span)) * 1.2 +
    Math.min(6, words) * 0.35 +
    countWithin(marks.milestones, span) * 0.5
  );
}

/** What the head of a title costs. */
export const roleCost = (role: ClauseRole) => ROLE_COST[role];
