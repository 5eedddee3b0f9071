import type { Locale } from '../../timeline/words/locale.ts';
import type { MarkupForm } from './markup.ts';
import type { FileFormat } from './savedFile.ts';

/** What a form is called, and in one line what it is for. */
export interface FormWords {
  readonly name: string;
  readonly purpose: string;
}

/** The words of the share panel. */
export interface ShareMessages {
  readonly what: string;
  readonly view: string;
  readonly viewNote: string;
  readonly story: string;
  readonly whichStep: string;
  readonly allSteps: string;
  readonly overview: string;
  /** What the small picture shows. */
  readonly preview: (title: string) => string;
  readonly onlyHere: string;
  readonly onlyFile: string;
  readonly noAddress: string;
  readonly groups: Readonly<
    Record<'link' | 'page' | 'slides' | 'picture' | 'data' | 'offline', string>
  >;
  readonly link: FormWords;
  readonly present: FormWords;
  readonly qr: FormWords;
  readonly qrOf: (address: string) => string;
  readonly tooLong: string;
  readonly markup: Readonly<Record<MarkupForm, FormWords>>;
  readonly files: Readonly<Record<FileFormat, FormWords>>;
  readonly marpOfView: (file: string) => string;
  readonly slidevOfView: string;
  readonly single: FormWords;
  readonly makeSingle: string;
  readonly copy: string;
  readonly save: string;
  readonly show: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly saved: string;
  /** What is not in a calendar of so many events. */
  readonly icsLeftOut: (n: number) => string;
  readonly saveFailed: string;
}

