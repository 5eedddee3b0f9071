/** The head of a title and what sets it off from the rest. */
const HEAD = /^(?<head>.{2,24}?)(?:：|: | [|｜—–-] | ?—— ?)/u;

/** A title without what follows its first colon or dash, where its head is short; else all of it. */
export function shortTitle(title: string): string {
  return HEAD.exec(title)?.groups?.['head']?.trim() ?? title;
}
