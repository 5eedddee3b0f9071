import type { Timeline } from '../model/timelineFile.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { Paragraph } from '../model/source.ts';
import { aDate, anEvent } from './anEvent.ts';

const FILLER = '那幾年的事情很多，能記下來的只是其中一小部分，其餘的要等更多人開口才會知道。';
const TEXTS: Readonly<Record<string, string>> = {
  p1: '2021 年初，幾位研究者離開原來的地方，成立了一家新公司。',
  p2: '2022 年 12 月，他們公開了第一個模型的訓練方法。',
  p3: '到了 2023 年 9 月，公司發布了負責任擴展政策，外界的反應不一。',
  p4: '去年公司的營收成長了十倍，沒有人料到會這麼快。',
  p5: '他們預計 2027 年會有更大的變化。',
};

function quoted(id: string, paragraph: string, quote: string, date: string | undefined) {
  const text = TEXTS[paragraph] ?? '';
  const start = text.indexOf(quote);
  const dateStart = date === undefined ? -1 : text.indexOf(date);
  return {
    id,
    evidence: [
      {
        source: 'story',
        paragraph,
        quote: { start, end: start + quote.length },
        ...(date === undefined ? {} : { date: { start: dateStart, end: dateStart + date.length } }),
      },
    ],
  };
}

/** Five events from one short article, one of each way to be dated; for tests of the page. */
export function storyTimeline(): Timeline {
  const events: TimelineEvent[] = [
    anEvent({
      ...quoted(
        'founded',
        'p1',
        '2021 年初，幾位研究者離開原來的地方，成立了一家新公司',
        '2021 年初',
      ),
      title: { 'zh-Hant': '成立新公司', 'zh-Hans': '成立新公司', en: 'A company is founded' },
      kind: 'company',
      date: aDate('2021-01-01', '2021-03-31', { precision: 'quarter' }),
      importance: 0.9,
    }),
    anEvent({
      ...quoted('model', 'p2', '2022 年 12 月，他們公開了第一個模型的訓練方法', '2022 年 12 月'),
      title: { 'zh-Hant': '公開訓練方法', en: 'Training method published' },
      kind: 'research',
      date: aDate('2022-12-01', '2022-12-31', { edtf: '2022-12', precision: 'month' }),
    }),
    anEvent({
      ...quoted('rsp', 'p3', '2023 年 9 月，公司發布了負責任擴展政策', '2023 年 9 月'),
      title: { 'zh-Hant': '發布負責任擴展政策', en: 'Responsible Scaling Policy published' },
      kind: 'policy',
      date: aDate('2023-09-01', '2023-09-30', { edtf: '2023-09', precision: 'month' }),
      importance: 0.8,
    }),
    anEvent({
      ...quoted('revenue', 'p4', '去年公司的營收成長了十倍', '去年'),
      title: { 'zh-Hant': '營收成長十倍', en: 'Revenue grows tenfold' },
      kind: 'revenue',
      date: aDate('2024-01-01', '2024-12-31', {
        edtf: '2024',
        precision: 'year',
        basis: 'relative',
        anchor: '2025-03-03',
        derivation: [
          { step: 'read', text: '去年' },
          { step: 'anchor', from: 'published', edtf: '2025-03-03' },
          { step: 'shift', count: -1, unit: 'year', edtf: '2024' },
        ],
      }),
      figures: [{ measure: 'growth', value: 10, unit: 'times', bound: 'exact' }],
    }),
    anEvent({
      ...quoted('change', 'p5', '他們預計 2027 年會有更大的變化', '2027 年'),
      title: { 'zh-Hant': '預計有更大的變化', en: 'A larger change is expected' },
      kind: 'society',
      modality: 'forecast',
      date: aDate('2027-01-01', '2027-12-31', { edtf: '2027', precision: 'year' }),
    }),
  ];
  const paragraphs: Paragraph[] = Object.entries(TEXTS).flatMap(([id, text], i) => [
    { id, line: i * 4 + 7, endLine: i * 4 + 7, text },
    ...Array.from({ length: 3 }, (_, n) => ({
      id: `${id}-${n}`,
      line: i * 4 + 8 + n,
      endLine: i * 4 + 8 + n,
      text: FILLER,
    })),
  ]);
  return {
    version: 1,
    title: { 'zh-Hant': '一家公司的五年', en: 'Five years of a company' },
    sources: [
      {
        id: 'story',
        file: 'story.md',
        title: '一家公司的五年',
        url: 'https://example.org/story',
        published: '2025-03-03',
        language: 'zh-Hant',
        paragraphs,
      },
    ],
    events,
  };
}
