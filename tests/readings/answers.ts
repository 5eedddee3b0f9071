/** What a reader might answer for the digests in `data/articles`: right and wrong, by article. */

interface Proposed {
  readonly quote: string;
  /** Copied from the text: ids would move whenever the tagger learns something. */
  readonly date: string;
  readonly kind: string;
  readonly title: string;
  readonly figures?: readonly string[];
  readonly modality?: 'forecast';
}

/** Events that stand, each told by one passage. */
export const RIGHT: Readonly<Record<string, readonly Proposed[]>> = {
  'amodei-big-technology': [
    {
      quote: '2023 年，Anthropic 的营收从零做到 1 亿美元',
      date: '2023 年',
      kind: 'revenue',
      title: 'Anthropic 营收从零做到 1 亿美元',
      figures: ['1 亿美元'],
    },
    {
      quote: '2024 年，从 1 亿美元做到 10 亿美元',
      date: '2024 年',
      kind: 'revenue',
      title: 'Anthropic 营收达 10 亿美元',
      figures: ['10 亿美元'],
    },
    {
      quote: '到目前已远远超过 40 亿美元，大概有 45 亿',
      date: 'published',
      kind: 'revenue',
      title: 'Anthropic 营收远超 40 亿美元',
    },
  ],
  'amodei-hard-fork': [
    {
      quote: '2023 年我到參議院作證，講過兩類風險',
      date: '2023 年',
      kind: 'policy',
      title: 'Amodei 到參議院作證，講兩類風險',
    },
    {
      quote: '去年，Anthropic 不聲不響地更新了 Claude 3.5',
      date: '去年',
      kind: 'product',
      title: 'Anthropic 更新 Claude 3.5',
    },
  ],
  'anthropic-cofounders': [
    {
      quote: '2014 年，他著手把 ImageNet 的歷年成績畫成圖表',
      date: '2014 年',
      kind: 'people',
      title: 'Clark 把 ImageNet 歷年成績畫成圖表',
    },
    {
      quote: '2016 年，Clark 告別新聞業，改行做 AI',
      date: '2016 年',
      kind: 'people',
      title: 'Clark 告別新聞業，改行做 AI',
    },
    {
      quote: '同年，他在學術會議上初次遇見 Dario',
      date: '同年',
      kind: 'people',
      title: 'Clark 在學術會議上初次遇見 Dario',
    },
  ],
  'anthropic-safety-and-speed': [
    {
      quote: '據 TechCrunch 2026 年 1 月 7 日的報導，這一輪打算募集 100 億美元',
      date: '2026 年 1 月 7 日',
      kind: 'funding',
      title: 'TechCrunch 報導 Anthropic 打算募集 100 億美元',
      figures: ['100 億美元'],
    },
    {
      quote: 'Amodei 對 2027 年的設想',
      date: '2027 年',
      kind: 'safety',
      title: 'Amodei 設想公司放緩，由 Claude 接手安全研究',
      modality: 'forecast',
    },
  ],
};

/** Events that do not stand, by the rule that refuses them. */
export const WRONG: readonly (Proposed & { readonly rule: string })[] = [
  {
    rule: 'reading-quote',
    quote: '2016 年，Clark 加入了一間銀行',
    date: '2016 年',
    kind: 'people',
    title: 'Clark 加入銀行',
  },
  {
    rule: 'reading-date',
    quote: '2016 年，Clark 告別新聞業',
    date: '2003 年',
    kind: 'people',
    title: 'Clark 告別新聞業',
  },
];

/** The number of the paragraph in the text of a request that has some words. */
function paragraphWith(text: string, words: string): string {
  const line = text.split('\n').find((one) => /^\[p\d/u.test(one) && one.includes(words));
  return /^\[(p\d+)/u.exec(line ?? '')?.[1] ?? 'p1';
}

/** The answer to a request for the article of an id, in the form that is asked for. */
export function answerFor(articleId: string, text: string, withWrong = false): object {
  const proposed = [
    ...(RIGHT[articleId] ?? []),
    ...(withWrong && articleId === 'anthropic-cofounders' ? WRONG : []),
  ];
  return {
    events: proposed.map(({ quote, date, kind, title, figures = [], modality = 'asserted' }) => ({
      evidence: [{ paragraph: paragraphWith(text, quote.slice(0, 12)), quote }],
      date,
      from: null,
      edtf: null,
      kind,
      modality,
      importance: 0.5,
      figures,
      title: articleId === 'amodei-big-technology' ? { 'zh-Hans': title } : { 'zh-Hant': title },
    })),
  };
}
