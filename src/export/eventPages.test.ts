import { describe, expect, it } from 'vitest';
import { storyTimeline } from '../testing/storyTimeline.ts';
import { syntheticTimeline } from '../testing/syntheticTimeline.ts';
import { eventPages, eventsWithoutScripts } from './eventPages.ts';

describe('events without scripts', () => {
  it('have date, title and a link to the source', () => {
    const { sources, ...others } = storyTimeline();
    const linked = sources.map((source) => ({ ...source, url: 'https://example.org/a?b&c' }));
    const html = eventsWithoutScripts({ ...others, sources: linked }, 'en');
    expect(html).toContain('<time datetime="2023-09-01">');
    expect(html).toContain('<a href="./index.html?event=rsp">Responsible Scaling Policy published');
    expect(html).toContain('<a href="https://example.org/a?b&amp;c">');
    expect(html).toContain('5 events, each with its source');
    expect(eventPages(storyTimeline(), 'en', 'sha256-x')).toEqual([]);
  });

  it('let no text be markup', () => {
    const { events, sources, ...others } = storyTimeline();
    const evil = '<script>alert(1)</script>"';
    const html = eventsWithoutScripts(
      {
        ...others,
        title: { en: evil },
        events: events.map((event) => ({ ...event, title: { en: evil } })),
        sources: sources.map((source) => ({
          ...source,
          title: evil,
          url: 'javascript:alert(1)',
          language: '"><script>',
        })),
      },
      'en',
    );
    expect(html).not.toContain('<script');
    expect(html).not.toContain('javascript:');
  });

  it('of thousands are the most important ones, and pages of all in order', () => {
    const timeline = syntheticTimeline(1200);
    const html = eventsWithoutScripts(timeline, 'zh-Hant');
    expect(html.match(/<li /gu)).toHaveLength(150);
    expect(html).toContain('1200 件事裡最重要的 150 件');
    const pages = eventPages(timeline, 'zh-Hant', 'sha256-x');
    expect(pages.map(({ file }) => file)).toEqual(['1.html', '2.html', '3.html']);
    for (const { file } of pages) expect(html).toContain(`href="./events/${file}"`);
    const listed = pages.flatMap(({ html: page }) =>
      [...page.matchAll(/\?event=([^"]+)"/gu)].map(([, id]) => id),
    );
    expect(listed).toEqual(timeline.events.map(({ id }) => id));
  });
});
