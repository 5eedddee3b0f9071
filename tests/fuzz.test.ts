/**
 * Whatever comes in from outside: nothing throws, hangs or gives what it may not, and the same twice
 * gives the same. `npm test` tries some hundreds of cases, `npm run nightly` ten thousand of each
 * (FUZZ_RUNS); a failure names its seed, with which FUZZ_SEED tries it again.
 */
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readArticle } from '../src/articles/readArticle.ts';
import { parseDataFile } from '../src/articles/dataFile.ts';
import { readTimeline } from '../src/articles/readTimeline.ts';
import { readYaml } from '../src/articles/yaml.ts';
import { readDataFiles } from '../src/cli/dataFiles.ts';
import { readWithGrayMatter } from '../src/cli/grayMatter.ts';
import { figuresIn, readDates, readKnowledge } from '../src/extract/index.ts';
import { parseCorrection } from '../src/model/correction.ts';
import { safeUrl } from '../src/model/safeUrl.ts';
import { parseTimelineFile, stringifyTimeline } from '../src/model/timelineFile.ts';
import type { Timeline } from '../src/model/timelineFile.ts';
import { parseEmbedState } from '../src/protocol/embedState.ts';
import { parseFrameMessage } from '../src/protocol/frameMessage.ts';
import { parseHostMessage } from '../src/protocol/hostMessage.ts';
import { formatUrlState, parseUrlState, readUrlState } from '../src/protocol/urlState.ts';
import { fold } from '../src/text/fold.ts';
import { storyTimeline } from '../src/testing/storyTimeline.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 200);
/** Those that read articles take minutes, and are left to the night. */
const isAsked = process.env['FUZZ_RUNS'] !== undefined;
const SEED = process.env['FUZZ_SEED'];
const OPTIONS = { numRuns: RUNS, ...(SEED === undefined ? {} : { seed: Number(SEED) }) };
/** Longest that ten thousand cases may take. */
const timeout = Math.max(60_000, RUNS * 60);
/** Most of a processor's time that one case may take. */
const MOST_MS = 2000;

const SCHEMA = fileURLToPath(
  new URL('../../shared/contract/timeline.schema.json', import.meta.url),
);
const validate = existsSync(SCHEMA)
  ? new Ajv2020({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(SCHEMA, 'utf8')) as object,
    )
  : undefined;
const { knowledge } = readKnowledge(readDataFiles('data', 'data').files);

/** What means something to some reader of text, and what means nothing to any. */
const WORDS = [
  ...[
    '2016年',
    '3月',
    '去年',
    '三年前',
    '二〇二四',
    '上週',
    '民國87年',
    '春節',
    '第三季',
    '同月',
    '這一天',
  ],
  ...['in May 2024', 'last year', '3 days ago', 'Q3', 'FY2024', 'the 1990s', '44 BC', '2024-06-31'],
  ...[
    '公司',
    '發布了',
    '成立',
    '宣布',
    'was founded',
    'raised',
    'launched',
    '，',
    '。',
    '；',
    '「',
    '」',
    '. ',
  ],
  ...[
    '3 億美元',
    'US$20 billion',
    '百分之五',
    '35%',
    '十倍',
    '1e400',
    '-0',
    '999999999999999999999',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '    ',
    '# ',
    '- ',
    '> ',
    '| ',
    '|---|',
    '```',
    '---',
    '...',
    '***',
  ],
  ...[
    '[a](',
    '](',
    ')',
    '![',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<table><tr><td>',
    '&amp;',
    '&#0;',
    '[^1]',
    '[^1]: ',
  ],
  ...['https://example.org/2024/05/', 'javascript:alert(1)', '//x', 'data:text/html,', '\\\\x\\s'],
  ...[
    '\u0000',
    '\u200B',
    '\u202E',
    '\uFEFF',
    '\uD800',
    '\u2028',
    '\u0301',
    '👩‍👩‍👧',
    '\u3000',
    '\u00A0',
  ],
  ...[
    '__proto__',
    'constructor',
    '{{< x >}}',
    '{% raw %}',
    '$$',
    ':::',
    '!!js/function',
    '&a',
    '*a',
  ],
];
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));
const day = fc.constantFrom('2025-03-03', '2024-12-21T10:00:00+08:00', '2025-02-30', '12:30', '');
const key = fc.constantFrom('title', 'date', 'url', 'tags', 'slug', 'lang', 'id', '__proto__', 'x');
const frontMatter = fc
  .array(fc.tuple(key, fc.oneof(day, text)), { maxLength: 5 })
  .map((fields) => `---\n${fields.map(([name, value]) => `${name}: ${value}\n`).join('')}---\n`);
