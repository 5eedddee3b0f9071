import type { Paragraph } from '../../model/source.ts';
import type { TextSpan } from '../../model/event.ts';
import type { Entity } from '../knowledge.ts';
import { within } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';

/** The names of an entity of the lexicon as titles call it. */
export const nameOf = ({ names }: Entity): string => names[0] ?? '';

/** Labels that name a part and nobody: "Host", 问. */
const PART =
  /^(?:[问問答QA]|主持人|記者|记者|編輯|编辑|提[问問]者?|Host|Moderator|Interviewer|Question|Answer)$/i;

/** Who speaks a paragraph, where its label calls somebody by name. */
export function speakerOf({ speaker }: Paragraph): string | undefined {
  return speaker && !PART.test(speaker) ? speaker : undefined;
}

/** Where the text behind a speaker's label begins; 0 without a label in the text. */
export function labelEnd({ speaker, text }: Paragraph): number {
  if (!speaker || !text.startsWith(speaker)) return 0;
  return speaker.length + (/^\s?[:：]\s?/.exec(text.slice(speaker.length))?.[0].length ?? 0);
}

/** The entities named in a span, each once, as titles call them. */
export function entitiesNamed(marks: ParagraphMarks, span: TextSpan): readonly string[] {
  return [...new Set(within(marks.entities, span).flatMap(({ values }) => values.map(nameOf)))];
}
