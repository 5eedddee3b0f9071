import * as v from 'valibot';
import { parseEdtf } from './edtf.ts';
import { EVENT_KINDS } from './event.ts';

const LONGEST = 300;
const Words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST));

const CorrectionShape = v.strictObject({
  id: Words,
  source: Words,
  reason: Words,
  title: v.optional(v.record(v.picklist(['zh-Hant', 'zh-Hans', 'en']), Words)),
  kind: v.optional(v.picklist(EVENT_KINDS)),
  date: v.optional(
    v.pipe(
      Words,
      v.check((text) => parseEdtf(text) !== undefined),
    ),
  ),
  hide: v.optional(v.literal(true)),
  merge: v.optional(v.pipe(v.array(Words), v.minLength(1), v.maxLength(20))),
});

/**
 * What a reader corrects of one event: an entry of `curation.yaml`. `source` is the id of the
 * article that tells it; what is absent stays as it was read.
 */
export type Correction = v.InferOutput<typeof CorrectionShape>;

/** A correction in data from outside; `undefined` where it is none. */
export function parseCorrection(value: unknown): Correction | undefined {
  const parsed = v.safeParse(CorrectionShape, value);
  return parsed.success ? parsed.output : undefined;
}

/** Whether a correction says what is to change. */
export function changesSomething({ title, kind, date, hide, merge }: Correction): boolean {
  return [title, kind, date, hide, merge].some((change) => change !== undefined);
}
