import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { uncuratedTimeline } from '../src/cli/scoring/scoreCorpus.ts';
import type { Timeline } from '../src/model/timelineFile.ts';
import { fold } from '../src/text/fold.ts';

const root = join(import.meta.dirname, '..');
const CORPORA = [
  { name: 'our digests', folder: 'data/articles', least: 80 },
  { name: 'other subjects', folder: 'tests/corpus/articles', least: 250 },
  { name: 'a real folder (../shared)', folder: '../shared/folder/articles', least: 2000 },
];

/** Numbers, words that begin with a capital letter, and signs and words of currencies. */
const CLAIMS = /\d[\d.,]*\d|\d|[A-Z][\p{L}\d&'’.-]*[\p{L}\d]|[$€£¥]|[美日港欧台新]元|人民币|英镑/gu;

/** What a title claims and neither its quote, its heading nor its speaker has. */
function unfounded({ sources, events }: Timeline): readonly string[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return events.flatMap(({ title, evidence, date, kind, id }) => {
    const [first] = evidence;
    const source = byId.get(first?.source ?? '');
    const paragraph = source?.paragraphs.find((one) => one.id === first?.paragraph);
    const isGiven = id.startsWith('m-') || (kind === 'publication' && date.basis === 'published');
    if (!first || !source || !paragraph || isGiven) return [];
    const shown = title[source.language] ?? '';
    const { start, end } = first.quote;
    const grounds = fold(
      [paragraph.text.slice(start, end), ...(paragraph.heading ?? []), first.speaker ?? ''].join(
        ' ',
      ),
    ).toLowerCase();
    // The row of a table is told with the names of its columns.
    if (paragraph.role === 'row') return [];
    return [...fold(shown).matchAll(CLAIMS)]
      .map(([claim]) => claim)
      .filter((claim) => !grounds.includes(claim.toLowerCase()))
      .map((claim) => `${claim} in «${shown}», told by «${paragraph.text.slice(start, end)}»`);
  });
}

describe.each(CORPORA)('titles of $name', ({ folder, least }) => {
  const articles = join(root, folder);

  it.skipIf(!existsSync(articles))(
    'claim no number, name or currency that their quote lacks',
    () => {
      const timeline = uncuratedTimeline(articles, join(root, 'data'));
      expect(timeline.events.length).toBeGreaterThan(least);
      expect(unfounded(timeline)).toEqual([]);
    },
  );
});
