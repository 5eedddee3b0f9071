import type { EventDate, TimelineEvent } from '../model/event.ts';

/** An event for tests: valid in every field, with the given ones replaced. */
export function anEvent(changes: Partial<TimelineEvent> = {}): TimelineEvent {
  return {
    id: 'e1',
    title: { 'zh-Hant': '發表規模定律', 'zh-Hans': '发表规模定律', en: 'Scaling laws published' },
    kind: 'research',
    modality: 'asserted',
    date: aDate('2020-01-23'),
    importance: 0.5,
    evidence: [{ source: 's1', paragraph: 'p1', quote: { start: 0, end: 4 } }],
    ...changes,
  };
}

/** A date for tests, stated in the text; `end` defaults to the start (a single day). */
export function aDate(start: string, end = start, changes: Partial<EventDate> = {}): EventDate {
  return {
    edtf: start === end ? start : `${start}/${end}`,
    start,
    end,
    precision: start === end ? 'day' : 'interval',
    approximate: false,
    basis: 'text',
    ...changes,
  };
}
