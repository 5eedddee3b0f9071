import type { Locale } from '../../timeline/words/locale.ts';
import { loadMessages } from './messages.ts';
import type { Messages } from './messages.ts';

/** The language that the interface speaks: that of the words it has. */
export class Wording {
  #spoken: { readonly locale: Locale; readonly messages: Messages };
  #wanted: Locale;
  #failure: unknown = $state.raw();

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

  /** Why the words of the language wished for last could not be loaded, if they could not. */
  get failure(): unknown {
    return this.#failure;
  }

  /**
   * Changes the language as soon as its words have come; of two wishes the later counts. Never
   * rejects: where they do not come, the language stays.
   */
  async speak(locale: Locale): Promise<void> {
    this.#wanted = locale;
    this.#failure = undefined;
    if (locale === this.#spoken.locale) return;
    try {
      const messages = await loadMessages(locale);
      if (this.#wanted === locale) this.#spoken = { locale, messages };
    } catch (error) {
      if (this.#wanted === locale) this.#failure = error;
    }
  }
}
