import { isoDay } from '../model/calendar.ts';
import type { EventDate, Evidence, TimelineEvent } from '../model/event.ts';
import type { Problem } from '../model/problem.ts';
import { TIMELINE_VERSION } from '../model/timelineFile.ts';
import type { Timeline } from '../model/timelineFile.ts';
import type { EventDraft } from './events/draft.ts';
import type { Extraction } from './extractArticle.ts';
import type { Knowledge } from './knowledge.ts';
import { mergeDrafts } from './merge/merge.ts';
import type { Telling } from './merge/merge.ts';
import { shortHash } from './text/hash.ts';
import { bothScripts } from './title/scripts.ts';

/** One timeline from all extractions: merged, curated, in a fixed order whatever the input order. */
export function assembleTimeline(
  extractions: readonly Extraction[],
  knowledge: Knowledge,
): { readonly timeline: Timeline; readonly problems: readonly Problem[] } {
  void knowledge;
  const sources = extractions
    .map((e) => e.source)
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const groups = mergeDrafts(extractions.flatMap((e) => e.drafts));
  const events = identify(groups);
  return { timeline: { version: TIMELINE_VERSION, sources, events }, problems: [] };
}

function identify(groups: readonly Telling[]): readonly TimelineEvent[] {
  const seen = new Map<string, number>();
  return groups.map((group) => {
    const [first] = group;
    const base = `e-${shortHash(`${first.evidence.source}\n${first.evidence.paragraph}\n${first.date.edtf}\n${first.basis}\n${first.milestone ?? first.told}`)}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return eventOf(group, count === 1 ? base : `${base}-${count}`);
  });
}

function eventOf(group: Telling, id: string): TimelineEvent {
  const [first] = group;
  return {
    id,
    title: bothScripts(first.title),
    kind: first.kind,
    modality: first.modality,
    date: dateOf(first),
    entities: [...new Set(group.flatMap((d) => d.entities))],
    figures: first.figures,
    importance: first.importance,
    evidence: evidenceOf(group),
  };
}

function evidenceOf(group: Telling): readonly Evidence[] {
  return group.map((draft) => draft.evidence);
}

function dateOf({ date, basis, anchor, reference, derivation }: EventDraft): EventDate {
  return {
    edtf: date.edtf,
    start: isoDay(date.span.from),
    end: isoDay(date.span.to - 1),
    precision: date.precision,
    approximate: date.approximate,
    basis,
    ...(anchor ? { anchor: anchor.edtf } : {}),
    ...(reference === undefined ? {} : { reference }),
    derivation,
  };
}
