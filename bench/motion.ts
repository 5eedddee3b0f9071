/** Real wheel and drag input on a page, and what each frame of it cost. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright';

/** Frames of one stretch of input, in milliseconds. */
export interface Motion {
  /** From each frame to the next, by the timestamps that the browser gives them. */
  readonly intervals: readonly number[];
  /** What the main thread worked for each frame, by its own clock: other programs do not count. */
  readonly work: readonly number[];
}

/** Where the input goes, in CSS pixels of the window. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Gesture = (session: CDPSession, area: Area, seconds: number) => Promise<void>;

const FRAME_MS = 1000 / 60;
const MARK = 'motion-start';
const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing', '__metadata'];
/** Text, because tsx would put calls into a function that the page does not know. */
const WATCH_FRAMES = `{
  const frames = [];
  const { startTime } = performance.mark('${MARK}');
  let handle = requestAnimationFrame(function frame(stamp) {
    frames.push({ stamp, at: performance.now() - startTime });
    handle = requestAnimationFrame(frame);
  });
  window.endMotion = () => (cancelAnimationFrame(handle), frames);
}`;

/** A frame: the display's time for it, and when its work began after the mark; milliseconds. */
interface Frame {
  readonly stamp: number;
  readonly at: number;
}

/** The wheel turned at 60 Hz by `stepPx` a time: half the time in, then out again. */
export const wheel =
  (stepPx = 24): Gesture =>
  async (session, { x, y, width, height }, seconds) => {
    const at = { x: x + width * 0.6, y: y + height / 2, button: 'none' as const };
    await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at });
    await paced(seconds, (share) => {
      const deltaY = share < 0.5 ? -stepPx : stepPx;
      return session.send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        ...at,
        deltaX: 0,
        deltaY,
      });
    });
  };

/** Drags of 12 pixels a move at 60 Hz, each half the area long, to the left and back in turn. */
export const drag: Gesture = async (session, { x, y, width, height }, seconds) => {
  const strokePx = width / 2;
  const middle = y + height / 2;
  let donePx = 0;
  let stroke = 0;
  const point = () => {
    const leftwards = stroke % 2 === 0;
    return { x: x + width * (leftwards ? 0.75 : 0.25) + (leftwards ? -donePx : donePx), y: middle };
  };
  const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased') =>
    session.send('Input.dispatchMouseEvent', {
      type,
      ...point(),
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: type === 'mouseMoved' ? 0 : 1,
    });
  await mouse('mousePressed');
  await paced(seconds, async () => {
    donePx += 12;
    await mouse('mouseMoved');
    if (donePx < strokePx) return;
    await mouse('mouseReleased');
    donePx = 0;
    stroke++;
    await mouse('mousePressed');
  });
  await mouse('mouseReleased');
};

/** Calls `send` at 60 Hz, whether or not earlier calls were answered, as a hand would. */
async function paced(seconds: number, send: (share: number) => Promise<unknown>): Promise<void> {
  const start = performance.now();
  const sent: Promise<unknown>[] = [];
  for (let i = 0; ; i++) {
    const elapsed = performance.now() - start;
    if (elapsed >= seconds * 1000) break;
    sent.push(send(elapsed / (seconds * 1000)));
    await sleep(Math.max((i + 1) * FRAME_MS - (performance.now() - start), 0));
  }
  await Promise.all(sent);
}

/** What a gesture on `area` costs, frame by frame. */
export async function measureMotion(
  browser: Browser,
  page: Page,
  area: Area,
  gesture: Gesture,
  seconds: number,
): Promise<Motion> {
  const session = await page.context().newCDPSession(page);
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.evaluate(WATCH_FRAMES);
  await gesture(session, area, seconds);
  const frames = await page.evaluate<Frame[]>('endMotion()');
  const trace = JSON.parse((await browser.stopTracing()).toString()) as Trace;
  await session.detach();
  return {
    intervals: frames.slice(1).map(({ stamp }, i) => stamp - (frames[i]?.stamp ?? stamp)),
    work: workPerFrame(trace.traceEvents, frames),
  };
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tdur?: number;
}

interface Trace {
  readonly traceEvents: readonly TraceEvent[];
}

/** Thread time of the tasks of each frame, on the thread that set the mark. */
function workPerFrame(events: readonly TraceEvent[], frames: readonly Frame[]): number[] {
  const mark = events.find(({ name }) => name === MARK);
  if (!mark) return [];
  const startOf = (frame: number) => mark.ts + (frames[frame]?.at ?? Infinity) * 1000;
  const tasks = events
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === mark.pid && tid === mark.tid)
    .sort((a, b) => a.ts - b.ts);
  const work = frames.slice(1).map(() => 0);
  let frame = 0;
  for (const { ts, tdur = 0 } of tasks) {
    // The task in which a frame's callbacks run starts before them, so it counts for the frame.
    while (frame < work.length && ts > startOf(frame + 1)) frame++;
    if (ts > startOf(0) && frame < work.length) work[frame] = (work[frame] ?? 0) + tdur / 1000;
  }
  return work;
}

/** The value below which `share` of the values lie; NaN for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? NaN;
}

/** Share of the display's frames that were not drawn. */
export function droppedShare(intervals: readonly number[]): number {
  const due = intervals.map((ms) => Math.max(Math.round(ms / FRAME_MS), 1));
  const all = due.reduce((sum, n) => sum + n, 0);
  return all === 0 ? 0 : (all - due.length) / all;
}
