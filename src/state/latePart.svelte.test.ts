import { expect, it } from 'vitest';
import { LatePart } from './latePart.svelte.ts';

it('is fetched once, however often it is asked for', async () => {
  let asked = 0;
  const part = new LatePart(() => Promise.resolve(++asked));
  await Promise.all([part.load(), part.load()]);
  await part.load();
  expect(part).toMatchObject({ value: 1, failure: undefined, settled: true });
});

it('says why it did not come, and is fetched again', async () => {
  let asked = 0;
  const part = new LatePart(() =>
    ++asked === 1 ? Promise.reject(new Error('away')) : Promise.resolve('here'),
  );
  expect(part.settled).toBe(false);
  await part.load();
  expect(part).toMatchObject({ value: undefined, failure: new Error('away'), settled: true });
  const again = part.load();
  expect(part.settled).toBe(false);
  await again;
  expect(part).toMatchObject({ value: 'here', failure: undefined });
});
