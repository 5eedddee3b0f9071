import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ARTICLE_BYTES } from '../model/articleFile.ts';
import { safeUrl } from '../model/safeUrl.ts';
import { readTable } from './readTable.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const csv = (text: string) => readTable(bytes(text), 'sub/events.csv');
const json = (value: unknown) => readTable(bytes(JSON.stringify(value, undefined, 1)), 'talk.json');
const faults = ({ problems }: ReturnType<typeof readTable>) =>
  problems.map(({ level, rule, place }) => `${place.file}:${place.line ?? 0} ${level} ${rule}`);
const titles = ({ table }: ReturnType<typeof readTable>) => table?.rows.map(({ title }) => title);

describe('a CSV file of events', () => {
  it('is a table named after its file, with what its rows say', () => {
    const text = [
      'id,date,title,description,kind,url,importance,entities',
      'launch,2024-05,"A launch","First,\nsecond",Product,https://e.org/a,0.9,Aurora; Lin Hai',
    ].join('\n');
    expect(csv(text)).toMatchObject({
      problems: [],
      table: {
        id: 'sub-events-csv',
        file: 'sub/events.csv',
        title: 'events',
        rows: [
          {
            line: 2,
            endLine: 3,
            id: 'launch',
            written: '2024-05',
            date: { edtf: '2024-05', precision: 'month' },
            title: 'A launch',
            text: 'First,\nsecond',
            kind: 'product',
            cites: [{ text: 'https://e.org/a', url: 'https://e.org/a' }],
            importance: 0.9,
            entities: ['Aurora', 'Lin Hai'],
          },
        ],
      },
    });
  });

  it.each([
    ['byte order mark and CRLF', '\uFEFFdate,title\r\n2024,A\r\n'],
    ['semicolons', 'date;title\n2024;A'],
    ['tabs', 'Date\tTitle\n2024\tA'],
    ['a line for Excel', 'sep=;\ndate;title\n2024;A'],
    ['a line for Excel, with a mark and a tab', '\uFEFFsep=\t\r\ndate\ttitle\r\n2024\tA\r\n'],
    ['a line for Excel in quotes', '"sep=,"\ndate,title\n2024,A'],
    ['columns of a calendar', 'Subject,Start Date,Start Time\nA,2024-05-01,10:00'],
    ['columns in Simplified', '事件,开始日期,结束日期\nA,2024年5月,至今'],
    ['columns in Traditional', '標題,開始日期,結束日期\nA,2024年5月,現在'],
    ['an end in its parts that is empty', 'Year,End Year,Headline\n2024,,A'],
    ['an end that is open', 'start,end,title\n2024,present,A'],
    ['quoted cells and empty lines', '\n\n"date","title"\n\n"2024","A"\n,\n\n'],
    ['columns in Chinese', '標題,日期\nA,2024'],
    ['columns that it does not know', 'x,date,y,title\n1,2024,2,A'],
    ['guards against formulas', "date,title\n'=2024,B\n2024,A"],
    ['years in parts', 'Year,Month,Headline\n2024,,A'],
  ])('may have %s', (_, text) => {
    expect(titles(csv(text))).toEqual(['A']);
  });

  it('has the guards of our own export taken off again, and no others', () => {
    const read = csv(`date,title\n2024,'=1+1\n2024,"'－20%"\n2024,'quoted'\n-0043,'@x\n`);
    expect(titles(read)).toEqual(['=1+1', '－20%', "'quoted'", '@x']);
    expect(csv("start,title\n'-0043-03-15,A\n").table?.rows[0]?.date.edtf).toBe('-0043-03-15');
  });

  it('keeps its lines below a line for Excel', () => {
    expect(faults(csv('sep=;\ndate;title\nsoon;A\n'))).toEqual([
      'sub/events.csv:3 error table-date',
    ]);
  });

  it('reads the order of day and month off its other rows', () => {
    const dates = (text: string) => csv(text).table?.rows.map(({ date }) => date.edtf);
    expect(dates('date,title\n5/3/2024,A\n25/3/2024,B')).toEqual(['2024-03-05', '2024-03-25']);
    expect(dates('start,end,title\n5/3/2024,5/25/2024,A')).toEqual(['2024-05-03/2024-05-25']);
    const unsure = csv('date,title\n5/3/2024,A\n2024-03-25,B');
    expect(titles(unsure)).toEqual(['B']);
    expect(unsure.problems[0]?.message).toContain('two readings');
  });

  it('dates a row by its exact date first, then by its days', () => {
    const read = csv(
      [
        'start,end,edtf,precision,approximate,title',
        '2022-10-01,2022-12-31,2022-10/2022-12,quarter,no,A',
        '2023-11-01,2023-11-02,,,yes,B',
        '2023,,nonsense,,,C',
      ].join('\n'),
    );
    expect(read.table?.rows.map(({ date }) => [date.edtf, date.precision])).toEqual([
      ['2022-10/2022-12', 'quarter'],
      ['2023-11-01~/2023-11-02~', 'interval'],
      ['2023', 'year'],
    ]);
  });

  it('may be what the spreadsheet of TimelineJS is saved as', () => {
    const read = csv(
      [
        'Year,Month,Day,Time,End Year,End Month,End Day,Headline,Text,Media,Media Caption,Type,Group',
        ',,,,,,,The whole,<p>About it.</p>,,,title,',
        '-44,3,15,,,,,Caesar,<b>Stabbed</b> &amp; dead,https://e.org/c.jpg,A bust,,Rome',
        '1900,,,,1910,,,Era,,,,era,',
      ].join('\n'),
    );
    expect(read.table).toMatchObject({
      title: 'The whole',
      about: { line: 2, text: 'About it.' },
      rows: [
        {
          title: 'Caesar',
          text: 'Stabbed & dead',
          date: { edtf: '-0043-03-15' },
          cites: [{ text: 'A bust', url: 'https://e.org/c.jpg' }],
          group: 'Rome',
        },
      ],
    });
    expect(faults(read)).toEqual(['sub/events.csv:4 warning table-eras']);
  });

  it.each<[what: string, row: string, fault: string | undefined]>([
    ['no date', ',A,,,', 'error table-date'],
    ['a date that is none', 'soon,A,,,', 'error table-date'],
    ['a day that is not there', '2024-02-30,A,,,', 'error table-date'],
    ['no words', '2024,,product,,', 'error table-text'],
    ['only signs that are not seen', '2024,\u200b,,,', 'error table-text'],
    ['more cells than columns', '2024,A,,,,b', 'error table-cells'],
    ['a quote that closes in another row', '2024,"A,,,\n2024,B",,,,', 'error table-cells'],
    ['an id that is none', '2024,A,,a b,', 'warning table-id'],
    ['an id for a prototype', '2024,A,,__proto__,', 'warning table-id'],
    ['a kind that is none', '2024,A,sport,,', 'warning table-kind'],
    ['a link that is not safe', '2024,A,,,javascript:alert(1)', 'warning table-address'],
    ['the name of a source', '2024,A,,,The Paper', undefined],
  ])('tells of a row with %s, and keeps the others', (_, row, fault) => {
    const read = csv(`date,title,kind,id,url\n2023,Before,,,\n${row}\n2025,After,,,\n`);
    expect(faults(read)).toEqual(fault === undefined ? [] : [`sub/events.csv:3 ${fault}`]);
    expect(titles(read)).toEqual(
      fault?.startsWith('error') ? ['Before', 'After'] : ['Before', 'A', 'After'],
    );
    for (const { cites } of read.table?.rows ?? []) {
      for (const { url } of cites) expect(url).toBeUndefined();
    }
  });

  it('tells of a quote that is never closed, and keeps the other rows', () => {
    const read = csv('date,title\n2023,Before\n2024,"Open\n2025,After\n');
    expect(faults(read)).toEqual(['sub/events.csv:3 error table-quote']);
    expect(titles(read)).toEqual(['Before', 'After']);
  });

  it.each<[what: string, content: string | Uint8Array, fault: string]>([
    ['is empty', ' \n', '1 error table-empty'],
    ['has no date column', 'title,text\na,b', '1 error table-columns'],
    ['has no column of words', 'date,kind\n2024,product', '1 error table-columns'],
    ['has no names of columns', '2024,A\n2025,B', '1 error table-columns'],
    ['is not UTF-8', Uint8Array.of(0x61, 0x0a, 0xff), '2 error table-encoding'],
    ['is over 5 MB', new Uint8Array(MAX_ARTICLE_BYTES + 1), '1 error table-size'],
  ])('gives nothing when it %s', (_, content, fault) => {
    const read = readTable(typeof content === 'string' ? bytes(content) : content, 'a.csv');
    expect(faults(read)).toEqual([`a.csv:${fault}`]);
    expect(read.table).toBeUndefined();
  });

  it('tells of the first hundred problems and of the first two thousand events', () => {
    const bad = csv(`date,title\n${'soon,A\n'.repeat(300)}`);
    expect(bad.problems).toHaveLength(101);
    expect(bad.problems.at(-1)?.message).toContain('200 more');
    const many = csv(`date,title\n${'2024,A\n'.repeat(2002)}`);
    expect(many.table?.rows).toHaveLength(2000);
    expect(faults(many)).toEqual(['sub/events.csv:2002 error table-rows']);
  });
});

