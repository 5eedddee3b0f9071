import type { TimelineEvent } from '../../model/event.ts';
import { dayLabel } from '../../timeline/words/dayLabel.ts';
import { inLanguage } from '../../timeline/words/localised.ts';
import type { Locale } from '../../timeline/words/locale.ts';
import type { PlacedEvent } from '../../timeline/layout/placedView.ts';
import type { Messages } from '../words/messages.ts';

/** All that the button of an event on the stage shows, in pixels of its layer. */
export interface LabelFace {
  readonly id: string;
  readonly index: number;
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Left of the text within the button. */
  readonly insetPx: number;
  /** The lines of the text, each ended by a line break but the last; empty for a mark alone. */
  readonly text: string;
  readonly lang: string;
  /** What the button is called: the whole title, its date and kind, that it is a forecast. */
  readonly name: string;
  /** The whole title where the text does not say it all. */
  readonly hint: string | undefined;
  readonly over: boolean;
  readonly cut: boolean;
}

export interface FaceOptions {
  readonly locale: Locale;
  readonly messages: Messages;
  readonly rowPx: number;
}

/** Width of the button of a mark without text: a touch's width, more for a longer bar. */
const BARE_PX = 16;
const LONGEST_BARE_PX = 40;
/** How far a button reaches beyond its mark. */
const EDGE_PX = 4;
/** Bars grow with every turn of the wheel; their buttons only in steps, because that is dear. */
const STEP_PX = 8;

/**
 * A function from placed events, on a layer that has drifted by so many pixels, to their faces. A
 * face that is the same as in the frame before is the same object, so that nothing is done for it.
 */
export function createLabelFaces({ locale, messages, rowPx }: FaceOptions) {
  let before = new Map<string, LabelFace>();
  const words = new WeakMap<TimelineEvent, Pick<LabelFace, 'lang' | 'name' | 'hint'>>();
  const wordsOf = (event: TimelineEvent) => {
    const known = words.get(event);
    if (known) return known;
    const { lang, text } = inLanguage(event.title, locale);
    const date = dayLabel(event.date, locale);
    const parts = [text, date, messages.kinds[event.kind]];
    if (event.modality === 'forecast') parts.push(messages.modality.forecast);
    const made = { lang, name: parts.join(', '), hint: text };
    words.set(event, made);
    return made;
  };
  const face = (placed: PlacedEvent, driftPx: number): LabelFace => {
    const { index, event, mode, markPx, markWidthPx, textPx, textYPx, textWidthPx } = placed;
    const { lines, cut } = placed;
    const bare = lines.length === 0;
    const markEdgePx = markPx - (bare ? BARE_PX / 2 : EDGE_PX);
    const before = !bare && mode !== 'bar-over' && textPx < markPx;
    const insetPx = bare || before || mode === 'bar-over' ? 0 : stepped(textPx - markEdgePx);
    const leftPx = bare ? markEdgePx : textPx - insetPx;
    const { lang, name, hint } = wordsOf(event);
    return {
      id: event.id,
      index,
      leftPx: hundredth(leftPx - driftPx),
      topPx: textYPx,
      widthPx: bare
        ? stepped(Math.min(markWidthPx, LONGEST_BARE_PX) + BARE_PX)
        : before
          ? markPx + markWidthPx + EDGE_PX - textPx
          : insetPx + textWidthPx + 2,
      heightPx: Math.max(lines.length, 1) * rowPx,
      insetPx,
      text: lines.join('\n'),
      lang,
      name,
      hint: bare || lines.at(-1)?.endsWith('…') ? hint : undefined,
      over: mode === 'bar-over',
      cut,
    };
  };
  return (placed: readonly PlacedEvent[], driftPx: number): readonly LabelFace[] => {
    const now = new Map<string, LabelFace>();
    const faces = placed.map((one) => {
      const made = face(one, driftPx);
      const known = before.get(made.id);
      const kept = known && same(known, made) ? known : made;
      now.set(made.id, kept);
      return kept;
    });
    before = now;
    return faces;
  };
}

function same(a: LabelFace, b: LabelFace): boolean {
  return (
    a.index === b.index &&
    a.leftPx === b.leftPx &&
    a.topPx === b.topPx &&
    a.widthPx === b.widthPx &&
    a.heightPx === b.heightPx &&
    a.insetPx === b.insetPx &&
    a.text === b.text &&
    a.name === b.name &&
    a.hint === b.hint &&
    a.over === b.over &&
    a.cut === b.cut
  );
}

function stepped(px: number): number {
  return Math.ceil(px / STEP_PX) * STEP_PX;
}

/** Panning rounds; a hundredth of a pixel is nothing that moves. */
function hundredth(px: number): number {
  return Math.round(px * 100) / 100;
}
