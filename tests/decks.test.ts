import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { clickInto, hostPages } from './hostPages.ts';

const { open, site } = hostPages();
const PATIENCE = { timeout: 30_000 };
const TOOLS = fileURLToPath(new URL('./decks/node_modules/', import.meta.url));
/** Address of a file of a tool on the server of the pages. */
const tool = (path: string) => `/tests/decks/node_modules/${path}`;

interface Deck {
  readonly name: string;
  /** A deck of three slides, the second of them a story of three steps. */
  readonly html: (embed: string, script: string) => string;
  /** Number of the slide that is shown, from 0. */
  readonly at: (page: Page) => Promise<number>;
  /** Where the timeline is that the hall sees: some tools make copies. */
  readonly stage?: string;
  /** Keys that this tool goes on and back with, where it knows no clicker's. */
  readonly arrows?: true;
}

const slideOfUrl = (name: string) => (page: Page) =>
  page.evaluate((key) => Number(new URLSearchParams(location.search).get(key) ?? 0), name);
const activeOf = (selector: string) => (page: Page) =>
  page.evaluate(
    (all) => [...document.querySelectorAll(all)].findIndex((one) => /active/u.test(one.className)),
    selector,
  );
/** What every page says of its size, as a deck's theme would. */
const SIZE = 'timeline-embed { inline-size: 800px; } body { margin: 0; }';

const DECKS: readonly Deck[] = [
  {
    name: 'Impress',
    html: (embed, script) => `<style>${SIZE} .step { width: 900px; height: 600px; }</style>
      <div id="impress">
        <div class="step" data-x="0" data-y="0">One</div>
        <div class="step" data-x="1500" data-y="0">${embed}</div>
        <div class="step" data-x="3000" data-y="0" data-rotate="90">Three</div>
      </div>
      <script src="${tool('impress.js/js/impress.js')}"></script>${script}
      <script>impress().init();</script>`,
    at: activeOf('#impress .step'),
  },
  {
    name: 'Remark',
    html: (embed, script) => `<style>${SIZE}</style>
      <textarea id="source" hidden>One\n\n---\n\n${embed}\n\n---\n\nThree</textarea>
      <script src="${tool('remark-slide/out/remark.min.js')}"></script>${script}
      <script>window.slideshow = remark.create();</script>`,
    at: (page) =>
      page.evaluate(() =>
        (
          window as unknown as { slideshow: { getCurrentSlideIndex: () => number } }
        ).slideshow.getCurrentSlideIndex(),
      ),
    stage: '.remark-slides-area ',
  },
  {
    name: 'Shower',
    html: (embed, script) => `<style>${SIZE} .shower.full .slide { position: absolute; }
      .shower.full .slide:not(.active) { visibility: hidden; }
      .region { position: absolute; width: 1px; height: 1px; overflow: hidden; }</style>
      <body class="shower full">
      <section class="slide" id="one">One</section>
      <section class="slide" id="two">${embed}</section>
      <section class="slide" id="three">Three</section>
      ${script}<script src="${tool('@shower/core/dist/shower.js')}"></script>`,
    at: activeOf('.slide'),
    stage: '#two ',
  },
  {
    name: 'Spectacle',
    html: (embed, script) => `<style>${SIZE}</style><div id="root"></div>
      <script src="${tool('react/umd/react.production.min.js')}"></script>
      <script src="${tool('react-dom/umd/react-dom.production.min.js')}"></script>
      <script src="${tool('spectacle/lib/index.global.js')}"></script>${script}
      <script>
        const { createElement: h } = React;
        const slide = (key, html) => h(Spectacle.Slide, { key },
          h('div', { dangerouslySetInnerHTML: { __html: html } }));
        ReactDOM.createRoot(document.querySelector('#root')).render(
          h(Spectacle.Deck, {}, slide(1, 'One'), slide(2, ${JSON.stringify(embed)}), slide(3, 'Three')),
        );
      </script>`,
    at: slideOfUrl('slideIndex'),
    arrows: true,
  },
  {
    name: 'Marp',
    html: (embed, script) =>
      marpPage(
        `<style>timeline-embed { inline-size: 800px; }</style>\n\n# One\n\n---\n\n${embed}\n\n---\n\n# Three\n`,
      ).replace('</body>', () => `${script}</body>`),
    at: (page) => page.evaluate(() => Math.max(Number(location.hash.slice(1)) - 1, 0)),
  },
];

