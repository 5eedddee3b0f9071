import { describe, expect, it } from 'vitest';
import type { Evidence } from '../model/event.ts';
import type { Paragraph, Source } from '../model/source.ts';
import { Passages } from './passages.svelte.ts';
import type { PassagesReader } from './passages.svelte.ts';

const paragraph = (text: string): Paragraph => ({ id: 'p', line: 1, endLine: 1, text });
const source = (id: string): Source => ({
  id,
  file: `${id}.md`,
  title: id,
  published: null,
  language: 'en',
  paragraphs: [],
});
const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const SOURCES = IDS.map(source);
const piece = (id: string): Evidence => ({
  source: id,
  paragraph: 'p',
  quote: { start: 0, end: 1 },
});

/** A reader of a version, which writes down what it is asked for. */
function aReader(version: string, asked: string[], broken: ReadonlySet<string> = new Set()) {
  const all = (word: string) =>
    Promise.resolve(new Map(IDS.map((id) => [id, [paragraph(`${word} ${id} ${version}`)]])));
  const reader: PassagesReader = {
    nameOf: (id) => (IDS.includes(id) ? (id === 'a' ? `${id}-${version}` : id) : undefined),
    article(id) {
      asked.push(id);
      if (broken.has(id)) return Promise.reject(new Error('missing'));
      return Promise.resolve([paragraph(`all ${id} ${version}`)]);
    },
    toldSize: 1,
    told() {
      asked.push('told');
      return broken.has('told') ? Promise.reject(new Error('missing')) : all('told');
    },
    whole() {
      asked.push('whole');
      return all('all');
    },
  };
  return reader;
}

function passages(reader?: PassagesReader) {
  const some = new Passages();
  some.take(SOURCES, reader);
  return some;
}
const textOf = (some: Passages, id: string) =>
  some.sources.find((one) => one.id === id)?.paragraphs[0]?.text;

describe('Passages', () => {
  it('are here where they came with the timeline', async () => {
    const some = passages();
    await some.need([piece('a')]);
    expect(some.sources).toBe(SOURCES);
    expect(some.stateOf('a')).toBe('here');
  });

  it('are read article by article, once, and together where they are of many', async () => {
    const asked: string[] = [];
    const some = passages(aReader('1', asked));
    expect(some.stateOf('b')).toBe('coming');
    await Promise.all([some.need([piece('b'), piece('b')]), some.read('b')]);
    expect(asked).toEqual(['b']);
    expect(textOf(some, 'b')).toBe('all b 1');
    await some.need(IDS.map(piece));
    await some.need(IDS.map(piece));
    expect(asked).toEqual(['b', 'told']);
    expect([textOf(some, 'b'), textOf(some, 'c')]).toEqual(['all b 1', 'told c 1']);
    await some.complete();
    expect(textOf(some, 'c')).toBe('all c 1');
  });

  it('that cannot be read say so, leave the rest, and are tried again', async () => {
    const broken = new Set(['b', 'told']);
    const some = passages(aReader('1', [], broken));
    await some.need([piece('b'), piece('c')]);
    expect([some.stateOf('b'), some.stateOf('c')]).toEqual(['failed', 'here']);
    await some.tell();
    expect(some.toldFailed).toBe(true);
    broken.clear();
    await Promise.all([some.read('b'), some.tell()]);
    expect([some.stateOf('b'), some.toldFailed]).toEqual(['here', false]);
  });

  it('stay while a newer version of what has changed comes', async () => {
    const asked: string[] = [];
    const some = passages(aReader('1', []));
    await some.need([piece('a'), piece('b')]);
    await some.tell();
    some.take(SOURCES, aReader('2', asked));
    expect(textOf(some, 'a')).toBe('all a 1');
    await expect.poll(() => textOf(some, 'a')).toBe('all a 2');
    await expect.poll(() => textOf(some, 'c')).toBe('told c 2');
    expect(asked.sort()).toEqual(['a', 'told']);
    expect(textOf(some, 'b')).toBe('all b 1');
  });

  it('of another timeline are not these', async () => {
    const some = passages(aReader('1', []));
    await some.need([piece('a')]);
    some.take([], undefined);
    some.take(SOURCES, aReader('2', []));
    expect(textOf(some, 'a')).toBeUndefined();
  });
});
