import type { Problem } from '../model/problem.ts';
import { TIMELINE_VERSION } from '../model/timelineFile.ts';
import type { Timeline } from '../model/timelineFile.ts';
import type { Extraction } from './extractArticle.ts';
import type { Knowledge } from './knowledge.ts';

/** One timeline from all extractions: merged, curated, in a fixed order whatever the input order. */
export function assembleTimeline(
  extractions: readonly Extraction[],
  knowledge: Knowledge,
): { readonly timeline: Timeline; readonly problems: readonly Problem[] } {
  void knowledge;
  return {
    timeline: { version: TIMELINE_VERSION, sources: extractions.map((e) => e.source), events: [] },
    problems: [],
  };
}
