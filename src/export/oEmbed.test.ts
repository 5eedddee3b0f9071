import { expect, it } from 'vitest';
import { storyTimeline } from '../testing/storyTimeline.ts';
import { storyOEmbed } from './oEmbed.ts';

const SITE = 'https://example.org/timeline/';
const STORY = {
  id: 'a-story',
  title: { 'zh-Hant': '一個「故事」', en: 'A "story" & <more>' },
  steps: [{ id: 'one', title: { en: 'One' }, events: ['rsp'] }],
};

it('says what a page that is given the address of a story may show in its place', () => {
  const thumbnail = { address: `${SITE}0.png`, widthPx: 2560, heightPx: 1440, alt: '' };
  const text = storyOEmbed(storyTimeline(), STORY, { locale: 'en', site: SITE, thumbnail });
  const answer = JSON.parse(text) as Readonly<Record<string, unknown>>;
  expect(answer).toMatchObject({
    version: '1.0',
    type: 'rich',
    title: STORY.title.en,
    provider_url: SITE,
    cache_age: 86_400,
    width: 960,
    height: 540,
    thumbnail_url: `${SITE}0.png`,
    thumbnail_width: 2560,
    thumbnail_height: 1440,
  });
  const { html } = answer;
  expect(html).toMatch(/^<iframe\s[^<>]*><\/iframe>$/u);
  expect(html).toContain(`src="${SITE}embed.html?story=a-story"`);
  expect(html).toContain('title="A &quot;story&quot; &amp; &lt;more&gt;"');
  expect(html).toContain('aspect-ratio:16/9');
  expect(html).toContain('loading="lazy"');
  expect(html).toContain('referrerpolicy="strict-origin-when-cross-origin"');
});

it('leaves out the picture that is not there, with its size', () => {
  const options = { locale: 'zh-Hant', site: SITE, thumbnail: undefined } as const;
  const text = storyOEmbed({ ...storyTimeline(), title: { en: 'Site' } }, STORY, options);
  const answer = JSON.parse(text) as Readonly<Record<string, unknown>>;
  expect(Object.keys(answer).filter((key) => key.startsWith('thumbnail'))).toEqual([]);
  expect(answer).toMatchObject({ title: STORY.title['zh-Hant'], provider_name: 'Site' });
});
