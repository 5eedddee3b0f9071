import { describe, expect, it } from 'vitest';
import { readCommandLine } from './commandLine.ts';

const COMMAND = {
  usage: 'npm run x -- [--out FILE] [--strict]',
  help: 'Does x.',
  texts: ['out'],
  flags: ['strict'],
} as const;
const read = (...args: readonly string[]) => readCommandLine(COMMAND, args);

describe('a command line', () => {
  it('gives the texts that are there and every flag', () => {
    expect(read()).toEqual({ ok: true, values: { strict: false } });
    expect(read('--out', 'a b', '--strict')).toEqual({
      ok: true,
      values: { out: 'a b', strict: true },
    });
    expect(read('--out=-x')).toMatchObject({ values: { out: '-x' } });
  });

  it('asks for help with --help, whatever else is there', () => {
    expect(read('--strict', '--help')).toEqual({
      ok: false,
      exitCode: 0,
      text: `${COMMAND.usage}\n\nDoes x.\n`,
    });
  });

  it.each([
    [['--nope']],
    [['word']],
    [['--out']],
    [['--out', '--strict']],
    [['--out=']],
    [['--strict=yes']],
    [['-x']],
  ])('%j is misuse, told in one line with the usage', (args) => {
    const line = read(...args);
    expect(line).toMatchObject({ ok: false, exitCode: 2 });
    expect(line.ok ? '' : line.text).toMatch(/^[^\n]+\. Usage: npm run x -- [^\n]+\n$/u);
  });
});
