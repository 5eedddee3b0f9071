import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../styles/tokens.css';
import MarkLegend from './MarkLegend.svelte';
import { EN } from '../words/messages.en.ts';

describe('MarkLegend', () => {
  it('shows each mark beside its meaning', async () => {
    const messages = EN;
    const screen = await render(MarkLegend, { messages, colours: 'light' });
    const { title, ...meanings } = messages.marks;
    const list = screen.getByRole('list', { name: title });
    expect(list.getByRole('listitem').all()).toHaveLength(Object.keys(meanings).length);
    for (const meaning of Object.values(meanings))
      await expect.element(list).toHaveTextContent(meaning);
    const blank = document.createElement('canvas').toDataURL();
    const pictures = [...screen.container.querySelectorAll('canvas')].map((c) => c.toDataURL());
    expect(pictures).not.toContain(blank);
    expect(new Set(pictures).size).toBe(pictures.length);
  });
});
