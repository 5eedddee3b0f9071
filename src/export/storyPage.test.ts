import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Story } from '../model/story.ts';
import type { Timeline } from '../model/timelineFile.ts';
import { storyTimeline } from '../testing/storyTimeline.ts';
import { contentLocale } from './contentLocale.ts';
import { indexPage } from './indexPage.ts';
import { storyPage } from './storyPage.ts';
import type { StoryPageOptions } from './storyPage.ts';

const SITE = 'https://example.org/timeline/';
const STORY: Story = {
  id: 'a-story',
  title: { 'zh-Hant': '故事', en: 'A story' },
  summary: { en: 'What it tells.' },
  steps: [
    { id: 'first', title: { en: 'First' }, events: ['founded', 'rsp'], note: { en: 'Say this.' } },
    { id: 'second', title: { 'zh-Hant': '第二步' }, events: ['change'] },
  ],
};
const OPTIONS: StoryPageOptions = {
  locale: 'en',
  site: SITE,
  preview: { address: `${SITE}static/a-story/0.png`, widthPx: 2560, heightPx: 1440, alt: 'P' },
  styleHash: 'sha256-x',
};
const page = (changes: Partial<StoryPageOptions> = {}) =>
  storyPage(storyTimeline(), STORY, { ...OPTIONS, ...changes });

/** A timeline and a story in which every text is `text`. */
function saying(text: string): readonly [Timeline, Story] {
  const words = { en: text };
  const plain = storyTimeline();
  const timeline: Timeline = {
    ...plain,
    title: words,
    sources: plain.sources.map((source) => ({
      ...source,
      title: text,
      publisher: text,
      url: `https://example.org/${text}`,
      language: text,
      paragraphs: source.paragraphs.map((paragraph) => ({ ...paragraph, text })),
    })),
    events: plain.events.map((event) => ({ ...event, title: words })),
  };
  const steps = STORY.steps.map((step) => ({ ...step, title: words, note: words }));
  return [timeline, { ...STORY, title: words, summary: words, steps }];
}

/** The elements of a page, with the names of their attributes; fails where `<` starts none. */
function elementsOf(html: string): readonly string[] {
  const text = html.replace(/<style>[^<]*<\/style>/u, '').replace('<!doctype html>', '');
  const tag = /<\/?([a-z0-9]+)((?:\s+[a-z:-]+(?:="[^"<>]*")?)*)\s*\/?>/gu;
  expect(text.replace(tag, '')).not.toMatch(/[<>]/u);
  return [...text.matchAll(tag)].map(
    ([, name = '', attributes = '']) => `${name} ${attributes.replace(/="[^"]*"/gu, '')}`,
  );
}

describe('the page of a story', () => {
  it('shows each step with its note, its picture and its events', () => {
    const html = page();
    expect(html).toContain('<h1>A story</h1>');
    expect(html).toContain('<p class="summary">What it tells.</p>');
    expect(html).toMatch(/<h2><span>1<\/span> First<\/h2>\s*<p class="note">Say this\.<\/p>/u);
    expect(html).toContain('<h2 lang="zh-Hant"><span>2</span> 第二步</h2>');
    for (const step of [0, 1, 2]) expect(html).toContain(`src="../static/a-story/${step}.svg"`);
    expect(html).toContain('href="../index.html?event=rsp">Responsible Scaling Policy published');
    expect(html).toContain('<time datetime="2023-09-01">September 2023</time>');
    expect(html).toContain('<q lang="zh-Hant">2023 年 9 月，公司發布了負責任擴展政策</q>');
    expect(html.match(/class="forecast"/gu)).toHaveLength(1);
    expect(html).toContain('2 steps, 3 events');
  });

  it('leads to the story that moves', () => {
    for (const name of ['embed', 'present'])
      expect(page()).toContain(`href="../${name}.html?story=a-story"`);
  });

  it('has no script and allows none', () => {
    expect(page()).not.toMatch(/<script|\son\w+=|javascript:/iu);
    expect(page()).toContain(
      `content="default-src &#39;none&#39;; img-src &#39;self&#39;; style-src &#39;sha256-x&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    );
  });

  it('has whole addresses only where the site has one', () => {
    const oEmbed = `<link rel="alternate" type="application/json+oembed" href="${SITE}oembed/a-story.json"`;
    expect(page()).toContain(oEmbed);
    expect(page()).toContain(`<meta property="og:url" content="${SITE}stories/a-story.html" />`);
    const relative = page({ site: undefined, preview: undefined });
    expect(relative).not.toMatch(/oembed|og:url|og:image|canonical/u);
    expect(relative).not.toContain(SITE);
  });

  it('holds whatever its texts are', () => {
    const plain = elementsOf(storyPage(...saying('plain'), OPTIONS));
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.constantFrom(
        '"><script>alert(1)</script>',
        "' onmouseover='alert(1)",
        '<!--',
        '</title></style>',
        '$& $1',
        '\u202Eevil',
      ),
    );
    // An address that is not safe is left out, with its link.
    const links = (elements: readonly string[]) => elements.filter((one) => !/^a /u.test(one));
    fc.assert(
      fc.property(hostile, (text) => {
        expect(links(elementsOf(storyPage(...saying(text), OPTIONS)))).toEqual(links(plain));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the page of the whole timeline', () => {
  const HTML =
    '<html><head><meta name="description" content="x" /><title>x</title></head><body></body></html>';
  const timeline = { ...storyTimeline(), title: { en: 'Five <years>' }, stories: [STORY] };

  it('is shown under the name of the timeline', () => {
    const html = indexPage(HTML, timeline, OPTIONS);
    expect(html).toContain('<title>Five &lt;years&gt;</title>');
    expect(html).toContain('<meta property="og:title" content="Five &lt;years&gt;" />');
    expect(html).toContain(`<meta property="og:url" content="${SITE}" />`);
    expect(html.match(/name="description"/gu)).toHaveLength(1);
  });

  it('leads readers without scripts to the stories', () => {
    const html = indexPage(HTML, timeline, OPTIONS);
    expect(html).toMatch(
      /<div id="events".*<a href="\.\/stories\/a-story\.html">A story<\/a>.*<\/div>\s*<\/body>/su,
    );
    expect(indexPage(HTML, storyTimeline(), OPTIONS)).not.toContain('./stories/');
  });
});

describe('the language of a picture', () => {
  const { sources, events } = storyTimeline();
  const untitled: Timeline = { version: 1, sources, events };
  it.each([
    ['of the story', { ...untitled, title: { en: 'T' } }, STORY, 'zh-Hant'],
    ['of the timeline', { ...untitled, title: { en: 'T', 'zh-Hant': 'T' } }, undefined, 'en'],
    ['of the first article', untitled, undefined, 'zh-Hant'],
    [
      'Traditional Chinese for any other',
      { ...untitled, title: { fr: 'T' } },
      undefined,
      'zh-Hant',
    ],
  ] as const)('is that %s', (_, timeline, story, locale) => {
    expect(contentLocale(timeline, story)).toBe(locale);
  });
});
