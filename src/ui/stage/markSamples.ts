import type { EventDate, TimelineEvent } from '../../model/event.ts';
import type { LabelMode } from '../../timeline/layout/labels.ts';
import type { PlacedEvent } from '../../timeline/layout/placedView.ts';
import type { Viewport } from '../../timeline/layout/viewport.ts';

/** Size of the picture that a sample is placed in. */
export const SAMPLE_PX = { width: 52, height: 28 } as const;
/** A pixel a day, from 1 January 1970 on. */
export const SAMPLE_VIEW: Viewport = { from: 0, to: SAMPLE_PX.width, width: SAMPLE_PX.width };

const MIDDLE_PX = 14;
const SOURCE = { paragraph: '', quote: { start: 0, end: 0 } };

/** What a mark can say of its event, each with an event that is drawn so and like no other. */
export const MARK_SAMPLES = {
  day: day({}),
  span: span({}),
  approximate: span({ date: { approximate: true } }),
  forecast: span({ modality: 'forecast' }),
  published: day({ date: { basis: 'published' } }),
  reference: day({ date: { basis: 'reference' } }),
  sources: day({ sources: ['1', '2'] }),
  disagreeing: day({ px: 12, otherDates: [dateOf('1970-02-12')] }),
} as const satisfies Record<string, PlacedEvent>;

interface Changes {
  readonly px?: number;
  readonly date?: Partial<EventDate>;
  readonly modality?: TimelineEvent['modality'];
  readonly sources?: readonly string[];
  readonly otherDates?: readonly EventDate[];
}

function day(changes: Changes): PlacedEvent {
  return place('point', (changes.px ?? SAMPLE_PX.width / 2) - 4.5, 9, changes);
}

function span(changes: Changes): PlacedEvent {
  return place('bar-inline', 4, SAMPLE_PX.width - 8, changes);
}

function place(
  mode: LabelMode,
  markPx: number,
  markWidthPx: number,
  { date, modality = 'asserted', sources = ['1'], otherDates }: Changes,
): PlacedEvent {
  const event: TimelineEvent = {
    id: '',
    title: {},
    kind: 'research',
    modality,
    date: { ...dateOf('1970-01-01'), ...date },
    importance: 0,
    evidence: sources.map((source) => ({ source, ...SOURCE })),
    ...(otherDates ? { otherDates } : {}),
  };
  return {
    index: 0,
    event,
    lane: 0,
    mode,
    markPx,
    markWidthPx,
    markYPx: MIDDLE_PX,
    textPx: markPx,
    textYPx: 0,
    textWidthPx: 0,
    lines: [],
    cut: false,
  };
}

function dateOf(iso: string): EventDate {
  return {
    edtf: iso,
    start: iso,
    end: iso,
    precision: 'day',
    approximate: false,
    basis: 'text',
  };
}
