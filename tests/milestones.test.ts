import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataFiles } from '../src/cli/dataFiles.ts';
import { assembleTimeline, extractArticle, readKnowledge } from '../src/extract/index.ts';
import { anArticle } from '../src/testing/anArticle.ts';

const { knowledge } = readKnowledge(
  readDataFiles(join(import.meta.dirname, '../data'), 'data').files,
);

/** The milestones that a text tells, by id, and those that it only mentions. */
function milestonesOf(body: string) {
  const language = /\p{Script=Han}/u.test(body) ? 'zh-Hant' : 'en';
  const article = anArticle({ body, language, published: '2026-03-01', title: 'T' });
  const { drafts, mentions } = extractArticle(article, knowledge);
  return {
    told: [...new Set(drafts.flatMap(({ milestone = [] }) => milestone))],
    mentioned: mentions.map(({ milestone }) => milestone),
  };
}

describe('a milestone is told by', () => {
  it.each<readonly [string, string]>([
    // What was done to the thing stands before its name.
    ['OpenAI 發布了 GPT-3。', 'gpt-3'],
    ['OpenAI 推出新模型 GPT-3，震撼業界。', 'gpt-3'],
    ['公司推出了一款叫做 Claude Code 的工具。', 'claude-code'],
    ['薩頓寫下了〈苦澀的教訓〉。', 'bitter-lesson'],
    ['幾位研究員發表了一篇論文，標題是《Attention Is All You Need》。', 'transformer'],
    ['我寫過那篇名為《Machines of Loving Grace》的文章。', 'machines-of-loving-grace'],
    ['提出備受期待的 Transformer 架構的人離開了。', 'transformer'],
    ['那個月，團隊發表 Scaling Laws 論文，三條曲線令人難忘。', 'scaling-laws'],
    ['創立 Anthropic 的是兄妹兩人。', 'anthropic-founded'],
    ['政府成立英國 AI 安全研究所，負責測試。', 'uk-aisi'],
    ['我們先做出了 GPT-3，才知道它會寫詩。', 'gpt-3'],
    ['他打造了足以和對手媲美的 Claude 3 Opus。', 'claude-3'],
    ['第一個發布 GPT-3 的團隊很小。', 'gpt-3'],
    // … or behind it.
    ['GPT-3 問世。', 'gpt-3'],
    ['GPT-3 發布後，許多人改了行。', 'gpt-3'],
    ['在 ChatGPT 出現之前，沒有人這樣說話。', 'chatgpt'],
    ['ChatGPT 推出兩個月就有一億人用。', 'chatgpt'],
    ['GPT-4 的發布改變了市場。', 'gpt-4'],
    ['ChatGPT 是 OpenAI 推出的聊天機器人。', 'chatgpt'],
    ['GPT-2 被 OpenAI 分批釋出。', 'gpt-2'],
    ['MCP（Model Context Protocol）是 Anthropic 推出的協定。', 'mcp'],
    ['〈Concrete Problems in AI Safety〉論文發表那年，他還是學生。', 'concrete-problems'],
    ['他在《慈愛的機器》裡寫道，疾病會消失。', 'machines-of-loving-grace'],
    ['Dario Amodei 的長文《慈愛的機器》很樂觀。', 'machines-of-loving-grace'],
    // One row, one word.
    [
      '我們發布了 3.5 Sonnet，然後是 3.7 Sonnet，再到 4.0 Opus。',
      'claude-3-5-sonnet claude-3-7-sonnet claude-4',
    ],
    // Happenings that have no thing.
    ['AlphaGo 擊敗李世乭，震驚全球。', 'lee-sedol'],
    ['李世乭，那位輸給 AlphaGo 的圍棋棋王，後來退役了。', 'lee-sedol'],
    ['辛頓離開 Google，開始公開談風險。', 'hinton-leaves-google'],
    ['英國主辦了布萊切利園的 AI 安全峰會。', 'bletchley-summit'],
    ['在巴黎 AI 行動峰會上，多數人談的是商機。', 'paris-summit'],
    ['Hassabis 因 AlphaFold 獲得諾貝爾化學獎。', 'nobel-chemistry-alphafold'],
    ['SB 1047 最後被州長否決。', 'sb-1047'],
    ['歐盟《人工智慧法》正式生效。', 'eu-ai-act'],
    ['Anthropic 為新模型啟動了 ASL-3。', 'asl-3'],
    ['研究者發現 Claude 會假裝對齊。', 'alignment-faking'],
    ['Anthropic 完成 F 輪募資。', 'series-f'],
    ['奧特曼被解雇的消息傳遍 OpenAI。', 'altman-fired'],
    // English.
    ['OpenAI released GPT-3.', 'gpt-3'],
    ['OpenAI released the GPT-3 model to a few testers.', 'gpt-3'],
    ['GPT-3 was released by OpenAI.', 'gpt-3'],
    ['The release of GPT-3 surprised everyone.', 'gpt-3'],
    ['After GPT-3 came out, many changed their jobs.', 'gpt-3'],
    ["GPT-4's release changed the market.", 'gpt-4'],
    ['The ChatGPT launch was quiet.', 'chatgpt'],
    ['Since ChatGPT launched, nobody writes essays.', 'chatgpt'],
    ['GPT-3, released by OpenAI, could write poems.', 'gpt-3'],
    ['Published by a small team, the Transformer paper changed the field.', 'transformer'],
    ['They wrote a paper, Concrete Problems in AI Safety, together.', 'concrete-problems'],
    ['Researchers published a paper called Attention Is All You Need.', 'transformer'],
    ['The paper that introduced the Transformer architecture had eight authors.', 'transformer'],
    ['Claude Code, which Anthropic launched, runs in a terminal.', 'claude-code'],
    ["Dario Amodei's essay Machines of Loving Grace is hopeful.", 'machines-of-loving-grace'],
    ['OpenAI released GPT-2, then came GPT-3.', 'gpt-2 gpt-3'],
    ['AlphaGo beat Lee Sedol in Seoul.', 'lee-sedol'],
    [
      'They left OpenAI and founded Anthropic, said Dario Amodei.',
      'anthropic-founded founders-leave-openai',
    ],
    ['At the Paris AI summit, most talk was of business.', 'paris-summit'],
    ["California's governor vetoed SB 1047.", 'sb-1047'],
    ['Researchers found Claude faking alignment.', 'alignment-faking'],
  ])('%s', (body, ids) => {
    expect(milestonesOf(body).told.sort()).toEqual(ids.split(' ').sort());
  });
});

