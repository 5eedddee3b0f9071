import { dateInAddress, resolveDate, tenseOf } from '../../extract/index.ts';
import type {
  DateMention,
  MarkedArticle,
  MarkedParagraph,
  Milestone,
  ReadTelling,
  ResolvedDate,
} from '../../extract/index.ts';
import { parseIsoDay } from '../../model/calendar.ts';
import { approximately, dayDate, monthDate, parseEdtf } from '../../model/edtf.ts';
import type { DateValue } from '../../model/edtf.ts';
import type { TextSpan } from '../../model/event.ts';
import { civilOf } from '../../model/calendar.ts';
import type { ReadEvent, ReadingRule, WrittenDate } from '../contract.ts';
import { mentionIn } from '../place.ts';

/** The date of an event as our own code works it out. */
export interface OwnDate {
  readonly date: ReadTelling['date'];
  readonly origin: ReadTelling['origin'];
  /** Index of the paragraph of the expression, and where in it that stands. */
  readonly at?: { readonly index: number; readonly span: TextSpan };
  readonly milestone?: Milestone;
  /** The text says it in full: nothing had to be counted or filled in. */
  readonly isWritten: boolean;
}

interface DateFault {
  readonly rule: ReadingRule;
  readonly reason: string;
}

type Found = OwnDate | DateFault;

const fault = (reason: string, rule: ReadingRule = 'reading-date'): DateFault => ({ rule, reason });

/** Whether no date was found. */
export const isFault = (found: Found): found is DateFault => 'rule' in found;

/**
 * The date that an event's expression has by our resolver, counted from where the reader says
 * (`from`) if it does; or why there is none. `indexes` are the paragraphs of its evidence. The
 * expression stands in one of these, or before them in the same section.
 */
export function dateOf(
  article: MarkedArticle,
  event: ReadEvent,
  indexes: readonly number[],
): Found {
  const found = foundDate(article, event.date, event.from, indexes);
  if (isFault(found)) return found;
  const misplaced = found.at && !belongs(article, found.at.index, indexes);
  if (misplaced)
    return fault(
      'The date stands neither in the passage nor before it in its section.',
      'reading-date-place',
    );
  const said = event.edtf === undefined ? undefined : parseEdtf(event.edtf);
  if (said && !found.isWritten && !overlap(said, found.date.date)) {
    const reason = `The reader has ${said.edtf}, the text gives ${found.date.date.edtf}; to be reviewed.`;
    return fault(reason, 'reading-date-disagrees');
  }
  return found;
}

const overlap = ({ span: a }: DateValue, { span: b }: DateValue) => a.from < b.to && b.from < a.to;

/** Whether an expression in one paragraph may date what is told in others. */
function belongs(
  { paragraphs }: MarkedArticle,
  index: number,
  indexes: readonly number[],
): boolean {
  if (indexes.includes(index)) return true;
  const headingOf = (one: MarkedParagraph | undefined) => {
    const paragraph = one?.marks.paragraph;
    const above = paragraph?.heading ?? [];
    return paragraph?.role === 'heading' ? [...above, paragraph.text] : above;
  };
  const own = headingOf(paragraphs[index]);
  return indexes.some((one) => {
    if (index > one) return false;
    const path = headingOf(paragraphs[one]);
    return own.every((heading, i) => path[i] === heading);
  });
}

function foundDate(
  article: MarkedArticle,
  written: WrittenDate,
  from: WrittenDate | undefined,
  indexes: readonly number[],
): Found {
  if ('published' in written) return asPublished(article);
  if ('milestone' in written) return ofMilestone(article, written.milestone, indexes);
  if ('address' in written) return ofAddress(article, written.address, indexes);
  const index = article.paragraphs.findIndex(
    ({ marks }) => marks.paragraph.id === written.paragraph,
  );
  const paragraph = article.paragraphs[index];
  if (!paragraph) return fault('The paragraph of the date is not there any more.');
  const { marks, dates } = paragraph;
  const end = written.at + written.text.length;
  if (marks.text.slice(written.at, end) !== written.text)
    return fault(`“${written.text}” does not stand where it should.`);
  const known = marks.dates.find(({ start, end: last }) => start < end && written.at < last);
  const copied = known ? undefined : mentionIn(written.text);
  const mention: DateMention | undefined =
    known ??
    (copied && {
      ...copied,
      start: written.at + copied.start,
      end: written.at + copied.end,
    });
  if (!mention) return fault(`“${written.text}” is no date expression that can be read.`);
  const asIs = dates.find((one) => one.mention.start === mention.start)?.resolved;
  const resolved = from
    ? countedFrom(article, paragraph, mention, from, indexes, asIs)
    : (asIs ?? inContext(article, paragraph, mention));
  if (!resolved)
    return fault(`“${written.text}” cannot be dated: what it counts from is not known.`);
  if ('rule' in resolved) return resolved;
  const { date, basis, anchor, derivation } = resolved;
  return {
    origin: indexes.includes(index) ? (basis === 'published' ? 'status' : 'dated') : 'carried',
    date: { date, basis, ...(anchor ? { anchor } : {}), derivation },
    at: { index, span: { start: mention.start, end: mention.end } },
    isWritten: basis === 'text',
  };
}

