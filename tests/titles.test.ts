import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyDataFile } from '../src/articles/dataFile.ts';
import { readArticle } from '../src/articles/readArticle.ts';
import { readDataFiles } from '../src/cli/dataFiles.ts';
import { readWithGrayMatter } from '../src/cli/grayMatter.ts';
import { assembleTimeline, extractArticle, readKnowledge } from '../src/extract/index.ts';
import type { TimelineEvent } from '../src/model/event.ts';

const root = join(import.meta.dirname, '..');
const ORIGINALS = join(root, '../shared/articles');

/** Share of the titles that must be of the right length; quotes that say little make short ones. */
const LONG_ENOUGH = 0.95;
const FREE_OF_FAULTS = 0.98;

const CONNECTIVE =
  /^(?:而|但|並且|并且|所以|因此|因為|因为|雖然|虽然|然後|然后|於是|于是|以及|的|就|也(?!有)|，)|^(?:and|but|so|however)\b/i;
/** Kept where nobody can be sure who is meant: a name in its place would be a guess (decision 30). */
const PRONOUN =
  /^(?:[我你您妳她它]|他(?![人鄉乡])|[這这那](?![些種种個个項项份篇次場场座款條条家位]))|^(?:he|she|it|they|this|that)\b/i;
const SAYS_WHO = 0.83;
/** Whole clauses that are longer are shown whole (decision 30), but seldom ones as long as this. */
const SHORT_ENOUGH = 0.72;
const WIDEST = 60;
/** A date stays where words around it need it. */
const WITHOUT_DATE = 0.77;
const DANGLING =
  /(?:[的得和與与跟在從从向對对把被將将以於于很而但就又還还沒没並并且，、：]|因為|因为|如果|以及|\b(?:the|of|and|in|for|an?|to|by|with))$/i;

const widthOf = (text: string) =>
  [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0);

/** Without curation: titles that people wrote by hand say nothing of the extractor. */
const { knowledge } = readKnowledge({
  ...readDataFiles(join(root, 'data'), 'data').files,
  curation: emptyDataFile('curation.yaml'),
});

/** Every event with its title in the language of its article, and its date expression. */
function titlesOf(
  folder: string,
): readonly { title: string; date: string; event: TimelineEvent }[] {
  const extractions = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => {
      const { article } = readArticle(readFileSync(join(folder, name)), name, readWithGrayMatter);
      return article ? [extractArticle(article, knowledge)] : [];
    });
  const { timeline } = assembleTimeline(extractions, knowledge);
  // An article's own publication is called as the article is.
  const told = timeline.events.filter(
    ({ kind, date }) => !(kind === 'publication' && date.basis === 'published'),
  );
  return told.map((event) => {
    const [evidence] = event.evidence;
    const source = timeline.sources.find(({ id }) => id === evidence?.source);
    const paragraph = source?.paragraphs.find(({ id }) => id === evidence?.paragraph);
    const date = evidence?.date && paragraph?.text.slice(evidence.date.start, evidence.date.end);
    return { title: event.title[source?.language ?? ''] ?? '', date: date ?? '', event };
  });
}

const folders = [
  { name: 'the four articles', folder: ORIGINALS },
  { name: 'our digests', folder: join(root, 'data/articles') },
].filter(({ folder }) => existsSync(folder));

describe.each(folders)('titles of $name', ({ folder }) => {
  const titles = titlesOf(folder);
  const share = (good: (row: (typeof titles)[number]) => boolean) => {
    const bad = titles.filter((row) => !good(row)).map(({ title }) => title);
    return { share: 1 - bad.length / titles.length, bad };
  };
  const expectShare = (found: ReturnType<typeof share>, least: number) => {
    expect(found.share, found.bad.join('\n')).toBeGreaterThanOrEqual(least);
  };

  it('are there', () => {
    expect(titles.length).toBeGreaterThan(20);
    expectShare(
      share(({ title }) => title !== ''),
      1,
    );
  });

  it('are 8 to 28 characters wide, as far as there is that much to say', () => {
    expectShare(
      share(({ title }) => widthOf(title) <= 28),
      SHORT_ENOUGH,
    );
    expectShare(
      share(({ title }) => widthOf(title) <= WIDEST),
      LONG_ENOUGH,
    );
    expectShare(
      share(({ title }) => widthOf(title) >= 8),
      LONG_ENOUGH,
    );
  });

  it('begin with no connective, and seldom with a pronoun', () => {
    expectShare(
      share(({ title }) => !CONNECTIVE.test(title)),
      FREE_OF_FAULTS,
    );
    expectShare(
      share(({ title }) => !PRONOUN.test(title)),
      SAYS_WHO,
    );
  });

  it('seldom repeat their date', () => {
    expectShare(
      share(({ title, date }) => date === '' || !title.includes(date.trim())),
      WITHOUT_DATE,
    );
  });

  it('do not end in a word that calls for another', () => {
    expectShare(
      share(({ title }) => !DANGLING.test(title)),
      FREE_OF_FAULTS,
    );
  });

  it('stand in both scripts, English at most twelve words', () => {
    expectShare(
      share(({ event }) => 'zh-Hant' in event.title && 'zh-Hans' in event.title),
      1,
    );
    expectShare(
      share(({ event }) => (event.title['en'] ?? '').split(/\s+/).length <= 12),
      1,
    );
  });
});
