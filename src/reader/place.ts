import { dateMentionsIn, figuresIn } from '../extract/index.ts';
import type { DateMention } from '../extract/index.ts';
import { fold } from '../text/fold.ts';
import { quotePlace } from './checks/quotePlace.ts';
import type { Proposal, ReadEvent, Refusal, WrittenDate, WrittenFigure } from './contract.ts';
import type { PointedArticle, PointedParagraph } from './pointers.ts';

/** A proposal with what it points at written out, and what of it leads nowhere. */
export interface Placed {
  readonly event?: ReadEvent;
  readonly refusals: readonly Refusal[];
}

const refusal = (part: Refusal['part'], rule: Refusal['rule'], reason: string): Refusal => ({
  part,
  rule,
  reason,
});

/**
 * A proposal as a reading keeps it: ids become the words and places they stand for, so that it stays
 * right when the tagger learns more. Ids that lead nowhere are refused: of a paragraph or date with
 * the event, of a figure by itself.
 */
export function placeProposal(pointed: PointedArticle, proposal: Proposal): Placed {
  const refusals: Refusal[] = [];
  const byId = new Map(pointed.paragraphs.map((one) => [one.id, one]));
  const passages: PointedParagraph[] = [];
  for (const { paragraph } of proposal.evidence) {
    const found = byId.get(bareId(paragraph));
    if (!found) {
      const reason = `There is no paragraph ${paragraph}.`;
      return { refusals: [refusal('event', 'reading-paragraph', reason)] };
    }
    passages.push(found);
  }
  const date = writtenDate(pointed, passages, proposal.date);
  if (!date) return { refusals: [refusal('event', 'reading-date', unreadable(proposal.date))] };
  const from =
    proposal.from === undefined ? undefined : writtenDate(pointed, passages, proposal.from);
  if (proposal.from !== undefined && !from)
    return { refusals: [refusal('event', 'reading-date', unreadable(proposal.from))] };
  const figures = proposal.figures.flatMap((name): WrittenFigure[] => {
    const found = writtenFigure(pointed, passages, name);
    if (!found) refusals.push(refusal('figure', 'reading-figure', `No figure ${name} is there.`));
    return found ? [found] : [];
  });
  return {
    event: {
      title: proposal.title,
      kind: proposal.kind,
      modality: proposal.modality,
      importance: proposal.importance,
      evidence: proposal.evidence.map(({ quote }, i) => ({
        paragraph: passages[i]?.marked.marks.paragraph.id ?? '',
        quote,
      })),
      date,
      ...(from ? { from } : {}),
      ...(proposal.edtf === undefined ? {} : { edtf: proposal.edtf }),
      figures,
    },
    refusals,
  };
}

/** An id as it was printed, whatever brackets came with it. */
const bareId = (name: string) => name.replace(/^[[(]|[\])]$/gu, '').trim();

const unreadable = (name: string) =>
  `“${name}” is no id of the request and no date expression of the passage.`;

function writtenDate(
  { byId, paragraphs }: PointedArticle,
  passages: readonly PointedParagraph[],
  name: string,
): WrittenDate | undefined {
  const id = bareId(name);
  if (id === 'published') return { published: true };
  const pointed = byId.get(id);
  switch (pointed?.is) {
    case 'date':
      return writtenMention(pointed.paragraph, pointed.date.mention);
    case 'milestone':
      return { milestone: pointed.milestone.milestone.id };
    case 'link':
      return { address: pointed.link.address };
    case 'figure':
    case undefined:
      break;
    default:
      pointed satisfies never;
  }
  // An expression that was copied: where it stands in the passages, or else last before them.
  const last = Math.max(...passages.map(({ index }) => index));
  const before = paragraphs.slice(0, last).reverse();
  for (const paragraph of [...passages, ...before]) {
    const { text } = paragraph.marked.marks;
    const at = quotePlace(text, name);
    if (!at) continue;
    const known = paragraph.dates.find(
      ({ mention }) => mention.start < at.end && at.start < mention.end,
    );
    if (known) return writtenMention(paragraph, known.mention);
    if (mentionIn(text.slice(at.start, at.end)))
      return {
        paragraph: paragraph.marked.marks.paragraph.id,
        text: text.slice(at.start, at.end),
        at: at.start,
      };
  }
  return undefined;
}

function writtenMention(
  { marked: { marks } }: PointedParagraph,
  { start, end }: Pick<DateMention, 'start' | 'end'>,
): WrittenDate {
  return { paragraph: marks.paragraph.id, text: marks.text.slice(start, end), at: start };
}

/** Small words around an expression that change nothing of its date. */
const SMALL =
  /^(?:\s|在|于|到|至|自|从|由|\b(?:in|on|at|by|since|from|of|the|around|about)\b|[,，、.。])*$/iu;

/** The one date that a copied expression says as a whole, if our tagger reads it so. */
export function mentionIn(text: string): DateMention | undefined {
  // Four digits alone are a year where somebody points at them as one.
  if (/^(?:1\d|20)\d{2}$/u.test(text)) {
    const year = mentionIn(`${text}年`);
    return year && { ...year, end: text.length };
  }
  const folded = fold(text);
  const [mention, ...others] = dateMentionsIn(folded);
  if (!mention || others.length > 0) return undefined;
  const around = [folded.slice(0, mention.start), folded.slice(mention.end)];
  return around.every((part) => SMALL.test(part)) ? mention : undefined;
}

function writtenFigure(
  { byId }: PointedArticle,
  passages: readonly PointedParagraph[],
  name: string,
): WrittenFigure | undefined {
  const pointed = byId.get(bareId(name));
  if (pointed?.is === 'figure') {
    const { marks } = pointed.paragraph.marked;
    const { start, end } = pointed.figure.figure;
    return { paragraph: marks.paragraph.id, text: marks.text.slice(start, end), at: start };
  }
  for (const { marked } of passages) {
    const { text, folded, paragraph } = marked.marks;
    const at = quotePlace(text, name);
    if (!at || figuresIn(folded.slice(at.start, at.end), [], 'XXX').length !== 1) continue;
    return { paragraph: paragraph.id, text: text.slice(at.start, at.end), at: at.start };
  }
  return undefined;
}
