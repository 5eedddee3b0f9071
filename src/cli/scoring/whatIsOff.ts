import { hasFigure, titleScore } from './scoreTimeline.ts';
import type { Score } from './scoreTimeline.ts';
import type { GoldEvent } from './goldEvent.ts';
import type { Match } from './matching.ts';
import type { Prediction } from './predictions.ts';

/** Titles nearer than this to the editor's are not listed. */
const LEAST_TITLE = 0.35;

/** Lines that list what was missed, what answers nothing, and what is off in the rest. */
export function whatIsOff({ missed, unmatched, hits }: Score): readonly string[] {
  return [
    `missed: ${missed.length}`,
    ...missed.map((one) => `  ${placeOf(one)} ${one.edtf} [${one.basis.join()}] ${nameOf(one)}`),
    `answers nothing: ${unmatched.length}`,
    ...unmatched.map(({ event, quotes: [{ key, from, length }] }) => {
      const { edtf, basis } = event.date;
      return `  ${key}:${from} ${edtf} [${basis}] ${event.kind} ${shownTitle(event)} (${length} quoted)`;
    }),
    'found, with something off:',
    ...hits.flatMap((hit) => {
      const faults = faultsOf(hit);
      return faults.length === 0
        ? []
        : [`  ${placeOf(hit.gold)} ${nameOf(hit.gold)}: ${faults.join('; ')}`];
    }),
  ];
}

function faultsOf({ gold, prediction: { event }, exact, kind }: Match): readonly string[] {
  const { modality, date } = event;
  const figures = gold.figures.filter((figure) => !hasFigure(event, figure));
  return [
    ...(exact ? [] : [`date ${date.edtf} for ${gold.edtf}`]),
    ...(kind ? [] : [`kind ${event.kind} for ${gold.kind.join()}`]),
    ...(gold.modality.includes(modality) ? [] : [`modality ${modality}`]),
    ...(gold.basis.includes(date.basis) ? [] : [`basis ${date.basis} for ${gold.basis.join()}`]),
    ...figures.map(({ value, currency }) => `no figure ${value} ${currency ?? ''}`.trimEnd()),
    ...((titleScore(gold, event) ?? 1) < LEAST_TITLE
      ? [`title ${shownTitle(event)} for ${gold.title.zh ?? gold.title.en ?? ''}`]
      : []),
  ];
}

function placeOf({ source, places: [place] }: GoldEvent): string {
  return `${source}:${place?.line ?? 0}`;
}

function nameOf({ title, gist, gist_zh: ofChinese }: GoldEvent): string {
  return title.zh ?? title.en ?? ofChinese ?? gist ?? '';
}

function shownTitle({ title }: Prediction['event']): string {
  return title['zh-Hant'] ?? title['zh-Hans'] ?? title['en'] ?? '';
}
