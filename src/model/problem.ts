/** `error`: something was lost; `warning`: something was guessed or ignored. */
export type ProblemLevel = 'error' | 'warning';

/** Where a problem is. Lines and columns are 1-based; absent when it is about the whole file. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * A machine-readable remark. `message` says what was found and what to do, in at most 200
 * characters with no control characters (see `problem`).
 */
export interface Problem {
  /** Stable name of the rule, kebab-case with its area first: `front-matter-yaml`. */
  readonly rule: string;
  readonly level: ProblemLevel;
  readonly message: string;
  readonly place: Place;
}

const MAX_MESSAGE = 200;

/** A problem whose message is cut to 200 characters and freed of control and bidi characters. */
export function problem(level: ProblemLevel, rule: string, place: Place, message: string): Problem {
  const plain = message.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  const cut =
    [...plain].length > MAX_MESSAGE ? `${[...plain].slice(0, MAX_MESSAGE - 1).join('')}…` : plain;
  return { rule, level, message: cut, place };
}

/** A problem as one line, `file:line:column level rule message`, as compilers print them. */
export function formatProblem({ rule, level, message, place }: Problem): string {
  return `${place.file}:${place.line ?? 1}:${place.column ?? 1} ${level} ${rule} ${message}`;
}
