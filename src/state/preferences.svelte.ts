import { LANGUAGES, THEMES } from '../protocol/urlState.ts';
import type { Language, Theme } from '../protocol/urlState.ts';

/** The part of `localStorage` that is used; any call may throw where storage is blocked. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem'>;

export interface PreferenceOptions {
  /** Languages the reader asked for, best first, as `navigator.languages` has them. */
  readonly languages: readonly string[];
  readonly store?: KeyValueStore | undefined;
  /** What the address says; it wins over what was stored, and is not stored. */
  readonly lang?: Language | undefined;
  readonly theme?: Theme | undefined;
}

const LANG_KEY = 'chronocite.lang';
const THEME_KEY = 'chronocite.theme';
const LETTER_KEYS_KEY = 'chronocite.letterKeys';
const WELCOMED_KEY = 'chronocite.welcomed';
const YES_NO = ['yes', 'no'] as const;

/** What the reader chose for this page; remembered where the browser allows it. */
export class Preferences {
  #store: KeyValueStore | undefined;
  #lang: Language = $state('zh-Hant');
  #theme: Theme = $state('auto');
  #letterKeys = $state(true);
  #welcomed = $state(false);

  constructor({ languages, store, lang, theme }: PreferenceOptions) {
    this.#store = store;
    this.#lang = lang ?? this.#stored(LANG_KEY, LANGUAGES) ?? bestLanguage(languages);
    this.#theme = theme ?? this.#stored(THEME_KEY, THEMES) ?? 'auto';
    this.#letterKeys = this.#stored(LETTER_KEYS_KEY, YES_NO) !== 'no';
    this.#welcomed = this.#stored(WELCOMED_KEY, YES_NO) === 'yes';
  }

  /** Where choices are remembered, if anywhere. */
  get store(): KeyValueStore | undefined {
    return this.#store;
  }

  get lang(): Language {
    return this.#lang;
  }

  set lang(lang: Language) {
    this.#lang = lang;
    this.#keep(LANG_KEY, lang);
  }

  get theme(): Theme {
    return this.#theme;
  }

  set theme(theme: Theme) {
    this.#theme = theme;
    this.#keep(THEME_KEY, theme);
  }

  /** Whether keys of one character work all over the page; speech input may type them by mistake. */
  get letterKeys(): boolean {
    return this.#letterKeys;
  }

  set letterKeys(on: boolean) {
    this.#letterKeys = on;
    this.#keep(LETTER_KEYS_KEY, on ? 'yes' : 'no');
  }

  /** Whether the reader has seen the introduction. */
  get welcomed(): boolean {
    return this.#welcomed;
  }

  set welcomed(seen: boolean) {
    this.#welcomed = seen;
    this.#keep(WELCOMED_KEY, seen ? 'yes' : 'no');
  }

  #stored<T extends string>(key: string, allowed: readonly T[]): T | undefined {
    try {
      const value = this.#store?.getItem(key);
      return allowed.find((option) => option === value);
    } catch {
      return undefined;
    }
  }

  #keep(key: string, value: string): void {
    try {
      this.#store?.setItem(key, value);
    } catch {
      // Storage is full or blocked: the choice holds until the page is left.
    }
  }
}

/** The interface language nearest to what the reader asked for; Traditional Chinese for none. */
export function bestLanguage(languages: readonly string[]): Language {
  for (const tag of languages) {
    if (/^zh\b.*\b(?:hans|cn|sg)\b/i.test(tag) || tag.toLowerCase() === 'zh') return 'zh-Hans';
    if (/^zh\b/i.test(tag)) return 'zh-Hant';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'zh-Hant';
}
