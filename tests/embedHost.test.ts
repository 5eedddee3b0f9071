import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Frame, FrameLocator, Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import type { TimelineEmbed } from '../src/embed/timelineEmbed.ts';
import { STILL_WIDTH, clickInto, hostPages, strangerFrame } from './hostPages.ts';

const { open, site, host } = hostPages();
const PATIENCE = { timeout: 30_000 };
const BUDGET_BYTES = 5000;

declare global {
  interface Window {
    /** Names of the events that the page has heard, with what they said. */
    heard: [string, Record<string, unknown>][];
  }
}

const EVENTS = [
  'timelineready',
  'stepchange',
  'eventselect',
  'rangechange',
  'sourceopen',
  'timelineedge',
  'timelineerror',
];
/** A page with this body, which hears all events of the element where they bubble to. */
const around = (body: string) => `<!doctype html><meta charset="utf-8"><title>Host</title>
  <script>
    window.heard = [];
    for (const name of ${JSON.stringify(EVENTS)})
      document.addEventListener(name, ({ detail }) => heard.push([name, detail]));
  </script>
  <style>body { margin: 0 }</style>${body}`;
const element = (attributes: string, inside = '') =>
  `<timeline-embed title="Money" ${attributes}>${inside}</timeline-embed>`;
const script = () => `<script src="${site()}/dist/embed.js"></script>`;
const story = (query = '') => `${site()}/dist/embed.html?story=money${query}`;

const openElement = (attributes: string, more = '') =>
  open({ html: around(`${element(attributes)}${script()}${more}`) });
const frameIn = (page: Page): FrameLocator => page.frameLocator('timeline-embed iframe');
const stepOf = (page: Page) => frameIn(page).locator('.embed').getAttribute('data-step');
/** What a function makes of the element; it waits for the frame first. */
const withElement = <T>(page: Page, work: (timeline: TimelineEmbed) => Promise<T> | T) =>
  page.evaluate(async (source) => {
    const timeline = document.querySelector<TimelineEmbed>('timeline-embed');
    await timeline?.ready;
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the tests' own functions
    const run = new Function('timeline', `return (${source})(timeline)`) as (
      timeline: TimelineEmbed | null,
    ) => unknown;
    return (await run(timeline)) as T;
  }, work.toString());
const heard = (page: Page, name: string) =>
  page.evaluate((wanted) => window.heard.filter(([one]) => one === wanted), name);
const lastHeard = async (page: Page, name: string) => (await heard(page, name)).at(-1)?.[1];
const heightOf = async (page: Page, selector: string) =>
  (await page.locator(selector).boundingBox())?.height;

