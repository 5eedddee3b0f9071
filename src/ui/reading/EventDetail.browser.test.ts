import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { aDate, anEvent } from '../../testing/anEvent.ts';
import { storyTimeline } from '../../testing/storyTimeline.ts';
import EventDetail from './EventDetail.svelte';
import { HANT } from '../words/messages.hant.ts';

const evidence = [
  { source: 'story', paragraph: 'p1', quote: { start: 0, end: 4 } },
  { source: 'story', paragraph: 'p3', quote: { start: 0, end: 4 } },
];

describe('EventDetail', () => {
  it('makes no link of an address that is not safe', async () => {
    const date = aDate('2020-01-23', '2020-01-23', {
      basis: 'reference',
      reference: 'javascript:alert(1)',
      derivation: [
        { step: 'reference', text: '規模定律', address: 'javascript:alert(1)' },
        { step: 'reference', text: '論文', address: 'https://example.org/a' },
      ],
    });
    const screen = await render(EventDetail, {
      event: anEvent({ date, evidence }),
      sources: storyTimeline().sources,
      evidenceNumber: 0,
      locale: 'zh-Hant',
      messages: HANT,
      onevidence: vi.fn(),
    });
    await expect.element(screen.getByText('里程碑「規模定律」的參考日期')).toBeVisible();
    const links = [...screen.container.querySelectorAll<HTMLAnchorElement>('.basis a')].map(
      ({ href }) => href,
    );
    expect(links).toEqual(['https://example.org/a']);
  });

  it('says that a date was set by hand, why, and by which correction', async () => {
    const date = aDate('2020-01-23', '2020-01-23', {
      basis: 'reviewed',
      derivation: [{ step: 'reviewed', text: '第一版有誤', entry: 'e-1', edtf: '2020-01-23' }],
    });
    const screen = await render(EventDetail, {
      event: anEvent({ date, evidence }),
      sources: storyTimeline().sources,
      evidenceNumber: 0,
      locale: 'zh-Hant',
      messages: HANT,
      onevidence: vi.fn(),
    });
    await expect.element(screen.getByText('人工校訂', { exact: true })).toBeVisible();
    await expect.element(screen.getByText('有人核對過，日期由人工訂正。')).toBeVisible();
    await expect.element(screen.getByText('人工訂正：「第一版有誤」（訂正 e-1）')).toBeVisible();
  });

  it('says how sure the reading is, and what tells the day that the date is counted from', async () => {
    const [source, ...others] = storyTimeline().sources;
    const event = storyTimeline().events.find(({ id }) => id === 'revenue');
    if (!source || !event) throw new Error('The story has an article and its revenue.');
    const props = {
      event: { ...event, confidence: 0.84 },
      sources: [{ ...source, publishedFrom: 'file name' }, ...others],
      evidenceNumber: 0,
      locale: 'zh-Hant' as const,
      messages: HANT,
      onevidence: vi.fn(),
    };
    const screen = await render(EventDetail, props);
    await expect.element(screen.getByText(/把握是 0.84：.*十處裡約有 8 處讀對/)).toBeVisible();
    await expect.element(screen.getByText('發布日讀自檔名。')).toBeVisible();
    const { confidence: _, ...unsaid } = props.event;
    await screen.rerender({
      event: { ...unsaid, date: aDate('2024-01-01', '2024-12-31') },
      sources: [{ ...source, publishedFrom: 'date' }],
    });
    expect(screen.container.textContent).not.toMatch(/把握|發布日讀自/);
  });

  it('switches between pieces of evidence', async () => {
    const onevidence = vi.fn();
    const screen = await render(EventDetail, {
      event: anEvent({ evidence }),
      sources: storyTimeline().sources,
      evidenceNumber: 0,
      locale: 'zh-Hant',
      messages: HANT,
      onevidence,
    });
    await screen.getByRole('button', { name: /第 15 行/ }).click();
    expect(onevidence).toHaveBeenCalledWith(1);
  });

  it('lists mentions apart, folded, and counts them', async () => {
    const screen = await render(EventDetail, {
      event: anEvent({ evidence: evidence.slice(0, 1), mentions: evidence.slice(1) }),
      sources: storyTimeline().sources,
      evidenceNumber: 0,
      locale: 'zh-Hant',
      messages: HANT,
      onevidence: vi.fn(),
    });
    const heading = screen.getByText('另見提及 (1)');
    const quote = screen.container.querySelector('.mentions q');
    expect(quote?.checkVisibility()).toBe(false);
    await heading.click();
    expect(quote?.checkVisibility()).toBe(true);
    expect(screen.container.querySelectorAll('.evidence button')).toHaveLength(1);
  });
});
