import fc from 'fast-check';
import { parseIsoDay } from '../model/calendar.ts';
import { DATE_BASES, EVENT_KINDS, MODALITIES } from '../model/event.ts';
import { GROUPINGS } from '../model/facet.ts';
import { SORT_COLUMNS } from '../model/sorting.ts';
import { CONFIDENCES } from '../model/sure.ts';
import type { TimeRange } from '../model/timeRange.ts';
import { EMBED_THEMES, MAX_STEP } from '../protocol/embedState.ts';
import type { EmbedState } from '../protocol/embedState.ts';
import { MAX_NAME, plainText } from '../protocol/listValue.ts';
import { LANGUAGES, THEMES, VIEWS } from '../protocol/urlState.ts';
import type { UrlState } from '../protocol/urlState.ts';

/** An arbitrary for every field: a field that has none does not compile. */
type Fields<State> = { [K in keyof State]-?: fc.Arbitrary<NonNullable<State[K]>> };

/** The ends of the world that a view can be moved to. */
const WORLD = [parseIsoDay('-009999-01-01') ?? 0, parseIsoDay('9999-12-31') ?? 0] as const;

const ids = fc.oneof(
  fc.stringMatching(/^[a-z0-9][a-z0-9._:~-]{0,119}$/),
  fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}._:~-]{0,40}$/u),
);

/** Names as people, sources and lanes have them; whatever signs there are, but halves of them. */
const names = fc.oneof(
  fc.constantFrom(
    '',
    'Anthropic',
    '美國國會',
    'a,b',
    '100%',
    '%2C',
    '%',
    'C++ & C#',
    'x=y?',
    '%252C',
  ),
  fc.constantFrom(
    'figures',
    '-figures',
    '.figures',
    ' spaced ',
    '\u3000',
    '—',
    '#1',
    '😀',
    "l'Éa+b",
  ),
  fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .map((text) => text.slice(0, MAX_NAME).replace(/[\p{Cc}\p{Cs}]/gu, '')),
  fc.string({ unit: fc.constantFrom(...'的一是人工智慧研究所'), minLength: 2, maxLength: 12 }),
);
const lists = (most: number, unit = names) =>
  fc.oneof(
    fc.uniqueArray(unit, { minLength: 1, maxLength: 6 }),
    fc.uniqueArray(unit, { minLength: 1, maxLength: most, size: 'max' }),
  );

const ranges: fc.Arbitrary<TimeRange> = fc
  .tuple(fc.integer({ min: WORLD[0], max: WORLD[1] }), fc.integer({ min: 1, max: 1_500_000 }))
  .chain(([from, days]) =>
    fc.constantFrom<TimeRange>(
      { from, to: Math.min(from + days, WORLD[1] + 1) },
      { from },
      { to: from + 1 },
    ),
  );
const queries = fc
  .oneof(names, fc.string({ unit: 'grapheme', maxLength: 100 }))
  .map(plainText)
  .filter((text) => text !== '' && text === plainText(text));
const wordsOf = <T>(vocabulary: readonly T[]) => fc.subarray([...vocabulary], { minLength: 1 });
const tenths = (min: number, max: number, by: number) =>
  fc.integer({ min: min * by, max: max * by }).map((n) => n / by);

const SHARED = {
  event: ids,
  view: fc.constantFrom(...VIEWS),
  sort: fc.record({ column: fc.constantFrom(...SORT_COLUMNS), descending: fc.boolean() }),
  q: queries,
  amount: fc.integer({ min: 1, max: 1e14 }),
  kind: wordsOf(EVENT_KINDS),
  source: lists(300),
  entity: lists(300),
  modality: wordsOf(MODALITIES),
  basis: wordsOf(DATE_BASES),
  confidence: wordsOf(CONFIDENCES),
  lanes: fc.constantFrom(...GROUPINGS),
  folded: lists(300),
  lang: fc.constantFrom(...LANGUAGES),
};

const URL_FIELDS: Fields<UrlState> = {
  ...SHARED,
  read: ids,
  time: ranges,
  theme: fc.constantFrom(...THEMES),
};

const EMBED_FIELDS: Fields<EmbedState> = {
  ...SHARED,
  story: ids,
  step: fc.integer({ min: 0, max: MAX_STEP }),
  events: lists(200, ids),
  time: fc.oneof(ranges, fc.constant('latest' as const)),
  controls: fc.constantFrom('full', 'min', 'none'),
  theme: fc.constantFrom(...EMBED_THEMES),
  accent: fc.stringMatching(/^[0-9a-f]{6}$/),
  scale: tenths(0.75, 3, 1000),
  font: fc.constantFrom('system', 'serif'),
  keys: fc.constantFrom('own', 'host', 'none'),
  wheel: fc.constantFrom('ctrl', 'on', 'off'),
  links: fc.constantFrom('new', 'host', 'none'),
  motion: fc.constantFrom('auto', 'none'),
  autoplay: tenths(1, 60, 10),
  loop: fc.boolean(),
  origin: fc.constantFrom('https://example.org', 'http://localhost:8000'),
  reveal: fc.boolean(),
  static: fc.boolean(),
  childId: fc.stringMatching(/^[\w-]{1,64}$/),
  initialWidth: fc.integer({ min: 0, max: 100_000 }),
  v: fc.constant(1),
};

/** Every state of the page that an address can name, long ones too. */
export const urlStates: fc.Arbitrary<UrlState> = fc.record(URL_FIELDS, { requiredKeys: [] });

/** Every state of an embedded timeline that an address can name, long ones too. */
export const embedStates: fc.Arbitrary<EmbedState> = fc.record(EMBED_FIELDS, { requiredKeys: [] });
