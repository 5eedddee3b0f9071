import type { Locale } from '../timeline/words/locale.ts';

/** The words of a story's page. */
interface StoryPageWords {
  /** Link to the same story that can be zoomed and clicked. */
  readonly live: string;
  readonly present: string;
  readonly wholeTimeline: string;
  /** What a picture shows, for those who hear the page. */
  readonly picture: (title: string) => string;
  readonly forecast: string;
  readonly steps: (steps: number, events: number) => string;
  /** What stands in the page of the whole timeline where there are no scripts. */
  readonly stories: string;
  /** Over a list of events, of which there may be more. */
  readonly listed: (listed: number, all: number) => string;
  /** Before links to the pages of all. */
  readonly allEvents: string;
}

export const STORY_PAGE_WORDS: Readonly<Record<Locale, StoryPageWords>> = {
  'zh-Hant': {
    live: '看能操作的版本',
    present: '上台講',
    wholeTimeline: '整條時間軸',
    picture: (title) => `時間軸的圖：${title}`,
    forecast: '預測或計畫',
    steps: (steps, events) => `${steps} 步，${events} 件事，每一件都有出處`,
    stories: '不用 JavaScript 也能讀的故事：',
    listed: (listed, all) =>
      listed < all ? `${all} 件事裡最重要的 ${listed} 件` : `${all} 件事，每一件都有出處`,
    allEvents: '全部的事，依時間：',
  },
  'zh-Hans': {
    live: '看能操作的版本',
    present: '上台讲',
    wholeTimeline: '整条时间轴',
    picture: (title) => `时间轴的图：${title}`,
    forecast: '预测或计划',
    steps: (steps, events) => `${steps} 步，${events} 件事，每一件都有出处`,
    stories: '不用 JavaScript 也能读的故事：',
    listed: (listed, all) =>
      listed < all ? `${all} 件事里最重要的 ${listed} 件` : `${all} 件事，每一件都有出处`,
    allEvents: '全部的事，依时间：',
  },
  en: {
    live: 'Open the live version',
    present: 'Present it',
    wholeTimeline: 'The whole timeline',
    picture: (title) => `Picture of the timeline: ${title}`,
    forecast: 'forecast or plan',
    steps: (steps, events) => `${steps} steps, ${events} events, each with its source`,
    stories: 'Stories that can be read without JavaScript:',
    listed: (listed, all) =>
      listed < all
        ? `The ${listed} most important of ${all} events`
        : `${all} events, each with its source`,
    allEvents: 'All events by time:',
  },
};