describe('a milestone is only mentioned by', () => {
  it.each<readonly [string, string]>([
    ['他用 GPT-3 寫了一首詩。', 'gpt-3'],
    ['公司發布了五項原則，承諾不影響 ChatGPT 的回答。', 'chatgpt'],
    ['對手推出了能與 ChatGPT 競爭的產品。', 'chatgpt'],
    ['新創公司推出了基於 GPT-3 的客服。', 'gpt-3'],
    ['微軟推出 ChatGPT 外掛程式商店。', 'chatgpt'],
    ['ChatGPT 推出了廣告。', 'chatgpt'],
    ['ChatGPT 推出的新功能不多。', 'chatgpt'],
    ['它比 GPT-3 好。', 'gpt-3'],
    ['OpenAI 沒有發布 GPT-4。', 'gpt-4'],
    ['當時 GPT-4 還沒問世。', 'gpt-4'],
    ['OpenAI 可能推出 GPT-4。', 'gpt-4'],
    ['如果 OpenAI 不發布 GPT-4，別人也會。', 'gpt-4'],
    ['從 AlexNet 到 Scaling Laws，趨勢都一樣。', 'alexnet scaling-laws'],
    ['GPT-3 之後，公司雇用了更多人。', 'gpt-3'],
    ['論文批評了 Scaling Laws 的假設。', 'scaling-laws'],
    ['這是〈苦澀的教訓〉的另一個例子。', 'bitter-lesson'],
    ['那篇文章叫做〈苦澀的教訓〉，人人都讀過。', 'bitter-lesson'],
    ['AI 安全峰會的接力賽還在繼續。', 'bletchley-summit'],
    ['他拿過圖靈獎，替深度學習打下了基礎。', 'turing-award-deep-learning'],
    ['李世乭喜歡圍棋，也認識 AlphaGo 的工程師。', 'lee-sedol'],
    ['用 Opus 4.5 完成一個任務很便宜。', 'claude-opus-4-5'],
    ['他參與了 o1 推理模型的開發。', 'openai-o1'],
    ['GPT-4o 出來，下週就能支援。', 'gpt-4o'],
    ['He used GPT-3 to write a poem.', 'gpt-3'],
    ['They released a rival to ChatGPT.', 'chatgpt'],
    ['A start-up launched a plug-in based on GPT-3.', 'gpt-3'],
    ['It is better than GPT-3.', 'gpt-3'],
    ['ChatGPT launched a store.', 'chatgpt'],
    ['OpenAI did not release GPT-4.', 'gpt-4'],
    ['OpenAI may release GPT-4.', 'gpt-4'],
    ['If OpenAI had released GPT-4, we would know.', 'gpt-4'],
    ['The model was released before GPT-3.', 'gpt-3'],
    ['The team published new GPT-3 benchmarks.', 'gpt-3'],
    ['The Bitter Lesson applies here as well.', 'bitter-lesson'],
    ['Everybody in the room knew Lee Sedol and AlphaGo.', 'lee-sedol'],
    ['After GPT-3, the firm hired many people.', 'gpt-3'],
  ])('%s', (body, ids) => {
    expect(milestonesOf(body)).toEqual({ told: [], mentioned: ids.split(' ') });
  });
});

