import type { RevealDeck } from './revealDeck.ts';
import { SteppedSlide, updateStills } from './steppedSlide.ts';
import type { TimelineEmbed } from './timelineEmbed.ts';

/** After any of these another step may be the one to show. */
const MOVES = ['fragmentshown', 'fragmenthidden', 'slidechanged', 'ready', 'pdf-ready'];

/**
 * The reveal.js plugin: `Reveal.initialize({ plugins: [RevealTimeline] })`.
 *
 * Each `<timeline-embed data-steps="auto|1-4|a,b,c">` on a slide becomes fragments, one for each
 * step, and follows them; stepping inside the frame moves the deck. In the speaker window and on
 * paper, where frames stay empty, the still picture of the step stands in its place.
 */
export default function revealTimeline() {
  let stop: (() => void) | undefined;
  return {
    id: 'timeline',
    /** Resolves when the slides have their fragments, so that addresses of fragments work. */
    async init(deck: RevealDeck): Promise<void> {
      deck.configure({ preventIframeAutoFocus: true });
      const slides = deck.getSlides().flatMap((slide) => embedsOf(slide));
      const still = deck.isSpeakerNotes() || (deck.isPrintView?.() ?? deck.isPrintingPDF());
      await Promise.all(slides.map(({ stepped }) => stepped.prepare()));
      for (const { stepped, embed } of slides) {
        if (still) stepped.showStill();
        else if (!embed.hasAttribute('keys')) embed.setAttribute('keys', 'host');
        deck.syncFragments(stepped.slide);
      }
      stop = follow(deck, slides, still);
    },
    destroy(): void {
      stop?.();
      stop = undefined;
    },
  };
}

interface Embedded {
  readonly embed: TimelineEmbed;
  readonly stepped: SteppedSlide;
}

function embedsOf(slide: HTMLElement): readonly Embedded[] {
  // Another script of ours may have defined the element: what it can do is the same.
  return [...slide.querySelectorAll<TimelineEmbed>('timeline-embed')].flatMap((embed) =>
    // A slide that holds others is asked for each of them.
    embed.closest('section') === slide ? [{ embed, stepped: new SteppedSlide(slide, embed) }] : [],
  );
}

/** Keeps deck and timelines in step; returns what undoes it. */
function follow(deck: RevealDeck, slides: readonly Embedded[], still: boolean): () => void {
  const move = (): void => {
    if (still) updateStills(document);
    else for (const { stepped } of slides) stepped.follow(stepped.slide === deck.getCurrentSlide());
  };
  for (const name of MOVES) deck.on(name, move);
  const undo = slides.map(({ embed, stepped }) => {
    const lead = (event: Event): void => {
      const { index, reason } = (event as CustomEvent<{ index: number; reason: string }>).detail;
      if (reason !== 'host') stepped.lead(deck, index);
    };
    const leave = (event: Event): void => {
      if ((event as CustomEvent<{ edge: string }>).detail.edge === 'end') deck.next();
      else deck.prev();
    };
    embed.addEventListener('stepchange', lead);
    embed.addEventListener('timelineedge', leave);
    return () => {
      embed.removeEventListener('stepchange', lead);
      embed.removeEventListener('timelineedge', leave);
      stepped.remove();
    };
  });
  return () => {
    for (const name of MOVES) deck.off(name, move);
    for (const one of undo) one();
  };
}
