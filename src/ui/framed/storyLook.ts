import type { EmbedState } from '../../protocol/embedState.ts';
import type { Theme } from '../../protocol/urlState.ts';

/** The theme that a story's page is asked for, without what shows through it. */
export function askedTheme({ theme = 'auto' }: EmbedState): Theme {
  return theme === 'transparent' ? 'auto' : theme;
}

/** Gives the page the look that is asked for; see styles/embed.css. */
export function applyLook(asked: EmbedState, theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  root.dataset['font'] = asked.font ?? 'system';
  root.toggleAttribute('data-transparent', asked.theme === 'transparent');
  root.toggleAttribute('data-still', asked.motion === 'none');
  root.toggleAttribute('data-accent', asked.accent !== undefined);
  if (asked.accent === undefined) root.style.removeProperty('--own-accent');
  else root.style.setProperty('--own-accent', `#${asked.accent}`);
}
