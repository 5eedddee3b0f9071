import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../model/event.ts';
import { aDate, anEvent } from '../../testing/anEvent.ts';
import { buildEventIndex } from './eventIndex.ts';
import { moments } from './moments.ts';

const told = (id: string, title: string, day: string, more: Partial<TimelineEvent> = {}) =>
  anEvent({ id, title: { 'zh-Hant': title }, date: aDate(day), ...more });

describe('moments', () => {
  const events = [
    told('launch', '新型火箭首次發射成功', '2024-03-01', { importance: 0.99, entities: ['Alpha'] }),
    told('again', '火箭成功完成首次發射', '2024-03-01', { importance: 0.98 }),
    told('stock', '股價大漲', '2024-03-04', { importance: 0.97, entities: ['Alpha'] }),
    told('other', '港口恢復通航', '2024-03-02', { importance: 0.9, entities: ['Beta'] }),
    told('later', '選舉結果揭曉', '2024-11-06', { importance: 0.8, entities: ['Alpha'] }),
    told('copy', '新型火箭首次發射成功', '2025-03-01', { importance: 0.95 }),
  ];

  it('are of different happenings, in the order of time', () => {
    const index = buildEventIndex(events);
    expect(moments(index, 3).map(({ id }) => id)).toEqual(['launch', 'other', 'later']);
  });

  it('are fewer where there are no more', () => {
    expect(moments(buildEventIndex(events.slice(0, 2)), 3)).toHaveLength(1);
    expect(moments(buildEventIndex([]), 3)).toEqual([]);
  });
});
