import { describe, expect, it } from 'vitest';
import {
  Allowance,
  MAX_EVENTS,
  MAX_NAME,
  MAX_PARAGRAPHS,
  MAX_REPEATED,
  shortName,
} from './allowance.ts';
import { bodyOf } from './paragraphs.ts';

const link = (url: string) => ({ start: 0, end: 1, url });
const read = (body: string) => {
  const allowance = new Allowance();
  return { ...bodyOf(body, 1, allowance), problems: allowance.problems('a.md') };
};

describe('what one article may give', () => {
  it('is more than any article of people asks for', () => {
    const part = `## ${'Heading '.repeat(30)}\n\n${'A [word](https://example.org/a) of it.\n\n'.repeat(300)}`;
    const { paragraphs, problems } = read(part.repeat(10));
    expect(problems).toEqual([]);
    expect(paragraphs).toHaveLength(3010);
    expect(paragraphs.at(-1)?.links).toHaveLength(1);
  });

  it('cuts a long heading where it is repeated, and leaves its own paragraph whole', () => {
    const { paragraphs, problems } = read(`one\n\n## ${'h'.repeat(500)}\n\ntwo\n\nthree\n`);
    expect(paragraphs[1]?.text).toHaveLength(500);
    expect(paragraphs[2]?.heading).toEqual([`${'h'.repeat(MAX_NAME - 1)}…`]);
    expect(problems).toMatchObject([
      { level: 'warning', rule: 'article-bounds', place: { file: 'a.md', line: 3 } },
    ]);
    expect(problems[0]?.message).toContain('headings cut to 300 characters: 1');
  });

  it('reads no further than its most paragraphs, and says from which line on', () => {
    const { paragraphs, problems } = read('a\n\n'.repeat(MAX_PARAGRAPHS + 5));
    expect(paragraphs).toHaveLength(MAX_PARAGRAPHS);
    expect(problems).toMatchObject([{ level: 'error', place: { line: 2 * MAX_PARAGRAPHS + 1 } }]);
    expect(problems[0]?.message).toContain(`nothing read from line ${2 * MAX_PARAGRAPHS + 1} on`);
  });

  it('bounds rows and blocks of HTML as it bounds paragraphs', () => {
    const rows = `| a | b |\n| - | - |\n${'| 1 | 2 |\n'.repeat(MAX_PARAGRAPHS)}`;
    expect(read(rows).paragraphs).toHaveLength(MAX_PARAGRAPHS);
    const html = `<div>${'<p>a</p>'.repeat(MAX_PARAGRAPHS + 1)}</div>\n`;
    expect(read(html).paragraphs.length).toBeLessThanOrEqual(MAX_PARAGRAPHS);
  });

  it('leaves out an address that is too long, and does not cut it', () => {
    const { paragraphs, problems } = read(
      `[a](https://example.org/${'x'.repeat(3000)}) and [b](/b)\n`,
    );
    expect(paragraphs[0]).toMatchObject({ text: 'a and b' });
    expect(paragraphs[0]).not.toHaveProperty('links');
    expect(problems).toMatchObject([{ level: 'error' }]);
    expect(problems[0]?.message).toContain('links left out: 1');
  });

  it('repeats no more than its most, in headings and addresses together', () => {
    const allowance = new Allowance();
    const long = 'x'.repeat(250);
    const path = [long, long, long, long];
    for (let i = 0; i < MAX_REPEATED / 1000; i += 1) expect(allowance.above(path, i)).toBe(path);
    expect(allowance.above(path, 7)).toEqual([]);
    expect(allowance.above([], 8)).toEqual([]);
    expect(allowance.links([link('https://example.org/')], 9)).toEqual([]);
    expect(allowance.problems('a.md')).toMatchObject([{ place: { line: 7 } }]);
  });

  it('gives no more events than its most', () => {
    const allowance = new Allowance();
    const few = [1, 2];
    expect(allowance.events(few)).toBe(few);
    expect(allowance.problems('a.md')).toEqual([]);
    expect(allowance.events(Array.from({ length: MAX_EVENTS + 3 }, () => 0))).toHaveLength(
      MAX_EVENTS,
    );
    expect(allowance.problems('a.md')[0]?.message).toContain('events left out: 3');
  });
});

it('a short name cuts no character in half', () => {
  const name = `${'x'.repeat(MAX_NAME - 2)}${'😀'.repeat(3)}`;
  expect(shortName(name)).toBe(`${'x'.repeat(MAX_NAME - 2)}…`);
  expect(shortName('x'.repeat(MAX_NAME))).toHaveLength(MAX_NAME);
});
