import type { Link } from '../../model/source.ts';
import { problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';

/** Longest title and heading, in UTF-16 units: both stand in many places of a timeline. */
export const MAX_NAME = 300;
/** Longest address of a link in a text, in UTF-16 units. */
const MAX_ADDRESS = 2048;
/** What one article gives at most. */
export const MAX_PARAGRAPHS = 20_000;
const MAX_LINKS = 20_000;
export const MAX_EVENTS = 20_000;
/** Headings are repeated for each paragraph under them, addresses for each link: so much in all. */
export const MAX_REPEATED = 2_000_000;

/** A title or heading no longer than `MAX_NAME`, no character of two units cut in half. */
export function shortName(name: string): string {
  if (name.length <= MAX_NAME) return name;
  return `${name.slice(0, MAX_NAME - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

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
  #repeated = 0;
  #given = 0;
  #linked = 0;
  /** The line of the first paragraph that is not read. */
  #unreadFrom: number | undefined;
  #line: number | undefined;

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
      ...(this.#unreadFrom === undefined ? [] : [`nothing read from line ${this.#unreadFrom} on`]),
      ...(this.#links > 0 ? [`links left out: ${this.#links}`] : []),
      ...(this.#events > 0 ? [`events left out: ${this.#events}`] : []),
      ...(this.#bare > 0 ? [`paragraphs without their headings: ${this.#bare}`] : []),
    ];
    if (cut.length === 0) return [];
    const place = { file, line: this.#line ?? this.#unreadFrom ?? 1 };
    const message = `Split or shorten this file, which is past the limits: ${cut.join('; ')}.`;
    const isLost = this.isSpent || this.#links + this.#events > 0;
    return [problem(isLost ? 'error' : 'warning', 'article-bounds', place, message)];
  }

  #repeat(length: number): boolean {
    if (this.#repeated + length > MAX_REPEATED) return false;
    this.#repeated += length;
    return true;
  }
}
