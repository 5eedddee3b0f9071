import type { UrlState } from '../../protocol/urlState.ts';
import type { Page } from '../../state/page.svelte.ts';
import type { TextInLanguage } from '../../timeline/words/localised.ts';
import type { Locale } from '../../timeline/words/locale.ts';
import type { Messages } from '../words/messages.ts';

/** What the page shows, for what hands it on: to others, to files, to paper. */
export interface ShownPage {
  readonly page: Page;
  readonly title: TextInLanguage;
  /** What the page shows now, as an address. */
  readonly shown: () => UrlState;
  /** First day that has not begun yet. */
  readonly today: number;
  readonly locale: Locale;
  readonly messages: Messages;
}
