import type { Locale } from '../../timeline/words/locale.ts';

/** The words of a presentation that neither the page nor an embedded timeline has. */
export interface PresentMessages {
  readonly choose: string;
  readonly steps: (count: number) => string;
  readonly noStories: string;
  readonly speaker: string;
  readonly quote: string;
  readonly leave: string;
  readonly black: string;
  readonly keys: string;
  readonly keyRows: readonly (readonly [keys: readonly string[], does: string])[];
  readonly now: string;
  readonly upNext: string;
  readonly end: string;
  readonly noNote: string;
  readonly elapsed: string;
  readonly restart: string;
  readonly passages: string;
}

export const PRESENT_MESSAGES: Readonly<Record<Locale, PresentMessages>> = {
  'zh-Hant': {
    choose: '選一個故事來講',
    steps: (count) => `${count} 步`,
    noStories: '這條時間軸還沒有故事，先看全貌。',
    speaker: '開啟講者視窗',
    quote: '看原文引句',
    leave: '回到時間軸',
    black: '黑畫面',
    keys: '簡報按鍵',
    keyRows: [
      [['→', 'PageDown', 'Space'], '下一步'],
      [['←', 'PageUp'], '上一步'],
      [['Home', 'End'], '第一步、最後一步'],
      [['Q'], '這一步的原文引句'],
      [['B'], '黑畫面'],
      [['S'], '講者視窗'],
      [['F'], '全螢幕'],
      [['Esc'], '關閉，回到時間軸'],
    ],
    now: '現在',
    upNext: '接下來',
    end: '講完了',
    noNote: '這一步沒有備註。',
    elapsed: '已講',
    restart: '重新計時',
    passages: '原文',
  },
  'zh-Hans': {
    choose: '选一个故事来讲',
    steps: (count) => `${count} 步`,
    noStories: '这条时间轴还没有故事，先看全貌。',
    speaker: '打开讲者窗口',
    quote: '看原文引句',
    leave: '回到时间轴',
    black: '黑屏',
    keys: '演示按键',
    keyRows: [
      [['→', 'PageDown', 'Space'], '下一步'],
      [['←', 'PageUp'], '上一步'],
      [['Home', 'End'], '第一步、最后一步'],
      [['Q'], '这一步的原文引句'],
      [['B'], '黑屏'],
      [['S'], '讲者窗口'],
      [['F'], '全屏'],
      [['Esc'], '关闭，回到时间轴'],
    ],
    now: '现在',
    upNext: '接下来',
    end: '讲完了',
    noNote: '这一步没有备注。',
    elapsed: '已讲',
    restart: '重新计时',
    passages: '原文',
  },
  en: {
    choose: 'Choose a story to tell',
    steps: (count) => `${count} steps`,
    noStories: 'This timeline has no stories yet; here is the whole of it.',
    speaker: 'Open the speaker window',
    quote: 'Show the quotes',
    leave: 'Back to the timeline',
    black: 'Black screen',
    keys: 'Keys',
    keyRows: [
      [['→', 'PageDown', 'Space'], 'Next step'],
      [['←', 'PageUp'], 'Previous step'],
      [['Home', 'End'], 'First and last step'],
      [['Q'], 'Quotes of this step'],
      [['B'], 'Black screen'],
      [['S'], 'Speaker window'],
      [['F'], 'Full screen'],
      [['Esc'], 'Close, back to the timeline'],
    ],
    now: 'Now',
    upNext: 'Next',
    end: 'The end',
    noNote: 'There is no note for this step.',
    elapsed: 'Elapsed',
    restart: 'Restart the clock',
    passages: 'Sources',
  },
};