describe('<timeline-embed>', () => {
  it('is small', async () => {
    const built = await readFile(join(inject('site'), 'embed.js'));
    expect(gzipSync(built).length).toBeLessThanOrEqual(BUDGET_BYTES);
  });

  it('has its place before the frame is there, and the frame what it may do', async () => {
    const page = await openElement(`src="${story()}" ratio="4/3" loading="click"`);
    expect(await heightOf(page, 'timeline-embed')).toBe(960);
    expect(await page.locator('iframe').count()).toBe(0);
    await page.getByRole('button', { name: 'Money' }).click();
    await expect.poll(() => stepOf(page), PATIENCE).toBe('0');
    expect(await page.getByRole('button', { name: 'Money' }).count()).toBe(0);
    const frame = page.locator('iframe');
    expect(await frame.getAttribute('sandbox')).toBe(
      'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    );
    expect(await frame.getAttribute('allow')).toBe('fullscreen; clipboard-write');
    expect(await frame.getAttribute('referrerpolicy')).toBe('strict-origin-when-cross-origin');
    expect(await frame.getAttribute('title')).toBe('Money');
    expect(await frame.getAttribute('part')).toBe('frame');
    expect(await heightOf(page, 'timeline-embed')).toBe(960);
  });

  it('tells the frame what its address has no room for', async () => {
    const entity = Array.from({ length: 150 }, (_, i) => `國際人工智慧研究所${i}`).join(',');
    const page = await openElement(`src="${story()}" entity="${entity}" q="model"`);
    const src = (await page.locator('iframe').getAttribute('src')) ?? '';
    expect(src.length).toBeLessThan(8000);
    expect(src).toContain('q=model');
    const shown = () => withElement(page, ({ state }) => state);
    await expect.poll(shown, PATIENCE).toMatchObject({ q: 'model', entity });
  });

  it('loads when it comes near', async () => {
    const page = await open({
      html: around(`<div style="height:3000px"></div>${element(`src="${story()}"`)}${script()}`),
    });
    await page.waitForFunction(() => customElements.get('timeline-embed') !== undefined);
    expect(await page.locator('iframe').count()).toBe(0);
    await page.evaluate(() => {
      scrollTo(0, 2500);
    });
    await expect.poll(() => stepOf(page), PATIENCE).toBe('0');
  });

  it('is stepped, and says where it is', async () => {
    const page = await openElement(`src="${story()}" step="1"`);
    expect(
      await withElement(page, ({ step, steps, state }) => ({
        step,
        steps: steps.map(({ id }) => id),
        state: [state['story'], state['step']],
      })),
    ).toEqual({
      step: 1,
      steps: ['overview', 'founding', 'policy', 'growth'],
      state: ['money', '1'],
    });
    expect(await withElement(page, (timeline) => timeline.next())).toMatchObject({ step: 2 });
    expect(await lastHeard(page, 'stepchange')).toMatchObject({
      index: 2,
      of: 3,
      id: 'policy',
      reason: 'host',
    });
    expect(await stepOf(page)).toBe('2');
    expect(await page.locator('timeline-embed').getAttribute('step')).toBe('2');
    await withElement(page, (timeline) => timeline.goTo('growth'));
    expect(await stepOf(page)).toBe('3');
    await withElement(page, (timeline) => timeline.prev());
    expect(await stepOf(page)).toBe('2');
    await withElement(page, (timeline) => {
      timeline.step = 1;
    });
    await expect.poll(() => stepOf(page), PATIENCE).toBe('1');
    expect(await withElement(page, (timeline) => timeline.goTo(99))).toMatchObject({ step: 3 });
    expect(await withElement(page, ({ step }) => step)).toBe(3);
    await frameIn(page).getByRole('button', { name: 'Previous step' }).click();
    await expect
      .poll(() => lastHeard(page, 'stepchange'), PATIENCE)
      .toMatchObject({ index: 2, reason: 'user' });
    expect(await withElement(page, ({ step }) => step)).toBe(2);
    expect(await heard(page, 'timelineready')).toHaveLength(1);
  });

  it('chooses an event and a stretch of time, and gives pictures', async () => {
    const page = await openElement(`src="${story()}"`);
    await withElement(page, (timeline) => timeline.select('rsp'));
    await expect
      .poll(() => lastHeard(page, 'eventselect'), PATIENCE)
      .toMatchObject({ event: { id: 'rsp', edtf: '2023-09' } });
    await withElement(page, (timeline) => timeline.setRange('2022-03..2023-04'));
    await expect
      .poll(() => lastHeard(page, 'rangechange'), PATIENCE)
      .toMatchObject({ start: '2022-03-01', end: '2023-04-30' });
    expect(await withElement(page, (timeline) => timeline.toSVG({ width: 640 }))).toMatch(
      /^<svg[^>]*width="640"/u,
    );
    const png = await withElement(page, async (timeline) => {
      const blob = await timeline.toPNG({ width: 640 });
      return [blob.type, blob.size > 1000];
    });
    expect(png).toEqual(['image/png', true]);
  });

  it('sends what is changed, and loads again only another page', async () => {
    const page = await openElement(`src="${story()}"`);
    await withElement(page, () => undefined);
    const frame = await page.locator('iframe').elementHandle();
    const set = (name: string, value: string) =>
      page.evaluate(
        ([attribute = '', text = '']) => {
          document.querySelector('timeline-embed')?.setAttribute(attribute, text);
        },
        [name, value],
      );
    await set('step', '2');
    await expect.poll(() => stepOf(page), PATIENCE).toBe('2');
    await set('theme', 'dark');
    await frameIn(page).locator('html[data-theme=dark]').waitFor();
    await set('controls', 'none');
    await frameIn(page).locator('.embed header').waitFor({ state: 'detached' });
    await set('story', 'none');
    await expect
      .poll(() => lastHeard(page, 'timelineerror'), PATIENCE)
      .toMatchObject({ code: 'no-story' });
    await expect.poll(() => withElement(page, ({ steps }) => steps.length), PATIENCE).toBe(1);
    await set('story', 'money');
    await expect.poll(() => withElement(page, ({ steps }) => steps.length), PATIENCE).toBe(4);
    expect(await frame.evaluate((one) => one.isConnected)).toBe(true);
    await set('src', story('&lang=zh-Hant'));
    await frameIn(page).locator('html[lang=zh-Hant]').waitFor();
    expect(await frame.evaluate((one) => one.isConnected)).toBe(false);
  });

  it.each(['javascript:parent.hacked=1', 'data:text/html,<p>hello', 'file:///etc/passwd', ''])(
    'does not load %s',
    async (src) => {
      const page = await openElement(`src="${src}" loading="eager"`);
      await expect
        .poll(() => lastHeard(page, 'timelineerror'), PATIENCE)
        .toMatchObject({ code: 'src' });
      expect(await page.locator('iframe').count()).toBe(0);
      expect(
        await page.evaluate(() => document.querySelector<TimelineEmbed>('timeline-embed')?.goTo(1)),
      ).toEqual({});
    },
  );

  it('keeps its step when it is moved, and ends with its place', async () => {
    const page = await openElement(`src="${story()}"`, '<main></main>');
    await withElement(page, (timeline) => timeline.goTo(2));
    await page.evaluate(() => {
      const timeline = document.querySelector('timeline-embed');
      if (timeline) document.querySelector('main')?.append(timeline);
    });
    await expect.poll(() => stepOf(page), PATIENCE).toBe('2');
    expect(await withElement(page, (timeline) => timeline.next())).toMatchObject({ step: 3 });
    await page.evaluate(() => {
      document.querySelector('timeline-embed')?.remove();
    });
    await expect.poll(() => page.frames().length, PATIENCE).toBe(1);
  });

  it('is connected once, however often a port is offered and a page loaded', async () => {
    const page = await openElement(`src="${story()}"`);
    await withElement(page, ({ frame }) => {
      for (let i = 0; i < 8; i++) frame?.dispatchEvent(new Event('load'));
    });
    expect(await withElement(page, (timeline) => timeline.next())).toMatchObject({ step: 1 });
    const inner = page.frames().find((frame) => frame.url().includes('embed.html')) as Frame;
    await inner.evaluate(() => {
      location.reload();
    });
    await expect
      .poll(() => inner.evaluate(() => performance.now()).catch(() => 1e9), PATIENCE)
      .toBeLessThan(5000);
    await expect.poll(() => stepOf(page), PATIENCE).toBe('1');
    await expect
      .poll(() => withElement(page, (timeline) => timeline.goTo(3)), PATIENCE)
      .toMatchObject({ step: 3 });
    expect(await stepOf(page)).toBe('3');
  });

  it.each(['allow-scripts', 'allow-scripts allow-popups'])(
    'works in a sandbox of %s',
    async (sandbox) => {
      const page = await openElement(`src="${story()}" sandbox="${sandbox}"`);
      expect(await withElement(page, (timeline) => timeline.next())).toMatchObject({ step: 1 });
    },
  );

  it('gives the keys of the frame to the page around', async () => {
    const page = await openElement(`src="${story()}" keys="host"`);
    await withElement(page, () => undefined);
    await page.evaluate(() => {
      document.addEventListener('keydown', ({ key, code }) => {
        window.heard.push(['keydown', { key, code }]);
      });
    });
    const keys = ['PageDown', 'Space', 'n', '?', 'Enter', 'Escape', 's'];
    for (const key of keys) {
      await frameIn(page).locator('.stage').focus();
      await page.keyboard.press(key);
    }
    await expect
      .poll(() => heard(page, 'keydown'), PATIENCE)
      .toEqual([
        ['keydown', { key: 'PageDown', code: 'PageDown' }],
        ['keydown', { key: ' ', code: 'Space' }],
        ['keydown', { key: 'n', code: 'KeyN' }],
        ['keydown', { key: '?', code: 'Slash' }],
        ['keydown', { key: 'Enter', code: 'Enter' }],
        ['keydown', { key: 'Escape', code: 'Escape' }],
        ['keydown', { key: 's', code: 'KeyS' }],
      ]);
    expect(await stepOf(page)).toBe('0');
    // And the focus is the page's, so that the next key needs no frame.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.tagName), PATIENCE)
      .toBe('BODY');
    await clickInto(page, frameIn(page), 'BODY');
  });

  it('hears a key that was pressed while the frame gave the focus back, and none before', async () => {
    const page = await open({ html: around(element(`src="${site()}/dist/embed.html"`)) });
    const press = (key: string) => ({ timeline: 1, type: 'key', key, keyCode: 1, shiftKey: false });
    const leave = { timeline: 1, type: 'leave' };
    const body = strangerFrame({ steps: [] }, [press('x')], [leave, press('y')]);
    await page.route('**/dist/embed.html*', (route) =>
      route.fulfill({ contentType: 'text/html', body }),
    );
    await page.addScriptTag({ url: `${site()}/dist/embed.js` });
    await withElement(page, () => undefined);
    await page.evaluate(() => {
      document.addEventListener('keydown', ({ key }) => {
        window.heard.push(['keydown', { key, at: document.activeElement?.tagName }]);
      });
    });
    await page.locator('timeline-embed').click();
    await expect
      .poll(() => heard(page, 'keydown'), PATIENCE)
      .toEqual([['keydown', { key: 'y', at: 'BODY' }]]);
  });

  it('tells that the story ends', async () => {
    const page = await openElement(`src="${story('&step=3')}"`);
    await withElement(page, () => undefined);
    await clickInto(page, frameIn(page), 'TIMELINE-EMBED');
    await page.keyboard.press('PageDown');
    await expect
      .poll(() => lastHeard(page, 'timelineedge'), PATIENCE)
      .toMatchObject({ edge: 'end' });
  });

  it('lets the page around open sources', async () => {
    const page = await openElement(`src="${story()}" links="host"`);
    await withElement(page, (timeline) => timeline.select('rsp'));
    await page.evaluate(() => {
      document.addEventListener('sourceopen', (event) => {
        event.preventDefault();
      });
    });
    await frameIn(page).locator('a[href^="https://example.org/story"]').first().click();
    await expect
      .poll(() => lastHeard(page, 'sourceopen'), PATIENCE)
      .toMatchObject({
        href: expect.stringContaining('https://example.org/story') as string,
        event: 'rsp',
        para: 'p3',
      });
    expect(page.context().pages()).toHaveLength(1);
  });

  it('opens a link of the frame by the address of the frame, and web addresses only', async () => {
    const hrefs = [
      'javascript:alert(1)',
      'data:text/html,x',
      'https://name:word@example.org/',
      'file:///etc/passwd',
      '//example.org/other',
      '/of/the/frame',
      'beside.html?a=1#b',
      'https://example.org/plain',
    ];
    const page = await open({ html: around(element(`src="${site()}/dist/embed.html"`)) });
    const body = strangerFrame(
      { steps: [] },
      hrefs.map((href) => ({ timeline: 1, type: 'link', href })),
    );
    await page.route('**/embed.html*', (route) =>
      route.fulfill({ contentType: 'text/html', body }),
    );
    await page.evaluate(() => {
      window.open = (address) => {
        window.heard.push(['open', { address }]);
        return null;
      };
    });
    await page.addScriptTag({ url: `${site()}/dist/embed.js` });
    await expect
      .poll(() => lastHeard(page, 'open'), PATIENCE)
      .toEqual({ address: 'https://example.org/plain' });
    const opened = (await heard(page, 'open')).map(([, { address }]) => address);
    const expected = [
      'http://example.org/other',
      `${site()}/of/the/frame`,
      `${site()}/dist/beside.html?a=1#b`,
      'https://example.org/plain',
    ];
    expect(opened).toEqual(expected);
    expect((await heard(page, 'sourceopen')).map(([, { href }]) => href)).toEqual(expected);
  });

  it('hears nobody but its own frame, and no other page in it', async () => {
    const page = await openElement(
      `src="${story()}" height="400"`,
      `<iframe id="sibling" src="${site()}/dist/embed.html?story=money"></iframe>`,
    );
    await withElement(page, () => undefined);
    const fakes = [
      { timeline: 1, type: 'step', index: 3, of: 3, id: 'x', reason: 'user' },
      { timeline: 1, type: 'ready', steps: [], step: 3, loaded: 'ready' },
      { timeline: 1, type: 'edge', edge: 'end' },
    ];
    const sibling = page
      .frames()
      .find((frame) => frame.parentFrame() && !frame.url().includes('origin='));
    await sibling?.evaluate((messages) => {
      for (const message of messages) parent.postMessage(message, '*');
    }, fakes);
    await page.evaluate((messages) => {
      for (const message of messages) window.postMessage(message, '*');
    }, fakes);
    expect(await withElement(page, (timeline) => timeline.next())).toMatchObject({ step: 1 });
    expect(await withElement(page, ({ step, steps }) => [step, steps.length])).toEqual([1, 4]);
    expect(await heard(page, 'timelineedge')).toEqual([]);
  });

  it('gives no port to a page of another origin', async () => {
    const stranger = `<script>
      addEventListener('message', ({ data }) => { document.title = 'heard ' + data.type; });
      setInterval(() => parent.postMessage({ timeline: 1, type: 'ready', steps: [], step: 0, loaded: 'ready' }, '*'), 20);
    </script>`;
    const page = await open({
      html: around(element(`src="${site()}/dist/embed.html"`)),
    });
    await page.route('**/dist/embed.html*', (route) =>
      route.fulfill({ status: 302, headers: { location: `${host()}/stranger.html` } }),
    );
    await page.route('**/stranger.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: stranger }),
    );
    await page.addScriptTag({ url: `${site()}/dist/embed.js` });
    await expect
      .poll(() => lastHeard(page, 'timelineerror'), PATIENCE)
      .toMatchObject({ code: 'timeout' });
    const inner = page.frames().find((frame) => frame.url().includes('stranger'));
    expect(await inner?.title()).toBe('');
    expect(await heard(page, 'timelineready')).toEqual([]);
  });

  it('can be loaded twice, and with the plugin besides', async () => {
    const page = await openElement(
      `src="${story()}"`,
      `${script()}<script src="${site()}/dist/reveal-timeline.js"></script>`,
    );
    expect(await withElement(page, (timeline) => timeline.next())).toMatchObject({ step: 1 });
  });

  it('takes its height from the frame, and its accent from the style', async () => {
    const page = await openElement(
      `src="${story()}" height="auto" style="width:800px;--timeline-accent:#00AA88"`,
    );
    await expect.poll(() => heightOf(page, 'timeline-embed'), PATIENCE).toBe(450);
    await expect
      .poll(
        () =>
          frameIn(page)
            .locator('html')
            .evaluate((root) => getComputedStyle(root).getPropertyValue('--own-accent')),
        PATIENCE,
      )
      .toBe('#00aa88');
    await page.evaluate(() => {
      document.querySelector<TimelineEmbed>('timeline-embed')?.style.setProperty('width', '400px');
    });
    await expect.poll(() => heightOf(page, 'timeline-embed'), PATIENCE).toBe(480);
  });
});

describe('where the frame is not', () => {
  const FALLBACK =
    '<a href="https://example.org/"><img alt="Fallback" src="/dist/static/money/1.svg"></a>';

  it('shows link and picture without scripts', async () => {
    const page = await open(
      { html: around(`${element(`src="${story()}"`, FALLBACK)}${script()}`) },
      { javaScriptEnabled: false },
    );
    const picture = page.getByRole('img', { name: 'Fallback' });
    expect(await picture.isVisible()).toBe(true);
    expect(await page.getByRole('link').getAttribute('href')).toBe('https://example.org/');
  });

  it.each([
    ['poster', 'poster="/dist/static/money/2.svg"', 'Money'],
    ['what stands inside', '', 'Fallback'],
  ])('prints its %s before it has been scrolled to', async (_, attributes, name) => {
    const page = await open({
      html: around(
        `<div style="height:3000px"></div>${element(`src="${story()}" ${attributes}`, FALLBACK)}`,
      ),
    });
    // A frame that never comes: what is printed is what is there.
    await page.route('**/dist/embed.html*', () => undefined);
    await page.addScriptTag({ url: `${site()}/dist/embed.js` });
    expect(await page.locator('iframe').count()).toBe(0);
    const picture = page.getByRole('img', { name });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('timeline-embed iframe').count()).toBe(1);
    expect(await page.locator('timeline-embed iframe').isVisible()).toBe(false);
    expect(await picture.isVisible()).toBe(true);
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth), PATIENCE)
      .toBeGreaterThan(STILL_WIDTH);
  });

  it('loads at once in a view for paper', async () => {
    const page = await open(
      {
        html: around(`<div style="height:3000px"></div>${element(`src="${story()}"`)}${script()}`),
      },
      { suffix: '?print-pdf' },
    );
    await expect.poll(() => stepOf(page), PATIENCE).toBe('0');
  });
});

