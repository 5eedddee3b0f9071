import type { EventIndex } from './eventIndex.ts';
import { labelLines, wholeLines } from './labelLines.ts';
import type { LabelLines, LineMeasure } from './labelLines.ts';
import type { PlaceOptions } from './placedView.ts';
import type { LabelWeight } from './textMeasurer.ts';

type Titles = Pick<PlaceOptions, 'title' | 'measurer'>;

/** Most lines that a whole title is tried on. */
const MOST_LINES = 4;

/** The title of an event on at most so many lines, no wider than so many pixels. */
export function breakTitle(
  index: EventIndex,
  i: number,
  maxLines: number,
  linePx: number,
  options: Titles & Pick<PlaceOptions, 'weight'>,
): LabelLines {
  const event = index.events[i];
  if (!event) return { lines: [], widthPx: 0 };
  const { text, lang } = options.title(event);
  return labelLines(text, linePx, maxLines, lineMeasure(options, text, lang, options.weight(i)));
}

/** The whole title of an event on one line, two, and so on, as far as it can be broken so. */
export function wholeTitles(index: EventIndex, i: number, options: Titles): readonly LabelLines[] {
  const event = index.events[i];
  if (!event) return [];
  const { text, lang } = options.title(event);
  // A step's own events lead, and leading labels are bold.
  const measure = lineMeasure(options, text, lang, 'strong');
  return Array.from({ length: MOST_LINES }, (_, n) => wholeLines(text, n + 1, measure)).filter(
    (made) => made !== undefined,
  );
}

function lineMeasure(
  { measurer }: Titles,
  text: string,
  lang: string,
  strength: LabelWeight,
): LineMeasure {
  return {
    widthPx: (line) => measurer.widthPx(line, strength, lang),
    wordStarts: () => measurer.wordStarts?.(text.trim(), lang),
  };
}
