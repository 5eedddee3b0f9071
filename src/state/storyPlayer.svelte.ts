import type { Story } from '../model/story.ts';
import type { Locale } from '../timeline/words/locale.ts';
import { storySlides, toldStep } from '../timeline/slides/storySlides.ts';
import type { StorySlide } from '../timeline/slides/storySlides.ts';
import type { TimelineState } from './timelineState.svelte.ts';

export interface StoryPlayerOptions {
  readonly timeline: TimelineState;
  readonly locale: () => Locale;
}

/**
 * Steps through a story on a timeline: each step sets what stands out and what is on screen when
 * nobody has moved the view. Without a story the whole timeline is the only step.
 */
export class StoryPlayer {
  readonly #timeline: TimelineState;
  #storyId: string | undefined = $state();
  #step = $state(0);
  /** Whether the steps go on by themselves. */
  playing = $state(false);
  readonly story: Story | undefined = $derived.by(() =>
    this.#timeline.timeline.stories?.find(({ id }) => id === this.#storyId),
  );
  readonly slides: readonly StorySlide[];
  readonly slide: StorySlide | undefined;

  constructor({ timeline, locale }: StoryPlayerOptions) {
    this.#timeline = timeline;
    this.slides = $derived(storySlides(timeline.timeline, this.story, locale()));
    this.slide = $derived(this.slides[this.step]);
  }

  /** 0 for the whole. */
  get step(): number {
    return Math.min(this.#step, this.last);
  }

  /** Number of the last step. */
  get last(): number {
    return this.slides.length - 1;
  }

  /** Takes a story, or none, at a step; `false` where there is no story of this id. */
  tell(storyId: string | undefined, step = 0): boolean {
    this.#storyId = storyId;
    this.#timeline.storySteps = this.slides.map(toldStep);
    this.#step = -1;
    this.goTo(step);
    return storyId === undefined || this.story !== undefined;
  }

  /** Goes to a step, or to the nearest there is; whether that is another one. */
  goTo(step: number): boolean {
    const next = Math.min(Math.max(Math.round(step), 0), this.last);
    const moved = next !== this.#step;
    this.#step = next;
    this.#show();
    return moved;
  }

  /** The number of the step with this id, if there is one. */
  numberOf(id: string): number | undefined {
    const number = this.slides.findIndex((slide) => slide.id === id);
    return number < 0 ? undefined : number;
  }

  #show(): void {
    const { slide } = this;
    const timeline = this.#timeline;
    timeline.told = slide && toldStep(slide);
    timeline.highlight = slide?.highlight;
    timeline.home = slide?.span;
  }
}
