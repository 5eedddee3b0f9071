import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { expect, inject, it } from 'vitest';
import { timelineScript } from '../src/export/timelineScript.ts';
import { stringifyTimeline } from '../src/model/timelineFile.ts';
import { toldTimeline } from './hostPages.ts';

const DEBIAN = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const REVEAL = fileURLToPath(new URL('../node_modules/reveal.js/dist', import.meta.url));
const PATIENCE = { timeout: 40_000 };

it('a reveal.js deck from the disk steps its timeline', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chronocite-disk-'));
  const browser = await chromium.launch({
    ...(existsSync(DEBIAN) ? { executablePath: DEBIAN } : {}),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    cpSync(inject('site'), join(folder, 'site'), { recursive: true });
    cpSync(REVEAL, join(folder, 'reveal'), { recursive: true });
    writeFileSync(
      join(folder, 'site/timeline.js'),
      timelineScript(stringifyTimeline(toldTimeline())),
    );
    writeFileSync(
      join(folder, 'deck.html'),
      `<!doctype html><meta charset="utf-8" /><link rel="stylesheet" href="reveal/reveal.css" />
      <div class="reveal"><div class="slides"><section>
      <timeline-embed src="site/embed.html?story=money" title="Money" data-steps="auto"></timeline-embed>
      </section><section>End</section></div></div>
      <script src="reveal/reveal.js"></script><script src="site/reveal-timeline.js"></script>
      <script>Reveal.initialize({ plugins: [RevealTimeline], transition: 'none' });</script>`,
    );
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'deck.html')).href);
    const frame = page.frameLocator('timeline-embed iframe');
    const step = () => frame.locator('.embed').getAttribute('data-step');
    await expect.poll(step, PATIENCE).toBe('0');
    await page.locator('.reveal.ready').waitFor();
    for (const expected of ['1', '2', '3']) {
      await page.keyboard.press('PageDown');
      await expect.poll(step, PATIENCE).toBe(expected);
    }
    // The frame gives the focus back after the click: a key is heard on either side of it.
    await frame.locator('main').click({ position: { x: 300, y: 20 } });
    await page.keyboard.press('PageUp');
    await expect.poll(step, PATIENCE).toBe('2');
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
