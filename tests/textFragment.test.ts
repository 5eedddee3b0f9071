import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { describe, expect, it } from 'vitest';
import { openProject } from '../src/cli/project.ts';
import { textFragment } from '../src/export/textFragment.ts';
import { xmlText } from '../src/export/xmlText.ts';
import type { Paragraph, Source } from '../src/model/source.ts';
import type { Timeline } from '../src/model/timelineFile.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const DEBIAN = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const REAL = at('../../shared/articles');
const SAMPLE = 110;
const AT_ONCE = 4;

/** An article as some site may show it: a block a paragraph, tall enough that one has to scroll. */
function pageOf({ paragraphs, language }: Source): string {
  const blocks = paragraphs.map(({ id, text }) => `<p id="${xmlText(id)}">${xmlText(text)}</p>`);
  return `<!doctype html><meta charset="utf-8"><html lang="${language}"><style>p{margin:2em 0;font:18px/1.8 sans-serif;max-width:36em}</style><div style="height:3000px"></div>${blocks.join('')}<div style="height:3000px"></div>`;
}

interface Passage {
  readonly source: Source;
  readonly paragraph: Paragraph;
  readonly fragment: string;
}

function passagesOf({ events, sources }: Timeline): readonly Passage[] {
  const all = events.flatMap(({ evidence }) =>
    evidence.flatMap(({ source: id, paragraph: within, quote }) => {
      const source = sources.find((one) => one.id === id);
      const paragraph = source?.paragraphs.find((one) => one.id === within);
      const fragment = source && paragraph && textFragment(source.paragraphs, paragraph, quote);
      return source && paragraph && fragment !== undefined ? [{ source, paragraph, fragment }] : [];
    }),
  );
  const step = Math.max(all.length / SAMPLE, 1);
  return Array.from(
    { length: Math.min(SAMPLE, all.length) },
    (_, i) => all[Math.floor(i * step)],
  ).filter((passage) => passage !== undefined);
}

/** Passages at which the browser did not arrive, by real navigation on a served page. */
async function missedBy(passages: readonly Passage[]): Promise<readonly string[]> {
  const server = createServer((request, response) => {
    const id = decodeURIComponent((request.url ?? '/').slice(1));
    const passage = passages.find(({ source }) => source.id === id);
    response.writeHead(passage ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(passage ? pageOf(passage.source) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({
    ...(existsSync(DEBIAN) ? { executablePath: DEBIAN } : {}),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const missed: string[] = [];
  const queue = [...passages];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const page = await browser.newPage();
      const path = encodeURIComponent(next.source.id);
      await page.goto(`http://127.0.0.1:${port}/${path}#:~:${next.fragment}`);
      const found = await page
        .waitForFunction(
          (id) => {
            const box = document.getElementById(id)?.getBoundingClientRect();
            return scrollY > 0 && box !== undefined && box.bottom > 0 && box.top < innerHeight;
          },
          next.paragraph.id,
          { timeout: 2500 },
        )
        .catch(() => undefined);
      if (!found) missed.push(`${next.source.id} ${decodeURIComponent(next.fragment)}`);
      await page.close();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await browser.close();
  server.close();
  return missed;
}

const timelineOf = (articlesDir: string) =>
  openProject({ articlesDir, dataDir: at('../data') }, () => 0).state.timeline;

describe('a link to a sentence of the original', () => {
  it('arrives in the digests', async () => {
    const passages = passagesOf(timelineOf(at('../data/articles')));
    expect(passages.length).toBeGreaterThan(90);
    expect(await missedBy(passages)).toEqual([]);
  });

  it.skipIf(!existsSync(REAL))('arrives in at least 99 % of real articles', async () => {
    const passages = passagesOf(timelineOf(REAL));
    expect(passages.length).toBe(SAMPLE);
    const missed = await missedBy(passages);
    expect(missed.length / passages.length, missed.join('\n')).toBeLessThanOrEqual(0.01);
  });
});
