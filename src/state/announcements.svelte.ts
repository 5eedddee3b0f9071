/** What a change was of. The view moves with most changes, and is told only when it alone moved. */
export type Topic = 'view' | 'focus' | 'filters' | 'event' | 'lanes' | 'cluster' | 'panel';

/**
 * What a live region says: the last words on each topic, once nothing has been said for `REST_MS`,
 * so never more than one message in that time.
 */
export class Announcements {
  static readonly REST_MS = 500;
  /** What was said last. */
  text = $state('');
  #waiting: readonly { readonly topic: Topic; readonly words: () => string }[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Takes words on a topic in place of earlier ones; they are made only when they are said. */
  say(topic: Topic, words: () => string): void {
    this.#waiting = [...this.#waiting.filter((other) => other.topic !== topic), { topic, words }];
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#speak();
    }, Announcements.REST_MS);
  }

  /** Forgets what was not said yet. */
  hush(): void {
    clearTimeout(this.#timer);
    this.#waiting = [];
  }

  #speak(): void {
    const alone = this.#waiting.length === 1;
    this.text = this.#waiting
      .filter(({ topic }) => alone || topic !== 'view')
      .map(({ words }) => words())
      .filter((words) => words !== '')
      .join(' · ');
    this.#waiting = [];
  }
}