describe('a milestone is not even named by', () => {
  it.each([
    ['OpenAI 發布了 GPT-3.5。'],
    ['OpenAI 推出 DALL·E 2。'],
    ['Google 推出的 Gemini 3 Flash 很便宜。'],
    ['OpenAI 發布了 GPT-4 Turbo。'],
    ['OpenAI released GPT-3.5.'],
    ['OpenAI released GPT-4 Turbo.'],
    ['OpenAI launched GPT-4-mini.'],
  ])('%s', (body) => {
    expect(milestonesOf(body)).toEqual({ told: [], mentioned: [] });
  });
});

describe('a date that agrees with that of a milestone', () => {
  it.each<readonly [string, string]>([
    ['2016 年的〈Concrete Problems in AI Safety〉影響很大。', 'concrete-problems'],
    ['GPT-3（2020 年）只能寫字。', 'gpt-3'],
    ['2023 年的布萊切利園 AI 安全峰會談的是風險。', 'bletchley-summit'],
  ])('tells it where it is that of the name: %s', (body, id) => {
    expect(milestonesOf(body).told).toEqual([id]);
  });

  it.each([
    ['GPT-3 之後，公司在 2020 年雇用了一位律師。'],
    ['2022 年 ChatGPT 的使用者還不多，客服都由真人擔任。'],
    ['After GPT-3, in 2020 the firm hired a lawyer.'],
  ])('tells nothing where it only stands beside: %s', (body) => {
    expect(milestonesOf(body).told).toEqual([]);
  });
});

describe('a timeline', () => {
  const timelineOf = (...bodies: readonly string[]) =>
    assembleTimeline(
      bodies.map((body, i) =>
        extractArticle(
          anArticle({ id: `a${i}`, file: `a${i}.md`, body, published: '2026-03-01' }),
          knowledge,
        ),
      ),
      { ...knowledge, curations: [] },
    ).timeline;

  it('has no event of a milestone that is only mentioned', () => {
    const { events } = timelineOf('從 AlexNet 到 Scaling Laws，趨勢都一樣。');
    expect(events.filter(({ id }) => id.startsWith('m-'))).toEqual([]);
  });

  it('puts the telling that says most first and the mentions apart', () => {
    const { events, sources } = timelineOf(
      '我們先做出了 GPT-3，才知道它會寫詩。',
      '他用 GPT-3 寫了三百萬首詩，得到 500 萬美元。\n\nGPT-3 很大，GPT-3 很慢。',
      'OpenAI 發布了 GPT-3。GPT-3 很大。',
    );
    const event = events.find(({ id }) => id === 'm-gpt-3');
    const quoteOf = ({
      source,
      paragraph,
      quote,
    }: {
      source: string;
      paragraph: string;
      quote: { start: number; end: number };
    }) =>
      sources
        .find(({ id }) => id === source)
        ?.paragraphs.find(({ id }) => id === paragraph)
        ?.text.slice(quote.start, quote.end);
    expect(event?.evidence.map(quoteOf)).toEqual([
      'OpenAI 發布了 GPT-3。',
      '我們先做出了 GPT-3，才知道它會寫詩。',
    ]);
    expect(event?.mentions?.map(quoteOf)).toEqual([
      '他用 GPT-3 寫了三百萬首詩，得到 500 萬美元。',
      'GPT-3 很大，GPT-3 很慢。',
    ]);
    expect(event?.figures).toEqual([]);
  });
});
