import { dayLabel } from '../../timeline/words/dayLabel.ts';
import type { PlacedFigure } from '../../timeline/figures/figureBand.ts';
import type { FigurePoint } from '../../timeline/figures/figurePoints.ts';
import { inLanguage } from '../../timeline/words/localised.ts';
import type { Locale } from '../../timeline/words/locale.ts';
import { figurePhrase } from '../words/figureWords.ts';
import type { Messages } from '../words/messages.ts';

/** All that the button of an amount shows, in pixels of its layer. */
export interface FigureFace {
  readonly key: string;
  /** Id of the event. */
  readonly id: string;
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Room of the button above, below and left of its text. */
  readonly abovePx: number;
  readonly belowPx: number;
  readonly insetPx: number;
  /** Empty for a mark alone. */
  readonly text: string;
  /** What the button is called: title, date, measure and amount. */
  readonly name: string;
}

/** More buttons than this help nobody; the marks without one are drawn and found by the pointer. */
const MOST = 120;
/** Half the side of the button of a mark: no less than a finger needs. */
const HALF_PX = 12;

/**
 * Buttons of the most important figures (the last ones given), in time order, on a layer that has
 * drifted by so many pixels.
 */
export function figureFaces(
  figures: readonly PlacedFigure[],
  driftPx: number,
  locale: Locale,
  messages: Messages,
): readonly FigureFace[] {
  return figures
    .slice(-MOST)
    .sort((a, b) => a.point.index - b.point.index)
    .map(({ point, xPx, yPx, amount }) => {
      const text = amount ?? { text: '', leftPx: xPx, topPx: yPx, widthPx: 0, heightPx: 0 };
      const textBottomPx = text.topPx + text.heightPx;
      const left = Math.min(xPx - HALF_PX, text.leftPx);
      const top = Math.min(yPx - HALF_PX, text.topPx);
      const bottom = Math.max(yPx + HALF_PX, textBottomPx);
      return {
        key: point.key,
        id: point.event.id,
        leftPx: hundredth(left - driftPx),
        topPx: hundredth(top),
        widthPx: hundredth(Math.max(xPx + HALF_PX, text.leftPx + text.widthPx) - left),
        heightPx: hundredth(bottom - top),
        insetPx: hundredth(text.leftPx - left),
        abovePx: hundredth(text.topPx - top),
        belowPx: hundredth(bottom - textBottomPx),
        text: text.text,
        name: nameOf(point, locale, messages),
      };
    });
}

function nameOf(point: FigurePoint, locale: Locale, messages: Messages): string {
  const { title, date, modality } = point.event;
  const parts = [inLanguage(title, locale).text, dayLabel(date, locale)];
  parts.push(figurePhrase(point.figure, locale, messages));
  if (modality === 'forecast') parts.push(messages.modality.forecast);
  return parts.join(', ');
}

/** Panning rounds; a hundredth of a pixel is nothing that moves. */
function hundredth(px: number): number {
  return Math.round(px * 100) / 100;
}
