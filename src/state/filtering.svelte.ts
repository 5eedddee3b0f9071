import { SvelteSet } from 'svelte/reactivity';
import type { TimelineEvent } from '../model/event.ts';
import { FACETS } from '../model/facet.ts';
import type { Facet } from '../model/facet.ts';
import type { Timeline } from '../model/timelineFile.ts';
import { MAX_TEXT } from '../protocol/listValue.ts';
import type { UrlState } from '../protocol/urlState.ts';
import { filterEvents, valuesOf } from '../timeline/search/filter.ts';
import { amountSteps, mainCurrency, reaches } from '../timeline/search/leastAmount.ts';
import type { createSearch } from '../timeline/search/search.ts';
import { LatePart } from './latePart.svelte.ts';
import type { Passages } from './passages.svelte.ts';

/** What an address says of filters. */
export type Filters = Pick<UrlState, Facet | 'q' | 'amount'>;

/** What the reader looks for: chosen values of each facet, and a query. */
export class Filtering {
  readonly #timeline: () => Timeline;
  readonly #passages: Passages;
  /** Comes with the first query: the table that lets scripts match is a fifth of the page. */
  readonly search = new LatePart<typeof createSearch>(
    async () => (await import('../timeline/search/search.ts')).createSearch,
  );
  #query = $state('');
  /** The least amount of money, in `currency`, of the events that are shown. */
  leastAmount: number | undefined = $state();
  /** Chosen values; an empty set lets everything through. */
  readonly chosen: Readonly<Record<Facet, SvelteSet<string>>> = {
    kind: new SvelteSet(),
    source: new SvelteSet(),
    entity: new SvelteSet(),
    modality: new SvelteSet(),
    basis: new SvelteSet(),
    confidence: new SvelteSet(),
  };
  readonly #search = $derived.by(() =>
    this.search.value?.({ ...this.#timeline(), sources: this.#passages.told }),
  );
  /** What the query finds; `undefined` for none, and while the search has not come. */
  readonly finding = $derived(this.#query.trim() === '' ? undefined : this.#search?.(this.#query));
  /** The currency of amounts, ISO 4217; `undefined` where no event tells one. */
  readonly currency = $derived.by(() => mainCurrency(this.#timeline().events));
  readonly #reaches = $derived(
    this.leastAmount === undefined ? undefined : reaches(this.leastAmount, this.currency ?? ''),
  );
  readonly filtered = $derived.by(() => {
    const tests = [this.finding?.has, this.#reaches].filter((test) => test !== undefined);
    const passes =
      tests.length === 0 ? undefined : (event: TimelineEvent) => tests.every((test) => test(event));
    return filterEvents(this.#timeline().events, this.chosen, passes);
  });
  /** Least amounts that can be chosen. */
  readonly amounts = $derived.by(() =>
    this.currency === undefined ? [] : amountSteps(this.#timeline().events, this.currency),
  );

  constructor(timeline: () => Timeline, passages: Passages) {
    this.#timeline = timeline;
    this.#passages = passages;
  }

  get query(): string {
    return this.#query;
  }

  /** A query finds nothing out until the search has come, which `prepareSearch` waits for. */
  set query(query: string) {
    // What an address cannot say is nothing that could be found either.
    this.#query = query.slice(0, MAX_TEXT).replace(/[\p{Cc}\p{Cs}]/gu, ' ');
    if (query.trim() !== '') void this.prepareSearch();
  }

  /** Fetches what a search needs; safe to call again. What passages say is found when they have come. */
  async prepareSearch(): Promise<void> {
    void this.#passages.tell();
    await this.search.load();
  }

  /** Whether what `filtered` holds still lacks the query, whose search is on its way. */
  get awaitsSearch(): boolean {
    return this.#query.trim() !== '' && !this.#search;
  }

  /** Whether anything is left out. */
  get active(): boolean {
    return (
      this.#query.trim() !== '' ||
      this.leastAmount !== undefined ||
      FACETS.some((facet) => this.chosen[facet].size > 0)
    );
  }

  /** Whether events with this value can be seen as far as its facet goes. */
  isShown(facet: Facet, value: string): boolean {
    const chosen = this.chosen[facet];
    return chosen.size === 0 || chosen.has(value);
  }

  /** Adds a value to the chosen ones of its facet, or takes it back. */
  choose(facet: Facet, value: string): void {
    const chosen = this.chosen[facet];
    if (!chosen.delete(value)) chosen.add(value);
  }

  /**
   * Hides what is shown of a facet and shows what is hidden, value by value: the way of a legend.
   * Where nothing would be left, or nothing hidden, all are shown.
   */
  toggle(facet: Facet, value: string): void {
    const all = this.filtered.counts[facet].map((count) => count.value);
    const shown = all.filter((other) => this.isShown(facet, other) !== (other === value));
    this.set(facet, shown.length === all.length ? [] : shown);
  }

  /** Shows the events of this value alone, or, where that is so already, all. */
  only(facet: Facet, value: string): void {
    const chosen = this.chosen[facet];
    this.set(facet, chosen.size === 1 && chosen.has(value) ? [] : [value]);
  }

  /** Chooses these values of a facet and no others; none for all. */
  set(facet: Facet, values: readonly string[]): void {
    const chosen = this.chosen[facet];
    chosen.clear();
    for (const value of values) chosen.add(value);
  }

  /** Filters as an address says; what it does not name lets everything through. */
  take(address: Filters): void {
    this.query = address.q ?? '';
    this.leastAmount = address.amount;
    for (const facet of FACETS) this.set(facet, address[facet] ?? []);
  }

  /** Lifts every filter. */
  clear(): void {
    this.#query = '';
    this.leastAmount = undefined;
    for (const facet of FACETS) this.chosen[facet].clear();
  }

  /** Lifts what hides this event, and no more. */
  reveal(event: TimelineEvent): void {
    if (this.finding?.has(event) === false) this.#query = '';
    if (this.#reaches?.(event) === false) this.leastAmount = undefined;
    for (const facet of FACETS) {
      if (!valuesOf(event, facet).some((value) => this.isShown(facet, value))) {
        this.chosen[facet].clear();
      }
    }
  }
}
