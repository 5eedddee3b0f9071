import type { Task } from './readThese.ts';

/** Characters of other scripts than Han that make a token; a Han character is about one. */
const LETTERS = 4;

/** About how many tokens a text is for a model: within a third for most. */
function tokensOf(text: string): number {
  const han = text.match(/[\u3400-\u9fff\uf900-\ufaff]/gu)?.length ?? 0;
  return Math.ceil(han + (text.length - han) / LETTERS);
}

/** Tokens of a request, and about how many its answer has. */
export interface Tokens {
  readonly asked: number;
  readonly answered: number;
}

/** An answer is about as long as the text that it is of. */
const ANSWER_SHARE = 0.9;

/** What a request will come to. */
export function estimate({ request: { instructions, schema, text } }: Task): Tokens {
  return {
    asked: tokensOf(instructions) + tokensOf(JSON.stringify(schema)) + tokensOf(text),
    answered: Math.ceil(tokensOf(text) * ANSWER_SHARE),
  };
}

/** Money for a million tokens asked and answered. */
export interface Price {
  readonly asked: number;
  readonly answered: number;
}

/** A price as it is written, `0.15/0.6`, or one number for both; `undefined` for anything else. */
export function priceOf(text: string): Price | undefined {
  const match = /^(?<asked>\d+(?:\.\d+)?)(?:\/(?<answered>\d+(?:\.\d+)?))?$/u.exec(text);
  if (!match?.groups) return undefined;
  const asked = Number(match.groups['asked']);
  return { asked, answered: Number(match.groups['answered'] ?? asked) };
}

/** What tokens cost. */
export const costOf = ({ asked, answered }: Tokens, price: Price): number =>
  (asked * price.asked + answered * price.answered) / 1_000_000;
