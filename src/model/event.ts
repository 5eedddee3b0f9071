import type { IsoDay } from './calendar.ts';

/** What sort of happening an event is, in the order in which lists and lanes show them. */
export const EVENT_KINDS = [
  'research',
  'product',
  'safety',
  'policy',
  'funding',
  'revenue',
  'company',
  'people',
  'publication',
  'society',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Whether the text says that it happened or holds, or that it will, may or should. */
export const MODALITIES = ['asserted', 'forecast'] as const;
export type Modality = (typeof MODALITIES)[number];

export const PRECISIONS = [
  'day',
  'month',
  'quarter',
  'half',
  'year',
  'decade',
  'interval',
] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Where a date comes from; the meanings are in docs/data-format.md. */
export const DATE_BASES = [
  'text',
  'relative',
  'url',
  'published',
  'reference',
  'reviewed',
] as const;
export type DateBasis = (typeof DATE_BASES)[number];

export const MEASURES = [
  'revenue',
  'funding',
  'valuation',
  'cost',
  'score',
  'probability',
  'growth',
  'count',
  'share',
  'other',
] as const;
export type Measure = (typeof MEASURES)[number];

export const BOUNDS = ['exact', 'about', 'over', 'under'] as const;
export type Bound = (typeof BOUNDS)[number];

/** Text by BCP 47 language tag; at least one of `zh-Hant`, `zh-Hans`, `en`. */
export type LocalisedText = Readonly<Record<string, string>>;

/** UTF-16 offsets into a paragraph's text, end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export const DERIVATION_STEPS = [
  'read',
  'anchor',
  'shift',
  'part',
  'nearest',
  'bound',
  'url',
  'published',
  'reference',
  'reviewed',
] as const;

/**
 * One step of how a date was worked out, in the order they were taken. `read` quotes the
 * expression, `anchor` names the date counted from, `shift` counts from it, `part` narrows to a
 * part (end of the year), `nearest` fills in a missing year or month, `bound` reads "before" or
 * "since"; `url`, `published` and `reference` say where a date that is not in the text is from;
 * `reviewed` says why and by which correction the date was set by hand.
 */
export interface DerivationStep {
  readonly step: (typeof DERIVATION_STEPS)[number];
  /** The words of the article, the name of the milestone, or the reason of a correction. */
  readonly text?: string;
  /** The value after this step, EDTF. */
  readonly edtf?: string;
  /** `anchor`: what it was counted from. */
  readonly from?: 'published' | 'narrative' | 'conversation';
  /** `shift`: how many units, negative for the past; `maxCount` where a range was given. */
  readonly count?: number;
  readonly maxCount?: number;
  readonly unit?: 'day' | 'week' | 'month' | 'year';
  /** `part`, `bound`: which. */
  readonly which?: string;
  /** `reference`, `url`: the address. */
  readonly address?: string;
  /** `reviewed`: the id by which the correction names the event. */
  readonly entry?: string;
}

export interface EventDate {
  /** ISO 8601-2 / EDTF. */
  readonly edtf: string;
  /** First and last day covered, both inclusive. */
  readonly start: IsoDay;
  readonly end: IsoDay;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly basis: DateBasis;
  /** Basis `relative`: the date it was counted from, EDTF. */
  readonly anchor?: string;
  /** Basis `reference`: the address that the date was taken from. */
  readonly reference?: string;
  readonly derivation?: readonly DerivationStep[];
}

export interface Figure {
  readonly measure: Measure;
  /** The amount, or the low end of a range whose high end is `max`. */
  readonly value: number;
  readonly max?: number;
  /** ISO 4217 code, `null` for a bare number. */
  readonly currency?: string | null;
  /** `percent`, `times`, or a word for what is counted. */
  readonly unit?: string | null;
  readonly bound: Bound;
}

export interface Evidence {
  /** Source id. */
  readonly source: string;
  /** Paragraph id within the source. */
  readonly paragraph: string;
  /** The sentence or clause that tells the happening; at most 200 characters. */
  readonly quote: TextSpan;
  /** The date expression, where the text has one. */
  readonly date?: TextSpan;
  readonly speaker?: string | null;
  /** The date that this passage gives, with how; absent where it is just the event's. */
  readonly dated?: EventDate;
}

export interface TimelineEvent {
  /** The same for the same happening from run to run. */
  readonly id: string;
  /** Other ids that lead here: of its other tellings, and from before. See `eventById`. */
  readonly aliases?: readonly string[];
  readonly title: LocalisedText;
  readonly kind: EventKind;
  readonly modality: Modality;
  readonly date: EventDate;
  readonly entities?: readonly string[];
  readonly figures?: readonly Figure[];
  /** 0–1; orders events where space is short. */
  readonly importance: number;
  /** 0–1: how likely it is that the passage tells a happening of this date. */
  readonly confidence?: number;
  /** Who read it from the articles: `rules`, the name of a model or person, or several; absent: the rules. */
  readonly readBy?: readonly string[];
  /** At least one piece; the one that tells it best comes first. */
  readonly evidence: readonly Evidence[];
  /** Passages that name the happening without telling it, in the order of the articles. */
  readonly mentions?: readonly Evidence[];
  /** Dates that other evidence gives for the same happening, where sources disagree. */
  readonly otherDates?: readonly EventDate[];
}
