import { withoutDangling } from './dangling.ts';
import { fitted } from './fit.ts';
import type { Fitted } from './fit.ts';
import { balanced, unquoted } from './signs.ts';
import { spaced } from './spacing.ts';

/** The text as it is set, cut to fit, without a word at its end that calls for another. */
export function finished(text: string): Fitted {
  const cut = fitted(spaced(unquoted(balanced(text).trim())));
  const whole = withoutDangling(cut.text).replace(/[，、：；。！？!?…—\s-]+$/, '');
  const tidy = spaced(balanced(whole))
    .replace(/^(?:比如|例如)?[，、：；的了 ]+/, '')
    .replace(/^(?:比如|例如)/, '');
  return { text: tidy, loss: whole === cut.text || cut.loss === 'end' ? cut.loss : 'end' };
}
