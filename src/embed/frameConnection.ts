import { parseFrameMessage } from '../protocol/frameMessage.ts';
import type { Answer, FrameMessage } from '../protocol/frameMessage.ts';

const RETRY_MS = 250;
const GIVE_UP_MS = 10_000;
/** What `event.origin` says of a sandboxed frame, and in some browsers of a `file:` page. */
const NO_ORIGIN = 'null';
/** What it says of a `file:` page in others, which take it for no target all the same. */
const FILE_ORIGIN = 'file://';

export interface ConnectionOptions {
  readonly frame: HTMLIFrameElement;
  /** Origin that the frame's page should have. */
  readonly origin: string;
  readonly onmessage: (message: FrameMessage) => void;
  /** Called when nothing has answered for ten seconds. */
  readonly ongiveup: () => void;
}

/**
 * The line to one frame. A port is offered when a page has loaded in it and each time the page says
 * `ready` by the window, again and again until it answers; all else goes by that port, so that only
 * the frame can have sent it. A page keeps the first port it gets: `ready` on another one comes from
 * another page in the same frame.
 */
export class FrameConnection {
  readonly #options: ConnectionOptions;
  #port: MessagePort | undefined;
  #offered: MessagePort[] = [];
  #timer: ReturnType<typeof setInterval> | undefined;
  #last = 0;
  readonly #waiting = new Map<number, (answer: Answer) => void>();

  constructor(options: ConnectionOptions) {
    this.#options = options;
    window.addEventListener('message', this.#hear);
  }

  /** Offers a port until the frame answers; call it when a page has loaded in it. */
  connect = (): void => {
    clearInterval(this.#timer);
    const start = performance.now();
    this.#timer = setInterval(() => {
      if (performance.now() - start > GIVE_UP_MS) {
        clearInterval(this.#timer);
        if (!this.#port) this.#options.ongiveup();
      } else this.#offer();
    }, RETRY_MS);
    this.#offer();
  };

  /** Sends a command and waits for its answer, which is empty where none can come any more. */
  request(type: string, fields: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    const port = this.#port;
    if (!port) return Promise.resolve({});
    const id = ++this.#last;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      port.postMessage({ ...fields, timeline: 1, type, id });
    });
  }

  close(): void {
    clearInterval(this.#timer);
    window.removeEventListener('message', this.#hear);
    this.#adopt(undefined);
  }

  #offer(): void {
    const { frame, origin } = this.#options;
    const { port1, port2 } = new MessageChannel();
    this.#offered.push(port1);
    port1.onmessage = ({ data }) => {
      this.#take(port1, parseFrameMessage(data));
    };
    // A sandboxed frame has no origin to name; the message says nothing that is private.
    const sandboxed = frame.sandbox.length > 0 && !frame.sandbox.contains('allow-same-origin');
    const target = sandboxed || origin === NO_ORIGIN || origin === FILE_ORIGIN ? '*' : origin;
    try {
      frame.contentWindow?.postMessage({ timeline: 1, type: 'connect' }, target, [port2]);
    } catch {
      // The page of the frame is not there yet, or not of that origin: the next offer may reach it.
    }
  }

  #take(port: MessagePort, message: FrameMessage | undefined): void {
    if (!message) return;
    if (message.type === 'ready') {
      clearInterval(this.#timer);
      this.#adopt(port);
    }
    if (message.type === 'ack') {
      this.#waiting.get(message.id)?.(message.answer);
      this.#waiting.delete(message.id);
    } else this.#options.onmessage(message);
  }

  /** Keeps one port, or none, and closes the others; what waits for the page before is let go. */
  #adopt(port: MessagePort | undefined): void {
    const others = [this.#port, ...this.#offered].filter((other) => other !== port);
    for (const other of others) other?.close();
    this.#offered = [];
    if (port === this.#port) return;
    this.#port = port;
    for (const resolve of this.#waiting.values()) resolve({});
    this.#waiting.clear();
  }

  /** By the window the frame only says that it is there; whose page it shows is checked. */
  readonly #hear = ({ source, origin, data }: MessageEvent): void => {
    if (source === null || source !== this.#options.frame.contentWindow) return;
    const known = [this.#options.origin, NO_ORIGIN, FILE_ORIGIN];
    if (!known.includes(origin)) return;
    if (parseFrameMessage(data)?.type === 'ready') this.#offer();
  };
}
