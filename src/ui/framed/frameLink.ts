import { parseHostMessage } from '../../protocol/hostMessage.ts';
import type { HostMessage } from '../../protocol/hostMessage.ts';

/** A message of the frame's, without its envelope. */
export type FrameBody = Readonly<Record<string, unknown>> & { readonly type: string };

export interface FrameLinkOptions {
  /** The only origin that may speak to the frame; any page around it without. */
  readonly origin?: string | undefined;
  /** Called with what the page around asks; never with anything of another window's. */
  readonly onmessage: (message: HostMessage) => void;
  /** What is said first, and again by the port, each time one is offered. */
  readonly hello: () => FrameBody;
}

/** The frame's end of the line to the page around it. */
export interface FrameLink {
  readonly post: (body: FrameBody) => void;
  /** A message in another product's form, by the window itself. */
  readonly postForeign: (data: unknown) => void;
  readonly close: () => void;
}

const VERSION = 1;
/** What `event.origin` says of a sandbox and of a `file:` page: no origin to be told by. */
const NO_ORIGINS = ['null', 'file://'];

/**
 * Connects the frame to its parent: messages go by the window until the parent hands over a port,
 * from then on by that port alone. Only the parent is listened to, and only from the pinned origin
 * where one is named; a parent without an origin is heard by the port alone. A page that is in no
 * frame speaks to nobody.
 */
export function connectToParent({ origin, onmessage, hello }: FrameLinkOptions): FrameLink {
  const { parent } = window;
  const alone = parent === window;
  let port: MessagePort | undefined;

  const post = (body: FrameBody): void => {
    if (alone) return;
    const message = { timeline: VERSION, ...body };
    if (port) port.postMessage(message);
    else parent.postMessage(message, origin ?? '*');
  };

  const takePort = (given: MessagePort): void => {
    port = given;
    port.onmessage = ({ data }) => {
      onmessage(parseHostMessage(data));
    };
    post(hello());
  };

  const hear = (event: MessageEvent): void => {
    if (event.source !== parent || (origin !== undefined && event.origin !== origin)) return;
    const message = parseHostMessage(event.data);
    const connects = message.kind === 'command' && message.command.type === 'connect';
    const [given] = event.ports;
    if (connects && given && !port) takePort(given);
    else if (connects && given) {
      // Offered twice: the parent is told again by the port it has.
      given.close();
      post(hello());
    } else if (message.kind === 'slide') onmessage(message);
    else if (!port && !NO_ORIGINS.includes(event.origin)) {
      if (connects) post(hello());
      else onmessage(message);
    }
  };

  if (!alone) {
    window.addEventListener('message', hear);
    post(hello());
  }
  return {
    post,
    postForeign(data) {
      if (!alone) parent.postMessage(data, origin ?? '*');
    },
    close() {
      window.removeEventListener('message', hear);
      port?.close();
    },
  };
}
