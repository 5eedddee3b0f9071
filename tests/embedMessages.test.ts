import type { FrameLocator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { hostPages } from './hostPages.ts';

const { open, site } = hostPages();

/** A page with two frames that hears what the first of them answers. */
async function twoFrames(query = ''): Promise<{ page: Page; frame: FrameLocator }> {
  const src = (more: string) => `${site()}/dist/embed.html?lang=en&story=money${more}`;
  const page = await open({
    html: `<!doctype html><title>host</title>
      <iframe id="first" src="${src(`&step=1${query}`)}" width="800" height="400"></iframe>
      <iframe id="second" src="${src('&step=2')}" width="800" height="400"></iframe>
      <script>
        window.heard = [];
        addEventListener('message', ({ data, source }) => {
          if (source === document.querySelector('#first').contentWindow) heard.push(data);
        });
      </script>`,
  });
  const frame = page.frameLocator('#first');
  await frame.locator('html[data-state=ready]').waitFor();
  await page.frameLocator('#second').locator('html[data-state=ready]').waitFor();
  return { page, frame };
}

const send = (page: Page, data: unknown, times = 1) =>
  page.evaluate(
    ([message, count]) => {
      const { contentWindow } = document.querySelector<HTMLIFrameElement>('#first') ?? {};
      for (let i = 0; i < (count as number); i++) contentWindow?.postMessage(message, '*');
    },
    [data, times],
  );
const heard = (page: Page, type: string) =>
  page.evaluate(
    (wanted) =>
      (window as unknown as { heard: { type?: string; id?: unknown }[] }).heard.filter(
        (data) => data.type === wanted,
      ),
    type,
  );
/** Asks the frame where it is, which it answers only after all that was sent before. */
async function stepAfter(page: Page): Promise<unknown> {
  const id = `ask-${Date.now()}-${Math.round(Math.random() * 1e9)}`;
  await send(page, { timeline: 1, type: 'getState', id });
  const answer = async () => (await heard(page, 'ack')).find((ack) => ack.id === id);
  await expect.poll(answer, { timeout: 30_000 }).toBeTruthy();
  return ((await answer()) as { step?: unknown } | undefined)?.step;
}

describe('an embedded timeline', () => {
  it('does what the page around it asks', async () => {
    const { page, frame } = await twoFrames();
    await send(page, { timeline: 1, type: 'goto', step: 3, id: 1 });
    await frame.locator('.embed[data-step="3"]').waitFor();
    expect(await heard(page, 'step')).toMatchObject([{ index: 3, of: 3, reason: 'host' }]);
    await send(page, { timeline: 1, type: 'goto', step: 'policy', id: 2 });
    await frame.locator('.embed[data-step="2"]').waitFor();
    await send(page, { timeline: 1, type: 'setState', state: { theme: 'dark', view: 'list' } });
    await frame.locator('html[data-theme=dark] .listed').waitFor();
    await send(page, { timeline: 1, type: 'export', format: 'svg', width: 640, id: 3 });
    await expect
      .poll(async () => (await heard(page, 'ack')).find(({ id }) => id === 3))
      .toMatchObject({ svg: expect.stringContaining('width="640"') as string });
  });

  it('takes filters and lanes and gives them back, and tells what its reader did', async () => {
    const { page, frame } = await twoFrames();
    const set = (state: object) => send(page, { timeline: 1, type: 'setState', state });
    await set({ modality: 'forecast', confidence: 'sure', view: 'list' });
    await expect.poll(() => frame.locator('.listed [data-event]').count()).toBe(1);
    await set({ modality: '', view: null, lanes: 'source' });
    await frame.locator('[data-lane="story"]').waitFor();
    await frame.locator('[data-lane="story"]').first().click();
    await send(page, { timeline: 1, type: 'getState', id: 'asked' });
    const answer = async () => (await heard(page, 'ack')).find(({ id }) => id === 'asked');
    await expect
      .poll(answer)
      .toMatchObject({ state: { lanes: 'source', folded: 'story', confidence: 'sure' } });
    expect(await answer()).not.toHaveProperty('state.modality');
  });

  it('takes lists as long as they come, and names what it refuses', async () => {
    const { page } = await twoFrames();
    const entity = Array.from({ length: 80 }, (_, i) => `國際人工智慧研究所${i}`);
    const source = Array.from({ length: 300 }, (_, i) => `article-of-this-name-${i}`);
    const state = { entity, source, kind: ['policy', 'gossip'], q: 'x'.repeat(101) };
    await send(page, { timeline: 1, type: 'setState', state, id: 'long' });
    const answer = async () => (await heard(page, 'ack')).find(({ id }) => id === 'long');
    await expect.poll(answer).toMatchObject({
      state: { entity: entity.join(','), source: source.join(','), kind: 'policy' },
      refused: ['kind', 'q'],
    });
    expect(await heard(page, 'error')).toMatchObject([
      { code: 'parameter', message: expect.stringContaining('kind') as string },
      { code: 'parameter', message: expect.stringContaining('q') as string },
    ]);
  });

  it.each([
    ['text', '{"timeline":1,"type":"goto","step":3}'],
    ['no JSON', '{not json}'],
    ['nothing', null],
    ['a prototype', { timeline: 1, type: '__proto__' }],
    ['a constructor', { timeline: 1, type: 'constructor' }],
    ['code', { timeline: 1, type: 'goto', step: '3; alert(1)', id: 9 }],
    ['markup', { timeline: 1, type: 'setState', state: { theme: '<img src=x onerror=alert(1)>' } }],
    ['another version', { timeline: 999, type: 'goto', step: 3 }],
  ])('stays where it is for %s', async (_, data) => {
    const { page } = await twoFrames();
    await send(page, data);
    expect(await stepAfter(page)).toBe(1);
  });

  it('goes no further than its story, however far it is sent', async () => {
    const { page } = await twoFrames();
    await send(page, { timeline: 1, type: 'goto', step: 1e308 });
    expect(await stepAfter(page)).toBe(3);
  });

  it('still answers after ten thousand commands', async () => {
    const { page, frame } = await twoFrames();
    await send(page, { timeline: 1, type: 'next' }, 10_000);
    expect(await stepAfter(page)).toBe(3);
    await frame.locator('.embed[data-step="3"]').waitFor();
  });

  it('hears no sibling, and no parent of another origin than is named', async () => {
    const { page } = await twoFrames();
    const second = page.frames().find((one) => one.url().includes('step=2'));
    await second?.evaluate(() => {
      parent.frames[0]?.postMessage({ timeline: 1, type: 'goto', step: 3 }, '*');
    });
    expect(await stepAfter(page)).toBe(1);
    const pinned = await twoFrames('&origin=https://deck.example');
    await send(pinned.page, { timeline: 1, type: 'goto', step: 3 });
    await pinned.frame.getByRole('button', { name: 'Next step' }).click();
    await pinned.frame.locator('.embed[data-step="2"]').waitFor();
    // What it tells is for that origin's ears alone.
    expect(await heard(pinned.page, 'step')).toEqual([]);
  });

  it('pauses while its slide is away', async () => {
    const { page, frame } = await twoFrames('&autoplay=60');
    await frame.getByRole('button', { name: 'Pause' }).waitFor();
    await send(page, 'slide:stop');
    await frame.getByRole('button', { name: 'Play' }).waitFor();
    await send(page, 'slide:start');
    await frame.getByRole('button', { name: 'Pause' }).waitFor();
  });
});
