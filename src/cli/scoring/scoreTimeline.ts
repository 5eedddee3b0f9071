import type { TimelineEvent } from '../../model/event.ts';
import type { Timeline } from '../../model/timelineFile.ts';
import { chrF } from './chrF.ts';
import type { GoldEvent } from './goldEvent.ts';
import { matchEvents } from './matching.ts';
import type { Match } from './matching.ts';
import { predictionsOf } from './predictions.ts';
import type { Prediction } from './predictions.ts';
import { rankCorrelation } from './rankCorrelation.ts';

/** What is measured, each from 0 to 1 (the rank from −1); `undefined` where there is nothing to measure. */
export type Measures = Readonly<Record<(typeof MEASURES)[number], number | undefined>>;

/** The measures in the order they are reported; see docs/extraction.md. */
export const MEASURES = [
  'precision',
  'recall',
  'f1',
  'strictF1',
  'importantRecall',
  'kind',
  'modality',
  'figures',
  'basis',
  'titles',
  'importanceRank',
] as const;

/** How many events of an article were found, of how many; and how many were right, of how many. */
interface SourceScore {
  readonly source: string;
  readonly found: number;
  readonly wanted: number;
  readonly right: number;
  readonly judged: number;
}

/** How a timeline compares with what annotators found. */
export interface Score {
  readonly measures: Measures;
  readonly sources: readonly SourceScore[];
  /** Annotated events that nobody may leave out and the timeline does. */
  readonly missed: readonly GoldEvent[];
  /** Events of the timeline that answer nothing. */
  readonly unmatched: readonly Prediction[];
  /** Pairs of which the annotated event is one that nobody may leave out. */
  readonly hits: readonly Match[];
}

const IMPORTANT = 4;
/** How far an amount may be off, for rounding. */
const FIGURE_SLACK = 0.005;

/**
 * The score of a timeline against annotated events. Events that an annotator might leave out count
 * neither way: not as missed, and what answers them not as wrong.
 */
export function scoreTimeline(timeline: Timeline, gold: readonly GoldEvent[]): Score {
  const keys = [...new Set(gold.map(({ source }) => source))];
  const predictions = predictionsOf(timeline, keys);
  const matches = matchEvents(gold, predictions);
  const hits = matches.filter((match) => !match.gold.optional);
  const answered = new Set(matches.map((match) => match.gold));
  const excused = new Set(
    matches.filter((match) => match.gold.optional).map(({ prediction }) => prediction),
  );
  const used = new Set(matches.map(({ prediction }) => prediction));
  const wanted = gold.filter(({ optional }) => !optional);
  const judged = predictions.filter((prediction) => !excused.has(prediction));
  const important = wanted.filter(({ importance }) => importance >= IMPORTANT);
  const exact = hits.filter((hit) => hit.exact).length;
  const share = (good: (hit: Match) => boolean) => ratio(hits.filter(good).length, hits.length);
  const figures = hits.flatMap(({ gold: { figures: asked }, prediction }) =>
    asked.map((figure) => hasFigure(prediction.event, figure)),
  );
  const titles = hits.flatMap(
    ({ gold: one, prediction }) => titleScore(one, prediction.event) ?? [],
  );
  const measures: Measures = {
    precision: ratio(hits.length, judged.length),
    recall: ratio(hits.length, wanted.length),
    f1: fScore(hits.length, judged.length, wanted.length),
    strictF1: fScore(exact, judged.length, wanted.length),
    importantRecall: ratio(important.filter((one) => answered.has(one)).length, important.length),
    kind: share(({ kind }) => kind),
    modality: share(({ gold: one, prediction }) =>
      one.modality.includes(prediction.event.modality),
    ),
    figures: ratio(figures.filter(Boolean).length, figures.length),
    basis: share(({ gold: one, prediction }) => one.basis.includes(prediction.event.date.basis)),
    titles: ratio(
      titles.reduce((sum, one) => sum + one, 0),
      titles.length,
    ),
    importanceRank: rankCorrelation(
      hits.map(({ gold: one }) => one.importance),
      hits.map(({ prediction }) => prediction.event.importance),
    ),
  };
  const sources = keys.map((source): SourceScore => {
    const right = hits.filter((hit) => hit.gold.source === source).length;
    const isOf = ({ quotes: [first] }: Prediction) => first.key === source;
    return {
      source,
      found: right,
      wanted: wanted.filter((one) => one.source === source).length,
      right: hits.filter(({ prediction }) => isOf(prediction)).length,
      judged: judged.filter(isOf).length,
    };
  });
  const missed = wanted.filter((one) => !answered.has(one));
  const unmatched = predictions.filter((prediction) => !used.has(prediction));
  return { measures, sources, missed, unmatched, hits };
}

/** Whether an event has an amount, but for rounding, in its currency. */
export function hasFigure(
  event: TimelineEvent,
  { value, currency }: GoldEvent['figures'][number],
): boolean {
  return (event.figures ?? []).some(
    (figure) =>
      Math.abs(figure.value - value) <= Math.abs(value) * FIGURE_SLACK &&
      (figure.currency ?? null) === (currency ?? null),
  );
}

/** How near an event's title is to the editor's, in the editor's language; `undefined` for no such. */
export function titleScore({ title }: GoldEvent, event: TimelineEvent): number | undefined {
  const wanted = title.zh ?? title.en;
  if (!wanted) return undefined;
  const languages = title.zh ? ['zh-Hant', 'zh-Hans'] : ['en'];
  return Math.max(...languages.map((language) => chrF(event.title[language] ?? '', wanted)));
}

function ratio(part: number, of: number): number | undefined {
  return of === 0 ? undefined : part / of;
}

/** Harmonic mean of precision and recall; 0 where nothing is right. */
function fScore(right: number, judged: number, wanted: number): number {
  return right === 0 ? 0 : (2 * right) / (judged + wanted);
}
