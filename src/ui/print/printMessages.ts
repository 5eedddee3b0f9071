import type { Locale } from '../../timeline/words/locale.ts';

/** The words of a printed page that the page on screen has not. */
export interface PrintMessages {
  readonly filters: string;
  readonly search: (query: string) => string;
  /** Between a name and what it names. */
  readonly colon: string;
  readonly comma: string;
  readonly sources: string;
  readonly quoted: (quote: string) => string;
  readonly view: string;
}

export const PRINT_MESSAGES: Readonly<Record<Locale, PrintMessages>> = {
  'zh-Hant': {
    filters: '篩選',
    search: (query) => `搜尋「${query}」`,
    colon: '：',
    comma: '、',
    sources: '出處',
    quoted: (quote) => `「${quote}」`,
    view: '這個畫面',
  },
  'zh-Hans': {
    filters: '筛选',
    search: (query) => `搜索“${query}”`,
    colon: '：',
    comma: '、',
    sources: '出处',
    quoted: (quote) => `“${quote}”`,
    view: '这个画面',
  },
  en: {
    filters: 'Filters',
    search: (query) => `search “${query}”`,
    colon: ': ',
    comma: ', ',
    sources: 'Sources',
    quoted: (quote) => `“${quote}”`,
    view: 'This view',
  },
};
