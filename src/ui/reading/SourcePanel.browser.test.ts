import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { TimelineState } from '../../state/timelineState.svelte.ts';
import { storyTimeline } from '../../testing/storyTimeline.ts';
import { approximateMeasurer } from '../../timeline/layout/textMeasurer.ts';
import '../../styles/tokens.css';
import '../../styles/base.css';
import { HANT } from '../words/messages.hant.ts';
import SourcePanel from './SourcePanel.svelte';

async function panel(changes: { readonly event?: string; readonly sourceId?: string }) {
  const timeline = new TimelineState({
    measurer: approximateMeasurer(13),
    locale: () => 'zh-Hant',
  });
  timeline.replace(storyTimeline());
  timeline.select(changes.event);
  const onchoose = vi.fn();
  const onread = vi.fn();
  const screen = await render(SourcePanel, {
    timeline,
    sourceId: changes.sourceId,
    locale: 'zh-Hant',
    messages: HANT,
    onchoose,
    onreading: vi.fn(),
    onread,
    onclose: vi.fn(),
  });
  screen.container.style.blockSize = '800px';
  return { screen, timeline, onchoose, onread };
}

describe('SourcePanel', () => {
  it('tells the chosen event and how its date was worked out', async () => {
    const { screen } = await panel({ event: 'revenue' });
    await expect.element(screen.getByRole('heading', { name: '營收成長十倍' })).toBeVisible();
    await expect.element(screen.getByText('2024年', { exact: true }).first()).toBeVisible();
    await expect.element(screen.getByText('推算日期', { exact: true })).toBeVisible();
    await expect.element(screen.getByText('往前 1 年')).toBeVisible();
    await expect.element(screen.getByText('10 倍')).toBeVisible();
  });

  it('marks the quote and its date in the article, in the language of the article', async () => {
    const { screen } = await panel({ event: 'revenue' });
    const quote = screen.container.querySelector('[data-quote="revenue"]');
    expect(quote?.textContent).toBe('去年公司的營收成長了十倍');
    expect(quote?.closest('[lang]')?.getAttribute('lang')).toBe('zh-Hant');
    expect(quote?.querySelector('.chosen-date')?.textContent).toBe('去年');
  });

  it('selects the event of a quote by click and by Enter', async () => {
    const { screen, onchoose } = await panel({ event: 'revenue' });
    await screen.getByRole('button', { name: '2023 年 9 月，公司發布了負責任擴展政策' }).click();
    expect(onchoose).toHaveBeenLastCalledWith('rsp', 0);
    const other = screen.getByRole('button', { name: /離開原來的地方/ }).element();
    other.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(onchoose).toHaveBeenLastCalledWith('founded', 0);
  });

  it('links to the original safely', async () => {
    const { screen } = await panel({ sourceId: 'story' });
    const link = screen.getByRole('link', { name: /看原文網頁/ });
    await expect.element(link).toHaveAttribute('href', 'https://example.org/story');
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it('lists the events when no article is chosen', async () => {
    const { screen, onchoose } = await panel({});
    await screen.getByRole('button', { name: /2021年初.*成立新公司/ }).click();
    expect(onchoose).toHaveBeenCalledWith('founded');
  });

  it('opens another article from the menu', async () => {
    const { screen, onread } = await panel({});
    await screen.getByRole('button', { name: /^選擇文章/ }).click();
    const menu = screen.getByRole('dialog', { name: '選擇文章' });
    await menu.getByRole('button', { name: /一家公司的五年/ }).click();
    expect(onread).toHaveBeenCalledWith('story');
  });
});
