import { DATE_BASES, EVENT_KINDS, MODALITIES } from '../model/event.ts';
import type { DateBasis, EventKind, Modality } from '../model/event.ts';
import { GROUPINGS } from '../model/facet.ts';
import type { Grouping } from '../model/facet.ts';
import type { Sorting } from '../model/sorting.ts';
import { parseEdtf } from '../model/edtf.ts';
import { CONFIDENCES } from '../model/sure.ts';
import type { Confidence } from '../model/sure.ts';
import type { TimeRange } from '../model/timeRange.ts';
import {
  AMOUNT_PARAM,
  ID_PARAM,
  NAMES_PARAM,
  RANGE_PARAM,
  SORT_PARAM,
  SWITCH_PARAM,
  TEXT_PARAM,
  numberBetween,
  emptyNames,
  oneOf,
  paramsOfValues,
  readParams,
  someOf,
  upToNames,
  valuesOfParams,
  writeParams,
} from './params.ts';
import type { Param, ParamTable, ReadParams } from './params.ts';
import { LANGUAGES, VIEWS } from './urlState.ts';
import type { Language, View } from './urlState.ts';

export const EMBED_THEMES = ['auto', 'light', 'dark', 'contrast', 'transparent'] as const;
type EmbedTheme = (typeof EMBED_THEMES)[number];
const CONTROLS = ['full', 'min', 'none'] as const;
const KEY_OWNERS = ['own', 'host', 'none'] as const;
const WHEELS = ['ctrl', 'on', 'off'] as const;
const LINKS = ['new', 'host', 'none'] as const;
const MOTIONS = ['auto', 'none'] as const;
const FONTS = ['system', 'serif'] as const;

/** Most events that are asked for by name. */
const MOST_EVENTS = 200;
/** Last step number that is looked at; stories have far fewer. */
export const MAX_STEP = 999;

/** What the address of an embedded timeline says; what is absent is the default. */
export interface EmbedState {
  /** Id of a story; `step` 0 is the whole of it, 1 its first step. */
  readonly story?: string;
  readonly step?: number;
  /** Id of the event that is chosen. */
  readonly event?: string;
  /** Ids of the events that are there at all, at most 200. */
  readonly events?: readonly string[];
  /** What is on screen; `latest` is where most of the story ends. */
  readonly time?: TimeRange | 'latest';
  readonly kind?: readonly EventKind[];
  readonly source?: readonly string[];
  readonly entity?: readonly string[];
  readonly modality?: readonly Modality[];
  readonly basis?: readonly DateBasis[];
  /** `sure` for those alone that are read with confidence. */
  readonly confidence?: readonly Confidence[];
  readonly q?: string;
  /** Least amount of money of the events that are shown, in the timeline's main currency. */
  readonly amount?: number;
  readonly view?: View;
  /** How the table is sorted. */
  readonly sort?: Sorting;
  /** What the lanes are sorted by, and which of them are folded. */
  readonly lanes?: Grouping;
  readonly folded?: readonly string[];
  /** How much can be pressed around the stage; `min` by default. */
  readonly controls?: (typeof CONTROLS)[number];
  readonly theme?: EmbedTheme;
  /** Six hexadecimal digits. */
  readonly accent?: string;
  /** Size of all text, 0.75–3. */
  readonly scale?: number;
  readonly font?: (typeof FONTS)[number];
  readonly lang?: Language;
  /** Who gets the keys that step through a deck; `own` by default. */
  readonly keys?: (typeof KEY_OWNERS)[number];
  /** What the wheel needs to zoom: Ctrl or ⌘ by default. */
  readonly wheel?: (typeof WHEELS)[number];
  /** Where links to sources go: a new tab by default. */
  readonly links?: (typeof LINKS)[number];
  readonly motion?: (typeof MOTIONS)[number];
  /** Seconds a step stays, 1–60. */
  readonly autoplay?: number;
  readonly loop?: boolean;
  /** Origin of the only page that may speak to the frame. */
  readonly origin?: string;
  /** Whether a plain reveal.js deck is driven by its own messages. */
  readonly reveal?: boolean;
  /** A picture in place of the live timeline. */
  readonly static?: boolean;
  /** For pages that use pym.js. */
  readonly childId?: string;
  readonly initialWidth?: number;
  /** Version of the protocol. */
  readonly v?: number;
}

