import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { correctionYaml } from '../export/correctionYaml.ts';
import type { Correction } from '../model/correction.ts';

/** Why a correction is not written, or not taken back. */
export type NotWritten = 'not-a-list' | 'has-one' | 'changed' | 'failed';

/** Adds corrections to a curation file, and takes back those that it added, the last first. */
export class CurationFile {
  readonly #path: string;
  readonly #undo: { readonly before: string; readonly after: string }[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  /** Adds an entry at the end; comments and all other lines stay as they are. */
  add(correction: Correction): NotWritten | undefined {
    const before = this.#read();
    if (before === undefined) return 'failed';
    const after = withEntry(before, correction);
    if (typeof after !== 'object') return after;
    if (!this.#write(after.text)) return 'failed';
    this.#undo.push({ before, after: after.text });
    return undefined;
  }

  /** Takes the last entry back, unless the file was changed since. */
  undo(): NotWritten | undefined {
    const last = this.#undo.at(-1);
    if (!last || this.#read() !== last.after) return 'changed';
    if (!this.#write(last.before)) return 'failed';
    this.#undo.pop();
    return undefined;
  }

  #read(): string | undefined {
    try {
      return readFileSync(this.#path, 'utf8');
    } catch (error) {
      const isNone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      return isNone ? '' : undefined;
    }
  }

  /** All of it or nothing: a file half written would lose corrections. */
  #write(text: string): boolean {
    try {
      writeFileSync(`${this.#path}.new`, text);
      renameSync(`${this.#path}.new`, this.#path);
      return true;
    } catch {
      return false;
    }
  }
}

/** The file's text with one more entry; checked by reading it again. */
function withEntry(text: string, correction: Correction): { readonly text: string } | NotWritten {
  const known = entriesOf(text);
  if (!known) return 'not-a-list';
  if (known.some((entry) => idOf(entry) === correction.id)) return 'has-one';
  const head = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const list = /^corrections:/mu.test(head) ? head : `${head}corrections:\n`;
  const after =
    list.replace(/^corrections: *(?:\[\]|null|~) *$/mu, 'corrections:') +
    correctionYaml(correction);
  const entries = entriesOf(after);
  const isAdded = entries?.length === known.length + 1 && idOf(entries.at(-1)) === correction.id;
  return isAdded ? { text: after } : 'not-a-list';
}

function entriesOf(text: string): readonly unknown[] | undefined {
  try {
    const file: unknown = load(text) ?? {};
    if (typeof file !== 'object' || file === null || Array.isArray(file)) return undefined;
    const list: unknown = 'corrections' in file ? (file.corrections ?? []) : [];
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

function idOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
}
