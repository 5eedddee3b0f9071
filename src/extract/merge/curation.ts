import * as v from 'valibot';
import { parseEdtf } from '../../model/edtf.ts';
import { EVENT_KINDS } from '../../model/event.ts';
import { problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';

const CurationShape = v.strictObject({
  id: v.string(),
  /** The article that tells it, by id: where that is not read, the entry waits. */
  source: v.optional(v.string()),
  reason: v.pipe(v.string(), v.minLength(1)),
  title: v.optional(v.record(v.string(), v.pipe(v.string(), v.minLength(1)))),
  kind: v.optional(v.picklist(EVENT_KINDS)),
  date: v.optional(
    v.pipe(
      v.union([v.string(), v.number()]),
      v.transform(String),
      v.check((text) => parseEdtf(text) !== undefined, 'is not an EDTF date'),
    ),
  ),
  importance: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  hide: v.optional(v.boolean()),
  /** Ids of events that are the same happening as this one. */
  merge: v.optional(v.array(v.string())),
  /** Makes each further piece of evidence an event of its own. */
  split: v.optional(v.boolean()),
});

/** One reviewed correction of one event. */
export type Curation = v.InferOutput<typeof CurationShape>;

/** What a data file holds, as the shapes check it: an empty file is `{}`, a list is no mapping. */
export function mappingOf(value: unknown): unknown {
  return Array.isArray(value) ? undefined : (value ?? {});
}

/** The corrections of a curation file; entries that make no sense are left out and reported. */
export function readCurations({
  file,
  value,
}: {
  readonly file: string;
  readonly value: unknown;
}): {
  readonly curations: readonly Curation[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const list = v.safeParse(
    v.looseObject({ corrections: v.optional(v.nullable(v.array(v.unknown()))) }),
    mappingOf(value),
  );
  if (!list.success) {
    const message = 'The file must be a mapping with a list `corrections`.';
    return { curations: [], problems: [problem('error', 'curation-shape', { file }, message)] };
  }
  const curations = (list.output.corrections ?? []).flatMap((item, index) => {
    const result = v.safeParse(CurationShape, item);
    if (result.success) return [result.output];
    const [issue] = result.issues;
    const path = `corrections.${index}.${v.getDotPath(issue) ?? ''}`;
    problems.push(
      problem('error', 'curation-entry', { file }, `${path}: ${issue.message}; left out.`),
    );
    return [];
  });
  return { curations, problems };
}
