import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { EventType, State } from 'js-yaml';

/** A YAML value, or what is wrong and where; line and column are 1-based. */
export type ReadYaml =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly line: number;
      readonly column: number;
      readonly message: string;
    };

/** A YAML mapping: no prototype, and no key that could reach one. */
export type Mapping = Readonly<Record<string, unknown>>;

const MAX_DEPTH = 20;
/** At the start of a node, after an optional tag: an anchor or an alias. */
const ANCHOR = /[ \t\n]*(?:![^\s]*[ \t\n]+)?[&*]/y;
const DROPPED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The value of one YAML document in the core schema, where dates, times and `017` are not turned
 * into anything: mappings, lists, text, numbers, true, false and null.
 *
 * Refused: unknown tags, duplicate keys, more than one document, more than 20 levels, anchors and
 * aliases (a few lines of them can stand for gigabytes). Mappings come without a prototype and
 * without the keys `__proto__`, `constructor` and `prototype`. Empty text is `undefined`, only comments
 * are null. Never throws.
 */
export function readYaml(text: string): ReadYaml {
  try {
    return { ok: true, value: withoutPrototypes(load(text, LOAD_OPTIONS)) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return faultOf(text, error);
  }
}

/** Whether a YAML value is a mapping, and neither a list nor a single value. */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The error is partial, because js-yaml leaves the mark out where it has none, whatever its types
 * say. Of the mark only the position counts: for a character it refuses, its line is always 0.
 */
function faultOf(text: string, { reason = 'not YAML', mark }: Partial<YAMLException>): ReadYaml {
  const before = text.slice(0, mark?.position ?? 0).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  return { ok: false, line: before.length, column, message: `${reason}; ${advice(reason)}.` };
}

const NO_ANCHORS = 'anchors (&name) and aliases (*name) are not read';

// A constant rather than a literal argument: @types/js-yaml does not know `maxDepth` (js-yaml 4.3).
const LOAD_OPTIONS = { schema: CORE_SCHEMA, maxDepth: MAX_DEPTH, listener: refuseAnchors };

function refuseAnchors(event: EventType, state: State): void {
  if (event !== 'open') return;
  ANCHOR.lastIndex = state.position;
  if (!ANCHOR.test(state.input)) return;
  const { input: buffer, position, line, lineStart } = state;
  const mark = { buffer, position, line, column: position - lineStart, name: '', snippet: '' };
  throw new YAMLException(NO_ANCHORS, mark);
}

function advice(reason: string): string {
  if (reason === NO_ANCHORS) return 'write the value out, or put it in quotes';
  if (reason.startsWith('duplicated')) return 'keep one of the two';
  if (reason.startsWith('nesting')) return `use at most ${MAX_DEPTH} levels`;
  if (reason.includes('null byte') || reason.includes('non-printable')) return 'delete it';
  return 'put a value that holds ": ", " #", "@", brackets or quotes in double quotes';
}

/**
 * A parsed value whose mappings have no prototype and no key that could reach one; what lies more
 * than 20 levels deep is null, and a date object is its text. Never throws.
 */
export function withoutPrototypes(value: unknown, depth = 0): unknown {
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) return value.map((one) => withoutPrototypes(one, depth + 1));
  if (!isMapping(value)) return value;
  if (typeof value['toISOString'] === 'function') return JSON.parse(JSON.stringify(value));
  const mapping: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, inner] of Object.entries(value)) {
    if (!DROPPED_KEYS.has(key)) mapping[key] = withoutPrototypes(inner, depth + 1);
  }
  return mapping;
}
