import type { LocalisedText } from '../model/event.ts';
import type { Story } from '../model/story.ts';
import { formatTimeRange } from '../model/timeRange.ts';
import type { Locale } from '../timeline/words/locale.ts';
import { inLanguage } from '../timeline/words/localised.ts';
import type { Viewport } from '../timeline/layout/viewport.ts';
import type { KeyValueStore } from './preferences.svelte.ts';

/** A step that is being written; texts in one language, the others are kept. */
export interface DraftStep {
  readonly id: string;
  title: string;
  note: string;
  range: string;
  events: readonly string[];
  highlight: readonly string[];
  /** What the step said in all languages when it was opened. */
  readonly given: { readonly title: LocalisedText; readonly note: LocalisedText };
}

/** What keeps a draft from being saved. */
export type DraftGap = 'title' | 'steps' | 'step-title' | 'step-view';

const KEY = 'chronocite.storyDraft';

/** A story that the reader writes: steps from what is on screen, in an order that can be changed. */
export class StoryDraft {
  readonly #locale: () => Locale;
  readonly #store: KeyValueStore | undefined;
  name = $state('my-story');
  title = $state('');
  summary = $state('');
  steps: DraftStep[] = $state([]);
  #given: { readonly title: LocalisedText; readonly summary: LocalisedText } = {
    title: {},
    summary: {},
  };
  readonly gap: DraftGap | undefined = $derived.by(() => {
    if (this.title.trim() === '') return 'title';
    if (this.steps.length === 0) return 'steps';
    if (this.steps.some(({ title }) => title.trim() === '')) return 'step-title';
    const isEmpty = ({ range, events }: DraftStep) => range === '' && events.length === 0;
    return this.steps.some(isEmpty) ? 'step-view' : undefined;
  });

  /** `store` keeps the draft when the page is closed, where the browser allows it. */
  constructor(locale: () => Locale, store: KeyValueStore | undefined) {
    this.#locale = locale;
    this.#store = store;
    const kept = this.#kept();
    if (kept) this.open(kept);
  }

  /** Takes a story to change. */
  open({ id, title, summary = {}, steps }: Story): void {
    const text = (words: LocalisedText) => inLanguage(words, this.#locale()).text;
    this.name = id;
    this.title = text(title);
    this.summary = text(summary);
    this.#given = { title, summary };
    this.steps = steps.map(({ id, title, note = {}, range = '', events = [], highlight = [] }) => ({
      id,
      title: text(title),
      note: text(note),
      range,
      events,
      highlight,
      given: { title, note },
    }));
  }

  /** Names the events by the ids that they have now, where they are there. */
  rename(idNow: (id: string) => string | undefined): void {
    const renamed = (ids: readonly string[]) =>
      ids.map((id) => idNow(id) ?? id).filter((id, i, all) => all.indexOf(id) === i);
    for (const step of this.steps) {
      step.events = renamed(step.events);
      step.highlight = renamed(step.highlight);
    }
  }

  /** Begins a new story. */
  clear(): void {
    this.open({ id: 'my-story', title: {}, steps: [] });
  }

  /** Adds a step that shows these days, about an event where one is chosen. */
  add(view: Viewport, event: { readonly id: string; readonly title: string } | undefined): void {
    this.steps.push({
      id: this.#freeId(),
      title: event?.title ?? '',
      note: '',
      range: rangeOf(view),
      events: event ? [event.id] : [],
      highlight: [],
      given: { title: {}, note: {} },
    });
  }

  /** Lets a step show these days. */
  show(index: number, view: Viewport): void {
    const step = this.steps[index];
    if (step) step.range = rangeOf(view);
  }

  /** Adds an event to a step, or takes it out again. */
  toggle(index: number, eventId: string): void {
    const step = this.steps[index];
    if (!step) return;
    const has = step.events.includes(eventId);
    step.events = has ? step.events.filter((id) => id !== eventId) : [...step.events, eventId];
    step.highlight = step.highlight.filter((id) => step.events.includes(id));
  }

  /** Lets an event of a step stand out, or stand with the others again. */
  spotlight(index: number, eventId: string): void {
    const step = this.steps[index];
    if (!step?.events.includes(eventId)) return;
    const has = step.highlight.includes(eventId);
    step.highlight = has
      ? step.highlight.filter((id) => id !== eventId)
      : [...step.highlight, eventId];
  }

  /** Moves a step by so many places, as far as there are any. */
  move(index: number, by: number): void {
    const [step] = this.steps.splice(index, 1);
    if (step) this.steps.splice(Math.min(Math.max(index + by, 0), this.steps.length), 0, step);
  }

  remove(index: number): void {
    this.steps.splice(index, 1);
  }

  /** The story as it stands; texts in other languages stay where this one was not changed. */
  get story(): Story {
    const words = (text: string, given: LocalisedText): LocalisedText => {
      const locale = this.#locale();
      if (text.trim() === inLanguage(given, locale).text) return given;
      return { ...given, [locale]: text.trim() };
    };
    return {
      id: this.name,
      title: words(this.title, this.#given.title),
      ...(this.summary.trim() ? { summary: words(this.summary, this.#given.summary) } : {}),
      steps: this.steps.map(({ id, title, note, range, events, highlight, given }) => ({
        id,
        title: words(title, given.title),
        ...(range ? { range } : {}),
        ...(events.length > 0 ? { events } : {}),
        ...(highlight.length > 0 ? { highlight } : {}),
        ...(note.trim() ? { note: words(note, given.note) } : {}),
      })),
    };
  }

  /** Keeps the draft for the next visit. */
  keep(): void {
    try {
      this.#store?.setItem(KEY, JSON.stringify(this.story));
    } catch {
      // Storage is full or blocked: the draft holds until the page is left.
    }
  }

  #kept(): Story | undefined {
    try {
      const story = JSON.parse(this.#store?.getItem(KEY) ?? 'null') as Story | null;
      return story && Array.isArray(story.steps) ? story : undefined;
    } catch {
      return undefined;
    }
  }

  #freeId(): string {
    const taken = this.steps.map(({ id }) => id);
    let number = taken.length + 1;
    while (taken.includes(`step-${number}`)) number++;
    return `step-${number}`;
  }
}

/** Whole days of a view, as a story's file has them. */
function rangeOf({ from, to }: Viewport): string {
  const first = Math.round(from);
  return formatTimeRange({ from: first, to: Math.max(Math.round(to), first + 1) });
}