const bytesOf = (content: string) => new TextEncoder().encode(content);

/** Runs something twice: the same both times, and soon. */
function twice<T>(make: () => T): T {
  const before = process.cpuUsage();
  const first = make();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(MOST_MS);
  expect(make()).toEqual(first);
  return first;
}

function holds<T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, check), OPTIONS);
}

/** What a timeline may not say: a place outside its text, or what the contract has no words for. */
function expectSound(timeline: Timeline): void {
  for (const { evidence } of timeline.events)
    for (const { source, paragraph, quote, date } of evidence) {
      const told = timeline.sources
        .find(({ id }) => id === source)
        ?.paragraphs.find(({ id }) => id === paragraph);
      const length = told?.text.length ?? -1;
      for (const span of date ? [quote, date] : [quote]) {
        expect(span.start).toBeLessThan(span.end);
        expect(span.end).toBeLessThanOrEqual(length);
        expect(told?.text.slice(span.start, span.end).trim()).not.toBe('');
      }
    }
  if (validate) {
    validate(JSON.parse(stringifyTimeline(timeline)));
    expect(validate.errors).toBeNull();
  }
  expect(parseTimelineFile(stringifyTimeline(timeline), 'x.json')).toMatchObject({ ok: true });
}

// The dictionaries are read with the first text, and are nobody's time.
beforeAll(() => {
  if (!isAsked) return;
  readTimeline(
    [{ name: 'a.md', bytes: bytesOf('2016年公司成立。 It was founded in 2016.') }],
    { knowledge, stories: [] },
    readYaml,
    () => undefined,
  );
});

