import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../model/event.ts';
import { anEvent } from '../../testing/anEvent.ts';
import { storyTimeline } from '../../testing/storyTimeline.ts';
import { citedLines, htmlTable, tabSeparated } from './copiedEvents.ts';
import { HANT } from '../words/messages.hant.ts';

const { events, sources } = storyTimeline();
const wording = { locale: 'zh-Hant', messages: HANT, sources } as const;
const titled = (title: string): TimelineEvent =>
  anEvent({ title: { 'zh-Hant': title }, evidence: events[0]?.evidence ?? [] });
const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const cellsOf = (sheet: string) =>
  sheet
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t'));

describe('events as text', () => {
  it('have an item for every piece of evidence, with its citation', () => {
    const [first] = events;
    const twice = anEvent({ evidence: [...(first?.evidence ?? []), ...(first?.evidence ?? [])] });
    const text = citedLines([...events, twice], wording);
    expect(text.match(/^- /gmu)).toHaveLength(events.length + 2);
    expect(text).toContain(
      [
        '- 營收成長十倍 (2024年)',
        '  「去年公司的營收成長了十倍」',
        '  — 一家公司的五年, 2025-03-03, https://example.org/story',
      ].join('\n'),
    );
  });
});

describe('events as an HTML table', () => {
  it('have a row each and a link to the article', () => {
    const table = parsed(htmlTable(events, wording));
    const rows = [...table.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    );
    expect(rows).toHaveLength(events.length);
    expect(rows[3]).toEqual([
      '2024年',
      '營收成長十倍',
      '營收',
      '',
      '成長 10 倍',
      '已發生',
      '推算日期',
      '一家公司的五年, 第 19 行',
      '去年公司的營收成長了十倍',
    ]);
    expect(table.querySelector('a')?.href).toBe('https://example.org/story');
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '</td></tr></table><script>alert(1)</script>',
    '&lt;b>',
  ])('hold %s as the text that it is', (title) => {
    const table = parsed(htmlTable([titled(title)], wording));
    expect(table.querySelector('tbody td:nth-child(2)')?.textContent).toBe(title);
    expect(table.querySelector('img, script, b')).toBeNull();
  });

  it('link to no unsafe address', () => {
    const unsafe = sources.map((source) => ({ ...source, url: 'javascript:alert(1)' }));
    expect(htmlTable(events, { ...wording, sources: unsafe })).not.toMatch(/href|javascript/u);
  });
});

describe('events for a spreadsheet', () => {
  it('have a header and a row each, with the days as ISO 8601', () => {
    const rows = cellsOf(tabSeparated(events, wording));
    expect(rows).toHaveLength(events.length + 1);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([12]));
    expect(rows[0]?.slice(0, 4)).toEqual(['日期', '起日', '迄日', '事件']);
    expect(rows[1]?.slice(0, 4)).toEqual(['2021年初', '2021-01-01', '2021-03-31', '成立新公司']);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(1,1)', "'@SUM(1,1)"],
    ['＝1+1', "'＝1+1"],
    [' =1+1', "' =1+1"],
    ['\t=1+1', "' =1+1"],
    ['\r=1+1', "' =1+1"],
    ['a\t=1+1', 'a =1+1'],
    ['a\nb', 'a b'],
    ['-20%', '-20%'],
  ])('hold %j as %j, no formula', (title, cell) => {
    const rows = cellsOf(tabSeparated([titled(title)], wording));
    expect(rows).toHaveLength(2);
    expect(rows[1]?.[3]).toBe(cell);
  });

  it('and tables hold no formula either', () => {
    const table = parsed(htmlTable([titled('=1+1')], wording));
    expect(table.querySelector('tbody td:nth-child(2)')?.textContent).toBe("'=1+1");
  });
});
