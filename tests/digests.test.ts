import { CORE_SCHEMA, load } from 'js-yaml';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const ORIGINALS = join(root, '../shared/articles');

/** Han characters in a row that a digest may share with an original. */
const LONGEST_COMMON_RUN = 12;

const FrontMatter = v.strictObject({
  title: v.pipe(v.string(), v.nonEmpty()),
  date: v.pipe(v.string(), v.isoDate()),
  lang: v.picklist(['zh-Hant', 'zh-Hans']),
  publisher: v.pipe(v.string(), v.nonEmpty()),
  source_url: v.optional(v.pipe(v.string(), v.url(), v.startsWith('https://'))),
  original_title: v.pipe(v.string(), v.nonEmpty()),
});

const digests = [
  'amodei-big-technology.md',
  'amodei-hard-fork.md',
  'anthropic-cofounders.md',
  'anthropic-safety-and-speed.md',
].map((name) => read(join(root, 'data/articles'), name));

describe('front matter', () => {
  it.each(digests)('$name says where its original is from', ({ text }) => {
    const issues = v.safeParse(FrontMatter, split(text).meta).issues ?? [];
    expect(issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`)).toEqual([]);
  });
});

describe.skipIf(!existsSync(ORIGINALS))(
  'own words (skipped where ../shared/articles, the originals, is missing)',
  () => {
    it.each(digests)('$name copies no sentence of an original', ({ text }) => {
      const originals = readdirSync(ORIGINALS)
        .filter((file) => file.endsWith('.md'))
        .map((file) => read(ORIGINALS, file));
      expect(originals).not.toEqual([]);

      // `original_title` repeats a title on purpose, so the front matter is left out, save our own title.
      const { meta, body } = split(text);
      const ours = runs(`${v.parse(FrontMatter, meta).title}\n${body}`);
      const copied = originals.flatMap((original) =>
        [...runs(original.text)]
          .filter((run) => ours.has(run))
          .map((run) => `${original.name}: ${run}`),
      );
      expect(copied).toEqual([]);
    });
  },
);

function read(folder: string, name: string): { name: string; text: string } {
  return { name, text: readFileSync(join(folder, name), 'utf8') };
}

function split(text: string): { meta: unknown; body: string } {
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  // CORE_SCHEMA leaves dates as text.
  return { meta: load(yaml, { schema: CORE_SCHEMA }), body };
}

/** Every run of Han characters that is one longer than allowed; all that is not Han is dropped first. */
function runs(text: string): Set<string> {
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  const length = LONGEST_COMMON_RUN + 1;
  const found = new Set<string>();
  for (let start = 0; start + length <= han.length; start++) {
    found.add(han.slice(start, start + length).join(''));
  }
  return found;
}
