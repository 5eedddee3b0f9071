/**
 * Values of one kind, written so that like stands beside like, which compresses far better: the
 * values themselves; what is at some `at` of the places, each as its distance from the one before;
 * objects by their keys; or lists, their lengths and all their items.
 */
export type Column =
  | readonly unknown[]
  | { readonly at: readonly number[]; readonly of: Column }
  | { readonly keys: Readonly<Record<string, Column>> }
  | { readonly lengths: readonly number[]; readonly items: Column };

/**
 * JSON values as a column, of which `fromColumn` makes them again. A value that is not there is
 * `undefined`, and a key without a value is left out. O(size).
 */
export function toColumn(values: readonly unknown[]): Column {
  if (values.length === 0) return [];
  const present = values.flatMap((value, i) => (value === undefined ? [] : i));
  if (present.length < values.length) {
    const at = present.map((place, i) => place - (present[i - 1] ?? 0));
    return { at, of: toColumn(present.map((place) => values[place])) };
  }
  if (values.every(isList)) {
    return { lengths: values.map(({ length }) => length), items: toColumn(values.flat()) };
  }
  if (!values.every(isObject)) return values;
  const names = new Set(values.flatMap((value) => Object.keys(value)));
  const keys = [...names].map((name) => [name, toColumn(values.map((value) => value[name]))]);
  return { keys: Object.fromEntries(keys) as Record<string, Column> };
}

/** The values of a column of `count` of them. Throws where it is not one. O(size). */
export function fromColumn(column: Column, count: number): readonly unknown[] {
  if (isList(column)) return column;
  if ('at' in column) {
    const values = new Array<unknown>(count).fill(undefined);
    let place = 0;
    for (const [i, value] of fromColumn(column.of, column.at.length).entries()) {
      place += column.at[i] ?? 0;
      values[place] = value;
    }
    return values;
  }
  if ('keys' in column) {
    const objects = Array.from({ length: count }, (): Record<string, unknown> => ({}));
    for (const [name, values] of Object.entries(column.keys)) {
      for (const [i, value] of fromColumn(values, count).entries()) {
        const object = objects[i];
        if (object && value !== undefined) object[name] = value;
      }
    }
    return objects;
  }
  const all = fromColumn(
    column.items,
    column.lengths.reduce((sum, length) => sum + length, 0),
  );
  let from = 0;
  return column.lengths.map((length) => all.slice(from, (from += length)));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !isList(value);
}
