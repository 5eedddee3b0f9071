import { MediaQuery } from 'svelte/reactivity';
import type { Theme } from '../../protocol/urlState.ts';

const dark = new MediaQuery('(prefers-color-scheme: dark)');
const contrast = new MediaQuery('(prefers-contrast: more)');
const forced = new MediaQuery('(forced-colors: active)');

/** What the system asks of colours, as words that change when they do; reactive. */
export function systemColours(): string {
  const words = [
    dark.current && 'dark',
    contrast.current && 'contrast',
    forced.current && 'forced',
  ];
  return words.filter(Boolean).join(' ');
}

/** Whether a theme is dark, as the system has it where it does not say. */
export function isDark(theme: Theme): boolean {
  return theme === 'dark' || (theme !== 'light' && dark.current);
}

/** The theme in force: high contrast where the system asks for it and the reader chose none. */
export function themeInForce(chosen: Theme): Theme {
  return chosen === 'auto' && contrast.current ? 'contrast' : chosen;
}