describe(`${RUNS} cases each`, { timeout }, () => {
  it('front matter gives an article or a problem', () => {
    holds(fc.tuple(frontMatter, text), ([fields, body]) => {
      const { problems } = twice(() =>
        readArticle(bytesOf(fields + body), 'a.md', readWithGrayMatter),
      );
      for (const { message } of problems) expect(message.length).toBeLessThanOrEqual(400);
      expect(({} as { x?: unknown }).x).toBeUndefined();
    });
  });

  it('bytes that are no text give an article or a problem', () => {
    holds(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      twice(() => readArticle(bytes, 'a.md', readYaml));
    });
  });

  it.skipIf(!isAsked)(
    'articles give a timeline whose offsets slice back, valid, the same twice',
    () => {
      holds(fc.tuple(frontMatter, text), ([fields, body]) => {
        const named = [{ name: 'a.md', bytes: bytesOf(fields + body) }];
        const data = { knowledge, stories: [] };
        const { timeline } = twice(() => readTimeline(named, data, readYaml, () => undefined));
        expectSound(timeline);
      });
    },
  );

  it.skipIf(!isAsked)('tables give a timeline, valid, the same twice', () => {
    const cell = fc.oneof(day, text).map((value) => `"${value.replaceAll('"', '""')}"`);
    const row = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => cells.join(','));
    const table = fc
      .tuple(
        fc.constantFrom('date,title', 'title,date,end,url', '日期,標題', 'x'),
        fc.array(row, { maxLength: 8 }),
      )
      .map(([head, rows]) => [head, ...rows].join('\n'));
    holds(fc.oneof(table, text), (content) => {
      const named = [{ name: 'a.csv', bytes: bytesOf(content) }];
      const data = { knowledge, stories: [] };
      const { timeline } = twice(() => readTimeline(named, data, readYaml, () => undefined));
      expectSound(timeline);
    });
  });

  it.skipIf(!isAsked)('dates and figures stand where they say', () => {
    holds(text, (content) => {
      const folded = fold(content);
      const spans = [
        ...twice(() => readDates(content, 20_000)).map(({ at }) => at),
        ...twice(() => figuresIn(folded, [], 'CNY')),
      ];
      for (const { start, end } of spans) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(content.length);
      }
    });
  });

  it('addresses lead to http alone', () => {
    holds(
      fc.oneof(
        text,
        fc.webUrl(),
        word.map((x) => `https://example.org/${x}`),
      ),
      (content) => {
        const url = twice(() => safeUrl(content));
        if (url !== undefined) expect(new URL(url).protocol).toMatch(/^https?:$/u);
      },
    );
  });

  it('parameters are read, written and read again as they were', () => {
    const name = fc.constantFrom(
      'event',
      'read',
      'time',
      'view',
      'sort',
      'q',
      'amount',
      'kind',
      'entity',
      'lanes',
      'folded',
      'lang',
      'theme',
      'story',
      'step',
      'controls',
      '__proto__',
    );
    const query = fc
      .array(fc.tuple(name, fc.oneof(text, fc.double().map(String))), { maxLength: 6 })
      .map((pairs) => new URLSearchParams(pairs).toString());
    holds(fc.oneof(query, text), (content) => {
      const { state } = twice(() => readUrlState(content));
      expect(parseUrlState(formatUrlState(state))).toEqual(state);
      twice(() => parseEmbedState(content));
    });
  });

  it('messages are understood, refused or passed over', () => {
    const type = fc.constantFrom(
      'goto',
      'setState',
      'export',
      'next',
      'ready',
      'step',
      'ack',
      'key',
      'link',
      'x',
    );
    const value = fc.oneof(fc.anything({ withBigInt: true, withDate: true, withMap: true }), text);
    const message = fc.record(
      {
        timeline: fc.constantFrom<unknown>(1, 1, 1, '1', 2),
        type,
        step: value,
        event: value,
        state: value,
        time: value,
        format: value,
        width: value,
        id: value,
        steps: value,
        href: value,
        height: value,
      },
      { requiredKeys: ['timeline', 'type'] },
    );
    holds(fc.oneof(message, fc.anything()), (data) => {
      twice(() => parseHostMessage(data));
      twice(() => parseFrameMessage(data));
    });
  });

  it.skipIf(!isAsked)('corrections, stories and words are data or problems', () => {
    const yaml = fc.oneof(
      text,
      fc.json().map((json) => `events:\n  e-1: ${json}\n`),
      fc
        .array(fc.tuple(key, text), { maxLength: 4 })
        .map(
          (fields) => `hide:\n${fields.map(([name, value]) => `  - ${name}: ${value}\n`).join('')}`,
        ),
    );
    const article = {
      name: 'a.md',
      bytes: bytesOf('---\ntitle: A\ndate: 2025-03-03\n---\nThe harbour was opened in 2021.\n'),
    };
    holds(yaml, (content) => {
      const file = parseDataFile(bytesOf(content), 'data/x.yaml');
      const { file: knowing } = file;
      const read = readKnowledge({ curation: knowing, lexicon: knowing, gazetteer: knowing });
      const data = { knowledge: read.knowledge, stories: [file] };
      expectSound(readTimeline([article], data, readYaml, () => undefined).timeline);
      parseCorrection(readYaml(content));
    });
  });

  it('timeline files give what of them is good', () => {
    const good = storyTimeline();
    /** A good file with something else in one place. */
    const broken = fc
      .tuple(fc.nat(), fc.oneof(fc.anything(), text))
      .map(([place, value]) => withOther(good, place, value));
    holds(fc.oneof(broken, text, fc.json()), (content) => {
      const parsed = twice(() => parseTimelineFile(content, 'timeline.json'));
      if (parsed.ok) {
        expect(new Set(parsed.timeline.events.map(({ id }) => id)).size).toBe(
          parsed.timeline.events.length,
        );
        stringifyTimeline(parsed.timeline);
      } else expect(parsed.problem.message).not.toBe('');
    });
  });
});

/** The text of a timeline in which the value at one place, counted through, is another. */
function withOther(timeline: Timeline, place: number, value: unknown): string {
  const size = JSON.stringify(timeline).match(/[{[,:]/gu)?.length ?? 1;
  // The whole stays, so that there is a text.
  const wanted = 1 + (place % size);
  let count = 0;
  try {
    return JSON.stringify(timeline, (_, old: unknown) => (count++ === wanted ? value : old));
  } catch {
    // Circles and large numbers have no JSON.
    return '';
  }
}
