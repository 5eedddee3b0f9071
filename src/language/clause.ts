import type { TextSpan } from '../model/event.ts';
import type { Token } from './token.ts';

/** What a clause is made of, as far as its words show. Spans are into the text that was tagged. */
export interface Clause extends TextSpan {
  readonly tokens: readonly Token[];
  /** Index of the first word behind connectives, adverbs, times and places that open the clause. */
  readonly core: number;
  /** The noun phrase before the predicate. */
  readonly subject?: TextSpan;
  readonly predicate?: Token;
  /** Phrases that an adposition opens before the predicate: 在里昂, in the spring. */
  readonly phrases: readonly TextSpan[];
  /** All behind the predicate and its particles; absent where nothing is. */
  readonly object?: TextSpan;
  readonly negated: boolean;
  /** It will, shall, or is planned to be. */
  readonly planned: boolean;
  /** If, may, could. */
  readonly supposed: boolean;
  readonly passive: boolean;
  /** The happening is over (了, 过; a verb in the past), or goes on (着, 正在). */
  readonly aspect?: 'done' | 'ongoing';
  /** Nothing but an adverbial: "after the war", 在他离开后. */
  readonly adverbial: boolean;
}
