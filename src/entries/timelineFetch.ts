import { problem } from '../model/problem.ts';
import type { ParsedTimeline } from '../model/timelineFile.ts';
import type { LoadedTimeline } from '../state/loading.svelte.ts';

/** The timeline file beside the page. */
export const TIMELINE_FILE = 'timeline.json';

/** What checks the file is a tenth of the script, and comes while the file does. */
const checker = import('../model/timelineFile.ts');
/** So does what reads a timeline in parts. */
const parts = import('./timelineOfParts.ts');

/** By this a page names the index of its timeline in parts, so that it is fetched from the start. */
const INDEX_LINK = 'link[rel="preload"][as="fetch"]';

/** Reads and checks the text of a timeline file. */
export async function checkTimeline(text: string): Promise<ParsedTimeline> {
  const { parseTimelineFile } = await checker;
  return parseTimelineFile(text, TIMELINE_FILE);
}

/**
 * The timeline of this page, or why there is none; never rejects. It comes in parts where there is
 * an index of them, `indexHref` or the one that the page names, that can be read; else as one file.
 */
export async function fetchTimeline(indexHref = indexOfPage()): Promise<LoadedTimeline> {
  try {
    return (await timelineByIndex(indexHref)) ?? (await wholeTimeline());
  } catch (error) {
    const why = error instanceof Error ? error.message : 'no answer';
    const message = `The file could not be fetched (${why}).`;
    return {
      ok: false,
      problem: problem('error', 'timeline-missing', { file: TIMELINE_FILE }, message),
    };
  }
}

function indexOfPage(): string | undefined {
  return document.querySelector<HTMLLinkElement>(INDEX_LINK)?.href;
}

async function timelineByIndex(href: string | undefined): Promise<LoadedTimeline | undefined> {
  if (href === undefined || !mayFetch()) return undefined;
  try {
    const { timelineOfParts } = await parts;
    return await timelineOfParts(href, wholeTimeline);
  } catch {
    // One file says all of it too.
    return undefined;
  }
}

async function wholeTimeline(): Promise<ParsedTimeline> {
  return checkTimeline(await timelineText());
}

function mayFetch(): boolean {
  return window.origin !== 'null' && location.protocol !== 'file:';
}

async function timelineText(): Promise<string> {
  return mayFetch() ? textByFetch() : (await import('./textByScript.ts')).textByScript();
}

async function textByFetch(): Promise<string> {
  const response = await fetch(`./${TIMELINE_FILE}`, { cache: 'no-cache' });
  const isPage = response.headers.get('content-type')?.includes('html') ?? false;
  if (!response.ok || isPage) throw new Error(isPage ? 'not found' : `status ${response.status}`);
  return response.text();
}