describe('pages of other products', () => {
  const frame = (query: string, width: number) =>
    `<iframe src="${site()}/dist/embed.html?story=money${query}" style="width:${width}px;height:150px;border:0"></iframe>`;
  /** Sets the frame's height to what `heightIn` finds in a message. */
  const listens = (heightIn: string) => `<script>
    window.heights = [];
    addEventListener('message', (event) => {
      const frame = document.querySelector('iframe');
      if (event.source !== frame.contentWindow) return;
      const height = (${heightIn})(event.data);
      if (height) { heights.push(height); frame.style.height = height + 'px'; }
    });
  </script>`;
  const HOSTS = [
    [
      'pym.js',
      '&childId=graphic-1',
      `(data) => Number(/^pymxPYMxgraphic-1xPYMxheightxPYMx(\\d+)$/.exec(data)?.[1])`,
    ],
    ['AMP', '', `(data) => data.sentinel === 'amp' && data.type === 'embed-size' && data.height`],
    [
      'Embedly',
      '',
      `(data) => { try { const said = JSON.parse(data); return said.context === 'iframe.resize' && said.height; } catch {} }`,
    ],
  ] as const;

  it.each(HOSTS)('get the height that %s knows', async (_, query, heightIn) => {
    const page = await open({ html: around(`${listens(heightIn)}${frame(query, 800)}`) });
    await expect.poll(() => heightOf(page, 'iframe'), PATIENCE).toBe(450);
    await page.evaluate(() => {
      document.querySelector('iframe')?.style.setProperty('width', '400px');
    });
    await expect.poll(() => heightOf(page, 'iframe'), PATIENCE).toBe(480);
  });

  it('come to rest where the frame is as high as the window', async () => {
    const [, , heightIn] = HOSTS[1];
    const page = await open({ html: around(`${listens(heightIn)}${frame('', 900)}`) });
    await page.evaluate(() => {
      document.querySelector('iframe')?.style.setProperty('min-height', '100vh');
    });
    await page.frameLocator('iframe').locator('html[data-state=ready]').waitFor();
    const heights = await page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      return [
        document.querySelector('iframe')?.offsetHeight,
        (window as unknown as { heights: number[] }).heights,
      ];
    });
    expect(heights[0]).toBe(720);
    expect(new Set(heights[1] as number[]).size).toBe(1);
  });
});

