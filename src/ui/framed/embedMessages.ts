import type { Locale } from '../../timeline/words/locale.ts';
import type { Unmet } from '../../state/storyPage.svelte.ts';

/** The words of an embedded timeline and of a presentation that the page has not. */
export interface EmbedMessages {
  readonly stepOf: (step: number, last: number) => string;
  readonly steps: string;
  readonly whole: string;
  readonly next: string;
  readonly prev: string;
  readonly play: string;
  readonly pause: string;
  readonly fullScreen: string;
  readonly openWhole: string;
  readonly ctrlWheel: (key: string) => string;
  readonly unmet: Readonly<Record<Unmet['what'], (value: string) => string>>;
  readonly noFile: string;
  readonly retry: string;
}

export const EMBED_MESSAGES: Readonly<Record<Locale, EmbedMessages>> = {
  'zh-Hant': {
    stepOf: (step, last) => `第 ${step} 步，共 ${last} 步`,
    steps: '故事的步驟',
    whole: '全貌',
    next: '下一步',
    prev: '上一步',
    play: '自動播放',
    pause: '暫停',
    fullScreen: '全螢幕',
    openWhole: '開啟完整時間軸',
    ctrlWheel: (key) => `按住 ${key} 再滾動可縮放`,
    unmet: {
      story: (id) => `沒有「${id}」這個故事，先顯示整條時間軸。`,
      step: (n) => `沒有第 ${n} 步，先顯示最後一步。`,
      event: (id) => `找不到事件「${id}」。`,
      parameter: (name) => `網址裡的「${name}」不能用，或只有一部分能用。`,
    },
    noFile: '時間軸沒有載入。',
    retry: '再試一次',
  },
  'zh-Hans': {
    stepOf: (step, last) => `第 ${step} 步，共 ${last} 步`,
    steps: '故事的步骤',
    whole: '全貌',
    next: '下一步',
    prev: '上一步',
    play: '自动播放',
    pause: '暂停',
    fullScreen: '全屏',
    openWhole: '打开完整时间轴',
    ctrlWheel: (key) => `按住 ${key} 再滚动可缩放`,
    unmet: {
      story: (id) => `没有“${id}”这个故事，先显示整条时间轴。`,
      step: (n) => `没有第 ${n} 步，先显示最后一步。`,
      event: (id) => `找不到事件“${id}”。`,
      parameter: (name) => `网址里的“${name}”不能用，或只有一部分能用。`,
    },
    noFile: '时间轴没有加载。',
    retry: '再试一次',
  },
  en: {
    stepOf: (step, last) => `Step ${step} of ${last}`,
    steps: 'Steps of the story',
    whole: 'Overview',
    next: 'Next step',
    prev: 'Previous step',
    play: 'Play',
    pause: 'Pause',
    fullScreen: 'Full screen',
    openWhole: 'Open the whole timeline',
    ctrlWheel: (key) => `Hold ${key} and scroll to zoom`,
    unmet: {
      story: (id) => `There is no story “${id}”; this is the whole timeline.`,
      step: (n) => `There is no step ${n}; this is the last one.`,
      event: (id) => `There is no event “${id}”.`,
      parameter: (name) => `“${name}” in the address cannot be used, or only in part.`,
    },
    noFile: 'The timeline did not load.',
    retry: 'Try again',
  },
};
