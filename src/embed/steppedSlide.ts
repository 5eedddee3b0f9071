import type { RevealDeck } from './revealDeck.ts';
import { safeAddress } from './safeAddress.ts';
import { namesAllSteps, stepTargets } from './stepTargets.ts';
import type { TimelineEmbed } from './timelineEmbed.ts';

/** Class of the fragments that stand for steps; they show nothing themselves. */
const STEP = 'timeline-step';
const STILL = 'timeline-still';
/** Timelines of the page so far: each has its own fragments, also on a slide with others. */
let timelines = 0;
/** A deck does not wait longer for a frame that does not come. */
const PATIENCE_MS = 6000;

/** One timeline on one slide, with a fragment for each of its steps. */
export class SteppedSlide {
  readonly slide: HTMLElement;
  readonly #embed: TimelineEmbed;
  readonly #start: number;
  readonly #added: ChildNode[] = [];
  readonly #number = String(++timelines);
  #targets: readonly number[] = [];

  constructor(slide: HTMLElement, embed: TimelineEmbed) {
    this.slide = slide;
    this.#embed = embed;
    const given = embed.getAttribute('step') ?? this.#address()?.searchParams.get('step');
    this.#start = Number(given ?? 0) || 0;
  }

  /** Makes the fragments: at once where the slide names its steps, else once the frame has. */
  async prepare(): Promise<void> {
    const { steps: wanted } = this.#embed.dataset;
    if (!namesAllSteps(wanted)) await this.#frameReady();
    this.#targets = stepTargets(wanted, this.#embed.steps, this.#start);
    for (const target of this.#targets) {
      const fragment = document.createElement('span');
      fragment.className = `fragment ${STEP}`;
      fragment.dataset['step'] = String(target);
      fragment.dataset['timeline'] = this.#number;
      fragment.setAttribute('aria-hidden', 'true');
      this.#embed.before(fragment);
      this.#added.push(fragment);
    }
    if (this.#embed.steps.length > 0) this.#addNotes();
    else this.#embed.addEventListener('timelineready', this.#addNotes, { once: true });
  }

  /** Puts the still picture of the step in the frame's place, where no frame can be. */
  showStill(): void {
    const picture = this.#pictureOf(this.#start);
    if (!picture) return;
    const image = document.createElement('img');
    image.className = STILL;
    image.alt = this.#embed.title;
    image.src = picture;
    image.style.inlineSize = '100%';
    image.dataset['pictures'] = new URL('.', picture).href;
    image.dataset['start'] = String(this.#start);
    image.dataset['timeline'] = this.#number;
    this.#embed.replaceWith(image);
  }

  /**
   * Brings the timeline to the step that the slide's visible fragments stand for; one that is not
   * loaded yet only where its slide is shown.
   */
  follow(isShown: boolean): void {
    const step = stepShown(this.slide, this.#number, this.#start);
    const { frame, step: at } = this.#embed;
    if (frame ? at !== step : isShown) void this.#embed.goTo(step);
  }

  /** Brings the deck to the step that the viewer went to in the frame. */
  lead(deck: RevealDeck, step: number): void {
    const place = this.#targets.indexOf(step);
    if (deck.getCurrentSlide() !== this.slide || (place < 0 && step !== this.#start)) return;
    const fragments = this.#fragments();
    const fragment = fragments[place];
    deck.navigateFragment(fragment ? indexOf(fragment) : indexOf(fragments[0]) - 1);
  }

  remove(): void {
    this.#embed.removeEventListener('timelineready', this.#addNotes);
    for (const element of this.#added) element.remove();
  }

  /** Adds what the steps say to the notes: each to its fragment, and all of them to the slide. */
  readonly #addNotes = (): void => {
    const { steps } = this.#embed;
    const list = document.createElement('ol');
    for (const [i, step] of [this.#start, ...this.#targets].entries()) {
      const { title, note } = steps[step] ?? {};
      if (note === undefined) continue;
      const fragment = this.#fragments()[i - 1];
      if (fragment) fragment.dataset['notes'] = asHtml(note);
      const item = document.createElement('li');
      // Notes in Markdown are read as such after an empty line, even in a list of HTML.
      item.textContent = `${title}: ${note}`.replace(/\s+/gu, ' ');
      list.append(item);
    }
    if (!list.firstChild) return;
    let notes = this.slide.querySelector('aside.notes');
    if (!notes) {
      notes = document.createElement('aside');
      notes.className = 'notes';
      this.slide.append(notes);
      this.#added.push(notes);
    }
    const gap = document.createTextNode('\n\n');
    notes.append(gap, list);
    this.#added.push(gap, list);
  };

  #fragments(): readonly HTMLElement[] {
    return [...this.slide.querySelectorAll<HTMLElement>(stepsOf(this.#number))];
  }

  async #frameReady(): Promise<void> {
    this.#embed.setAttribute('loading', 'eager');
    const patience = new Promise<void>((resolve) => {
      setTimeout(resolve, PATIENCE_MS);
    });
    // Asking for what it is already makes a lazy frame load.
    await Promise.race([this.#embed.goTo(this.#start), patience]);
  }

  #address(): URL | undefined {
    return safeAddress(this.#embed.getAttribute('src') ?? '');
  }

  /** `static/STORY/STEP.svg` beside the frame's page, or where `data-pictures` says. */
  #pictureOf(step: number): string | undefined {
    const address = this.#address();
    const story = this.#embed.getAttribute('story') ?? address?.searchParams.get('story');
    const folder = this.#embed.dataset['pictures'] ?? (story && `static/${story}/`);
    if (!address || !folder) return undefined;
    return new URL(`${step}.svg`, new URL(folder, address)).href;
  }
}

/** Sets the still pictures within an element to the step of their visible fragments. */
export function updateStills(root: ParentNode): void {
  for (const image of root.querySelectorAll<HTMLImageElement>(`img.${STILL}`)) {
    const slide = image.closest('section');
    if (!slide) continue;
    const step = stepShown(slide, image.dataset['timeline'] ?? '', Number(image.dataset['start']));
    const src = new URL(`${step}.svg`, image.dataset['pictures']).href;
    if (image.src !== src) image.src = src;
  }
}

function stepsOf(timeline: string): string {
  return `.${STEP}[data-timeline="${timeline}"]`;
}

function stepShown(slide: Element, timeline: string, start: number): number {
  const visible = slide.querySelectorAll<HTMLElement>(`${stepsOf(timeline)}.visible`);
  return Number(visible[visible.length - 1]?.dataset['step'] ?? start);
}

function indexOf(fragment: HTMLElement | undefined): number {
  return Number(fragment?.dataset['fragmentIndex'] ?? 0);
}

/** A text of the frame's as the HTML that shows it: decks take notes in attributes for HTML. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
