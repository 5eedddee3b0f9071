import { dayOf, isoDay, addMonths } from '../model/calendar.ts';
import { EVENT_KINDS } from '../model/event.ts';
import type { EventDate, TimelineEvent } from '../model/event.ts';
import type { Paragraph } from '../model/source.ts';
import type { Timeline } from '../model/timelineFile.ts';
import { seededRandom } from './seededRandom.ts';

const SUBJECTS = [
  'Anthropic',
  'OpenAI',
  '研究團隊',
  'Claude',
  '國會',
  '投資人',
  'DeepMind',
  '執行長',
];
const VERBS = ['發布', '宣布', '完成', '警告', '說明', '收購', '預測', '測試'];
const OBJECTS = [
  '新一代模型',
  '三十億美元募資',
  '規模定律論文',
  '安全評估報告',
  '資料中心計畫',
  '出口管制建議',
  '負責任擴展政策',
  '機制可解釋性成果',
];
/** Stretches in which more happens: middle (year) and width (years). */
const BURSTS = [
  [2012.6, 0.8],
  [2017.4, 0.5],
  [2020.5, 0.9],
  [2023.2, 0.5],
  [2025, 0.6],
  [2025.6, 0.25],
] as const;

/**
 * A timeline of `count` events from 2010 to 2027 in bursts, with one article whose paragraphs they
 * quote; the same for the same seed. For tests, benches and trying the page, never shipped.
 */
export function syntheticTimeline(count: number, seed = 1): Timeline {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[], fallback: T): T =>
    list[Math.floor(random() * list.length)] ?? fallback;
  const paragraphs: Paragraph[] = [];
  const events = Array.from({ length: count }, (_, i): TimelineEvent => {
    const year = yearNear(random, pick(BURSTS, BURSTS[0]));
    const date = dateAt(random, year);
    const clause = `${pick(SUBJECTS, '')}${pick(VERBS, '')}${pick(OBJECTS, '')}`;
    const words = `${date.start.slice(0, 4)} 年`;
    const lead = i % 3 === 0 ? '回頭看那段時間，許多人記得的是另一件事。' : '';
    const text = `${lead}${words}，${clause}，外界的反應不一。有人認為這只是開始，也有人提醒，真正的考驗還沒有到來。`;
    paragraphs.push({ id: `p${i}`, line: i + 10, endLine: i + 10, text, role: 'paragraph' });
    const start = lead.length;
    return {
      id: `synthetic-${i}`,
      title: { 'zh-Hant': clause },
      kind: pick(EVENT_KINDS, 'research'),
      modality: year > 2025.8 ? 'forecast' : 'asserted',
      date,
      importance: Math.round(random() ** 2 * 100) / 100,
      evidence: [
        {
          source: 'synthetic',
          paragraph: `p${i}`,
          quote: { start, end: start + words.length + 1 + clause.length },
          date: { start, end: start + words.length },
        },
      ],
    };
  });
  const source = {
    id: 'synthetic',
    file: 'synthetic.md',
    title: '合成時間軸',
    url: 'https://example.org/synthetic',
    published: '2025-08-09',
    language: 'zh-Hant',
    paragraphs,
  };
  return { version: 1, title: { 'zh-Hant': '合成時間軸' }, sources: [source], events };
}

function yearNear(random: () => number, [middle, width]: readonly [number, number]): number {
  if (random() < 0.25) return 2010 + random() * 17;
  const bell = (random() + random() + random()) / 1.5 - 1;
  return Math.min(Math.max(middle + bell * width * 2, 2010), 2026.99);
}

function dateAt(random: () => number, year: number): EventDate {
  const day = dayOf({ year: Math.floor(year), month: 1, day: 1 }) + Math.floor((year % 1) * 365);
  const start = isoDay(day);
  const kind = random();
  const dated = (from: string, to: string, edtf: string, rest: Partial<EventDate>): EventDate => ({
    edtf,
    start: from,
    end: to,
    precision: 'day',
    approximate: false,
    basis: 'text',
    ...rest,
  });
  if (kind < 0.5) return dated(start, start, start, {});
  const month = start.slice(0, 7);
  if (kind < 0.75) {
    const first = addMonths(day, 0) - Number(start.slice(8)) + 1;
    return dated(isoDay(first), isoDay(addMonths(first, 1) - 1), month, { precision: 'month' });
  }
  const name = start.slice(0, 4);
  const approximate = kind > 0.9;
  return dated(`${name}-01-01`, `${name}-12-31`, approximate ? `${name}~` : name, {
    precision: 'year',
    approximate,
    basis: approximate ? 'relative' : 'text',
  });
}
