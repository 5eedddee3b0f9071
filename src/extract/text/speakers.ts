import type { Draft } from './paragraphs.ts';

/** A label at the start of a paragraph: a name of at most 40 characters and a colon. */
const LABEL =
  /^(?<name>[\p{L}\p{M}][\p{L}\p{M}\p{N} .·・'’-]{0,39}?)(?: ?[（(][^（）()]{1,30}[）)])?\s?[：:](?!\/\/)/u;

/** A colon as near as that of a label: a quick look that rules out most paragraphs. */
const COLON = /^[^：:]{1,160}[：:]/;

/** A plain label counts when it opens this many paragraphs; one in bold counts at once. */
const TURNS = 3;

/** The name that a paragraph's label gives; other blocks have no label. */
function labelOf({ text, role }: Draft): string | undefined {
  if (role !== 'paragraph' || !COLON.test(text)) return undefined;
  return LABEL.exec(text)?.groups?.['name'];
}

/**
 * The speaker of each paragraph where the article is a conversation; nobody at all elsewhere.
 *
 * A conversation has at least two names that each open several paragraphs ("Name: …"), or open
 * them in bold. A paragraph without a label belongs to the speaker before it, up to the next
 * heading; list items and quotes inside a turn belong to it too.
 */
export function speakersOf(drafts: readonly Draft[]): readonly (string | undefined)[] {
  const labels = drafts.map(labelOf);
  const turns = new Map<string, number>();
  labels.forEach((name, i) => {
    if (name === undefined) return;
    const bold = drafts[i]?.bold ?? 0;
    const inBold = bold >= name.length && bold <= name.length + 2;
    turns.set(name, (turns.get(name) ?? 0) + (inBold ? TURNS : 1));
  });
  const speakers = new Set([...turns].filter(([, n]) => n >= TURNS).map(([name]) => name));
  if (speakers.size < 2) return [];
  let speaker: string | undefined;
  return drafts.map((draft, i) => {
    const name = labels[i];
    if (draft.role === 'heading') speaker = undefined;
    else if (name !== undefined && speakers.has(name)) speaker = name;
    return speaker;
  });
}
