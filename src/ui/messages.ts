import type { Locale } from '../timeline/locale.ts';
import { EN } from './messages.en.ts';
import { HANS } from './messages.hans.ts';
import { HANT } from './messages.hant.ts';
import type { Messages } from './messages.hant.ts';

export type { Messages } from './messages.hant.ts';

const TABLES: Readonly<Record<Locale, Messages>> = { 'zh-Hant': HANT, 'zh-Hans': HANS, en: EN };

/** The words of the interface in a language. */
export function messagesFor(locale: Locale): Messages {
  return TABLES[locale];
}
