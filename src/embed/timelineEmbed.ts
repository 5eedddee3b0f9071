import { fitValues, writeQuery } from '../protocol/addressLength.ts';
import { EMBED_NAMES } from '../protocol/embedNames.ts';
import type { EmbedName } from '../protocol/embedNames.ts';
import type { Answer, FrameMessage, StepName } from '../protocol/frameMessage.ts';
import { KEY_LATE_MS, pressAgain } from './deckKeys.ts';
import { EMBED_STYLE } from './embedStyle.ts';
import { FrameConnection } from './frameConnection.ts';
import { isForPaper } from './paper.ts';
import { linkOfFrame, safeAddress } from './safeAddress.ts';

/** What the frame has unless the element says otherwise. */
const FRAME_ATTRIBUTES = {
  sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  allow: 'fullscreen; clipboard-write',
  referrerpolicy: 'strict-origin-when-cross-origin',
};
const RATIO = '16 / 9';
/** How near to the window a lazy frame begins to load. */
const NEAR = '400px';
const MOST_PX = 10_000;

/**
 * `<timeline-embed src="…/embed.html?story=…" title="…">`: a frame with an embedded timeline that
 * scripts can step. What stands inside is its fallback, and stays without scripts. Attributes have
 * the names of the address's parameters and win over `src`; changed ones are sent, not reloaded.
 * Events, methods and parts are listed in docs/embedding.md.
 */
export class TimelineEmbed extends HTMLElement {
  static readonly observedAttributes = [
    'src',
    'title',
    'poster',
    'ratio',
    'height',
    ...Object.keys(FRAME_ATTRIBUTES),
    ...EMBED_NAMES,
  ];

  readonly #box = document.createElement('div');
  readonly #still = document.createElement('div');
  #frame: HTMLIFrameElement | undefined;
  #connection: FrameConnection | undefined;
  #observer: IntersectionObserver | undefined;
  #steps: readonly StepName[] = [];
  #step = 0;
  /** The step to be at once the frame is there, or there again. */
  #wanted: number | string | undefined;
  #state: Readonly<Record<string, string>> = {};
  /** What the frame's address had no room for, and the frame is told once it listens. */
  #unsent: Readonly<Record<string, string>> = {};
  /** Whether attributes are being written to say what the frame shows. */
  #reflecting = false;
  #requests = 0;
  /** When the frame last gave the focus back. */
  #leftAt = -Infinity;
  #settle: (() => void) | undefined;
  /** Resolves when the frame shows its timeline; again a new one after `src` changes. */
  ready: Promise<void> = this.#unsettled();

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent = EMBED_STYLE;
    this.#box.className = 'box';
    this.#box.part.add('box');
    this.#still.className = 'still';
    this.#box.append(this.#still);
    root.append(style, this.#box);
  }

