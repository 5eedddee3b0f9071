import { parseFrameMessage } from '../protocol/frameMessage.ts';
import type { FrameMessage } from '../protocol/frameMessage.ts';

const RETRY_MS = 250;
const GIVE_UP_MS = 10_000;
/** What `event.origin` says of a sandboxed frame and of a `file:` page. */
const NO_ORIGIN = 'null';

export interface ConnectionOptions {
  readonly frame: HTMLIFrameElement;
  /** Origin that the frame's page should have. */
  readonly origin: string;
  readonly onmessage: (message: FrameMessage) => void;
  /** Called when nothing has answered for ten seconds. */
  readonly ongiveup: () => void;
}

/**
 * The line to one loaded frame. A port is handed over as soon as the frame is there and each time
 * it says `ready` by the window, again and again until it answers; all else goes by that port, so
 * that only the frame can have sent it.
 */
export class FrameConnection {
  readonly #options: ConnectionOptions;
  #port: MessagePort | undefined;
  #offered: MessagePort[] = [];
  #timer: ReturnType<typeof setInterval> | undefined;
  #last = 0;
  readonly #waiting = new Map<number, (answer: Readonly<Record<string, unknown>>) => void>();

  constructor(options: ConnectionOptions) {
    this.#options = options;
    window.addEventListener('message', this.#hear);
  }

  /** Offers a port until the frame answers; call it when the frame has loaded. */
  connect = (): void => {
    this.#port?.close();
    this.#port = undefined;
    clearInterval(this.#timer);
    const start = performance.now();
    this.#timer = setInterval(() => {
      if (performance.now() - start > GIVE_UP_MS) {
        clearInterval(this.#timer);
        this.#options.ongiveup();
      } else this.#offer();
    }, RETRY_MS);
    this.#offer();
  };

  /** Sends a command and waits for its answer. */
  request(
    type: string,
    fields: Readonly<Record<string, unknown>> = {},
  ): Promise<Readonly<Record<string, unknown>>> {
    const id = ++this.#last;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#port?.postMessage({ ...fields, timeline: 1, type, id });
    });
  }

  close(): void {
    clearInterval(this.#timer);
    window.removeEventListener('message', this.#hear);
    for (const port of [...this.#offered, ...(this.#port ? [this.#port] : [])]) port.close();
    for (const resolve of this.#waiting.values()) resolve({});
    this.#waiting.clear();
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
    const target = sandboxed || origin === NO_ORIGIN ? '*' : origin;
    try {
      frame.contentWindow?.postMessage({ timeline: 1, type: 'connect' }, target, [port2]);
    } catch {
      // The page of the frame is not there yet, or not of that origin: the next offer may reach it.
    }
  }

  #take(port: MessagePort, message: FrameMessage | undefined): void {
    if (!message) return;
    if (message.type === 'ready' && this.#port !== port) {
      clearInterval(this.#timer);
      this.#port = port;
      for (const other of this.#offered) if (other !== port) other.close();
      this.#offered = [];
    }
    if (message.type === 'ack') {
      this.#waiting.get(message.id)?.(message.answer);
      this.#waiting.delete(message.id);
    } else this.#options.onmessage(message);
  }

  /** By the window the frame only says that it is there; whose page it shows is checked. */
  readonly #hear = ({ source, origin, data }: MessageEvent): void => {
    if (source === null || source !== this.#options.frame.contentWindow || this.#port) return;
    if (origin !== this.#options.origin && origin !== NO_ORIGIN) return;
    if (parseFrameMessage(data)?.type === 'ready') this.#offer();
  };
}