describe('a TimelineJS file', () => {
  const slide = (changes: object = {}) => ({
    start_date: { year: '2023', month: 11 },
    text: { headline: 'A', text: '' },
    ...changes,
  });

  it('is a table named after its title, with a row for each slide', () => {
    const read = json({
      title: { text: { headline: 'Talks &amp; <i>summits</i>', text: '<p>A list.</p>' } },
      events: [
        slide({
          unique_id: 'bletchley',
          end_date: { year: 2023, month: 12 },
          group: 'Policy',
          text: {
            headline: '<b>A summit</b>',
            text: '<p>At <a href="https://e.org/bp">the Park</a>.</p><script>x</script><p>Two days.</p>',
          },
          media: { url: 'https://e.org/p.jpg', caption: '<em>A photo</em>' },
        }),
      ],
    });
    expect(read).toMatchObject({
      problems: [],
      table: {
        id: 'talk-json',
        title: 'Talks & summits',
        about: { line: 1, text: 'A list.' },
        rows: [
          {
            line: 9,
            id: 'bletchley',
            written: '2023-11 – 2023-12',
            date: { edtf: '2023-11/2023-12', precision: 'month' },
            title: 'A summit',
            text: 'At the Park.\nTwo days.',
            links: [{ start: 3, end: 11, url: 'https://e.org/bp' }],
            cites: [{ text: 'A photo', url: 'https://e.org/p.jpg' }],
            kind: 'policy',
          },
        ],
      },
    });
  });

  it.each([
    [{ start_date: { year: 2022 }, display_date: '約 2022 年' }, '2022~', '約 2022 年'],
    [{ start_date: { year: 2022, display_date: 'about 2022' } }, '2022~', 'about 2022'],
    [{ start_date: { year: 2022 }, display_date: 'last year' }, '2022', '2022'],
    [{ start_date: { year: 2022 }, display_date: '2021' }, '2022', '2022'],
    [{ start_date: { year: -44, month: '3', day: '15', hour: 9 } }, '-0043-03-15', '-44-3-15'],
    [{ start_date: { year: 2023 }, end_date: { year: 2023 } }, '2023', '2023'],
    [{ start_date: { year: 1890 }, display_date: 'c. 1890' }, '1890~', 'c. 1890'],
    [
      { start_date: { year: '2023', month: '', day: '' }, end_date: { year: '', month: '' } },
      '2023',
      '2023',
    ],
    [{ start_date: { year: 2023, month: 0, day: 0 }, end_date: null }, '2023', '2023'],
    [
      { start_date: { year: 2023, month: 5, day: 4 }, end_date: { year: 2023, month: '' } },
      '2023-05-04/2023-12-31~',
      '2023-5-4 – 2023',
    ],
  ])('dates %j', (dates, edtf, written) => {
    const read = json({ events: [slide(dates)] });
    expect(read.table?.rows[0]).toMatchObject({ date: { edtf }, written });
  });

  it.each<[what: string, event: unknown, fault: string]>([
    ['no object', 7, 'error table-event'],
    ['no date', { text: { headline: 'A' } }, 'error table-date'],
    ['a month that is none', slide({ start_date: { year: 2023, month: 13 } }), 'error table-date'],
    ['an end before its start', slide({ end_date: { year: 2020 } }), 'error table-date'],
    ['a year that is too far off', slide({ start_date: { year: -13.8e9 } }), 'error table-date'],
    ['a year 0', slide({ start_date: { year: 0 } }), 'error table-date'],
    ['an end without a year', slide({ end_date: { month: 5 } }), 'error table-date'],
    ['no words', slide({ text: { headline: '<b></b>' } }), 'error table-text'],
    ['an unsafe link', slide({ media: { url: 'javascript:alert(1)' } }), 'warning table-address'],
    ['an id that is none', slide({ unique_id: '<b>' }), 'warning table-id'],
  ])('tells of a slide with %s, and keeps the others', (_, event, fault) => {
    const text = `{"events":\n[${JSON.stringify(slide())},\n${JSON.stringify(event)},\n${JSON.stringify(slide())}]}`;
    const read = readTable(bytes(text), 'a.json');
    expect(faults(read)).toEqual([`a.json:3 ${fault}`]);
    expect(read.table?.rows).toHaveLength(fault.startsWith('error') ? 2 : 3);
  });

  it('has no eras here, which it says', () => {
    const read = json({ events: [slide()], eras: [{ start_date: { year: 2000 } }] });
    expect(read.problems).toMatchObject([{ rule: 'table-eras', level: 'warning' }]);
  });

  it.each([
    ['{"version": 1, "sources": [], "events": []}', []],
    ['{"name": "package"}', []],
    ['[{"start_date": {"year": 2024}}]', []],
    ['null', []],
    ['{"events": [\n{"start_date": {},}\n]}', ['a.json:2 error table-json']],
    ['{"events": [\n', ['a.json:1 error table-json']],
  ])('is not %s', (text, expected) => {
    const read = readTable(bytes(text), 'a.json');
    expect(faults(read)).toEqual(expected);
    expect(read.table).toBeUndefined();
  });
});

