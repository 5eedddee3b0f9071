/** What makes the page the speaker's window. */
export const SPEAKER_HASH = '#speaker';
const CHANNEL = 'chronocite.present';

/** What the two windows of a presentation tell each other. */
export type PresentMessage =
  /** A window has opened and asks where the other is. */
  | { readonly type: 'hello'; readonly story: string }
  | {
      readonly type: 'at';
      readonly story: string;
      readonly step: number;
      readonly black: boolean;
    };

export interface PresentChannel {
  readonly post: (message: PresentMessage) => void;
  readonly close: () => void;
}

/** The line between the windows that tell one story; other stories have their own. Silent where there is none. */
export function presentChannel(
  story: () => string | undefined,
  onmessage: (message: PresentMessage) => void,
): PresentChannel {
  const channel = opened();
  if (!channel) return { post: () => undefined, close: () => undefined };
  channel.onmessage = ({ data }: MessageEvent<PresentMessage>) => {
    if (data.story === story()) onmessage(data);
  };
  return {
    post: (message) => {
      channel.postMessage(message);
    },
    close: () => {
      channel.close();
    },
  };
}

/** A browser may have no such line, or close it to a page without an origin. */
function opened(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return undefined;
  }
}
