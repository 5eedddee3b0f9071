import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Source } from '../../model/source.ts';
import { publicationsOf } from '../../timeline/layout/publications.ts';
import { EN } from '../words/messages.en.ts';
import PublicationFlags from './PublicationFlags.svelte';

function article(id: string, published: string): Source {
  return {
    id,
    file: `${id}.md`,
    title: `Article ${id}`,
    published,
    language: 'en',
    paragraphs: [],
  };
}

const publications = publicationsOf([
  article('a', '2024-03-01'),
  article('b', '2024-03-03'),
  article('c', '2024-09-01'),
]);
const from = (publications[0]?.day ?? 0) - 60;

function flags() {
  const onread = vi.fn<(sourceId: string) => void>();
  const viewport = { from, to: from + 400, width: 400 };
  const props = { publications, viewport, locale: 'en', messages: EN, onread };
  return { onread, props: props as typeof props & { locale: 'en' } };
}

describe('PublicationFlags', () => {
  it('opens the article of a flag, and lists those that share one', async () => {
    const { onread, props } = flags();
    const screen = await render(PublicationFlags, props);
    await screen.getByRole('button', { name: 'Article c, published 1 September 2024' }).click();
    expect(onread).toHaveBeenLastCalledWith('c');
    const shared = screen.getByRole('button', { name: '2 articles published around here' });
    await shared.click();
    await screen.getByRole('button', { name: 'Article b' }).click();
    expect(onread).toHaveBeenLastCalledWith('b');
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  });
});
