import type { Locale } from '../../timeline/words/locale.ts';
import { loadMessages } from './messages.ts';
import type { Messages } from './messages.ts';

/** The language that the interface speaks: that of the words it has. */
export class Wording {
  #spoken: { readonly locale: Locale; readonly messages: Messages };
  #wanted: Locale;

  private constructor(locale: Locale, messages: Messages) {
    this.#spoken = $state.raw({ locale, messages });
    this.#wanted = locale;
  }

  static async in(locale: Locale): Promise<Wording> {
    return new Wording(locale, await loadMessages(locale));
  }

  get locale(): Locale {
    return this.#spoken.locale;
  }

  get messages(): Messages {
    return this.#spoken.messages;
  }

  /** Changes the language as soon as its words have come; of two wishes the later counts. */
  async speak(locale: Locale): Promise<void> {
    this.#wanted = locale;
    if (locale === this.#spoken.locale) return;
    const messages = await loadMessages(locale);
    if (this.#wanted === locale) this.#spoken = { locale, messages };
  }
}
