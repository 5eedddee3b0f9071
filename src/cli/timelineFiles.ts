import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Timeline } from '../model/timelineFile.ts';
import { timelineParts } from '../served/timelineParts.ts';

/** A timeline in parts as files of a site, whose names are made of what is in them. */
export interface TimelineFiles {
  /** Paths from the site's root. */
  readonly index: string;
  readonly paths: readonly string[];
  /** The bytes at a path; `undefined` where there are none. Compressed anew each time. */
  readonly read: (path: string) => Uint8Array | undefined;
}

const FOLDER = 'timeline';
/** Compressed here: not every server does it, and what is sent is two thirds of the way to the first picture. */
const ENDING = '.json.gz';
/** The pages that show a timeline. */
const PAGES = ['index.html', 'embed.html', 'present.html'] as const;
/** Place in a gzip header that names the system it was made on. */
const SYSTEM = 9;
const UNKNOWN_SYSTEM = 255;

/** The files of a timeline in parts. O(size). */
export function timelineFiles(timeline: Timeline): TimelineFiles {
  const { index, told, articles } = timelineParts(timeline);
  const pathOf = ({ name }: { readonly name: string }) => `${FOLDER}/${name}${ENDING}`;
  const texts = new Map([index, told, ...articles].map((part) => [pathOf(part), part.text]));
  return {
    index: pathOf(index),
    paths: [...texts.keys()],
    read: (path) => {
      const text = texts.get(path);
      return text === undefined ? undefined : compressed(text);
    },
  };
}

/** Writes the files of a timeline into the folder of a site, and names the index on its pages. */
export function writeTimelineFiles(timeline: Timeline, outDir: string): void {
  const { index, paths, read } = timelineFiles(timeline);
  mkdirSync(join(outDir, FOLDER), { recursive: true });
  for (const path of paths) writeFileSync(join(outDir, path), read(path) ?? '');
  for (const name of PAGES) {
    const page = join(outDir, name);
    writeFileSync(page, withTimelineIndex(readFileSync(page, 'utf8'), index));
  }
}

/** A page that names the index of its timeline, and fetches it from the start, behind its script. */
export function withTimelineIndex(page: string, index: string): string {
  const how = 'as="fetch" crossorigin="anonymous" fetchpriority="low"';
  const link = `<link rel="preload" ${how} href="./${index}" />`;
  return page.replace('</title>', (end) => `${end}\n    ${link}`);
}

/** The same bytes on every machine. */
function compressed(text: string): Uint8Array {
  const bytes = gzipSync(text, { level: 9 });
  bytes[SYSTEM] = UNKNOWN_SYSTEM;
  return bytes;
}
