import { fold } from '../../text/fold.ts';

export interface WordEntry<T> {
  /** Either script; folded when added. A final `*` lets an English word go on ("launch*"). */
  readonly word: string;
  readonly value: T;
}

export interface WordMatch<T> {
  readonly start: number;
  readonly end: number;
  readonly values: readonly T[];
}

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  /** Values of the word that ends here, and of those among them that may go on. */
  readonly values: T[];
  readonly prefixes: T[];
}

const isDigit = (code: number) => code >= 48 && code <= 57;
/** À to ɏ, without × and ÷. */
const isAccented = (code: number) =>
  code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7;
const isWordUnit = (code: number) =>
  isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || isAccented(code);
const upper = (code: number) => (code >= 97 && code <= 122 ? code - 32 : code);
const lower = (code: number) => (code >= 65 && code <= 90 ? code + 32 : code);

/**
 * A search for many words at once in folded text: the longest word at each place, left to right,
 * not overlapping. Latin words match only as whole words. `caseless` takes A–Z as a–z.
 *
 * A trie walked from each place, so O(n · longest word) at worst and close to O(n) on text.
 */
export function createWordMatcher<T>(
  entries: readonly WordEntry<T>[],
  { caseless }: { readonly caseless: boolean },
): (folded: string) => readonly WordMatch<T>[] {
  const root: Node<T> = { next: new Map(), values: [], prefixes: [] };
  const starts = new Uint8Array(0x10000);
  for (const { word, value } of entries) {
    const prefix = word.endsWith('*');
    const folded = fold(prefix ? word.slice(0, -1) : word).trim();
    if (folded === '') continue;
    const node = insert(root, folded, caseless);
    node.values.push(value);
    if (prefix) node.prefixes.push(value);
    const first = unitAt(folded, 0, caseless);
    starts[first] = 1;
    if (caseless) starts[upper(first)] = 1;
  }
  return (text) => {
    const matches: WordMatch<T>[] = [];
    let i = 0;
    while (i < text.length) {
      const match = starts[text.charCodeAt(i)] === 1 ? longest(root, text, i, caseless) : undefined;
      if (match) {
        matches.push(match);
        i = match.end;
      } else i += 1;
    }
    return matches;
  };
}

const unitAt = (text: string, index: number, caseless: boolean) =>
  caseless ? lower(text.charCodeAt(index)) : text.charCodeAt(index);

function insert<T>(root: Node<T>, word: string, caseless: boolean): Node<T> {
  let node = root;
  for (let i = 0; i < word.length; i += 1) {
    const unit = unitAt(word, i, caseless);
    let child = node.next.get(unit);
    if (!child) {
      child = { next: new Map(), values: [], prefixes: [] };
      node.next.set(unit, child);
    }
    node = child;
  }
  return node;
}

/** Whether the Latin word or number that ends at a place goes on behind it: "GPT-3" in "GPT-3.5". */
function continues(text: string, last: number): boolean {
  const unit = text.charCodeAt(last);
  if (!isWordUnit(unit)) return false;
  if (isWordUnit(text.charCodeAt(last + 1))) return true;
  return isDigit(unit) && text.charAt(last + 1) === '.' && isDigit(text.charCodeAt(last + 2));
}

function longest<T>(
  root: Node<T>,
  text: string,
  start: number,
  caseless: boolean,
): WordMatch<T> | undefined {
  if (isWordUnit(text.charCodeAt(start)) && start > 0 && isWordUnit(text.charCodeAt(start - 1))) {
    return undefined;
  }
  let node: Node<T> | undefined = root;
  let found: WordMatch<T> | undefined;
  for (let i = start; i < text.length; i += 1) {
    node = node.next.get(unitAt(text, i, caseless));
    if (!node) break;
    if (node.values.length === 0) continue;
    const values = continues(text, i) ? node.prefixes : node.values;
    if (values.length > 0) found = { start, end: i + 1, values };
  }
  return found;
}
