/** What stands between two characters, or asks of those around it: it matches none. */
const BETWEEN = /^(?:\\[bB]|[\^$])/;
/** What matches one character; a reference to a group may match any. */
const ATOM = /^(?:\\k<\w+>|\\u[\da-f]{4}|\\.|\[(?:\\.|[^\\\]])*\]|[^\\|()])/i;
const REPEATED = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/;
const GROUP = /^\((?:\?(?:(<?[=!])|:|<\w+>))?/;

const ANY = '[^]';

/** The first atoms of a match, two at most. */
type Head = readonly [] | readonly [string] | readonly [string, string];
type Heads = ReadonlyMap<string, Head>;

const EMPTY: Heads = headsFrom([[]]);

/**
 * What a pattern may begin with: an expression that finds every text whose first two characters (or
 * fewer, where it is shorter) can be the first of a match, and now and then another: what the
 * pattern forbids, or asks of the text around, is passed over. Small however long the pattern is.
 */
export function openingOf(pattern: string, flags = ''): RegExp {
  const { heads } = readChoice(pattern, 0);
  const seconds = new Map<string, Set<string>>();
  for (const [first = '', second = ''] of heads.values()) {
    const known = seconds.get(first) ?? new Set<string>();
    seconds.set(first, known.add(second));
  }
  const openings = [...seconds].map(
    ([first, behind]) => `${first}(?:${['$', ...behind].join('|')})`,
  );
  return new RegExp(`^(?:$|${openings.join('|')})`, flags);
}

interface Part {
  readonly heads: Heads;
  /** Where the pattern goes on. */
  readonly end: number;
}

/** Parts with | between them, up to a bracket that closes them or the end. */
function readChoice(pattern: string, start: number): Part {
  const found: Head[] = [];
  let at = start;
  for (;;) {
    const { heads, end } = readRun(pattern, at);
    found.push(...heads.values());
    at = end;
    if (pattern.charAt(at) !== '|') return { heads: headsFrom(found), end: at };
    at += 1;
  }
}

function readRun(pattern: string, start: number): Part {
  let heads = EMPTY;
  let at = start;
  while (at < pattern.length && !/[|)]/.test(pattern.charAt(at))) {
    if ([...heads.values()].every(({ length }) => length === 2))
      return { heads, end: endOfRun(pattern, at) };
    const part = readPart(pattern, at);
    const repeated = REPEATED.exec(pattern.slice(part.end));
    heads = followed(heads, repeated ? repeatedHeads(part.heads, repeated) : part.heads);
    at = part.end + (repeated?.[0].length ?? 0);
  }
  return { heads, end: at };
}

/** Where the bracket or | stands that ends a run of parts, whatever they are. */
function endOfRun(pattern: string, start: number): number {
  let depth = 0;
  for (let at = start; at < pattern.length;) {
    const sign = pattern.charAt(at);
    if (depth === 0 && (sign === '|' || sign === ')')) return at;
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    at += ATOM.exec(pattern.slice(at))?.[0].length ?? 1;
  }
  return pattern.length;
}

function readPart(pattern: string, start: number): Part {
  const rest = pattern.slice(start);
  const between = BETWEEN.exec(rest);
  if (between) return { heads: EMPTY, end: start + between[0].length };
  const group = GROUP.exec(rest);
  if (group) {
    const { heads, end } = readChoice(pattern, start + group[0].length);
    return { heads: group[1] === undefined ? heads : EMPTY, end: end + 1 };
  }
  const [atom = ''] = ATOM.exec(rest) ?? [];
  if (atom === '') throw new SyntaxError(`No pattern: ${rest.slice(0, 40)}`);
  const matched = atom.startsWith('\\k') || atom === '.' ? ANY : atom;
  return { heads: headsFrom([[matched]]), end: start + atom.length };
}

function repeatedHeads(heads: Heads, [, sign, least, comma, most]: RegExpExecArray): Heads {
  const min = sign === undefined ? Number(least) : sign === '+' ? 1 : 0;
  const atMostOnce = sign === '?' || (sign === undefined && (comma === '' ? min : most) === '1');
  if (min === 0 && comma === '' && sign === undefined) return EMPTY;
  const twice = atMostOnce ? [] : [...followed(heads, heads).values()];
  if (min > 1) return headsFrom(twice);
  return headsFrom([...(min === 0 ? EMPTY.values() : []), ...heads.values(), ...twice]);
}

const followed = (heads: Heads, next: Heads): Heads =>
  headsFrom(
    [...heads.values()].flatMap((head): readonly Head[] => {
      const [first, second] = head;
      if (second !== undefined) return [head];
      return [...next.values()].map(([a, b]): Head => {
        if (first === undefined) return a === undefined ? [] : b === undefined ? [a] : [a, b];
        return a === undefined ? [first] : [first, a];
      });
    }),
  );

function headsFrom(heads: readonly Head[]): Heads {
  return new Map(heads.map((head) => [head.join('\n'), head]));
}