/** A mention that the tagger did not find by itself, read where it stands. */
function inContext(
  { story }: MarkedArticle,
  { marks, contexts }: MarkedParagraph,
  mention: DateMention,
): ResolvedDate | undefined {
  const at = marks.sentences.findLastIndex(({ start }) => start <= mention.start);
  const { narrative, passage } = contexts[Math.max(0, at)] ?? {};
  const sentence = marks.sentences[Math.max(0, at)];
  const tense = sentence && tenseOf(marks, sentence);
  return resolveDate(mention, marks.text.slice(mention.start, mention.end), {
    ...(story.published === undefined ? {} : { published: story.published }),
    ...(narrative ? { narrative } : {}),
    ...(passage ? { passage } : {}),
    ...(tense ? { tense } : {}),
  });
}

/** A mention counted from the date that the reader points at. */
function countedFrom(
  article: MarkedArticle,
  { marks }: MarkedParagraph,
  mention: DateMention,
  from: WrittenDate,
  indexes: readonly number[],
  asIs: ResolvedDate | undefined,
): ResolvedDate | DateFault | undefined {
  const anchor = foundDate(article, from, undefined, indexes);
  if (isFault(anchor)) return anchor;
  const { date } = anchor.date;
  const text = marks.text.slice(mention.start, mention.end);
  const { published } = article.story;
  const isPublished = 'published' in from;
  const resolved = resolveDate(mention, text, {
    ...(published === undefined ? {} : { published }),
    narrative: isPublished ? dayDate(date.span.from) : date,
    ...(isPublished ? {} : { passage: date }),
  });
  // What counts from the day of the text counts from another day where it is quoted from then.
  const quoted = 'anchor' in mention.value && mention.value.anchor === 'published' && !isPublished;
  if (!quoted) return resolved ?? asIs;
  const then = resolveDate(mention, text, { published: date.span.from, narrative: date });
  if (!then) return resolved ?? asIs;
  const derivation = then.derivation.map((step) =>
    step.from === 'published' ? { ...step, from: 'narrative' as const, edtf: date.edtf } : step,
  );
  return { ...then, ...(then.anchor ? { anchor: date } : {}), derivation };
}

function asPublished({ source, story }: MarkedArticle): Found {
  const day = source.published === null ? undefined : parseIsoDay(source.published);
  if (day === undefined || story.published === undefined)
    return fault('The article has no day of publication.');
  const { year, month } = civilOf(day);
  const whole = source.publishedPrecision === 'month' ? monthDate(year, month) : dayDate(day);
  const date = approximately(whole);
  return {
    origin: 'status',
    date: { date, basis: 'published', derivation: [{ step: 'published', edtf: date.edtf }] },
    isWritten: true,
  };
}

function ofMilestone({ paragraphs }: MarkedArticle, id: string, indexes: readonly number[]): Found {
  for (const index of indexes) {
    for (const { start, end, values } of paragraphs[index]?.marks.milestones ?? []) {
      const milestone = values.find((one) => one.id === id);
      const text = paragraphs[index]?.marks.text.slice(start, end) ?? '';
      if (!milestone) continue;
      const { date, reference } = milestone;
      return {
        origin: 'milestone',
        date: {
          date,
          basis: 'reference',
          reference,
          derivation: [{ step: 'reference', text, address: reference, edtf: date.edtf }],
        },
        milestone,
        isWritten: true,
      };
    }
  }
  return fault('The passage does not name the milestone.', 'reading-date-place');
}

function ofAddress(article: MarkedArticle, address: string, indexes: readonly number[]): Found {
  const found = dateInAddress(address);
  // A link stands in the passage, before it in its section, or right behind it.
  const stands = article.paragraphs.some(
    ({ marks }, index) =>
      marks.paragraph.links?.some(({ url }) => url === address) === true &&
      (belongs(article, index, indexes) || indexes.includes(index - 1)),
  );
  if (!found || !stands) return fault('The passage has no such link.', 'reading-date-place');
  const { date, text } = found;
  return {
    origin: 'link',
    date: { date, basis: 'url', derivation: [{ step: 'url', text, address, edtf: date.edtf }] },
    isWritten: true,
  };
}
