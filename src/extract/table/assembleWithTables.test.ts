import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../model/edtf.ts';
import type { Timeline } from '../../model/timelineFile.ts';
import { someKnowledge, anArticle } from '../../testing/anArticle.ts';
import { extractArticle } from '../extractArticle.ts';
import type { Knowledge } from '../knowledge.ts';
import { assembleWithTables } from './assembleWithTables.ts';
import type { EventTable, TableRow } from './eventTable.ts';
import { extractTable } from './extractTable.ts';

const knowledge = someKnowledge();

function aRow(edtf: string, changes: Partial<TableRow> = {}): TableRow {
  const date = parseEdtf(edtf);
  if (!date) throw new Error(`${edtf} is no date`);
  const derivation = [{ step: 'read', text: edtf, edtf }] as const;
  const words = { text: '', links: [], cites: [] };
  return { line: 2, endLine: 2, written: edtf, date, derivation, ...words, ...changes };
}
const aTable = (rows: readonly TableRow[], id = 'events-csv'): EventTable => ({
  id,
  file: `${id}.csv`,
  title: 'Events',
  rows,
});
const assembled = (
  tables: readonly EventTable[],
  articles = [anArticle()],
  known: Knowledge = knowledge,
) =>
  assembleWithTables(
    articles.map((article) => extractArticle(article, known)),
    tables.map((table) => extractTable(table, known)),
    known,
  );
const shown = ({ events }: Timeline) =>
  events.map(({ id, title, evidence }) => [
    id.replace(/^e-.*/u, 'e'),
    title['zh-Hant'] ?? title['en'],
    evidence.map(({ source }) => source).join(' '),
  ]);

describe('a table of events', () => {
  it('is a source with a paragraph a row, at which its event points', () => {
    const link = { start: 8, end: 10, url: 'https://e.org/' };
    const row = aRow('2024-05', {
      title: '橋樑啟用',
      text: '大橋在五月啟用，兩岸通車。',
      links: [link],
      cites: [{ text: '橋報', url: 'https://e.org/n' }, { text: '城報' }],
      group: '交通',
    });
    const { source, events } = extractTable(aTable([row]), knowledge);
    const [paragraph] = source.paragraphs;
    const text = paragraph?.text ?? '';
    expect(text).toBe('2024-05 | 橋樑啟用 | 大橋在五月啟用，兩岸通車。 | 橋報 | 城報');
    expect(paragraph).toMatchObject({ line: 2, endLine: 2, role: 'row', heading: ['交通'] });
    expect(paragraph?.links?.map(({ start, end, url }) => [text.slice(start, end), url])).toEqual([
      ['兩岸', 'https://e.org/'],
      ['橋報', 'https://e.org/n'],
    ]);
    const [evidence] = events[0]?.event.evidence ?? [];
    expect(text.slice(evidence?.quote.start, evidence?.quote.end)).toBe(row.text);
    expect(text.slice(evidence?.date?.start, evidence?.date?.end)).toBe('2024-05');
    expect(source).toMatchObject({ published: null, language: 'zh-Hant' });
  });

  it('says what it says outright, and the words say the rest', () => {
    const stated = { title: 'A', kind: 'people', importance: 0.2, modality: 'forecast' } as const;
    const words = { text: '極光公司推出新模型。' };
    const { events } = extractTable(
      aTable([aRow('2024', { ...words, ...stated }), aRow('2025', words)]),
      knowledge,
    );
    expect(events.map(({ event }) => event)).toMatchObject([
      { title: { en: 'A' }, kind: 'people', importance: 0.2, modality: 'forecast' },
      { kind: 'product', modality: 'asserted', entities: ['極光公司'] },
    ]);
    expect(events[1]?.event.title['zh-Hant']).toContain('極光公司');
  });

  it('quotes no more than 200 characters', () => {
    for (const text of ['長'.repeat(500), `短句，${'長'.repeat(500)}`, '😀'.repeat(300)]) {
      const { source, events } = extractTable(aTable([aRow('2024', { text })]), knowledge);
      const { quote } = events[0]?.event.evidence[0] ?? { quote: { start: 0, end: 0 } };
      expect(quote.end - quote.start).toBeLessThanOrEqual(200);
      expect(quote.end).toBeGreaterThan(quote.start);
      const quoted = source.paragraphs[0]?.text.slice(quote.start, quote.end);
      expect(quoted).not.toMatch(/\p{Cs}/u);
    }
  });

  it('keeps ids that it gives, and else makes them of date and words, not of places', () => {
    const rows = [
      aRow('2024', { title: 'One', id: 'mine' }),
      aRow('2024', { title: 'Two' }),
      aRow('2024', { title: 'Two' }),
      aRow('2024', { title: 'Three', id: 'mine', line: 9 }),
    ];
    const { events, problems } = extractTable(aTable(rows), knowledge);
    const ids = events.map(({ event }) => event.id);
    expect(new Set(ids).size).toBe(4);
    expect(ids[0]).toBe('mine');
    expect(problems).toMatchObject([{ rule: 'table-id-twice', place: { line: 9 } }]);
    const moved = extractTable(aTable([aRow('2023', { title: 'Zero' }), ...rows]), knowledge);
    expect(moved.events.slice(1).map(({ event }) => event.id)).toEqual(ids);
  });
});

