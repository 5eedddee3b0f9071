/** A label broken into lines; `widthPx` is that of the widest. */
export interface LabelLines {
  readonly lines: readonly string[];
  readonly widthPx: number;
  /** Whether the end is left out, for `…`. */
  readonly shortened?: boolean;
}

/**
 * Where a line may break: after a Latin word, number or space, between Han characters, but not
 * before closing or after opening punctuation, nor between a number and its unit.
 */
const PIECE =
  /[「『《〈（(“‘【]*(?:(?!\p{sc=Han})[\p{L}\p{N}](?:(?!\p{sc=Han})[\p{L}\p{N}\p{M}.,:'’&/+_%$€£#@~–-])*(?: ?[年月日億亿萬万兆倍人個个次歲岁])*|[$€£¥][\p{N}.,]+(?: ?[億亿萬万兆])*|[^\s])[」』》〉）)”’】、，。；：！？!?,.;:…—]*\s*/gu;

/** What breaking lines needs to know of the text. */
export interface LineMeasure {
  readonly widthPx: (text: string) => number;
  /** Offsets in the trimmed text where words start, asked once it must break; else any Han character may end a line. */
  readonly wordStarts?: () => ReadonlySet<number> | undefined;
}

/**
 * The text on at most `maxLines` lines no wider than `maxPx`, never cut inside a word.
 *
 * Two lines are balanced. What does not fit ends in `…`; a single word wider than a line is left
 * whole on its line. Empty text gives one empty line. O(pieces) calls of `widthPx` for each width tried.
 */
export function labelLines(
  text: string,
  maxPx: number,
  maxLines: number,
  { widthPx: measure, wordStarts }: LineMeasure,
): LabelLines {
  const whole = text.trim();
  const wholePx = measure(whole);
  if (wholePx <= maxPx || maxLines < 1) return { lines: [whole], widthPx: wholePx };
  const pieces = piecesOf(whole, wordStarts?.());
  const balanced = [1.05, 1.15, 1.25, 1.35, 1.5, 1.7].map((slack) => (wholePx / maxLines) * slack);
  for (const limit of [...balanced.filter((px) => px > maxPx / 2 && px < maxPx), maxPx]) {
    const lines = fill(pieces, limit, measure);
    if (lines.length <= maxLines) return sized(lines.map(joined), measure);
  }
  return { ...sized(shortened(pieces, maxPx, maxLines, measure), measure), shortened: true };
}

/** A number, or a number and its magnitude, at the end of a piece. */
const NUMBER_AT_END = /\p{N}[\p{N}.,]*\s*[億亿萬万兆百千]*\s*$/u;
/** What begins with a word or a sign of its own: `billion`, `美元`, `%`. */
const UNIT = /^[\p{L}%％‰°]/u;

/** Whether a piece counts what the next one names: cut between the two, an amount would be false. */
function isNumberOf(piece: string, next: string): boolean {
  return NUMBER_AT_END.test(piece) && UNIT.test(next);
}

/** The whole text on exactly so many lines, as narrow as they may be; none where it cannot be. */
export function wholeLines(
  text: string,
  lines: number,
  measure: LineMeasure,
): LabelLines | undefined {
  const whole = text.trim();
  const wholePx = measure.widthPx(whole);
  if (lines === 1) return { lines: [whole], widthPx: wholePx };
  const made = labelLines(whole, (wholePx / lines) * 1.75, lines, measure);
  return made.lines.length === lines && isWhole(made, whole) ? made : undefined;
}

/** Whether a label says all of its text. */
export function isWhole({ lines }: LabelLines, text: string): boolean {
  return lines.join('').replace(/\s+/gu, '') === text.replace(/\s+/gu, '');
}

function piecesOf(text: string, wordStarts: ReadonlySet<number> | undefined): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const piece of text.match(PIECE) ?? [text]) {
    const last = pieces.pop();
    if (last === undefined) pieces.push(piece);
    else if (isNumberOf(last, piece) || (wordStarts && !wordStarts.has(start)))
      pieces.push(last + piece);
    else pieces.push(last, piece);
    start += piece.length;
  }
  return pieces;
}

/** Pieces, line by line; a piece wider than a line has one to itself. */
function fill(pieces: readonly string[], limit: number, measure: (text: string) => number) {
  const lines: string[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line && measure(joined([...line, piece])) <= limit) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

function joined(pieces: readonly string[]): string {
  return pieces.join('').trimEnd();
}

function shortened(
  pieces: readonly string[],
  maxPx: number,
  maxLines: number,
  measure: (text: string) => number,
): string[] {
  const kept = fill(pieces, maxPx, measure).slice(0, maxLines);
  const last = kept.pop() ?? [];
  const ended = () => `${joined(last).replace(/[，、；：,;:。.]+$/u, '')}…`;
  while (last.length > 1 && measure(ended()) > maxPx) last.pop();
  return [...kept.map(joined), ended()];
}

function sized(lines: readonly string[], measure: (text: string) => number): LabelLines {
  return { lines, widthPx: Math.max(...lines.map(measure)) };
}
