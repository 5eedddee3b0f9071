import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anArticle, someKnowledge } from '../../testing/anArticle.ts';
import { assembleTimeline, extractArticle } from '../index.ts';
import type { Article } from '../index.ts';

const KNOWLEDGE = someKnowledge();

/** The events of articles named a, b, c … by their bodies, without the articles' publications. */
function eventsOf(...bodies: readonly (string | Partial<Article>)[]) {
  const extractions = bodies.map((body, i) => {
    const id = String.fromCharCode(97 + i);
    const given = typeof body === 'string' ? { body } : body;
    return extractArticle(anArticle({ id, file: `${id}.md`, ...given }), KNOWLEDGE);
  });
  const { timeline } = assembleTimeline(extractions, KNOWLEDGE);
  return timeline.events.filter(({ kind }) => kind !== 'publication');
}

const sourcesOf = (event: ReturnType<typeof eventsOf>[number]) =>
  event.evidence.map(({ source }) => source).sort();

describe('tellings of one happening', () => {
  it('are one event with a piece of evidence from each article', () => {
    const events = eventsOf(
      '極光公司在 2017 年三月推出了新的模型。',
      '早在 2017 年 3 月，極光公司就推出了新的模型。',
    );
    expect(events).toHaveLength(1);
    expect(events.map(sourcesOf)).toEqual([['a', 'b']]);
    expect(events[0]?.otherDates).toBeUndefined();
  });

  it('are one event where one article tells it twice', () => {
    const body = '極光公司在 2017 年三月推出了新的模型。\n\n2017 年 3 月，極光公司推出了新的模型。';
    expect(eventsOf(body).map(sourcesOf)).toEqual([['a', 'a']]);
  });

  it('are one event in both scripts', () => {
    const events = eventsOf('橋在 2016 年終於通車，萬人歡慶。', {
      body: '桥在 2016 年终于通车，万人欢庆。',
      language: 'zh-Hans',
    });
    expect(events.map(sourcesOf)).toEqual([['a', 'b']]);
  });

  it.each([
    ['原定 2024 年底量產。', '2024 年底，球隊沒有進入名單，處境又變得危險起來。'],
    [
      'In 2027 deliveries of the new ferry begin.',
      'In 2027 the clock will strike again, a century old.',
    ],
    [
      'By 2030 it expects to carry 20 million people.',
      'By 2030 the whole collection will be on view.',
    ],
  ])('are not those that share a date and common words: %s %s', (a, b) => {
    expect(eventsOf(a, b)).toHaveLength(2);
  });

  it('are known by the words of English', () => {
    const events = eventsOf(
      'In 2016 the bridge was opened by the mayor and Lin Hai.',
      'The mayor and Lin Hai opened the bridge in 2016.',
    );
    expect(events.map(sourcesOf)).toEqual([['a', 'b']]);
  });

  it('of one milestone are one event, whose id is its own', () => {
    const events = eventsOf(
      '北方峰會舉行了。',
      '2023 年的北方峰會上有爭吵。',
      '在北方峰會上，林海離席。',
    );
    expect(events.map(({ id }) => id)).toEqual(['m-north-summit']);
    expect(events.map(sourcesOf)).toEqual([['a', 'b', 'c']]);
  });

  it('of one linked address are one event', () => {
    const link = '[報導](https://e.org/2024/01/07/x)';
    expect(eventsOf(`見${link}。`, `林海說，見${link}為證。`).map(sourcesOf)).toEqual([['a', 'b']]);
  });

  it('count for more than one telling', () => {
    const body = '極光公司在 2017 年三月推出了新的模型。';
    const [[one], [two]] = [eventsOf(body), eventsOf(body, body)];
    expect(two?.importance).toBeGreaterThan(one?.importance ?? 1);
  });
});

describe('articles that disagree', () => {
  it('on the date stay one event that shows both dates', () => {
    const events = eventsOf(
      '極光公司在 2017 年融資 5 億美元，由 Borealis 領投。',
      '極光公司在 2018 年融資 5 億美元，由 Borealis 領投。',
    );
    expect(events.map(sourcesOf)).toEqual([['a', 'b']]);
    const [event] = events;
    const dates = [event?.date, ...(event?.otherDates ?? [])].map((date) => date?.edtf);
    expect(dates.sort()).toEqual(['2017', '2018']);
  });

  it('on the amount stay one event that shows both amounts', () => {
    const events = eventsOf(
      '極光公司在 2017 年融資 5 億美元，由 Borealis 領投。',
      '極光公司在 2017 年融資 6 億美元，由 Borealis 領投。',
    );
    expect(events.map(sourcesOf)).toEqual([['a', 'b']]);
    const values = events[0]?.figures?.map(({ value }) => value) ?? [];
    expect([...values].sort()).toEqual([5e8, 6e8]);
  });
});

