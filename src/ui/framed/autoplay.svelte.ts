import type { StoryPage } from '../../state/storyPage.svelte.ts';

/** Seconds that a step stays where it is played without being asked how long. */
const STAY_S = 8;

export interface AutoplayOptions {
  readonly go: (step: number) => void;
  /** Called when the last step has been shown and nothing follows. */
  readonly onend: () => void;
}

/** Lets the steps of a page go on by themselves while its player plays; called as it is set up. */
export function autoplay(page: StoryPage, { go, onend }: AutoplayOptions): void {
  const { player } = page;
  $effect(() => {
    const isReady = page.loading.current.name === 'ready';
    if (page.asked.autoplay !== undefined && isReady) player.playing = true;
  });
  $effect(() => {
    if (!player.playing || page.loading.current.name !== 'ready') return;
    const { autoplay: seconds = STAY_S, loop } = page.asked;
    const timer = setInterval(() => {
      if (player.step < player.last) go(player.step + 1);
      else if (loop) go(0);
      else {
        player.playing = false;
        onend();
      }
    }, seconds * 1000);
    return () => {
      clearInterval(timer);
    };
  });
}
