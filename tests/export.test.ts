import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { csvParseRows } from 'd3';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const ROOT = at('..');
const TSX = at('../node_modules/tsx/dist/cli.mjs');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chronocite-export-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const words = [TSX, 'src/cli/export.ts', ...args];
    execFile(process.execPath, words, { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

/** The file that the command writes for these options. */
async function written(format: string, ...args: readonly string[]): Promise<Buffer> {
  const file = join(folder, `out.${format}`);
  const { exitCode, stderr } = await run('--format', format, '--out', file, ...args);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return readFileSync(file);
}

describe('npm run export', () => {
  it('draws a picture of a step, without script or anything from elsewhere', async () => {
    const svg = (await written('svg', '--story', 'safety-policy', '--step', '4')).toString();
    expect(svg).toContain('<title id="title">2023 年 9 月：負責任擴展政策發布</title>');
    expect(svg).toContain('<desc id="desc">');
    expect(svg).not.toMatch(/<script|<image|<foreignObject|\shref="(?!https?:)|\son\w+=/u);
  });

  it('draws the same as PNG', async () => {
    const png = await written('png', '--story', 'money', '--width', '640', '--theme', 'dark');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1280);
  });

  it('makes a slide for the whole and for each step', async () => {
    const zip = await JSZip.loadAsync(await written('pptx', '--story', 'money', '--lang', 'en'));
    const slides = Object.keys(zip.files).filter((path) => /^ppt\/slides\/slide\d/.test(path));
    expect(slides).toHaveLength(7);
  });

  it('gives the events of a story alone as data', async () => {
    const rows = csvParseRows((await written('csv', '--story', 'money')).toString().slice(1));
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.length).toBeLessThan(20);
    const list = JSON.parse((await written('jsonld', '--story', 'money')).toString()) as {
      readonly numberOfItems: number;
    };
    expect(list.numberOfItems).toBe(rows.length - 1);
  });

  it.each([
    ['ics', /^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR\r\n$/u],
    ['timelinejs', /^\{[^]*"events": \[/u],
    ['md', /^# Anthropic[^]*\n- \*\*[^]*\n\[\^1\]: /u],
  ])('writes %s', async (format, pattern) => {
    expect((await written(format)).toString()).toMatch(pattern);
  });

  it('says what a form has no place for', async () => {
    const articles = mkdtempSync(join(folder, 'old-'));
    const table = 'date,title\n44 BC,The dictator is killed\n2024,A bridge opens\n';
    writeFileSync(join(articles, 'events.csv'), table);
    const out = join(folder, 'old.ics');
    const ics = await run('--format', 'ics', '--articles', articles, '--out', out);
    expect(ics).toMatchObject({ exitCode: 0, stderr: '' });
    expect(ics.stdout).toContain('1 of 2 events are left out');
    expect(readFileSync(out, 'utf8').match(/^BEGIN:VEVENT/gmu)).toHaveLength(1);
    const csv = await run('--format', 'csv', '--out', join(folder, 'all.csv'));
    expect(csv.stdout).toMatch(/\n[^\n]*first quote; \d+ more are left out/u);
  });

  it.each([
    [[], "'--format'"],
    [['--format', 'exe', '--out', 'x'], "'--format'"],
    [['--format', 'svg'], "'--out'"],
    [['--format', 'svg', '--out', 'x', '--story', 'gone'], 'money, safety-policy'],
    [['--format', 'svg', '--out', 'x', '--width', '9'], "'--width'"],
    [['--format', 'svg', '--out', 'x', '--step', '-1'], "'--step'"],
    [['--format', 'svg', '--out', 'x', '--lang', 'fr'], "'--lang'"],
  ])('says in one line what is wrong with %j', async (args, word) => {
    const { exitCode, stderr } = await run(...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(word);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(existsSync(join(ROOT, 'x'))).toBe(false);
  });

  it('leaves nothing half written', async () => {
    writeFileSync(join(folder, 'file'), 'old');
    const { exitCode } = await run('--format', 'csv', '--out', join(folder, 'file', 'x.csv'));
    expect(exitCode).toBe(1);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
