import type { DraftGap } from '../../state/storyDraft.svelte.ts';
import type { Locale } from '../../timeline/words/locale.ts';

/** The words of the menu of stories and of their editor. */
export interface StoryMessages {
  readonly stories: string;
  readonly none: string;
  readonly present: string;
  readonly edit: string;
  readonly write: string;
  readonly steps: (count: number) => string;
  readonly editor: string;
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly add: string;
  readonly addHint: string;
  readonly stepTitle: string;
  readonly note: string;
  readonly useView: string;
  readonly addEvent: string;
  readonly removeEvent: (title: string) => string;
  readonly spotlight: (title: string) => string;
  readonly show: (step: number) => string;
  readonly earlier: string;
  readonly later: string;
  readonly remove: string;
  readonly save: string;
  readonly saved: (file: string) => string;
  readonly startAnew: string;
  readonly gaps: Readonly<Record<DraftGap, string>>;
  readonly badName: string;
}

export const STORY_MESSAGES: Readonly<Record<Locale, StoryMessages>> = {
  'zh-Hant': {
    stories: '故事',
    none: '這條時間軸還沒有故事。',
    present: '簡報',
    edit: '編輯',
    write: '自己寫一個故事',
    steps: (count) => `${count} 步`,
    editor: '編寫故事',
    name: '檔名',
    title: '標題',
    summary: '一句話摘要',
    add: '加入一步',
    addHint: '先把時間軸調到要的樣子，點選一件事，再加入一步。',
    stepTitle: '這一步的標題',
    note: '講者備註',
    useView: '改用目前畫面',
    addEvent: '加入選取的事件',
    removeEvent: (title) => `移出「${title}」`,
    spotlight: (title) => `讓「${title}」突出，其他退後`,
    show: (step) => `預覽第 ${step} 步`,
    earlier: '往前移',
    later: '往後移',
    remove: '刪除這一步',
    save: '存成 YAML',
    saved: (file) => `已存成 ${file}，放進 data/stories 就會出現。`,
    startAnew: '重新開始',
    gaps: {
      title: '還沒有標題。',
      steps: '還沒有任何一步。',
      'step-title': '有一步沒有標題。',
      'step-view': '有一步沒有時間範圍，也沒有事件。',
    },
    badName: '檔名只能用小寫英文字母、數字和連字號。',
  },
  'zh-Hans': {
    stories: '故事',
    none: '这条时间轴还没有故事。',
    present: '演示',
    edit: '编辑',
    write: '自己写一个故事',
    steps: (count) => `${count} 步`,
    editor: '编写故事',
    name: '文件名',
    title: '标题',
    summary: '一句话摘要',
    add: '加入一步',
    addHint: '先把时间轴调到要的样子，点选一件事，再加入一步。',
    stepTitle: '这一步的标题',
    note: '讲者备注',
    useView: '改用当前画面',
    addEvent: '加入选中的事件',
    removeEvent: (title) => `移出“${title}”`,
    spotlight: (title) => `让“${title}”突出，其他退后`,
    show: (step) => `预览第 ${step} 步`,
    earlier: '往前移',
    later: '往后移',
    remove: '删除这一步',
    save: '存成 YAML',
    saved: (file) => `已存成 ${file}，放进 data/stories 就会出现。`,
    startAnew: '重新开始',
    gaps: {
      title: '还没有标题。',
      steps: '还没有任何一步。',
      'step-title': '有一步没有标题。',
      'step-view': '有一步没有时间范围，也没有事件。',
    },
    badName: '文件名只能用小写英文字母、数字和连字符。',
  },
  en: {
    stories: 'Stories',
    none: 'This timeline has no stories yet.',
    present: 'Present',
    edit: 'Edit',
    write: 'Write a story',
    steps: (count) => `${count} steps`,
    editor: 'Write a story',
    name: 'File name',
    title: 'Title',
    summary: 'One-sentence summary',
    add: 'Add step',
    addHint: 'Set the timeline as you want it, choose an event, then add a step.',
    stepTitle: 'Title of this step',
    note: 'Speaker note',
    useView: 'Use this view',
    addEvent: 'Add the chosen event',
    removeEvent: (title) => `Take out “${title}”`,
    spotlight: (title) => `Let “${title}” stand out`,
    show: (step) => `Preview step ${step}`,
    earlier: 'Move earlier',
    later: 'Move later',
    remove: 'Delete this step',
    save: 'Save as YAML',
    saved: (file) => `Saved as ${file}; put it into data/stories to see it.`,
    startAnew: 'Start anew',
    gaps: {
      title: 'There is no title yet.',
      steps: 'There is no step yet.',
      'step-title': 'A step has no title.',
      'step-view': 'A step has neither a stretch of time nor an event.',
    },
    badName: 'A file name has lower-case letters, digits and hyphens alone.',
  },
};
