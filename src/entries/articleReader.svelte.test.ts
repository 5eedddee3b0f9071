import { describe, expect, it } from 'vitest';
import type { NamedBytes } from '../model/articleFile.ts';
import { articleReader } from './articleReader.ts';

/** A worker that never comes to an end with files called `slow…`, and else names what it read. */
function aWorker(): Worker {
  const script = `addEventListener('message', ({ data }) => {
    for (const { name } of data) {
      postMessage({ begun: name });
      if (name.startsWith('slow')) for (;;);
    }
    postMessage({ begun: undefined });
    postMessage({ done: data.length });
    postMessage({ text: data.map(({ name }) => name).join(' '), problems: [] });
  });`;
  return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
}

const files = (...names: readonly string[]): readonly NamedBytes[] =>
  names.map((name) => ({ name, bytes: new Uint8Array(1) }));
const read = articleReader(aWorker, 1500);
const never = new AbortController().signal;

describe('the reader of articles', () => {
  it('leaves out what takes too long, says so, and reads the others', async () => {
    const done: number[] = [];
    const answer = await read(files('a.md', 'slow.md', 'b.md', 'slow-too.md'), {
      onread: (count) => done.push(count),
      signal: never,
    });
    expect(answer).toMatchObject({
      text: 'a.md b.md',
      problems: [
        { rule: 'article-effort', place: { file: 'slow.md' } },
        { rule: 'article-effort', place: { file: 'slow-too.md' } },
      ],
    });
    expect(done).toEqual([4]);
  });

  it('has no events where there was nothing else', async () => {
    const answer = await read(files('slow.md', 'timeline.yaml'), {
      onread: () => undefined,
      signal: never,
    });
    expect(answer).toMatchObject({ problems: [{ place: { file: 'slow.md' } }] });
    expect('text' in answer && JSON.parse(answer.text)).toMatchObject({ events: [] });
  });

  it('is stopped in the middle of a file', async () => {
    const controller = new AbortController();
    const reading = read(files('slow.md'), { onread: () => undefined, signal: controller.signal });
    controller.abort();
    await expect(reading).rejects.toThrow('stopped');
  });
});
