import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { storyTimeline } from '../src/testing/storyTimeline.ts';
import type { Timeline } from '../src/model/timelineFile.ts';
import { servedSite } from './servedSite.ts';

/** The story, and another article that tells one event more. */
function twoArticles(): Timeline {
  const { sources, events, ...others } = storyTimeline();
  const more = events
    .filter(({ id }) => id === 'rsp')
    .map((event) => ({
      ...event,
      id: 'again',
      title: { 'zh-Hant': '再談擴展政策', en: 'The policy again' },
      evidence: event.evidence.map((piece) => ({ ...piece, source: 'other' })),
    }));
  const other = sources.map((source) => ({ ...source, id: 'other', title: '另一篇文章' }));
  const step = { id: 'one', title: { 'zh-Hant': '政策' }, events: ['rsp'] };
  const story = { id: 'policy', title: { 'zh-Hant': '政策的故事' }, steps: [step] };
  return {
    ...others,
    sources: [...sources, ...other],
    events: [...events, ...more],
    stories: [story],
  };
}

const timeline = twoArticles();
const { open } = servedSite(timeline);
const quote = (page: Page, id: string) => page.locator(`mark[data-quote="${id}"]`);

/** Names of the parts that a page asks for from now on. */
function asked(page: Page): string[] {
  const names: string[] = [];
  page.on('request', (request) => {
    const [, name] = /\/timeline(?:\/(\w+)-\w+)?\.json(?:\.gz)?$/u.exec(request.url()) ?? [];
    if (request.url().includes('/timeline')) names.push(name ?? 'whole');
  });
  return names;
}

describe('a site with its timeline in parts', () => {
  it('fetches an article when it is read, and only that', async () => {
    const page = await open('', { timeline: null });
    const names = asked(page);
    await page.locator('[data-event="again"]').first().click();
    await quote(page, 'again').waitFor();
    await page.getByRole('heading', { name: '另一篇文章' }).waitFor();
    expect(names.filter((name) => name === 'article')).toHaveLength(1);
    expect(names).not.toContain('whole');
  });

  it('says where an article is missing, keeps the rest, and tries again', async () => {
    const page = await open('', { timeline: null });
    await page.route('**/timeline/article-*', (route) => route.fulfill({ status: 404 }));
    await page.locator('[data-event="rsp"]').first().click();
    await page.getByRole('alert').getByText('這篇文章的原文讀不到').waitFor();
    await page.getByRole('heading', { name: '發布負責任擴展政策' }).waitFor();
    await page.unroute('**/timeline/article-*');
    await page.getByRole('button', { name: '再試一次' }).click();
    await quote(page, 'rsp').waitFor();
  });

  it('takes a damaged part for a missing one', async () => {
    const page = await open('', { timeline: null });
    await page.route('**/timeline/article-*', (route) => route.fulfill({ body: '[{"id":' }));
    await page.locator('[data-event="rsp"]').first().click();
    await page.getByRole('alert').getByText('這篇文章的原文讀不到').waitFor();
  });

  it('searches in what passages say', async () => {
    const page = await open('', { timeline: null });
    await page.locator('[data-search]').fill('外界的反應');
    await expect.poll(() => page.locator('[data-found]').count()).toBe(0);
    await page.locator('[data-search]').fill('公開了第一個模型');
    await page.locator('[data-found="model"] .passage').waitFor();
  });

  it('says that passages are not searched where they cannot be read', async () => {
    const page = await open('', { timeline: null });
    const lost = await page.context().newPage();
    await lost.route('**/timeline/told-*', (route) => route.fulfill({ status: 500 }));
    await lost.goto(page.url());
    await lost.locator('[data-search]').fill('擴展');
    await lost.locator('[data-found="rsp"]').waitFor();
    await lost.getByText('搜尋還看不到原文').waitFor();
  });

  it('saves files with everything that articles say', async () => {
    const page = await open('', { timeline });
    await page.getByRole('button', { name: '分享' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /CSV/u }).click();
    const saved = await readFile(await (await download).path(), 'utf8');
    expect(saved).toContain('公開了第一個模型的訓練方法');
  });

  it('falls back on the whole file where there is no index', async () => {
    const page = await open('', { timeline: null });
    const plain = await page.context().newPage();
    await plain.route('**/timeline/index-*', (route) => route.fulfill({ status: 404 }));
    await plain.route('**/timeline.json', (route) =>
      route.fulfill({ json: timeline, contentType: 'application/json' }),
    );
    await plain.goto(page.url());
    await plain.waitForSelector('html[data-state=ready]');
    await plain.locator('[data-event="rsp"]').first().click();
    await quote(plain, 'rsp').waitFor();
  });

  it('presents the sentences of a step, whose articles it fetches alone', async () => {
    const page = await open('present.html?story=policy&step=1', { timeline: null });
    await page.keyboard.press('q');
    const card = page.locator('article[data-quote="rsp"]');
    await card.getByText('公司發布了負責任擴展政策').waitFor();
    const fetched = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    const parts = fetched.filter((name) => name.includes('timeline'));
    expect(parts.map((name) => /timeline\/([a-z]+)/u.exec(name)?.[1])).toEqual([
      'index',
      'article',
    ]);
  });

  it('tells a page around a frame what was chosen, with its sentence', async () => {
    const page = await open('', { timeline: null });
    const html = `<!doctype html><iframe src="embed.html?event=rsp" width="900" height="500"></iframe><script>
      addEventListener('message', ({ data }) => {
        if (data.type === 'select') document.body.append(JSON.stringify(data.event.evidence));
      });
    </script>`;
    await page.route('**/host.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: html }),
    );
    await page.goto(new URL('host.html', page.url()).href);
    await page.frameLocator('iframe').locator('.embed').waitFor();
    await page.evaluate(() => {
      window.frames[0]?.postMessage({ timeline: 1, type: 'connect' }, '*');
    });
    await page.getByText('公司發布了負責任擴展政策').waitFor();
  });
});
