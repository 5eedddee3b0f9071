import { shortHash } from '../text/shortHash.ts';

const MAX_LENGTH = 80;
const HASH_LENGTH = 8;

/**
 * An id `[a-z0-9-]{1,80}` for an article, from its slug or else its file's path without extension.
 *
 * ASCII letters and digits are kept in lower case, everything between them becomes one hyphen.
 * Where that loses letters or digits (Chinese names, names over 80 characters) eight characters of
 * a hash follow, so that 安全.md and 速度.md differ and stay what they are from run to run. Names are compared in NFC: the same on every file system. Never throws.
 */
export function articleId(name: string): string {
  const whole = name.normalize('NFC').toLowerCase();
  const kept = whole.replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '');
  const lossless = kept.length <= MAX_LENGTH && !/(?![a-z0-9])[\p{L}\p{N}]/u.test(whole);
  if (lossless && kept !== '') return kept;
  const hash = shortHash(whole, HASH_LENGTH);
  const start = kept.slice(0, MAX_LENGTH - HASH_LENGTH - 1).replace(/-$/u, '');
  return `${start === '' ? 'article' : start}-${hash}`;
}

/**
 * For each id the id itself, or where an earlier one is the same, the first of `id-2`, `id-3` …
 * that no other has; in input order. O(n).
 */
export function distinctIds(ids: readonly string[]): readonly string[] {
  const wanted = new Set(ids);
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return ids.map((id) => {
    let distinct = id;
    let n = counts.get(id) ?? 2;
    for (; taken.has(distinct) || (distinct !== id && wanted.has(distinct)); n += 1) {
      const suffix = `-${n}`;
      distinct = `${id.slice(0, MAX_LENGTH - suffix.length)}${suffix}`;
    }
    counts.set(id, n);
    taken.add(distinct);
    return distinct;
  });
}