/** A deck that the Marp command line writes. */
function marpPage(markdown: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'chronocite-marp-'));
  try {
    const [source, page] = [join(folder, 'deck.md'), join(folder, 'deck.html')];
    writeFileSync(source, `---\nmarp: true\n---\n\n${markdown}`);
    const cli = join(TOOLS, '@marp-team/marp-cli/marp-cli.js');
    execFileSync(process.execPath, [cli, '--html', '--no-stdin', source, '-o', page], {
      stdio: 'pipe',
    });
    return readFileSync(page, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const embed = () =>
  `<timeline-embed src="${site()}/dist/embed.html?story=money" title="Money" loading="eager"></timeline-embed>`;
const script = () => `<script src="${site()}/dist/deck.js"></script>`;
/** Resolves when nothing has moved on the page for some frames. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const look = () =>
      [...document.querySelectorAll('timeline-embed')]
        .map((one) => JSON.stringify(one.getBoundingClientRect()))
        .join();
    for (let before = '', same = 0; same < 12;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = look();
      same = now === before ? same + 1 : 0;
      before = now;
    }
  });

async function openDeck({ html }: Deck): Promise<Page> {
  const page = await open({ html: `<!doctype html><title>Deck</title>${html(embed(), script())}` });
  await expect
    .poll(
      () =>
        page
          .locator('timeline-embed')
          .first()
          .evaluate((one) => (one as HTMLElement & { steps: unknown[] }).steps.length),
      PATIENCE,
    )
    .toBe(4);
  return page;
}

/** Tools are installed by `npm run test:decks`. */
describe.skipIf(!existsSync(TOOLS))('in a deck of', () => {
  it.each(DECKS)('$name the clicker steps the timeline, and never dies', async (deck) => {
    const page = await openDeck(deck);
    const frame = page.frameLocator(`${deck.stage ?? ''}timeline-embed iframe`);
    const press = (key: string) =>
      page.keyboard.press(
        deck.arrows ? key.replace('PageDown', 'ArrowRight').replace('PageUp', 'ArrowLeft') : key,
      );
    const together = async (slide: number, step: number, what: string) => {
      await expect
        .poll(
          async () => [
            await deck.at(page),
            await frame.locator('.embed').getAttribute('data-step'),
          ],
          { ...PATIENCE, message: what },
        )
        .toEqual([slide, String(step)]);
      await settled(page);
    };
    await together(0, 0, 'first');
    await press('PageDown');
    await together(1, 0, 'on');
    await clickInto(page, frame, 'BODY');
    for (const [key, slide, step] of [
      ['PageDown', 1, 1],
      ['ArrowRight', 1, 2],
      ['Space', 1, 3],
      ['PageDown', 2, 3],
      ['PageUp', 1, 3],
      ['ArrowLeft', 1, 2],
      ['PageUp', 1, 1],
      ['PageUp', 1, 0],
      ['PageUp', 0, 0],
      ['PageDown', 1, 0],
    ] as const) {
      await press(key);
      await together(slide, step, `${key} to ${slide}:${step}`);
    }
    // With the focus in the frame, by Tab say, keys find their way all the same.
    await frame.locator('.stage').focus();
    await press('PageDown');
    await together(1, 1, 'from inside');
    // The frame's own button leads out of it after the last step.
    const next = frame.getByRole('button', { name: 'Next step' });
    const pressNext = () =>
      next.evaluate((button) => {
        (button as HTMLElement).click();
      });
    await pressNext();
    await pressNext();
    await together(1, 3, 'by its button');
    await pressNext();
    await together(2, 3, 'out by its button');
    await press('PageUp');
    await together(1, 3, 'back');
  });
});

/** Long enough for Slidev to build its page on a busy machine. */
const BUILD_MS = 480_000;

describe.skipIf(!existsSync(join(TOOLS, '@slidev/cli')))('in Slidev', () => {
  it(
    'the example steps as it is written',
    async () => {
      const folder = join(TOOLS, '../work');
      const example = fileURLToPath(new URL('../docs/examples/slidev', import.meta.url));
      rmSync(folder, { recursive: true, force: true });
      cpSync(example, folder, { recursive: true });
      try {
        for (const file of ['slides.md', 'index.html']) {
          const text = readFileSync(join(folder, file), 'utf8');
          writeFileSync(
            join(folder, file),
            text.replaceAll('http://localhost:4173/', `${site()}/dist/`),
          );
        }
        execFileSync(
          join(TOOLS, '.bin/slidev'),
          `build slides.md --theme none --router-mode hash --base /tests/decks/work/out/ --out out`.split(
            ' ',
          ),
          { cwd: folder, stdio: 'pipe' },
        );
        const page = await open({ path: 'tests/decks/work/out/index.html' }, { suffix: '#/2' });
        const frame = page.frameLocator('timeline-embed iframe');
        const step = () => frame.locator('.embed').getAttribute('data-step');
        await expect.poll(step, PATIENCE).toBe('0');
        for (const [key, expected] of [
          ['PageDown', '1'],
          ['ArrowRight', '2'],
          ['Space', '3'],
          ['PageUp', '2'],
        ] as const) {
          await page.keyboard.press(key);
          await expect.poll(step, PATIENCE).toBe(expected);
        }
        await clickInto(page, frame, 'BODY');
        await page.keyboard.press('PageDown');
        await expect.poll(step, PATIENCE).toBe('3');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    BUILD_MS,
  );
});

/** The plain frame of Share's snippet, as reveal.js of each version treats it. */
const REVEALS = [
  ['4', tool('reveal4'), false],
  ['5', tool('reveal5'), false],
  ['6', '/node_modules/reveal.js', true],
] as const;

describe.each(REVEALS)('in reveal.js %s a plain frame', (_, folder, always) => {
  it.skipIf(!always && !existsSync(TOOLS)).each(['data-preload', ''])(
    'never keeps the keys, also where it is unloaded with its slide (%s)',
    async (preload) => {
      const src = `${site()}/dist/embed.html?story=money&keys=host&reveal=1`;
      const page = await open({
        html: `<!doctype html><link rel="stylesheet" href="${folder}/dist/reveal.css" />
          <style>iframe { width: 900px; height: 500px; border: 0; }</style>
          <div class="reveal"><div class="slides">
          <section><iframe data-src="${src}" ${preload} title="Money"></iframe></section>
          ${Array.from({ length: 11 }, (_, i) => `<section>${i + 1}</section>`).join('')}
          </div></div><script src="${folder}/dist/reveal.js"></script>
          <script>Reveal.initialize({ transition: 'none' });</script>`,
      });
      const at = () =>
        page.evaluate(
          () =>
            (
              window as unknown as { Reveal: { getIndices: () => { h: number } } }
            ).Reveal.getIndices().h,
        );
      const frame = page.frameLocator('iframe');
      await frame.locator('.embed').waitFor();
      await clickInto(page, frame, 'BODY');
      for (let slide = 1; slide <= 10; slide++) {
        await page.keyboard.press(slide % 2 === 0 ? 'PageDown' : 'n');
        await expect.poll(at, PATIENCE).toBe(slide);
      }
      await page.keyboard.press('Home');
      await expect.poll(at, PATIENCE).toBe(0);
      // Somebody else turns the page while the focus is in the frame: a remote, the speaker window.
      await frame.locator('.stage').focus();
      await page.evaluate(() => {
        (window as unknown as { Reveal: { slide: (h: number) => void } }).Reveal.slide(1);
      });
      await expect.poll(at, PATIENCE).toBe(1);
      await expect
        .poll(async () => {
          await page.keyboard.press('PageDown');
          return at();
        }, PATIENCE)
        .toBeGreaterThan(1);
    },
  );
});
