import { describe, expect, it } from 'vitest';
import { anArticle, someKnowledge } from '../../testing/anArticle.ts';
import { ReaderFailure } from './reader.ts';
import type { Answered, Reader } from './reader.ts';
import { ArticleToRead } from './readThese.ts';
import { runReading } from './runReading.ts';
import type { RunOptions, Told } from './runReading.ts';

const knowledge = someKnowledge();
const articles = (count: number, before: readonly ArticleToRead[] = []) =>
  Array.from({ length: count }, (_, i) => {
    const article = anArticle({
      id: `article-${i}`,
      file: `${i}.md`,
      body: `橋 ${i} 在 2016 年通車。`,
    });
    return new ArticleToRead(article, knowledge, 'model', before[i]?.reading());
  });
const NOTHING: Answered = { answer: { events: [] } };

function options(ask: Reader['ask'], changes: Partial<RunOptions> = {}) {
  const told: Told[] = [];
  const saved: string[] = [];
  const run: RunOptions = {
    reader: { ask, close: () => undefined },
    atOnce: 4,
    signal: new AbortController().signal,
    save: ({ article: { id } }) => saved.push(id),
    tell: (event) => told.push(event),
    wait: () => Promise.resolve(),
    random: () => 0.5,
    ...changes,
  };
  return { run, told, saved };
}

describe('a run', () => {
  it('asks four at once and saves each answer', async () => {
    let [now, most] = [0, 0];
    const { run, saved } = options(async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((done) => setTimeout(done, 5));
      now -= 1;
      return NOTHING;
    });
    expect(await runReading(articles(10), run)).toMatchObject({ read: 10, failed: 0, left: 0 });
    expect(most).toBe(4);
    expect(saved).toHaveLength(10);
  });
  it('asks again, waiting longer each time, and gives up', async () => {
    const { run, told } = options(() =>
      Promise.reject(new ReaderFailure('busy', { againAfterMs: 0 })),
    );
    expect(await runReading(articles(1), run)).toMatchObject({ read: 0, failed: 1 });
    const waits = told.flatMap((one) => (one.is === 'again' ? [one.waitMs] : []));
    expect(waits).toEqual([1000, 2000, 4000, 8000]);
  });
  it('waits as long as it is told to', async () => {
    const { run, told } = options(() =>
      Promise.reject(new ReaderFailure('busy', { againAfterMs: 60_000 })),
    );
    await runReading(articles(1), run);
    expect(told[0]).toMatchObject({ is: 'again', waitMs: 60_000 });
  });
  it('asks once more for an answer that is no JSON', async () => {
    let asked = 0;
    const { run } = options(() => {
      asked += 1;
      return Promise.resolve({ answer: asked === 1 ? '{"events":[' : '{"events":[]}' });
    });
    expect(await runReading(articles(1), run)).toMatchObject({ read: 1, failed: 0 });
    const broken = options(() => Promise.resolve({ answer: '{"events":[' }));
    expect(await runReading(articles(1), broken.run)).toMatchObject({ read: 0, failed: 1 });
    expect(broken.saved).toEqual([]);
  });
  it('stops when nobody can answer', async () => {
    let asked = 0;
    const { run } = options(
      () => {
        asked += 1;
        return Promise.reject(new ReaderFailure('wrong key', { isForAll: true }));
      },
      { atOnce: 1 },
    );
    expect(await runReading(articles(5), run)).toMatchObject({ failed: 1, left: 4 });
    expect(asked).toBe(1);
  });
  it('stops before the budget is spent', async () => {
    const { run } = options(() => Promise.resolve(NOTHING), {
      price: { asked: 1000, answered: 1000 },
      budget: 6,
      atOnce: 2,
    });
    const result = await runReading(articles(20), run);
    expect(result.isOverBudget).toBe(true);
    expect(result.spent).toBeLessThanOrEqual(6);
    expect(result.read).toBeGreaterThan(0);
    expect(result.left).toBe(20 - result.read);
  });
  it('that was interrupted goes on with what is missing', async () => {
    const stop = new AbortController();
    let asked = 0;
    const first = articles(6);
    const { run } = options(
      () => {
        asked += 1;
        if (asked === 3) stop.abort();
        return stop.signal.aborted
          ? Promise.reject(new ReaderFailure('stopped'))
          : Promise.resolve(NOTHING);
      },
      { signal: stop.signal, atOnce: 1 },
    );
    expect(await runReading(first, run)).toMatchObject({ read: 2, failed: 0, left: 4 });
    const second = articles(6, first);
    expect(second.flatMap(({ tasks }) => tasks)).toHaveLength(4);
    const rest = options(() => Promise.resolve(NOTHING));
    expect(await runReading(second, rest.run)).toMatchObject({ read: 4, left: 0 });
  });
});

it('another reader, and a changed article, are asked for anew', async () => {
  const [one] = articles(1);
  if (!one) throw new Error('there is an article');
  await runReading([one], options(() => Promise.resolve(NOTHING)).run);
  const { article } = one;
  const before = one.reading();
  expect(new ArticleToRead(article, knowledge, 'model', before).tasks).toEqual([]);
  expect(new ArticleToRead(article, knowledge, 'other', before).tasks).toHaveLength(1);
  const changed = { ...article, body: '橋在 2017 年通車。' };
  expect(new ArticleToRead(changed, knowledge, 'model', before).tasks).toHaveLength(1);
});