describe('three timelines in a page', () => {
  it('leave the field the focus and the page its place', async () => {
    const three = [1, 2, 3].map((step) =>
      element(`src="${story(`&step=${step}`)}" loading="eager"`),
    );
    const page = await open({
      html: around(
        `<div style="height:500px"></div><input><div style="height:600px"></div>${three.join('')}${script()}`,
      ),
    });
    const field = page.locator('input');
    await field.focus();
    await page.evaluate(() => {
      scrollTo(0, 120);
    });
    await page.evaluate(() =>
      Promise.all(
        [...document.querySelectorAll<TimelineEmbed>('timeline-embed')].map(({ ready }) => ready),
      ),
    );
    for (const step of [1, 2, 3]) {
      const frame = page
        .locator('timeline-embed')
        .nth(step - 1)
        .frameLocator('iframe');
      await frame.locator(`.embed[data-step="${step}"]`).waitFor();
    }
    expect(await page.evaluate(() => [document.activeElement?.tagName, scrollY])).toEqual([
      'INPUT',
      120,
    ]);
    await page.keyboard.type('a b');
    expect(await field.inputValue()).toBe('a b');
    const goThird = () =>
      page.evaluate(() => document.querySelectorAll<TimelineEmbed>('timeline-embed')[2]?.goTo(2));
    expect(await goThird()).toMatchObject({ step: 2 });
    expect(
      await page
        .locator('timeline-embed')
        .first()
        .evaluate((one) => (one as TimelineEmbed).step),
    ).toBe(1);
    expect(await page.evaluate(() => [document.activeElement?.tagName, scrollY])).toEqual([
      'INPUT',
      120,
    ]);
  });
});

describe('the page of the examples', () => {
  it('steps its timeline by its own buttons', async () => {
    const page = await open({ path: 'docs/examples/plain-page/index.html' });
    const where = page.locator('#where');
    await expect.poll(() => where.innerText(), PATIENCE).toBe('0 of 3: Money');
    await page.getByRole('button', { name: 'On' }).click();
    await expect.poll(() => where.innerText(), PATIENCE).toBe('1 of 3: 成立');
    await page.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => where.innerText(), PATIENCE).toBe('0 of 3: Money');
  });
});
