import { untrack } from 'svelte';
import { isoDay } from '../../model/calendar.ts';
import { valuesOfEmbedState } from '../../protocol/embedState.ts';
import type { HostMessage } from '../../protocol/hostMessage.ts';
import type { StoryPage } from '../../state/storyPage.svelte.ts';
import type { Viewport } from '../../timeline/layout/viewport.ts';
import type { GivenKey } from './embedKeys.ts';
import { EMBED_MESSAGES } from './embedMessages.ts';
import { eventBody } from './eventBody.ts';
import { connectToParent } from './frameLink.ts';
import type { FrameBody, FrameLink } from './frameLink.ts';
import { postHeight } from './postHeight.ts';
import { preferredHeight } from './preferredHeight.ts';
import { pressInReveal, stepInReveal } from './revealMessages.ts';
import { throttled } from './throttled.ts';

const RANGE_MS = 100;
const CAPABILITIES = [
  'goto',
  'next',
  'prev',
  'play',
  'pause',
  'blur',
  'setState',
  'getState',
  'export',
];

/** What a frame says to the page around it, but for what it tells of itself. */
export interface FrameTalk {
  /** The player has gone to another step. */
  readonly step: (reason: 'host' | 'user' | 'auto') => void;
  /** Somebody wants to go on beyond the last step, or back before the first. */
  readonly edge: (edge: 'start' | 'end') => void;
  readonly giveBack: (key: GivenKey) => void;
  /** The focus is the page's again. */
  readonly leave: () => void;
  readonly link: (href: string) => void;
  /** Answers a command. */
  readonly answer: (id: string | number | undefined, answer: object) => void;
  /** Says why a command was not looked at. */
  readonly refuse: (message: Extract<HostMessage, { kind: 'refused' }>) => void;
}

export interface TalkOptions {
  /** Called with what the page around asks; never with anything of another window's. */
  readonly onmessage: (message: HostMessage) => void;
  /** Width of the frame, 0 before it is known; reactive. */
  readonly widthPx: () => number;
  /** Whether the first picture is drawn; reactive. */
  readonly drawn: () => boolean;
  /** Whether the page around is a reveal.js deck that is driven by its own messages. */
  readonly drivesReveal: () => boolean;
}

/**
 * Talks with the page around a frame, as section "Messages" of docs/embedding.md has it: tells by
 * itself what is loaded, chosen, on screen and missing, and how high the frame would like to be.
 * Called as the page is set up.
 */
export function talkToParent(page: StoryPage, options: TalkOptions): FrameTalk {
  const { timeline, player } = page;
  let link: FrameLink | undefined;
  const post = (body: FrameBody): void => {
    link?.post(body);
  };
  const error = (code: string, message: string): FrameBody => ({ type: 'error', code, message });
  const words = () => EMBED_MESSAGES[page.locale];

  function hello(): FrameBody {
    const loaded = page.loading.current.name;
    const steps = player.slides.map(({ id, title, note }) => ({
      id,
      title: title.text,
      ...(note ? { note: note.text } : {}),
    }));
    return {
      type: 'ready',
      version: 1,
      loaded,
      steps: loaded === 'ready' ? steps : [],
      step: player.step,
      state: valuesOfEmbedState(page.state),
      size: { width: window.innerWidth, height: preferredHeight(window.innerWidth) },
      capabilities: CAPABILITIES,
    };
  }

  $effect(() => {
    link = connectToParent({
      origin: untrack(() => page.asked.origin),
      onmessage: (message) => {
        untrack(() => {
          options.onmessage(message);
        });
      },
      hello: () => untrack(hello),
    });
    return () => link?.close();
  });

  // The steps are known only now, or are those of another story: who has connected is told again.
  const told = $derived({ loaded: page.loading.current, story: player.story?.id });
  $effect(() => {
    const { loaded } = told;
    if (loaded.name !== 'loading') post(untrack(hello));
    if (loaded.name === 'error') post(error('timeline-missing', loaded.problem.message));
  });

  $effect(() => {
    for (const { what, value } of page.unmet) {
      const code = what === 'parameter' ? 'parameter' : `no-${what}`;
      post(error(code, untrack(words).unmet[what](value)));
    }
  });

  $effect(() => {
    const { selected } = timeline;
    if (!selected) return;
    void untrack(() => timeline.passages.need(selected.evidence)).then(() => {
      if (timeline.selected?.id !== selected.id) return;
      post({ type: 'select', event: eventBody(selected, timeline.timeline.sources, page.locale) });
    });
  });

  const tellRange = throttled(RANGE_MS, ({ from, to }: Viewport) => {
    post({ type: 'range', start: isoDay(Math.floor(from)), end: isoDay(Math.ceil(to) - 1) });
  });
  $effect(() => {
    if (options.drawn() && timeline.viewport.width > 0) tellRange(timeline.viewport);
  });

  $effect(() => {
    const width = options.widthPx();
    const childId = untrack(() => page.asked.childId);
    if (width > 0 && link) postHeight(link, width, childId);
  });

  return {
    step(reason) {
      const { step: index, last: of, slide } = player;
      post({ type: 'step', index, of, id: slide?.id ?? '', reason });
    },
    edge(edge) {
      post({ type: 'edge', edge });
      if (options.drivesReveal() && link) stepInReveal(link, edge === 'end' ? 'next' : 'prev');
    },
    giveBack(key) {
      post({ type: 'key', ...key });
      if (options.drivesReveal() && link) pressInReveal(link, key);
    },
    leave() {
      post({ type: 'leave' });
    },
    link(href) {
      const { selected, evidenceNumber } = timeline;
      const para = selected?.evidence[evidenceNumber]?.paragraph;
      post({ type: 'link', href, event: selected?.id, para });
    },
    answer(id, answer) {
      post({ type: 'ack', id, ...answer });
    },
    refuse({ id, code, message }) {
      post({ ...error(code, message), id });
    },
  };
}
