import type { ReadingRequest } from '../../reader/index.ts';
import type { Tokens } from './cost.ts';

/** What a reader says to a request: the answer as it came, and what it cost where that is known. */
export interface Answered {
  readonly answer: unknown;
  readonly tokens?: Tokens;
}

/** Answers requests. Rejects with a `ReaderFailure`; `signal` ends the request under way. */
export interface Reader {
  ask(request: ReadingRequest, signal: AbortSignal): Promise<Answered>;
  close(): void;
}

/** Why a request has no answer. */
export class ReaderFailure extends Error {
  /** Whether it may be asked again, and after how many milliseconds at least. */
  readonly again: { readonly afterMs: number } | undefined;
  /** Whether any other request would fail as well. */
  readonly isForAll: boolean;

  constructor(
    message: string,
    options: { readonly againAfterMs?: number; readonly isForAll?: boolean } = {},
  ) {
    super(message);
    this.again = options.againAfterMs === undefined ? undefined : { afterMs: options.againAfterMs };
    this.isForAll = options.isForAll ?? false;
  }
}

/** Words of somebody else for a terminal: short, on one line, without secrets. */
export function saidBy(text: string, secrets: readonly string[] = []): string {
  const safe = secrets
    .filter((secret) => secret !== '')
    .reduce((words, secret) => words.replaceAll(secret, '…'), text);
  return safe
    .replace(/(?<=\bBearer )\S+/giu, '…')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 200);
}
