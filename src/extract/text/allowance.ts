import type { Link } from '../../model/source.ts';
import { problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';

/** Longest title and heading, in UTF-16 units: both stand in many places of a timeline. */
export const MAX_NAME = 300;
/** Longest address of a link in a text, in UTF-16 units. */
const MAX_ADDRESS = 2048;
/** Lines of an article that are read. */
const MAX_LINES = 100_000;
/** What one article gives at most. */
export const MAX_PARAGRAPHS = 20_000;
const MAX_LINKS = 20_000;
const MAX_DATES = 20_000;
export const MAX_EVENTS = 2000;
/** Columns of a table that are read. */
const MAX_CELLS = 200;
/** Headings are repeated for each paragraph under them, addresses for each link: so much in all. */
export const MAX_REPEATED = 2_000_000;

/** A title or heading no longer than `MAX_NAME`, no character of two units cut in half. */
export function shortName(name: string): string {
  if (name.length <= MAX_NAME) return name;
  return `${name.slice(0, MAX_NAME - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

const fromLine = (what: string, line: number | undefined) =>
  line === undefined ? [] : [`${what} from line ${line} on`];

/**
 * What one article may still give. A small file can ask for gigabytes: a long heading over many
 * short paragraphs, many references to one long address. What is past the allowance is left out
 * and told in one problem; the other articles never pay for it.
 */
export class Allowance {
  #titles = 0;
  #headings = 0;
  #links = 0;
  #bare = 0;
  #events = 0;
  #cells = 0;
  #dates = 0;
  /** The lines of the first paragraphs in which no date is looked for, and no event. */
  #undatedFrom: number | undefined;
  #untoldFrom: number | undefined;
  #repeated = 0;
  #given = 0;
  #linked = 0;
  /** The first line that is not looked at. */
  #unreadLine: number | undefined;
  /** The line of the first paragraph that is not read. */
  #unreadFrom: number | undefined;
  #line: number | undefined;

  /** The lines of a body that are read; the first is this line of the file. */
  lines(body: string, firstLine: number): string {
    let end = -1;
    for (let line = 0; line < MAX_LINES; line += 1) {
      end = body.indexOf('\n', end + 1);
      if (end < 0 || end === body.length - 1) return body;
    }
    this.#unreadLine = firstLine + MAX_LINES;
    return body.slice(0, end + 1);
  }

  /** Whether one more paragraph, which begins on this line, may be read. */
  mayRead(line: number): boolean {
    this.#given += 1;
    if (this.#given <= MAX_PARAGRAPHS) return true;
    this.#unreadFrom ??= line;
    return false;
  }

  /** Whether nothing more is read. */
  get isSpent(): boolean {
    return this.#unreadFrom !== undefined;
  }

  title(text: string): string {
    if (text.length > MAX_NAME) this.#titles += 1;
    return shortName(text);
  }

  heading(text: string, line: number): string {
    if (text.length > MAX_NAME) {
      this.#headings += 1;
      this.#line ??= line;
    }
    return shortName(text);
  }

  /** The headings above a paragraph, or none where their repetition is too much. */
  above(headings: readonly string[], line: number): readonly string[] {
    const length = headings.reduce((sum, heading) => sum + heading.length, 0);
    if (length === 0 || this.#repeat(length)) return headings;
    this.#bare += 1;
    this.#line ??= line;
    return [];
  }

  /** The links of a paragraph without those that are too long or too many. */
  links(links: readonly Link[], line: number): readonly Link[] {
    const left = links.filter(({ url }) => {
      const isShort = url.length <= MAX_ADDRESS;
      const may = isShort && this.#linked < MAX_LINKS && this.#repeat(url.length);
      if (may) this.#linked += 1;
      else this.#links += 1;
      return may;
    });
    if (left.length === links.length) return links;
    this.#line ??= line;
    return left;
  }

  /** Whether a row that begins on this line has room for one more cell, the first being 0. */
  cell(index: number, line: number): boolean {
    if (index < MAX_CELLS) return true;
    this.#cells += 1;
    this.#line ??= line;
    return false;
  }

  /** Whether dates are looked for in a paragraph, which begins on this line. */
  mayDate(line: number): boolean {
    if (this.#dates < MAX_DATES) return true;
    this.#undatedFrom ??= line;
    return false;
  }

  /** Takes note of dates that were found. */
  dated(count: number): void {
    this.#dates += count;
  }

  /** Whether more events are read, `told` being how many there are. */
  mayTell(told: number, line: number): boolean {
    if (told < MAX_EVENTS) return true;
    this.#untoldFrom ??= line;
    return false;
  }

  /** The first of the events, as many as may be. */
  events<T>(events: readonly T[]): readonly T[] {
    if (events.length <= MAX_EVENTS) return events;
    this.#events = events.length - MAX_EVENTS;
    return events.slice(0, MAX_EVENTS);
  }

  /** What was cut or left out of this file; nothing as a rule. */
  problems(file: string): readonly Problem[] {
    const cut = [
      ...(this.#titles > 0 ? [`title cut to ${MAX_NAME} characters`] : []),
      ...(this.#headings > 0 ? [`headings cut to ${MAX_NAME} characters: ${this.#headings}`] : []),
      ...fromLine('nothing read', this.#unreadFrom ?? this.#unreadLine),
      ...(this.#cells > 0 ? [`cells left out: ${this.#cells}`] : []),
      ...fromLine('no dates looked for', this.#undatedFrom),
      ...(this.#links > 0 ? [`links left out: ${this.#links}`] : []),
      ...fromLine('no events read', this.#untoldFrom),
      ...(this.#events > 0 ? [`events left out: ${this.#events}`] : []),
      ...(this.#bare > 0 ? [`paragraphs without their headings: ${this.#bare}`] : []),
    ];
    if (cut.length === 0) return [];
    const unread = this.#unreadFrom ?? this.#unreadLine;
    const lost = [unread, this.#undatedFrom, this.#untoldFrom].flatMap((line) => line ?? []);
    const place = { file, line: this.#line ?? (lost.length > 0 ? Math.min(...lost) : 1) };
    const message = `Split or shorten this file, which is past the limits: ${cut.join('; ')}.`;
    const isLost = lost.length > 0 || this.#cells + this.#links + this.#events > 0;
    return [problem(isLost ? 'error' : 'warning', 'article-bounds', place, message)];
  }

  #repeat(length: number): boolean {
    if (this.#repeated + length > MAX_REPEATED) return false;
    this.#repeated += length;
    return true;
  }
}
