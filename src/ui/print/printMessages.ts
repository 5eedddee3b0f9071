import type { Locale } from '../../timeline/words/locale.ts';

/** The words of a printed page that the page on screen has not. */
export interface PrintMessages {
  /** How many of all events are printed. */
  readonly some: (printed: number, all: number) => string;
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
    some: (printed, all) => `${all} 件事中的 ${printed} 件`,
    filters: '篩選',
    search: (query) => `搜尋「${query}」`,
    colon: '：',
    comma: '、',
    sources: '出處',
    quoted: (quote) => `「${quote}」`,
    view: '這個畫面',
  },
  'zh-Hans': {
    some: (printed, all) => `${all} 件事中的 ${printed} 件`,
    filters: '筛选',
    search: (query) => `搜索“${query}”`,
    colon: '：',
    comma: '、',
    sources: '出处',
    quoted: (quote) => `“${quote}”`,
    view: '这个画面',
  },
  en: {
    some: (printed, all) => `${printed} of ${all} events`,
    filters: 'Filters',
    search: (query) => `search “${query}”`,
    colon: ': ',
    comma: ', ',
    sources: 'Sources',
    quoted: (quote) => `“${quote}”`,
    view: 'This view',
  },
};
