/**
 * The lines, 1-based, on which the items of the list under a key of the outermost object begin.
 * `text` is JSON that has been parsed: nothing is checked here. Of a repeated key the last counts,
 * as it does when JSON is parsed. O(n).
 */
export function jsonItemLines(text: string, key: string): readonly number[] {
  const wanted = JSON.stringify(key);
  let lines: number[] = [];
  let line = 1;
  let depth = 0;
  /** The last string of the outermost object, which is a key where a colon follows. */
  let name = '';
  let inList = false;
  let expectsItem = false;
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:\n]|[^\s"[\]{},:]+/gu)) {
    if (token === '\n') {
      line += 1;
      continue;
    }
    if (expectsItem && token !== ']') lines.push(line);
    expectsItem = false;
    if (token === '[' || token === '{') {
      depth += 1;
      if (token === '[' && depth === 2 && name === wanted) {
        lines = [];
        inList = true;
        expectsItem = true;
      }
    } else if (token === ']' || token === '}') {
      depth -= 1;
      if (depth === 1) inList = false;
    } else if (token === ',') {
      expectsItem = inList && depth === 2;
      if (depth === 1) name = '';
    } else if (token !== ':' && depth === 1) name = token;
  }
  return lines;
}