describe('tellings of different happenings', () => {
  it.each([
    ['on the same date', ['極光公司在 2017 年推出模型。', 'Borealis 於 2017 年通過法案，成立了。']],
    ['at different dates', ['橋在 2016 年通車。', '橋在 2018 年通車。']],
    [
      'with the same amount long apart',
      ['極光公司在 2010 年融資 5 億美元。', '極光公司在 2018 年融資 5 億美元。'],
    ],
    [
      'with the same amount of something else',
      ['2017 年 5 億美元營收。', '2018 年融資 5 億美元。'],
    ],
    [
      'of two addresses on one day',
      ['見[甲](https://e.org/2024/01/07/x)。', '見[甲](https://e.org/2024/01/07/y)。'],
    ],
    ['as of two publications', ['極光公司目前有 50 億美元。', 'Borealis 目前有 60 億美元。']],
  ])('%s stay apart', (_case, bodies) => {
    expect(eventsOf(...bodies)).toHaveLength(2);
  });

  it('stay apart as publications on one day', () => {
    const extractions = ['a', 'b'].map((id) =>
      extractArticle(anArticle({ id, file: `${id}.md`, body: '天氣很好。' }), KNOWLEDGE),
    );
    expect(assembleTimeline(extractions, KNOWLEDGE).timeline.events).toHaveLength(2);
  });
});

describe('many tellings', () => {
  it('of one happening are one event, however many', () => {
    const words = [
      'On 4 May 2015 Borealis released Polaris.',
      'Borealis launched Polaris on 4 May 2015.',
    ];
    const bodies = Array.from({ length: 81 }, (_, i) => words[i % 2] ?? '');
    const extractions = bodies.map((body, i) =>
      extractArticle(anArticle({ id: `t${i}`, file: `t${i}.md`, body, language: 'en' }), KNOWLEDGE),
    );
    const { events } = assembleTimeline(extractions, KNOWLEDGE).timeline;
    const told = events.filter(
      ({ kind, date }) => date.edtf === '2015-05-04' || kind !== 'publication',
    );
    expect(told.map(({ evidence }) => evidence.length)).toEqual([81]);
  });

  it('lead by no chain from one thing to another', () => {
    const events = eventsOf(
      'In May 2018 the school opened in Lyon.',
      'In May 2018 the school closed in Lyon.',
      'In May 2018 there was a school in Lyon that the mayor opened and closed.',
    );
    expect(events.length).toBeGreaterThan(1);
  });

  it('lead by no chain over words that name nothing', () => {
    const events = eventsOf(
      '站在 2016 年回頭看，〈北方的橋〉最要緊的是它改變了城市。',
      '站在 2016 年回頭看。',
      '站在 2016 年回頭看，〈港口之夜〉最驚人的是它的預言。',
    );
    const together = events.filter(
      (event) => sourcesOf(event).includes('a') && sourcesOf(event).includes('c'),
    );
    expect(together).toEqual([]);
  });
});

describe('assembleTimeline', () => {
  const bodies = [
    '極光公司在 2017 年三月推出了新的模型。目前營收 50 億美元。',
    '2017 年 3 月，極光公司推出了新的模型。北方峰會很熱鬧。',
    '極光公司在 2017 年融資 5 億美元，由 Borealis 領投。見[甲](https://e.org/2024/01/07/x)。',
    '極光公司在 2018 年融資 5 億美元，由 Borealis 領投。2023 年的北方峰會。',
  ];
  const extractions = bodies.map((body, i) =>
    extractArticle(anArticle({ id: `a${i}`, file: `a${i}.md`, body }), KNOWLEDGE),
  );

  it('gives the same timeline whatever the order of the articles', () => {
    const expected = JSON.stringify(assembleTimeline(extractions, KNOWLEDGE));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(extractions, { minLength: extractions.length }),
        (shuffled) => {
          expect(JSON.stringify(assembleTimeline(shuffled, KNOWLEDGE))).toBe(expected);
        },
      ),
      { numRuns: 24 },
    );
  });

  it('orders events by date, then by id, and sources by file', () => {
    const { timeline } = assembleTimeline([...extractions].reverse(), KNOWLEDGE);
    const keys = timeline.events.map(({ date, id }) => `${date.start} ${date.end} ${id}`);
    expect(keys).toEqual([...keys].sort());
    expect(timeline.sources.map(({ file }) => file)).toEqual(['a0.md', 'a1.md', 'a2.md', 'a3.md']);
  });

  it('gives no two events one id', () => {
    const { timeline } = assembleTimeline(extractions, KNOWLEDGE);
    const ids = timeline.events.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is empty without articles', () => {
    expect(assembleTimeline([], KNOWLEDGE)).toEqual({
      timeline: { version: 1, sources: [], events: [] },
      problems: [],
    });
  });

  it('applies the corrections and reports those whose event is gone', () => {
    const [event] = assembleTimeline(extractions, KNOWLEDGE).timeline.events;
    const id = event?.id ?? '';
    const curated = someKnowledge({
      corrections: [
        { id, hide: true, reason: 'not a happening' },
        { id: 'e-gone', hide: true, reason: 'was there once' },
      ],
    });
    const { timeline, problems } = assembleTimeline(extractions, curated);
    expect(timeline.events.map((one) => one.id)).not.toContain(id);
    expect(problems.map(({ rule }) => rule)).toEqual(['curation-stale']);
  });
});
