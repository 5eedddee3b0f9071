/** A frame without an origin, or from the disk, may fetch nothing, but may run a script with the same text. */
const SCRIPT = './timeline.js';

declare global {
  interface Window {
    /** Text of the timeline file, left by `timeline.js`. */
    chronociteTimeline?: string;
  }
}

/** The text of the timeline file, by a script beside the page. Rejects where there is none. */
export function textByScript(): Promise<string> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = SCRIPT;
    script.onload = () => {
      resolve(window.chronociteTimeline ?? '');
    };
    script.onerror = () => {
      reject(new Error('not found'));
    };
    document.head.append(script);
  });
}
