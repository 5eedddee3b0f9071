import type { Locale } from '../timeline/words/locale.ts';
import { xmlText } from './xmlText.ts';

/** What a page is shown as where its address is posted. */
interface LinkPreview {
  readonly title: string;
  readonly description: string;
  /** `article` for a story, `website` for the whole. */
  readonly type: 'article' | 'website';
  readonly locale: Locale;
  readonly siteName?: string | undefined;
  /** The page's own whole address, where it is known. */
  readonly address?: string | undefined;
  readonly picture?: PreviewPicture | undefined;
}

/** A picture that previews may show: PNG, as most of them read no SVG. */
export interface PreviewPicture {
  /** Whole, or relative to the page: then only some previews find it. */
  readonly address: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly alt: string;
}

/** Longest description that is shown anywhere; more is cut there. */
const LONGEST = 300;

const OPEN_GRAPH_LOCALE: Readonly<Record<Locale, string>> = {
  'zh-Hant': 'zh_TW',
  'zh-Hans': 'zh_CN',
  en: 'en_US',
};

/**
 * The `meta` elements of a preview, by OpenGraph (https://ogp.me) and for Twitter cards, which take
 * the rest from OpenGraph; one a line, text escaped.
 */
export function linkPreviewMeta(preview: LinkPreview): string {
  const { title, description, type, locale, siteName, address, picture } = preview;
  const told = [...description].slice(0, LONGEST).join('');
  return [
    meta('name', 'description', told),
    meta('property', 'og:type', type),
    meta('property', 'og:title', title),
    meta('property', 'og:description', told),
    meta('property', 'og:locale', OPEN_GRAPH_LOCALE[locale]),
    ...(siteName === undefined ? [] : [meta('property', 'og:site_name', siteName)]),
    ...(address === undefined ? [] : [meta('property', 'og:url', address)]),
    ...(picture ? pictureMeta(picture) : []),
    meta('name', 'twitter:card', picture ? 'summary_large_image' : 'summary'),
  ].join('\n');
}

function pictureMeta({ address, widthPx, heightPx, alt }: PreviewPicture): readonly string[] {
  return [
    meta('property', 'og:image', address),
    meta('property', 'og:image:type', 'image/png'),
    meta('property', 'og:image:width', String(widthPx)),
    meta('property', 'og:image:height', String(heightPx)),
    meta('property', 'og:image:alt', alt),
    meta('name', 'twitter:image:alt', alt),
  ];
}

function meta(by: 'name' | 'property', key: string, value: string): string {
  return `<meta ${by}="${key}" content="${xmlText(value)}" />`;
}
