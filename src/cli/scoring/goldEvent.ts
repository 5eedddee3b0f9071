import * as v from 'valibot';

const Day = v.pipe(v.string(), v.regex(/^-?\d{4,6}-\d{2}-\d{2}$/u));
const Words = v.pipe(v.array(v.string()), v.minLength(1));
const Dates = v.object({ edtf: v.string(), start: Day, end: Day });

/** An event that an annotator found in an article; `optional` where another might leave it out. */
const GoldEvent = v.object({
  ...Dates.entries,
  /** What the name of its article's file, or of a folder around it, begins with or is. */
  source: v.string(),
  /** Where it is told: any quote of a paragraph over that line that holds the anchor will do. */
  places: v.pipe(v.array(v.object({ line: v.number(), anchor: v.string() })), v.minLength(1)),
  dateText: v.nullish(v.string()),
  /** The likeliest first; any will do. */
  basis: Words,
  kind: Words,
  modality: Words,
  figures: v.optional(
    v.array(v.object({ value: v.number(), currency: v.nullish(v.string()) })),
    [],
  ),
  /** What an editor would call it, in the language of the article. */
  title: v.optional(v.object({ zh: v.optional(v.string()), en: v.optional(v.string()) }), {}),
  gist: v.optional(v.string()),
  gist_zh: v.optional(v.string()),
  importance: v.number(),
  optional: v.boolean(),
  /** Other dates that an honest reader may take. */
  alt: v.optional(v.array(Dates), []),
});
export type GoldEvent = v.InferOutput<typeof GoldEvent>;
export type GoldDates = v.InferOutput<typeof Dates>;

/** The annotated events of a `gold.json`, or in one line why its text holds none. */
export function parseGold(text: string): readonly GoldEvent[] | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'it is no JSON';
  }
  const { success, output, issues } = v.safeParse(v.array(GoldEvent), value);
  if (success) return output;
  const [issue] = issues;
  return `${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`;
}
