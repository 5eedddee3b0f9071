import { dateInAddress } from '../extract/index.ts';
import type {
  DateMention,
  FigureMention,
  MarkedArticle,
  MarkedParagraph,
  Milestone,
  ResolvedDate,
} from '../extract/index.ts';
import type { DateValue } from '../model/edtf.ts';
import type { TextSpan } from '../model/event.ts';

/** A date expression with its id; without `resolved` it counts from something that is not known. */
interface DatePointer {
  readonly id: string;
  readonly mention: DateMention;
  readonly resolved?: ResolvedDate;
}

interface FigurePointer {
  readonly id: string;
  readonly figure: FigureMention;
}

interface MilestonePointer {
  readonly id: string;
  readonly at: TextSpan;
  readonly milestone: Milestone;
}

/** A link whose address tells a date. */
interface LinkPointer {
  readonly id: string;
  readonly at: TextSpan;
  readonly address: string;
  readonly date: DateValue;
  /** The part of the address that tells it. */
  readonly text: string;
}

/** A paragraph with the ids by which an answer may point at it and at what stands in it. */
export interface PointedParagraph {
  readonly id: string;
  readonly index: number;
  readonly marked: MarkedParagraph;
  readonly dates: readonly DatePointer[];
  readonly figures: readonly FigurePointer[];
  readonly milestones: readonly MilestonePointer[];
  readonly links: readonly LinkPointer[];
}

/** What an id stands for, and in which paragraph. */
type Pointed = { readonly paragraph: PointedParagraph } & (
  | { readonly is: 'date'; readonly date: DatePointer }
  | { readonly is: 'figure'; readonly figure: FigurePointer }
  | { readonly is: 'milestone'; readonly milestone: MilestonePointer }
  | { readonly is: 'link'; readonly link: LinkPointer }
);

/** An article with everything in it numbered. */
export interface PointedArticle {
  readonly article: MarkedArticle;
  readonly paragraphs: readonly PointedParagraph[];
  readonly byId: ReadonlyMap<string, Pointed>;
}

/** Numbers the paragraphs (p1 …), dates (d1 …), figures (f1 …), milestones (m1 …) and dated links (l1 …). */
export function pointersOf(article: MarkedArticle): PointedArticle {
  const counts = { d: 0, f: 0, m: 0, l: 0 };
  const next = (letter: keyof typeof counts) => `${letter}${(counts[letter] += 1)}`;
  const byId = new Map<string, Pointed>();
  const paragraphs = article.paragraphs.map((marked, index): PointedParagraph => {
    const { marks, dates } = marked;
    const paragraph: PointedParagraph = {
      id: `p${index + 1}`,
      index,
      marked,
      dates: marks.dates.map((mention) => {
        const found = dates.find((one) => one.mention.start === mention.start);
        return { id: next('d'), mention, ...(found ? { resolved: found.resolved } : {}) };
      }),
      figures: [...marks.figures, ...marks.slight]
        .sort((a, b) => a.start - b.start)
        .map((figure) => ({ id: next('f'), figure })),
      milestones: marks.milestones.flatMap(({ start, end, values }) =>
        values.slice(0, 1).map((milestone) => ({ id: next('m'), at: { start, end }, milestone })),
      ),
      links: (marks.paragraph.links ?? []).flatMap(({ start, end, url }) => {
        const found = dateInAddress(url);
        return found ? [{ id: next('l'), at: { start, end }, address: url, ...found }] : [];
      }),
    };
    for (const date of paragraph.dates) byId.set(date.id, { is: 'date', paragraph, date });
    for (const figure of paragraph.figures)
      byId.set(figure.id, { is: 'figure', paragraph, figure });
    for (const milestone of paragraph.milestones)
      byId.set(milestone.id, { is: 'milestone', paragraph, milestone });
    for (const link of paragraph.links) byId.set(link.id, { is: 'link', paragraph, link });
    return paragraph;
  });
  return { article, paragraphs, byId };
}
