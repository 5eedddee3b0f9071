import { readKnowledge } from '../extract/index.ts';
import type { Article, Knowledge } from '../extract/index.ts';

/** An article for tests: Traditional Chinese, published on 9 August 2025, with the given fields. */
export function anArticle(changes: Partial<Article> = {}): Article {
  return {
    id: 'article',
    file: 'article.md',
    body: '橋在 2016 年通車。\n',
    bodyLine: 1,
    title: '一座橋的故事',
    published: '2025-08-09',
    language: 'zh-Hant',
    ...changes,
  };
}

const LEXICON = {
  kinds: {
    product: { 3: '推出, launch*', 1: '模型' },
    policy: { 3: '法案, 峰會, summit' },
    funding: { 4: '融資', 3: 'rais*' },
    revenue: { 4: '營收, revenue' },
    company: { 3: '成立, 通車', 2: 'found*, open*' },
  },
  modality: {
    forecast: { 3: '預計', 2.5: 'will', 2: '將' },
    asserted: { 1.5: '已', 1: '了, was' },
  },
  present: { 3: '目前, currently, so far', 2: '正在' },
  happenings: {
    meet: '召開, 舉行, held',
    publish: '發布, 推出, 提出, publish*',
    beat: '擊敗, beat',
  },
  things: '論文, 模型, paper',
  outside: {
    references: '參考資料, References',
    adverts: '關於作者, Newsletter',
  },
  boilerplate: { 1: '責編, 歡迎訂閱, subscribe to, all rights reserved' },
  entities: [
    { kind: 'organisation', names: ['極光公司', 'Aurora'] },
    { kind: 'organisation', names: ['Borealis'] },
    { kind: 'person', names: ['林海', 'Lin Hai'] },
  ],
};

const GAZETTEER = {
  milestones: [
    {
      id: 'north-summit',
      title: { 'zh-Hant': '北方峰會召開', en: 'North Summit held' },
      aliases: ['北方峰會', 'North Summit'],
      date: '2023-11-01',
      reference: 'https://example.org/summit',
      kind: 'policy',
      importance: 0.8,
      verb: 'meet',
      entities: ['北方'],
    },
    {
      id: 'polar-paper',
      title: { 'zh-Hant': '極地論文發表', en: 'Polar paper published' },
      aliases: ['極地論文', 'Polar Paper'],
      date: '2020-01-23',
      reference: 'https://example.org/paper',
      kind: 'research',
      importance: 0.9,
      verb: 'publish',
    },
    {
      id: 'match',
      title: { 'zh-Hant': '人機對局' },
      aliases: ['對局'],
      date: '2016-03',
      reference: 'https://example.org/match',
      kind: 'research',
      importance: 0.7,
      verb: 'beat',
      needs: ['圍棋'],
    },
  ],
};

/** Data files for tests by part; `lexicon` and `gazetteer` default to a few words each. */
interface KnowledgeParts {
  readonly lexicon?: unknown;
  readonly gazetteer?: unknown;
  readonly corrections?: readonly unknown[];
}

/** A small hand-made knowledge for tests. Throws where its own files have a problem. */
export function someKnowledge(parts: KnowledgeParts = {}): Knowledge {
  const { lexicon = LEXICON, gazetteer = GAZETTEER, corrections = [] } = parts;
  const { knowledge, problems } = readKnowledge({
    lexicon: { file: 'lexicon.yaml', value: lexicon },
    gazetteer: { file: 'gazetteer.yaml', value: gazetteer },
    curation: { file: 'curation.yaml', value: { corrections } },
  });
  const [first] = problems;
  if (first) throw new Error(first.message);
  return knowledge;
}
