import type { HostMessage } from '../../protocol/hostMessage.ts';
import { valuesOfEmbedState } from '../../protocol/embedState.ts';
import type { StoryPage } from '../../state/storyPage.svelte.ts';
import type { Viewport } from '../../timeline/layout/viewport.ts';
import { svgToPngBlob } from '../parts/svgToPngBlob.ts';

type Command = Extract<HostMessage, { kind: 'command' }>['command'];

/** What a command may do to the frame. */
export interface CommandTarget {
  readonly page: StoryPage;
  /** Goes to a step; whether that is another one. */
  readonly go: (step: number) => boolean;
  readonly fly: (view: Viewport | 'home' | undefined) => void;
  /** The SVG of the step that is shown, this many pixels wide. */
  readonly picture: (widthPx: number) => string;
}

type Answer = Readonly<Record<string, unknown>>;

/** Does what the page around asks, and says what came of it; never rejects. */
export async function performCommand(command: Command, target: CommandTarget): Promise<Answer> {
  const { page } = target;
  const { player } = page;
  switch (command.type) {
    case 'next':
      return stepped(target, player.step + 1);
    case 'prev':
      return stepped(target, player.step - 1);
    case 'goto': {
      const step = command.step ?? stepCalled(target, command.stepId ?? '');
      if (command.stepId !== undefined && step === undefined) {
        return { ...stepped(target, player.step), missing: command.stepId };
      }
      if (step !== undefined) return stepped(target, step);
      const { event } = command;
      target.fly(page.change(event === undefined ? (command.state ?? {}) : { event }));
      return { step: player.step, moved: true };
    }
    case 'setState':
      target.fly(page.change(command.state, command));
      return { step: player.step, state: valuesOfEmbedState(page.state), refused: command.refused };
    case 'getState':
      return { step: player.step, state: valuesOfEmbedState(page.state) };
    case 'play':
    case 'pause':
      player.playing = command.type === 'play';
      return { step: player.step, moved: false };
    case 'blur':
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      return { step: player.step, moved: false };
    case 'export': {
      await page.timeline.passages.tell();
      const svg = target.picture(command.width);
      if (command.format === 'svg') return { svg };
      return { png: await svgToPngBlob(svg).catch(() => null) };
    }
    case 'connect':
      return {};
  }
}

/** The number of the step with this id; of none, what is written is a number itself. */
function stepCalled({ page: { player } }: CommandTarget, id: string): number | undefined {
  return player.numberOf(id) ?? (/^\d{1,3}$/.test(id) ? Number(id) : undefined);
}

function stepped({ page, go }: CommandTarget, step: number): Answer {
  const moved = go(step);
  return { step: page.player.step, moved };
}