describe('any file', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      ...['2024', '2024-02-30', '44 BCE', '-99999999', '約 2022 年', 'soon', '', '"', '""'],
      ...['=1+1', "'=1", '__proto__', 'constructor', 'javascript:alert(1)', 'https://e.org/'],
      ...['<script>', '&#0;', '\u202e', '\u0000', '\n', ';', '\t', '0.5', 'policy'],
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );

  it('is read without harm as CSV', () => {
    const names = fc.constantFrom('date', 'end', 'title', 'text', 'id', 'url', 'kind', 'year', 'x');
    const row = fc.array(cell, { maxLength: 6 }).map((cells) => cells.join(','));
    const header = fc.array(names, { maxLength: 6 }).map((cells) => cells.join(','));
    fc.assert(
      fc.property(header, fc.array(row, { maxLength: 6 }), (first, rows) => {
        const read = csv([first, ...rows].join('\n'));
        for (const { line } of read.table?.rows ?? []) expect(line).toBeGreaterThan(1);
        for (const { rule } of read.problems) expect(rule).toMatch(/^table-/u);
        const urls = read.table?.rows.flatMap(({ cites }) => cites.flatMap(({ url }) => url ?? []));
        for (const url of urls ?? []) expect(safeUrl(url)).toBe(url);
      }),
    );
  });

  it('is read without harm as TimelineJS', () => {
    const keys = ['start_date', 'end_date', 'text', 'headline', 'year', 'month', 'media', 'url'];
    const key = fc.constantFrom(...keys, '__proto__', 'unique_id', 'group');
    const { slides } = fc.letrec((tie) => ({
      slides: fc.array(tie('value'), { maxLength: 5 }),
      value: fc.oneof({ maxDepth: 4 }, cell, fc.integer(), fc.constant(null), tie('object')),
      object: fc.dictionary(key, tie('value'), { maxKeys: 5 }),
    }));
    fc.assert(
      fc.property(slides, (events) => {
        const read = json({ events, title: events[0], eras: events[1] });
        const lost = read.problems.filter(({ level }) => level === 'error').length;
        expect((read.table?.rows.length ?? 0) + lost).toBe(
          Array.isArray(events) ? events.length : 0,
        );
      }),
    );
  });
});
