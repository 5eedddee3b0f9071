import { dump } from 'js-yaml';
import type { Story } from '../model/story.ts';

/** Longest line before a text is folded: none is, so that a diff shows one text as one line. */
const NO_FOLDING = -1;

/**
 * A story as the text of a file in `data/stories`, which the extractor reads as the same story; the
 * file's name is the story's id.
 */
export function storyYaml({ id, title, summary, steps }: Story): string {
  const head = `# ${id}.yaml: steps name events by id; see docs/data-format.md.\n`;
  const file = {
    title,
    ...(summary ? { summary } : {}),
    steps: steps.map((step) => ({
      id: step.id,
      title: step.title,
      ...(step.range === undefined ? {} : { range: step.range }),
      ...(step.events?.length ? { events: step.events } : {}),
      ...(step.highlight?.length ? { highlight: step.highlight } : {}),
      ...(step.note ? { note: step.note } : {}),
    })),
  };
  return head + dump(file, { lineWidth: NO_FOLDING, noRefs: true, quotingType: "'" });
}