  connectedCallback(): void {
    this.#lay();
    this.#showPoster();
    window.addEventListener('beforeprint', this.#load);
    const { loading } = this;
    if (loading === 'eager' || isForPaper()) this.#load();
    else if (loading === 'click') this.#offerButton();
    else this.#loadWhenNear();
  }

  disconnectedCallback(): void {
    window.removeEventListener('beforeprint', this.#load);
    this.#stopWaiting();
    this.#unload();
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (before === value || !this.isConnected || this.#reflecting) return;
    if (name === 'ratio' || name === 'height') this.#lay();
    else if (name === 'poster') this.#showPoster();
    else if (name === 'title') {
      if (this.#frame) this.#frame.title = value ?? '';
    } else if (this.#frame) {
      const isOfFrame = name === 'src' || Object.hasOwn(FRAME_ATTRIBUTES, name);
      if (isOfFrame || value === null) this.#reload();
      else if (name === 'step') void this.goTo(Number.isNaN(Number(value)) ? value : Number(value));
      else void this.#request('setState', { state: { [name]: value } });
    }
  }

  /** How the frame comes: when it is near (`lazy`), at once (`eager`), when asked for (`click`). */
  get loading(): 'lazy' | 'eager' | 'click' {
    const value = this.getAttribute('loading');
    return value === 'eager' || value === 'click' ? value : 'lazy';
  }

  /** Frameworks set a property where there is one. */
  set loading(value: string) {
    this.setAttribute('loading', value);
  }

  get frame(): HTMLIFrameElement | undefined {
    return this.#frame;
  }

  /** The steps of the story, the whole first; empty until the frame is there. */
  get steps(): readonly StepName[] {
    return this.#steps;
  }

  get step(): number {
    return typeof this.#wanted === 'number' ? this.#wanted : this.#step;
  }

  set step(step: number) {
    void this.goTo(step);
  }

  /** What the frame said last of its state, by the names of the address. */
  get state(): Readonly<Record<string, string>> {
    return this.#state;
  }

  /** Goes to a step by number or id, at once or as soon as the frame is there. */
  goTo(step: number | string): Promise<Answer> {
    this.#wanted = step;
    return this.#request('goto', { step });
  }

  next(): Promise<Answer> {
    return this.#request('next');
  }

  prev(): Promise<Answer> {
    return this.#request('prev');
  }

  select(event: string): Promise<Answer> {
    return this.#request('goto', { event });
  }

  /** Shows a stretch of time: `2020..2025-06`, or an EDTF date. */
  setRange(time: string): Promise<Answer> {
    return this.#request('goto', { time });
  }

  play(): Promise<Answer> {
    return this.#request('play');
  }

  pause(): Promise<Answer> {
    return this.#request('pause');
  }

  async toSVG(options: { readonly width?: number } = {}): Promise<string> {
    const { svg } = await this.#request('export', { ...options, format: 'svg' });
    if (typeof svg !== 'string') throw new Error('The frame gave no picture.');
    return svg;
  }

  async toPNG(options: { readonly width?: number } = {}): Promise<Blob> {
    const { png } = await this.#request('export', { ...options, format: 'png' });
    if (!(png instanceof Blob)) throw new Error('The frame gave no picture.');
    return png;
  }

  override requestFullscreen(options?: FullscreenOptions): Promise<void> {
    return (this.#frame ?? this.#box).requestFullscreen(options);
  }

  async #request(type: string, fields: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    this.#load();
    if (!this.#frame) return {};
    await this.ready;
    const number = ++this.#requests;
    const answer = (await this.#connection?.request(type, fields)) ?? {};
    const { step, state } = answer;
    // Of several that are under way, the last is where the frame will be.
    if (step !== undefined && number === this.#requests) this.#step = this.#wanted = step;
    if (state) this.#state = state;
    return answer;
  }

  #unsettled(): Promise<void> {
    return new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  #lay(): void {
    const height = this.getAttribute('height');
    const [, wide, high] =
      /^\s*([\d.]+)\s*(?:\/|:)\s*([\d.]+)\s*$/.exec(this.getAttribute('ratio') ?? '') ?? [];
    const { style } = this.#box;
    const px = Number(height);
    style.aspectRatio = wide && high ? `${wide} / ${high}` : RATIO;
    style.blockSize = height !== null && px > 0 ? `${Math.min(px, MOST_PX)}px` : '';
  }

  #showPoster(): void {
    const poster = this.getAttribute('poster');
    const address = poster === null ? undefined : safeAddress(poster);
    let shown: HTMLElement = document.createElement('slot');
    if (address) {
      const image = document.createElement('img');
      image.src = address.href;
      image.alt = this.title;
      shown = image;
    }
    this.#still.replaceChildren(shown);
  }

  #offerButton(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '▶';
    button.setAttribute('aria-label', this.title);
    button.addEventListener('click', this.#load);
    this.#box.append(button);
  }

  #loadWhenNear(): void {
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#load();
      },
      { rootMargin: NEAR },
    );
    this.#observer.observe(this);
  }

  #stopWaiting(): void {
    this.#observer?.disconnect();
    this.#box.querySelector('button')?.remove();
  }

  #address(): URL | undefined {
    const address = safeAddress(this.getAttribute('src') ?? '');
    if (!address) return undefined;
    const values = new Map<string, string>();
    for (const [name, value] of address.searchParams) {
      if (!values.has(name)) values.set(name, value);
    }
    for (const name of EMBED_NAMES) {
      const wanted = name === 'step' && typeof this.#wanted === 'number';
      const value = wanted ? String(this.#wanted) : this.getAttribute(name);
      if (value !== null) values.set(name, value);
    }
    // A page in a sandbox has none, whatever its address says, and one from the disk none to send to.
    const { origin } = window;
    if (/^https?:/.test(origin) && !values.has('origin')) values.set('origin', origin);
    const accent = /^#?([\da-f]{6})$/i.exec(
      getComputedStyle(this).getPropertyValue('--timeline-accent').trim(),
    )?.[1];
    if (accent && !values.has('accent')) values.set('accent', accent.toLowerCase());
    const fitted = fitValues(Object.fromEntries(values));
    address.search = writeQuery(fitted.values);
    this.#unsent = Object.fromEntries(
      fitted.leftOut.map((name): [string, string] => [name, values.get(name) ?? '']),
    );
    return address;
  }

  readonly #load = (): void => {
    if (this.#frame || !this.isConnected) return;
    this.#stopWaiting();
    const address = this.#address();
    if (!address) {
      this.#tell('timelineerror', { code: 'src', message: 'The `src` is no web address.' });
      return;
    }
    const frame = document.createElement('iframe');
    frame.src = address.href;
    frame.title = this.title;
    frame.part.add('frame');
    for (const [name, value] of Object.entries(FRAME_ATTRIBUTES)) {
      frame.setAttribute(name, this.getAttribute(name) ?? value);
    }
    const connection = new FrameConnection({
      frame,
      origin: address.origin,
      onmessage: (message) => {
        this.#hear(message);
      },
      ongiveup: () => {
        this.#tell('timelineerror', { code: 'timeout', message: 'The frame does not answer.' });
      },
    });
    this.#frame = frame;
    this.#connection = connection;
    // Also after the frame has been moved or loaded anew, as decks do with their slides.
    frame.addEventListener('load', connection.connect);
    this.#box.append(frame);
  };

  #unload(): void {
    this.#takeFocus();
    this.#connection?.close();
    this.#frame?.remove();
    this.#connection = this.#frame = undefined;
    this.#box.classList.remove('ready');
    this.#settle?.();
    this.ready = this.#unsettled();
  }

  #reload(): void {
    this.#unload();
    this.#load();
  }

  #hear(message: FrameMessage): void {
    switch (message.type) {
      case 'ready':
        this.#greet(message);
        return;
      case 'resize':
        this.#follow(message.height);
        return;
      case 'step':
        this.#step = message.index;
        this.#wanted = message.index;
        this.#reflect('step', String(message.index));
        this.#tell('stepchange', message);
        return;
      case 'select':
        this.#tell('eventselect', message);
        return;
      case 'range':
        this.#tell('rangechange', message);
        return;
      case 'edge':
        this.#tell('timelineedge', message);
        return;
      case 'key':
        // Whoever is in the frame has pressed it; a page in it cannot press keys by itself.
        if (this.#mayPress && this.#tell('timelinekey', message)) pressAgain(this, message);
        return;
      case 'leave':
        this.#takeFocus();
        return;
      case 'link': {
        // What the frame calls beside it is beside the frame, not beside this page.
        const href = linkOfFrame(message.href, this.#frame?.src ?? '');
        if (href !== undefined && this.#tell('sourceopen', { ...message, href })) {
          window.open(href, '_blank', 'noopener');
        }
        return;
      }
      case 'error':
        this.#tell('timelineerror', message);
        return;
      case 'ack':
        return;
    }
  }

  /** Hears of the steps: at first, after the frame has loaded anew, and of another story. */
  #greet({ steps, step, state, height, loaded }: FrameMessage & { type: 'ready' }): void {
    if (loaded === 'loading') return;
    const isNews = !this.#isReady || state['story'] !== this.#state['story'];
    this.#steps = steps;
    this.#step = step;
    this.#state = state;
    this.#box.classList.add('ready');
    this.#follow(height);
    if (isNews) void this.#sendRest();
    if (this.#wanted !== undefined && this.#wanted !== step) {
      void this.#connection?.request('goto', { step: this.#wanted });
    }
    this.#settle?.();
    if (isNews) this.#tell('timelineready', { steps, step, state });
  }

  /** Tells the frame what its address had no room for. */
  async #sendRest(): Promise<void> {
    if (Object.keys(this.#unsent).length === 0) return;
    const answer = await this.#connection?.request('setState', { state: this.#unsent });
    if (answer?.state) this.#state = answer.state;
  }

  get #isReady(): boolean {
    return this.#box.classList.contains('ready');
  }

  /** Takes the height that the frame would like, where the element leaves it to the frame. */
  #follow(px: number): void {
    if (px > 0 && this.getAttribute('height') === 'auto') this.#box.style.blockSize = `${px}px`;
  }

  get #hasFocus(): boolean {
    return this.shadowRoot?.activeElement === this.#frame && this.#frame !== undefined;
  }

  /** A key pressed while the frame gives the focus back is heard of once it has. */
  get #mayPress(): boolean {
    return this.#hasFocus || performance.now() - this.#leftAt < KEY_LATE_MS;
  }

  /** The page has the keys again; decks pass over keys of whatever has the focus itself. */
  #takeFocus(): void {
    if (!this.#hasFocus) return;
    this.#leftAt = performance.now();
    this.#frame?.blur();
    window.focus();
  }

  #reflect(name: EmbedName, value: string): void {
    this.#reflecting = true;
    this.setAttribute(name, value);
    this.#reflecting = false;
  }

  /** Dispatches an event; whether nobody has prevented what comes of it. */
  #tell(name: string, detail: Readonly<Record<string, unknown>>): boolean {
    return this.dispatchEvent(
      new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }),
    );
  }
}