const TIME: Param<TimeRange | 'latest'> = {
  parse: (text) => (text === 'latest' ? text : (RANGE_PARAM.parse(text) ?? spanOfEdtf(text))),
  format: (time) => (time === 'latest' ? time : RANGE_PARAM.format(time)),
};

const ORIGIN: Param<string> = { parse: exactOrigin, format: (origin) => origin };

const PARAMS: ParamTable<EmbedState> = {
  story: ID_PARAM,
  step: numberBetween(0, MAX_STEP),
  event: ID_PARAM,
  events: upToNames(MOST_EVENTS),
  time: TIME,
  kind: someOf(EVENT_KINDS),
  source: NAMES_PARAM,
  entity: NAMES_PARAM,
  modality: someOf(MODALITIES),
  basis: someOf(DATE_BASES),
  confidence: someOf(CONFIDENCES),
  q: TEXT_PARAM,
  amount: AMOUNT_PARAM,
  view: oneOf(VIEWS),
  sort: SORT_PARAM,
  lanes: oneOf(GROUPINGS),
  folded: NAMES_PARAM,
  controls: oneOf(CONTROLS),
  theme: oneOf(EMBED_THEMES),
  accent: matching(/^[0-9a-f]{6}$/),
  scale: numberBetween(0.75, 3, 3),
  font: oneOf(FONTS),
  lang: oneOf(LANGUAGES),
  keys: oneOf(KEY_OWNERS),
  wheel: oneOf(WHEELS),
  links: oneOf(LINKS),
  motion: oneOf(MOTIONS),
  autoplay: numberBetween(1, 60, 1),
  loop: SWITCH_PARAM,
  origin: ORIGIN,
  reveal: SWITCH_PARAM,
  static: SWITCH_PARAM,
  childId: matching(/^[\w-]{1,64}$/),
  initialWidth: numberBetween(0, 100_000),
  v: numberBetween(1, 1),
};

/**
 * What a query string asks of an embedded timeline, and the names of parameters whose values are
 * not allowed, which count as absent. `hideControls=true` and `controls=0` are other ways to say
 * `controls=none`. Never throws.
 */
export function parseEmbedState(query: string): ReadParams<EmbedState> {
  const plain = query
    .replace(/(^|[?&])hideControls=(?:true|1)(?=&|$)/, '$1controls=none')
    .replace(/(^|[?&])controls=0(?=&|$)/, '$1controls=none');
  return readParams(PARAMS, plain);
}

/**
 * The state in the values of a `setState` message, checked as an address is, and the names that it
 * gives back their default: by empty text, an empty list or `null`. Never throws.
 */
export function embedStateOf(
  values: unknown,
): ReadParams<EmbedState> & { readonly cleared: readonly (keyof EmbedState)[] } {
  return { ...paramsOfValues(PARAMS, values), cleared: emptyNames(PARAMS, values) };
}

/** The values of a state as a message carries them; `embedStateOf` reads them back. */
export function valuesOfEmbedState(state: EmbedState): Readonly<Record<string, string>> {
  return valuesOfParams(PARAMS, state);
}

/**
 * The query string of a state, without `?`; `parseEmbedState` reads it back as the same state, but
 * for what `leftOutOfEmbed` names.
 */
export function formatEmbedState(state: EmbedState): string {
  return writeParams(PARAMS, state).query;
}

/** What of a state an address has no room for; see `LONG_NAMES` of addressLength.ts. */
export function leftOutOfEmbed(state: EmbedState): readonly (keyof EmbedState)[] {
  return writeParams(PARAMS, state).leftOut;
}

function matching(pattern: RegExp): Param<string> {
  return { parse: (text) => (pattern.test(text) ? text : undefined), format: (text) => text };
}

function spanOfEdtf(text: string): TimeRange | undefined {
  if (text.length > 60) return undefined;
  const span = parseEdtf(text)?.span;
  return span && { from: span.from, to: span.to };
}

/** An http or https origin just as `event.origin` has it, without path, and nothing else. */
function exactOrigin(text: string): string | undefined {
  return /^https?:\/\/(?:[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/.test(
    text,
  )
    ? text
    : undefined;
}
