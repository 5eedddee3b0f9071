import type { EventKind } from '../../model/event.ts';
import type { Locale } from './locale.ts';

/** The words that stand in a picture, wherever it is made. */
export interface PictureWords {
  readonly kinds: Readonly<Record<EventKind, string>>;
  readonly otherLane: string;
  readonly today: string;
  /** The link back to the first slide. */
  readonly overview: string;
  /** What a picture shows, for those who hear it. */
  readonly description: (events: number, sources: number) => string;
}

export const PICTURE_WORDS: Readonly<Record<Locale, PictureWords>> = {
  'zh-Hant': {
    kinds: {
      research: '研究',
      product: '產品',
      safety: '安全',
      policy: '政策',
      funding: '資金',
      revenue: '營收',
      company: '公司',
      people: '人物',
      publication: '刊物',
      society: '社會',
    },
    otherLane: '其他',
    today: '今天',
    overview: '回到總覽',
    description: (events, sources) => `時間軸，${events} 件事，讀自 ${sources} 篇文章。`,
  },
  'zh-Hans': {
    kinds: {
      research: '研究',
      product: '产品',
      safety: '安全',
      policy: '政策',
      funding: '资金',
      revenue: '营收',
      company: '公司',
      people: '人物',
      publication: '刊物',
      society: '社会',
    },
    otherLane: '其他',
    today: '今天',
    overview: '回到总览',
    description: (events, sources) => `时间轴，${events} 件事，读自 ${sources} 篇文章。`,
  },
  en: {
    kinds: {
      research: 'Research',
      product: 'Product',
      safety: 'Safety',
      policy: 'Policy',
      funding: 'Funding',
      revenue: 'Revenue',
      company: 'Company',
      people: 'People',
      publication: 'Publication',
      society: 'Society',
    },
    otherLane: 'Others',
    today: 'today',
    overview: 'Back to the overview',
    description: (events, sources) => `Timeline of ${events} events read from ${sources} articles.`,
  },
};