describe('a timeline of articles and tables', () => {
  it('has the rows of one table apart, however alike', () => {
    const { timeline } = assembled([
      aTable([
        aRow('2024', { title: 'The company raises a first round' }),
        aRow('2024', { title: 'The company raises a second round' }),
      ]),
    ]);
    expect(shown(timeline).filter(([, , from]) => from === 'events-csv')).toHaveLength(2);
  });

  it('has one event where a row and an article tell the same of the same days', () => {
    const before = assembled([]).timeline.events.find(({ date }) => date.edtf === '2016');
    const row = aRow('2016', { title: '大橋', text: '這座橋在 2016 年通車。', kind: 'society' });
    const { timeline } = assembled([aTable([row])]);
    const event = timeline.events.find(({ date }) => date.edtf === '2016');
    expect(event).toMatchObject({ id: before?.id, kind: 'society', title: { 'zh-Hant': '大橋' } });
    expect(event?.evidence.map(({ source }) => source)).toEqual(['article', 'events-csv']);
    const other = assembled([aTable([aRow('2017', { title: row.text })])]);
    expect(other.timeline.events).toHaveLength(timeline.events.length + 1);
  });

  it('has one event for an id, and both dates where they differ', () => {
    const id = assembled([]).timeline.events.find(({ date }) => date.edtf === '2016')?.id ?? '';
    const { timeline } = assembled([
      aTable([aRow('2017', { id, title: '通車' })]),
      aTable([aRow('2016', { id, title: 'Open' })], 'slides-json'),
    ]);
    const event = timeline.events.find((one) => one.id === id);
    expect(event?.evidence.map(({ source }) => source)).toEqual([
      'article',
      'events-csv',
      'slides-json',
    ]);
    expect(event?.title).toEqual({ 'zh-Hant': '通車', 'zh-Hans': '通车', en: 'Open' });
    expect(event?.otherDates?.map(({ edtf }) => edtf)).toEqual(['2017']);
  });

  it('warns where an id stands for different things in two tables, and not where for one', () => {
    const rows = [aRow('2016', { id: 'x', title: 'One' }), aRow('2017', { id: 'y', title: 'Two' })];
    const others = [aRow('2016', { id: 'x', title: 'One' }), aRow('2019', { id: 'y', line: 3 })];
    const { problems } = assembled([aTable(rows), aTable(others, 'more-csv')], []);
    expect(problems).toMatchObject([
      { rule: 'table-id-shared', level: 'warning', place: { file: 'more-csv.csv', line: 3 } },
    ]);
    expect(problems[0]?.message).toContain('`events-csv.csv` has the id `y`');
  });

  it('has one event for an id of before, and keeps the ids of both', () => {
    const before = assembled([]).timeline.events.find(({ date }) => date.edtf === '2016');
    const [alias = ''] = before?.aliases ?? [];
    const row = aRow('2016', { id: alias, title: '通車' });
    const { timeline } = assembled([aTable([row])]);
    const event = timeline.events.find(({ date }) => date.edtf === '2016');
    expect([event?.id, event?.evidence.length]).toEqual([before?.id, 2]);
    expect(event?.aliases).toContain(alias);
  });

  it('has no two events of one id where rows and articles say the same', () => {
    const same = aRow('2016', { text: '橋在 2016 年通車。' });
    const { timeline } = assembled([aTable([same, same])]);
    const names = timeline.events.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
    expect(timeline.events.filter(({ date }) => date.edtf === '2016')).toHaveLength(2);
  });

  it('has sources in the order of their files and events in that of time', () => {
    const { timeline } = assembled([aTable([aRow('1999', { title: 'First' })], 'a-csv')]);
    expect(timeline.sources.map(({ file }) => file)).toEqual(['a-csv.csv', 'article.md']);
    expect(shown(timeline)[0]).toEqual(['e', 'First', 'a-csv']);
  });

  it('has the corrections of both', () => {
    const id = assembled([]).timeline.events.find(({ date }) => date.edtf === '2016')?.id ?? '';
    const reason = 'checked';
    const known: Knowledge = {
      ...knowledge,
      curations: [
        { id, reason, title: { en: 'Opened' } },
        { id: 'mine', reason, date: '2019-03', source: 'events-csv' },
        { id: 'other', reason, merge: ['twin'] },
        { id: 'elsewhere', reason, hide: true, source: 'not-read' },
        { id: 'gone', reason, hide: true },
      ],
    };
    const rows = ['mine', 'other', 'twin'].map((one, i) =>
      aRow(`200${i}`, { id: one, title: one }),
    );
    const { timeline, problems } = assembled([aTable(rows)], [anArticle()], known);
    const by = new Map(timeline.events.map((event) => [event.id, event]));
    expect(by.get(id)?.title['en']).toBe('Opened');
    expect(by.get('mine')?.date).toMatchObject({ edtf: '2019-03', start: '2019-03-01' });
    expect(by.get('other')?.evidence).toHaveLength(2);
    expect(by.has('twin')).toBe(false);
    const years = timeline.events.map(({ date }) => date.start);
    expect(years).toEqual([...years].sort());
    expect(problems).toMatchObject([{ rule: 'curation-stale' }]);
  });

  it('joins two long tables of one day row by row, in little time', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) =>
      aRow('2024-05-01', { text: `The harbour number ${i} was opened in ward ${i % 97}.` }),
    );
    const tables = ['a-csv', 'b-csv'].map((id) => extractTable(aTable(rows, id), knowledge));
    const { user } = process.cpuUsage();
    const { timeline } = assembleWithTables([], tables, knowledge);
    // About 0.9 s where nothing else runs, 12 s when every row was compared with every other.
    expect(process.cpuUsage().user - user).toBeLessThan(4e6);
    expect(timeline.events).toHaveLength(10_000);
  }, 120_000);

  it('joins two long tables of one day in other words in about the time of sorting', () => {
    const one = (i: number) => `The harbour number ${i} was opened in ward ${i % 97}.`;
    const other = (i: number) => `In ward ${i % 97} they opened harbour number ${i}.`;
    const costOf = (count: number) => {
      const tables = [one, other].map((say, t) => {
        const rows = Array.from({ length: count }, (_, i) => aRow('2024-05-01', { text: say(i) }));
        return extractTable(aTable(rows, `${'ab'[t] ?? ''}-csv`), knowledge);
      });
      const { user } = process.cpuUsage();
      const { timeline } = assembleWithTables([], tables, knowledge);
      expect(timeline.events.length).toBeLessThan(count + 100);
      return process.cpuUsage().user - user;
    };
    costOf(2_000);
    const ratios = [1, 2].map(() => costOf(6_000) / costOf(3_000));
    expect(Math.min(...ratios)).toBeLessThan(2.6);
  }, 240_000);
});
