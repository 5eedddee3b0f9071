import type { TimeSpan } from '../../model/calendar.ts';
import type { TimelineEvent } from '../../model/event.ts';
import type { EventIndex } from './eventIndex.ts';
import type { Outside } from './firstView.ts';
import type { LabelLines } from './labelLines.ts';
import type { LabelMode } from './labels.ts';
import type { Lane } from './lanes.ts';
import type { LabelWeight, TextMeasurer } from './textMeasurer.ts';
import type { Viewport } from './viewport.ts';

/** What placing needs beside events and viewport; a change of any of it starts the layout anew. */
export interface PlaceOptions {
  readonly lanes: readonly Lane[];
  /** Lane id of each event, in index order. */
  readonly laneIds: readonly string[];
  /** Width that the layout is made for; the viewport's may differ while a window is resized. */
  readonly widthPx: number;
  readonly rowPx: number;
  /** Widest line of a label. */
  readonly lineMaxPx: number;
  readonly measurer: TextMeasurer;
  readonly title: (event: TimelineEvent) => { readonly text: string; readonly lang: string };
  readonly weight: (index: number) => LabelWeight;
}

/** An event with its mark on the stage, and its label unless `lines` is empty. */
export interface PlacedEvent {
  readonly index: number;
  readonly event: TimelineEvent;
  readonly lane: number;
  readonly mode: LabelMode;
  /** The mark: where it starts, how long it is, its middle from the top of the stage. */
  readonly markPx: number;
  readonly markWidthPx: number;
  readonly markYPx: number;
  /** The text: left and top of the first line. */
  readonly textPx: number;
  readonly textYPx: number;
  readonly textWidthPx: number;
  readonly lines: readonly string[];
  /** The text would be cut by an edge of the stage, and is not shown. */
  readonly cut: boolean;
}

/** What a story's step tells of: at its own view these events have whole labels. */
export interface Told {
  readonly view: Viewport;
  /** Places in the event index. */
  readonly events: readonly number[];
}

/** A pile of events drawn as one mark with their count. */
export interface PlacedCluster {
  /** Stable while the zoom step stays. */
  readonly key: string;
  readonly lane: number;
  readonly leftPx: number;
  readonly yPx: number;
  /** Whether the count stands behind a label, as `+3`. */
  readonly led: boolean;
  readonly members: readonly number[];
  /** Days that the members cover. */
  readonly span: TimeSpan;
}

/** Everything that the stage shows at one viewport. */
export interface PlacedView {
  readonly viewport: Viewport;
  readonly labels: readonly PlacedEvent[];
  /** Marks without a label. */
  readonly bare: readonly PlacedEvent[];
  readonly clusters: readonly PlacedCluster[];
  /** For each lane, events that cover days on screen and for which there is no row. */
  readonly wide: readonly (readonly number[])[];
  readonly outside: Outside;
}

/** What stays the same while a layout is used. */
export interface Stage {
  readonly index: EventIndex;
  readonly options: PlaceOptions;
  /** The title of an event on at most so many lines, perhaps narrower than usual; remembered. */
  readonly label: (index: number, maxLines: number, linePx?: number) => LabelLines;
  /** The same no wider than so many pixels, however wide a line usually is. */
  readonly wide: (index: number, maxLines: number, widestPx: number) => LabelLines;
  /** The whole title on one line, two, and so on, as far as it can be broken so. */
  readonly whole: (index: number) => readonly LabelLines[];
  readonly laneOf: Uint16Array;
  /** Days that the members of a pile cover; remembered. */
  readonly spans: WeakMap<readonly number[], TimeSpan>;
}
