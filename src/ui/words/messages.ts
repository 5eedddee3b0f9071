import type { Locale } from '../../timeline/words/locale.ts';
import type { Messages } from './messages.hant.ts';

export type { Messages } from './messages.hant.ts';

/** The words of the interface in a language; the others are not loaded. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  switch (locale) {
    case 'zh-Hant':
      return (await import('./messages.hant.ts')).HANT;
    case 'zh-Hans':
      return (await import('./messages.hans.ts')).HANS;
    case 'en':
      return (await import('./messages.en.ts')).EN;
  }
}
