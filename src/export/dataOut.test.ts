import { csvParseRows } from 'd3';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { Timeline } from '../model/timelineFile.ts';
import { aDate, anEvent } from '../testing/anEvent.ts';
import { storyTimeline } from '../testing/storyTimeline.ts';
import { timelineCsv } from './csv.ts';
import { icsLeftOut, timelineIcs } from './ics.ts';
import { timelineJsonLd } from './jsonLd.ts';
import { timelineMarkdown } from './markdown.ts';
import { spreadsheetCell } from './spreadsheetCell.ts';
import { timelineJs } from './timelineJs.ts';

/** A timeline in which every text is `text`. */
function saying(text: string): Timeline {
  const words = text === '' ? ' ' : text;
  return {
    version: 1,
    title: { en: words },
    sources: [
      {
        id: 's1',
        file: 'a.md',
        title: words,
        url: 'https://example.org/a?b=1&c="<',
        published: '2025-03-03',
        language: 'en',
        paragraphs: [{ id: 'p1', line: 3, endLine: 3, text: words }],
      },
    ],
    events: [
      anEvent({
        title: { en: words },
        entities: [words],
        evidence: [{ source: 's1', paragraph: 'p1', quote: { start: 0, end: words.length } }],
      }),
    ],
  };
}

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '=1+1',
    'x",=1+1,"y',
    '</script><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '![x](https://evil.example/x.png)',
    'a\nb,c;d\\n',
    'BEGIN:VEVENT\r\nSUMMARY:x',
    '長'.repeat(100),
  ),
);

describe('a spreadsheet cell', () => {
  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(1)',
    '＝1',
    ' =1',
    '\t=1',
    '\r=1',
    '\n=1',
    '\uFEFF=1',
    '=cmd|x',
  ])('is no formula: %j', (text) => {
    expect(spreadsheetCell(text)).toBe(`'${text}`);
  });

  it.each(['-20%', '−20%', '+3.5', '-1,200', '約 -5 億', 'a=b', '2025-03', ''])(
    'stays as it is: %j',
    (text) => {
      expect(spreadsheetCell(text)).toBe(text);
    },
  );
});

describe('comma-separated values', () => {
  it('have a row an event, with the sentence it was read from', () => {
    const rows = csvParseRows(timelineCsv(storyTimeline()).slice(1));
    const column = (name: string) => rows[0]?.indexOf(name) ?? -1;
    expect(rows).toHaveLength(6);
    const rsp = rows.find((row) => row[0] === 'rsp');
    expect(rsp?.[column('edtf')]).toBe('2023-09');
    expect(rsp?.[column('quote')]).toBe('2023 年 9 月，公司發布了負責任擴展政策');
  });

  it('read back as they were, but for formulas', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const rows = csvParseRows(timelineCsv(saying(text)).slice(1));
        expect(rows).toHaveLength(2);
        for (const cell of rows[1] ?? []) expect(cell).not.toMatch(/^\s*[=@＝＠]/u);
      }),
    );
  });
});

describe('a calendar', () => {
  it('folds at 75 octets and never inside a character', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const ics = timelineIcs(saying(text), 'en');
        for (const line of ics.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\n\r\p{Cs}]/u);
        }
        expect(ics.match(/^BEGIN:VEVENT/gmu)).toHaveLength(1);
      }),
    );
  });

  it('ends the day after the last', () => {
    const { sources } = storyTimeline();
    const events = [anEvent({ date: aDate('2023-09-01', '2023-09-30') })];
    const ics = timelineIcs({ version: 1, sources, events }, 'en');
    expect(ics).toContain('DTSTART;VALUE=DATE:20230901\r\nDTEND;VALUE=DATE:20231001\r\n');
  });

  it('leaves out years that it has no words for', () => {
    const events = [anEvent({ date: aDate('-000044-03-15') })];
    const timeline = { version: 1, sources: [], events: [...events, anEvent({})] } as const;
    expect(timelineIcs({ ...timeline, events }, 'en')).not.toContain('VEVENT');
    expect(timelineIcs(timeline, 'en').match(/^BEGIN:VEVENT/gmu)).toHaveLength(1);
    expect(icsLeftOut(timeline)).toBe(1);
  });

  it('has no line of an id but its own', () => {
    const [event] = saying('x').events;
    const events = event ? [{ ...event, id: 'a\r\nURL:https://evil.example/' }] : [];
    const ics = timelineIcs({ ...saying('x'), events }, 'en');
    expect(ics).toContain('UID:a-URL:https://evil.example/@chronocite\r\n');
    expect(ics).not.toMatch(/^URL:https:..evil/mu);
  });
});

describe('JSON-LD', () => {
  it('cites the article of each event and may stand in a script element', () => {
    const text = timelineJsonLd(storyTimeline(), 'zh-Hant');
    const list = JSON.parse(text) as { itemListElement: { item: { citation: unknown[] } }[] };
    expect(list.itemListElement).toHaveLength(5);
    for (const { item } of list.itemListElement) expect(item.citation).toHaveLength(1);
    fc.assert(
      fc.property(hostile, (words) => {
        const json = timelineJsonLd(saying(words), 'en');
        expect(json).not.toContain('<');
        expect(JSON.stringify(JSON.parse(json))).toContain(JSON.stringify(words || ' '));
      }),
    );
  });
});

describe('TimelineJS JSON', () => {
  it('keeps what a date says and no more', () => {
    const { events } = JSON.parse(timelineJs(storyTimeline(), 'en')) as {
      events: { unique_id: string; start_date: object; end_date?: object }[];
    };
    const rsp = events.find(({ unique_id: id }) => id === 'rsp');
    expect(rsp?.start_date).toEqual({ year: 2023, month: 9 });
    expect(rsp?.end_date).toEqual({ year: 2023, month: 9 });
  });

  it('has no element that is not ours', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const tags = timelineJs(saying(text), 'en').match(/<[^>]*>?/gu) ?? [];
        for (const tag of tags) {
          expect(tag).toMatch(/^<\/?(?:blockquote|p|a)>$|^<a href=\\"https:[^<>]*\\">$/u);
        }
      }),
    );
  });
});

describe('a Markdown list', () => {
  it('has a footnote for each piece of evidence', () => {
    const text = timelineMarkdown(storyTimeline(), 'zh-Hant');
    expect(text.match(/^- \*\*/gmu)).toHaveLength(5);
    expect(text.match(/^\[\^\d+\]: /gmu)).toHaveLength(5);
    expect(text).toContain('https://example.org/story');
  });

  it('says what the texts say, whatever signs are in them', () => {
    const md = new MarkdownIt({ html: true });
    fc.assert(
      fc.property(hostile, (text) => {
        const rendered = md.render(timelineMarkdown(saying(text), 'en'));
        expect(rendered).not.toMatch(/<(?:script|img|svg)|href="javascript/iu);
      }),
    );
  });
});
