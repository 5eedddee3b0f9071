import { describe, expect, it } from 'vitest';
import { linkPreviewMeta } from './linkPreview.ts';

const BARE = { title: 'T', description: 'D', type: 'article', locale: 'zh-Hant' } as const;

/** Contents by name or property. */
function read(html: string): Readonly<Record<string, string>> {
  const found = html.matchAll(/^<meta (?:name|property)="([^"]+)" content="([^"]*)" \/>$/gmu);
  return Object.fromEntries([...found].map(([, key = '', value = '']) => [key, value]));
}

describe('the preview of a link', () => {
  it('needs neither picture nor address', () => {
    expect(read(linkPreviewMeta(BARE))).toEqual({
      description: 'D',
      'og:type': 'article',
      'og:title': 'T',
      'og:description': 'D',
      'og:locale': 'zh_TW',
      'twitter:card': 'summary',
    });
  });

  it('has its picture with size and words', () => {
    const address = 'https://example.org/0.png';
    const picture = { address, widthPx: 2560, heightPx: 1440, alt: 'A picture' };
    const preview = { ...BARE, siteName: 'S', address: 'https://example.org/', picture };
    expect(read(linkPreviewMeta(preview))).toMatchObject({
      'og:site_name': 'S',
      'og:url': 'https://example.org/',
      'og:image': address,
      'og:image:type': 'image/png',
      'og:image:width': '2560',
      'og:image:height': '1440',
      'og:image:alt': 'A picture',
      'twitter:card': 'summary_large_image',
      'twitter:image:alt': 'A picture',
    });
  });

  it.each([
    ['zh-Hant', 'zh_TW'],
    ['zh-Hans', 'zh_CN'],
    ['en', 'en_US'],
  ] as const)('names the language %s as %s', (locale, name) => {
    expect(read(linkPreviewMeta({ ...BARE, locale }))['og:locale']).toBe(name);
  });

  it('escapes its texts and cuts long ones between characters', () => {
    const title = '"><script>&\u0000';
    const said = read(linkPreviewMeta({ ...BARE, title, description: '𠮷'.repeat(400) }));
    expect(said['og:title']).toBe('&quot;&gt;&lt;script&gt;&amp;');
    expect(said['og:description']).toBe('𠮷'.repeat(300));
  });
});
