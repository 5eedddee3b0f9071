import { addMonths, civilOf } from '../../model/calendar.ts';
import type { Day } from '../../model/calendar.ts';
import { approximately, dayDate, intervalDate, monthDate, parseEdtf } from '../../model/edtf.ts';
import type { DateValue } from '../../model/edtf.ts';
import type { DerivationStep } from '../../model/event.ts';
import type { EventDraft } from './draft.ts';
import type { ReadEvents } from './readEvents.ts';

/** Reads the events of an article as if it was published on a day, or on none that is known. */
type ReadOn = (published: Day | undefined) => ReadEvents;

/**
 * The events of an article of which only the month of publication is known, whose first day is
 * `first`: what is the same on its first day and on its last is so whatever the day ("last year"),
 * and what differs ("yesterday") gets all days that it can be, from the earliest to the latest. What
 * is told on one of the two days alone has no date.
 */
export function readWithinMonth(first: Day, read: ReadOn): ReadEvents {
  const { drafts: last } = read(addMonths(first, 1) - 1);
  const twins = new Map<string, EventDraft[]>();
  for (const draft of last) twins.set(keyOf(draft), [...(twins.get(keyOf(draft)) ?? []), draft]);
  let undated: ReadonlyMap<string, EventDraft> | undefined;
  const { drafts, ...others } = read(first);
  const within = drafts.flatMap((draft) => {
    const twin = twins.get(keyOf(draft))?.shift();
    if (!twin) return draft.basis === 'text' ? [draft] : [];
    const both = spanning(draft, twin);
    if (draft.modality === twin.modality) return [both];
    // Before the one day and after the other: the words alone have to say.
    undated ??= new Map(read(undefined).drafts.map((one) => [keyOf(one), one]));
    const modality = undated.get(keyOf(draft))?.modality ?? twin.modality;
    return [{ ...both, modality }];
  });
  return { ...others, drafts: within };
}

function keyOf({ origin, evidence }: EventDraft): string {
  const { paragraph, quote, date } = evidence;
  return [origin, paragraph, quote.start, quote.end, date?.start, date?.end].join(' ');
}

function spanning(draft: EventDraft, twin: EventDraft): EventDraft {
  const date = hull(draft.date, twin.date);
  const { anchor } = draft;
  return {
    ...draft,
    date,
    ...(anchor ? { anchor: twin.anchor ? hull(anchor, twin.anchor) : anchor } : {}),
    derivation: draft.derivation.map((step, at) => spanningStep(step, twin.derivation[at])),
  };
}

function spanningStep(step: DerivationStep, twin: DerivationStep | undefined): DerivationStep {
  const [a, b] = [step.edtf, twin?.edtf].map((edtf) => parseEdtf(edtf ?? ''));
  return a && b ? { ...step, edtf: hull(a, b).edtf } : step;
}

/** From the first day of both to the last: a month where it is one. */
export function hull(a: DateValue, b: DateValue): DateValue {
  if (a.edtf === b.edtf) return a;
  const from = Math.min(a.span.from, b.span.from);
  const to = Math.max(a.span.to, b.span.to);
  const { year, month, day } = civilOf(from);
  const isMonth = day === 1 && addMonths(from, 1) === to;
  const whole = isMonth
    ? monthDate(year, month)
    : intervalDate(dayDate(from), dayDate(to - 1), 'interval');
  return a.approximate || b.approximate ? approximately(whole) : whole;
}