export const SHARE_MESSAGES: Readonly<Record<Locale, ShareMessages>> = {
  'zh-Hant': {
    what: '分享什麼',
    view: '現在的畫面',
    viewNote: '時間、篩選和選取的事件，都照現在的樣子',
    story: '一個故事',
    whichStep: '步驟',
    allSteps: '全部步驟',
    overview: '全貌',
    preview: (title) => `預覽：${title}`,
    onlyHere: '這一頁在你的電腦上，別人打不開這些網址。放到網站上再複製，網址就會是那裡的。',
    onlyFile: '這一頁是電腦裡的檔案，別人打不開這些網址。放到網站上再複製，網址就會是那裡的。',
    noAddress: '你放進來的文章只在這個瀏覽器裡，沒有網址，只能存成檔案。',
    groups: {
      link: '連結',
      page: '放進網頁',
      slides: '放進投影片',
      picture: '圖片',
      data: '資料',
      offline: '沒有網路時',
    },
    link: { name: '連結', purpose: '貼給別人，打開就是這裡' },
    present: { name: '簡報模式', purpose: '全螢幕，用簡報筆一步一步講' },
    qr: { name: 'QR 碼', purpose: '投影出來，現場的人用手機打開' },
    qrOf: (address) => `QR 碼，通往 ${address}`,
    tooLong: '連結太長，放不進 QR 碼。',
    markup: {
      iframe: { name: 'iframe', purpose: '任何能貼 HTML 的網頁' },
      element: { name: '<timeline-embed>', purpose: '用程式控制步驟；沒有指令碼時是圖片或連結' },
      reveal: { name: 'reveal.js', purpose: '裝了外掛的簡報：一步一個片段，也能列印' },
      stockReveal: { name: 'reveal.js，不裝外掛', purpose: '一般的簡報：在時間軸裡按鍵也會翻頁' },
      slidev: { name: 'Slidev', purpose: '配合範例裡的 Timeline.vue，按一下走一步' },
      quarto: { name: 'Quarto', purpose: '貼進 .qmd，打包成單檔時也留著' },
      marp: { name: 'Marp', purpose: '每一步一張圖，當投影片的背景' },
    },
    marpOfView: (file) => `把 SVG 存成 ${file} 放在簡報旁，當投影片的背景`,
    slidevOfView: '整頁放進一張投影片',
    files: {
      pptx: { name: 'PowerPoint', purpose: '可以編輯的圖形，備忘稿附出處' },
      svg: { name: 'SVG', purpose: '放多大都清楚，也能再編輯' },
      png: { name: 'PNG', purpose: '到處都能貼的圖，寬 2560 像素' },
      csv: { name: 'CSV', purpose: '試算表' },
      ics: { name: 'ICS', purpose: '行事曆' },
      jsonld: { name: 'JSON-LD', purpose: '搜尋引擎和其他程式（schema.org）' },
      timelinejs: { name: 'TimelineJS', purpose: 'Knight Lab 的時間軸' },
      md: { name: 'Markdown', purpose: '附註腳的清單，放進筆記或文件' },
    },
    single: { name: '單一檔案', purpose: '整個時間軸在一個 HTML 裡，不用網路就能開' },
    makeSingle: '在專案資料夾執行這個指令，做好的檔案在 dist 裡：',
    copy: '複製',
    save: '下載',
    show: '顯示',
    copied: '已複製',
    copyFailed: '瀏覽器不讓這一頁複製，請選取下面的文字',
    saved: '已下載',
    icsLeftOut: (n) => `行事曆；${n} 件不在公元 1–9999 年內，未收`,
    saveFailed: '這個格式沒有做成，請換一種',
  },
  'zh-Hans': {
    what: '分享什么',
    view: '现在的画面',
    viewNote: '时间、筛选和选中的事件，都照现在的样子',
    story: '一个故事',
    whichStep: '步骤',
    allSteps: '全部步骤',
    overview: '全貌',
    preview: (title) => `预览：${title}`,
    onlyHere: '这一页在你的电脑上，别人打不开这些网址。放到网站上再复制，网址就会是那里的。',
    onlyFile: '这一页是电脑里的文件，别人打不开这些网址。放到网站上再复制，网址就会是那里的。',
    noAddress: '你放进来的文章只在这个浏览器里，没有网址，只能存成文件。',
    groups: {
      link: '链接',
      page: '放进网页',
      slides: '放进幻灯片',
      picture: '图片',
      data: '数据',
      offline: '没有网络时',
    },
    link: { name: '链接', purpose: '发给别人，打开就是这里' },
    present: { name: '演示模式', purpose: '全屏，用翻页笔一步一步讲' },
    qr: { name: '二维码', purpose: '投影出来，现场的人用手机打开' },
    qrOf: (address) => `二维码，通往 ${address}`,
    tooLong: '链接太长，放不进二维码。',
    markup: {
      iframe: { name: 'iframe', purpose: '任何能贴 HTML 的网页' },
      element: { name: '<timeline-embed>', purpose: '用程序控制步骤；没有脚本时是图片或链接' },
      reveal: { name: 'reveal.js', purpose: '装了插件的幻灯片：一步一个片段，也能打印' },
      stockReveal: { name: 'reveal.js，不装插件', purpose: '一般的幻灯片：在时间轴里按键也会翻页' },
      slidev: { name: 'Slidev', purpose: '配合示例里的 Timeline.vue，点一下走一步' },
      quarto: { name: 'Quarto', purpose: '贴进 .qmd，打包成单个文件时也留着' },
      marp: { name: 'Marp', purpose: '每一步一张图，当幻灯片的背景' },
    },
    marpOfView: (file) => `把 SVG 存成 ${file} 放在幻灯片旁，当幻灯片的背景`,
    slidevOfView: '整页放进一张幻灯片',
    files: {
      pptx: { name: 'PowerPoint', purpose: '可以编辑的图形，备注附出处' },
      svg: { name: 'SVG', purpose: '放多大都清楚，也能再编辑' },
      png: { name: 'PNG', purpose: '到处都能贴的图，宽 2560 像素' },
      csv: { name: 'CSV', purpose: '电子表格' },
      ics: { name: 'ICS', purpose: '日历' },
      jsonld: { name: 'JSON-LD', purpose: '搜索引擎和其他程序（schema.org）' },
      timelinejs: { name: 'TimelineJS', purpose: 'Knight Lab 的时间轴' },
      md: { name: 'Markdown', purpose: '附脚注的列表，放进笔记或文档' },
    },
    single: { name: '单个文件', purpose: '整个时间轴在一个 HTML 里，不用网络就能打开' },
    makeSingle: '在项目文件夹运行这个命令，做好的文件在 dist 里：',
    copy: '复制',
    save: '下载',
    show: '显示',
    copied: '已复制',
    copyFailed: '浏览器不让这一页复制，请选取下面的文字',
    saved: '已下载',
    icsLeftOut: (n) => `日历；${n} 件不在公元 1–9999 年内，未收`,
    saveFailed: '这个格式没有做成，请换一种',
  },
  en: {
    what: 'What to share',
    view: 'This view',
    viewNote: 'Time, filters and the chosen event, as they are now',
    story: 'A story',
    whichStep: 'Step',
    allSteps: 'All steps',
    overview: 'Overview',
    preview: (title) => `Preview: ${title}`,
    onlyHere:
      'This page is on your computer: others cannot open these addresses. Copy them again once it is on a website.',
    onlyFile:
      'This page is a file on your computer: others cannot open these addresses. Copy them again once it is on a website.',
    noAddress: 'Articles that you dropped are in this browser only: save them as files.',
    groups: {
      link: 'Link',
      page: 'In a web page',
      slides: 'In slides',
      picture: 'Pictures',
      data: 'Data',
      offline: 'Without a network',
    },
    link: { name: 'Link', purpose: 'To send; it opens right here' },
    present: { name: 'Presentation', purpose: 'Full screen, step by step by clicker' },
    qr: { name: 'QR code', purpose: 'To project; people in the room open it by phone' },
    qrOf: (address) => `QR code of ${address}`,
    tooLong: 'The link is too long for a QR code.',
    markup: {
      iframe: { name: 'iframe', purpose: 'Any web page that takes HTML' },
      element: {
        name: '<timeline-embed>',
        purpose: 'Steps driven by script; a picture or link without any',
      },
      reveal: { name: 'reveal.js', purpose: 'With the plugin: a fragment a step, prints too' },
      stockReveal: {
        name: 'reveal.js, no plugin',
        purpose: 'A plain deck: keys pressed inside turn its pages',
      },
      slidev: { name: 'Slidev', purpose: 'With Timeline.vue of the examples: a click a step' },
      quarto: { name: 'Quarto', purpose: 'In a .qmd; stays when packed into one file' },
      marp: { name: 'Marp', purpose: 'A picture a step, as background of a slide' },
    },
    marpOfView: (file) => `Save the SVG as ${file} beside the deck: background of a slide`,
    slidevOfView: 'Alive on one slide',
    files: {
      pptx: { name: 'PowerPoint', purpose: 'Shapes to edit, sources in the notes' },
      svg: { name: 'SVG', purpose: 'Sharp at any size, can be edited' },
      png: { name: 'PNG', purpose: 'Goes anywhere; 2560 pixels wide' },
      csv: { name: 'CSV', purpose: 'Spreadsheets' },
      ics: { name: 'ICS', purpose: 'Calendars' },
      jsonld: { name: 'JSON-LD', purpose: 'Search engines and programs (schema.org)' },
      timelinejs: { name: 'TimelineJS', purpose: 'Timelines of Knight Lab' },
      md: { name: 'Markdown', purpose: 'A list with footnotes, for notes and documents' },
    },
    single: { name: 'Single file', purpose: 'The whole timeline in one HTML, opens offline' },
    makeSingle: 'Run this in the project folder; the file is then in dist:',
    copy: 'Copy',
    save: 'Save',
    show: 'Show',
    copied: 'Copied',
    copyFailed: 'The browser does not let this page copy: select the text below',
    saved: 'Saved',
    icsLeftOut: (n) =>
      `Calendars; ${n} ${n === 1 ? 'event' : 'events'} outside the years 1–9999 left out`,
    saveFailed: 'This form could not be made: take another',
  },
};
