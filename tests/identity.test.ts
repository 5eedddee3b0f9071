import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDataFiles } from '../src/cli/dataFiles.ts';
import { openProject } from '../src/cli/project.ts';
import { openArticles } from '../src/cli/readArticles.ts';
import { assembleTimeline, extractArticle, readKnowledge } from '../src/extract/index.ts';
import type { Article, Extraction } from '../src/extract/index.ts';
import type { TimelineEvent } from '../src/model/event.ts';
import { eventById } from '../src/model/eventById.ts';

/**
 * Identity that edits do not move: whatever happens to other articles and to names of files, what
 * an address, a story or a correction calls an event leads to one that tells the same.
 */

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { knowledge } = readKnowledge(readDataFiles(fromRoot('data'), 'data').files);
/** Without corrections: one that hides or merges would hide what is looked for. */
const plain = { ...knowledge, curations: [] };

/** Files in the first and the last place of any order, and a day of publication that is another. */
const PLACES = [
  ['000-first', undefined],
  ['zzz-last', '2026-06-01'],
] as const;
/** Every so many-th article of a large folder is enough. */
const FOLDER_SHARE = 40;

const CORPORA = [
  ['data/articles', fromRoot('data/articles'), 1],
  ['tests/corpus', fromRoot('tests/corpus/articles'), 1],
  ['../shared/folder', fromRoot('../shared/folder/articles'), FOLDER_SHARE],
] as const;

const extract = (article: Article) => extractArticle(article, plain);
const eventsOf = (extractions: readonly Extraction[]) =>
  assembleTimeline(extractions, plain).timeline.events;
const renamed = (article: Article, id: string): Article => ({ ...article, id, file: `${id}.md` });

/** What a person would see that it is the same: the words told, by their place in an article. */
const toldBy = ({ evidence }: TimelineEvent) =>
  evidence.map(({ paragraph, quote }) => `${paragraph} ${quote.start}`);

/** Names that are lost among the events now, of events that have still a telling there. */
function lost(
  before: readonly TimelineEvent[],
  now: readonly TimelineEvent[],
  namesOf = ({ id, aliases = [] }: TimelineEvent) => [id, ...aliases],
): readonly string[] {
  return before.flatMap(namesOf).filter((name) => !eventById(now, name));
}

/** Names that two events of a list have. */
function shared(events: readonly TimelineEvent[]): readonly string[] {
  const names = events.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
  const seen = new Set<string>();
  return names.filter((name) => seen.has(name) || !seen.add(name));
}

/** A new article of the one paragraph that tells an event, as somebody would retell it. */
function copyOf(event: TimelineEvent, articles: readonly Article[], { source }: Extraction) {
  const article = articles.find(({ id }) => id === source.id);
  const text = source.paragraphs.find(({ id }) => id === event.evidence[0]?.paragraph)?.text;
  return text === undefined || !article
    ? undefined
    : { ...article, body: `${text}\n`, bodyLine: 1 };
}

describe.each(CORPORA)('the events of %s', (_name, folder, share) => {
  const { articles: all } = existsSync(folder)
    ? openArticles(folder).read(new Set())
    : { articles: [] };
  const articles = all.filter((_, i) => i % share === 0);
  const extractions = articles.map(extract);
  const before = eventsOf(extractions);
  const test = it.skipIf(articles.length === 0);

  test('share no name', () => {
    expect(shared(before)).toEqual([]);
  });

  // With the article alone that tells it: the whole corpus each time would take minutes.
  test.each(PLACES)(
    'keep every name where one is told again alone, in %s.md',
    (place, published) => {
      for (const extraction of extractions) {
        const own = eventsOf([extraction]);
        for (const event of own) {
          const copy = copyOf(event, articles, extraction);
          if (!copy) continue;
          const again = {
            ...renamed(copy, place),
            ...(published === undefined ? {} : { published }),
          };
          const now = eventsOf([extraction, extract(again)]);
          expect([lost(own, now), shared(now)], event.id).toEqual([[], []]);
          for (const name of [event.id, ...(event.aliases ?? [])]) {
            const found = eventById(now, name);
            const told = found ? toldBy(found) : [];
            expect(
              toldBy(event).some((one) => told.includes(one)),
              name,
            ).toBe(true);
          }
        }
      }
    },
  );

  test.each(PLACES)('keep every id where an article is renamed to %s.md', (place) => {
    articles.forEach((article, i) => {
      const changed = extractions.with(i, extract(renamed(article, place)));
      const idsOf = ({ id }: TimelineEvent) => [id];
      expect(lost(before, eventsOf(changed), idsOf), article.id).toEqual([]);
    });
  });

  test('keep every name where other articles are taken away, and get no other id', () => {
    for (const { id: gone } of articles) {
      const now = eventsOf(extractions.filter(({ source }) => source.id !== gone));
      const untouched = before.filter(({ evidence }) => !evidence.some((e) => e.source === gone));
      expect(lost(untouched, now), gone).toEqual([]);
      // Of an event that the article told too, the other tellings still have their names.
      for (const event of before) {
        const isTold = event.evidence.some(({ source }) => source !== gone);
        if (isTold)
          expect(lost([event], now).length).toBeLessThan(1 + (event.aliases ?? []).length);
      }
    }
  });

  test('keep every name where articles are added', () => {
    const half = extractions.filter((_, i) => i % 2 === 0);
    expect(lost(eventsOf(half), before)).toEqual([]);
  });

  test('keep every name where words are added elsewhere in their articles', () => {
    const body = (text: string) => `Nothing to see.\n\n${text}\n\nThat was all.\n`;
    const now = eventsOf(
      articles.map((article) => extract({ ...article, body: body(article.body) })),
    );
    const isPublication = ({ date, kind }: TimelineEvent) =>
      kind === 'publication' && date.basis === 'published';
    expect(
      lost(
        before.filter((event) => !isPublication(event)),
        now,
      ),
    ).toEqual([]);
  });
});

describe('the default timeline', () => {
  it('keeps its stories and corrections where its articles are renamed', () => {
    const dataDir = fromRoot('data');
    const top = mkdtempSync(join(tmpdir(), 'chronocite-identity-'));
    try {
      cpSync(join(dataDir, 'articles'), top, { recursive: true });
      const whole = (articlesDir: string) => openProject({ articlesDir, dataDir }, () => 0).state;
      const before = whole(top);
      const [, , ...files] = before.timeline.sources.map(({ file }) => file);
      for (const file of files) renameSync(join(top, file), join(top, `renamed-${file}`));
      const now = whole(top);
      expect(now.otherProblems).toEqual([]);
      expect(now.timeline.stories).toEqual(before.timeline.stories);
      expect(now.timeline.events.map(({ id, title }) => [id, title])).toEqual(
        before.timeline.events.map(({ id, title }) => [id, title]),
      );
    } finally {
      rmSync(top, { recursive: true });
    }
  });
});
