/** The box of a task, whatever it is ticked with. */
const BOX = /^\[[^\][\n]\](?:[ \t]+|$)/u;

/** What the Tasks plugin of Obsidian writes behind a task: days, priorities, how often, ids. */
const TASK_MARKS =
  /\s*(?:[➕⏳🛫📅✅❌]\uFE0F?\s*\d{4}-\d{2}-\d{2}|[⏫🔼🔽⏬🔺]\uFE0F?|🔁\uFE0F?[^➕⏳🛫📅✅❌⏫🔼🔽⏬🔺🆔⛔\n]{0,60}|[🆔⛔]\uFE0F?\s*[\w,-]{1,40})/gu;

/** Tags at the end of a line, as Obsidian writes them. */
const TAGS =
  /(?:^|[ \t\u3000]+)#[\p{L}_][\p{L}\p{N}_/-]{0,60}(?:[ \t]+#[\p{L}_][\p{L}\p{N}_/-]{0,60}){0,20}$/u;
const BLOCK_ID = /(?:^|[ \t]+)\^[\w-]{1,60}$/u;
const SENTENCE_END = /(?:^|[.!?。！？…」』”"'）)])$/u;

/**
 * What a block of Markdown holds without what notes keep in it for themselves: the box of a task
 * and its marks, tags at its end and the id that others link to. One tag behind words that are no
 * whole sentence is a word of them ("they wrote #MeToo").
 */
export function withoutNotesMarks(content: string, isItem: boolean): string {
  let text = content;
  if (isItem && BOX.test(text)) text = text.replace(BOX, '').replace(TASK_MARKS, '');
  text = text.trimEnd();
  if (!/[#^]/u.test(text)) return text;
  const line = text.slice(text.lastIndexOf('\n') + 1);
  const rest = text.slice(0, text.length - line.length);
  const plain = withoutTags(line.replace(BLOCK_ID, ''), isItem);
  return (rest + withoutTags(plain.replace(BLOCK_ID, ''), isItem)).trimEnd();
}

function withoutTags(line: string, isItem: boolean): string {
  const at = line.lastIndexOf('#');
  if (at < 0) return line;
  const tags = TAGS.exec(line)?.[0];
  if (tags === undefined) return line;
  const before = line.slice(0, line.length - tags.length);
  const isOne = tags.trim().split(/\s+/u).length === 1;
  return isItem || !isOne || SENTENCE_END.test(before.trimEnd()) ? before : line;
}
