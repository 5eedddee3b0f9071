import { problem } from '../model/problem.ts';
import type { ParsedTimeline } from '../model/timelineFile.ts';

/** The timeline file beside the page. */
export const TIMELINE_FILE = 'timeline.json';

/** What checks the file is a tenth of the script, and comes while the file does. */
const checker = import('../model/timelineFile.ts');

/** Reads and checks the text of a timeline file. */
export async function checkTimeline(text: string): Promise<ParsedTimeline> {
  const { parseTimelineFile } = await checker;
  return parseTimelineFile(text, TIMELINE_FILE);
}

/** The timeline of this page, or why there is none; never rejects. */
export async function fetchTimeline(): Promise<ParsedTimeline> {
  try {
    return await checkTimeline(await timelineText());
  } catch (error) {
    const why = error instanceof Error ? error.message : 'no answer';
    const message = `The file could not be fetched (${why}).`;
    return {
      ok: false,
      problem: problem('error', 'timeline-missing', { file: TIMELINE_FILE }, message),
    };
  }
}

/** A frame without an origin, or from the disk, may fetch nothing, but may run a script with the same text. */
const SCRIPT = './timeline.js';

declare global {
  interface Window {
    /** Text of the timeline file, left by `timeline.js`. */
    chronociteTimeline?: string;
  }
}

async function timelineText(): Promise<string> {
  const mayFetch = window.origin !== 'null' && location.protocol !== 'file:';
  return mayFetch ? textByFetch() : textByScript();
}

function textByScript(): Promise<string> {
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

async function textByFetch(): Promise<string> {
  const response = await fetch(`./${TIMELINE_FILE}`, { cache: 'no-cache' });
  const isPage = response.headers.get('content-type')?.includes('html') ?? false;
  if (!response.ok || isPage) throw new Error(isPage ? 'not found' : `status ${response.status}`);
  return response.text();
}
