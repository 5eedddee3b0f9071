import { readingDraft } from '../extract/index.ts';
import type { EventDraft, Extraction, Knowledge, MarkedArticle } from '../extract/index.ts';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { checkEvents } from './checkEvents.ts';
import type { Checked } from './checkEvents.ts';
import type { Reading } from './readingFile.ts';
import { articleHash, windowsOf } from './windows.ts';

/** What made an event where no reader did. */
const RULES = 'rules';
/** What needs no reader: when the article was published. */
const isGiven = ({ origin }: EventDraft) => origin === 'publication';

/** Whether a reading is of an article as it is now; one of other words is not used. */
export const isCurrent = (article: MarkedArticle, { hash }: Reading): boolean =>
  hash === articleHash(article);

/**
 * What the rules and a reader find in an article, put together (docs/decisions/0040): in the
 * paragraphs that the reader read, its events stand, and of the rules' only what it agrees with,
 * what it told and was refused, and the article's own publication; elsewhere the rules' stand. All
 * of the reading is checked again. A reading that is not current, or finds nothing where the rules
 * find something, changes nothing.
 */
export function withReading(
  extraction: Extraction,
  article: MarkedArticle,
  reading: Reading,
  knowledge: Knowledge,
): Extraction {
  const { file } = extraction.source;
  const windows = windowsOf(article);
  const answered = windows.flatMap((window) => {
    const found = reading.windows.find(({ id }) => id === window.id);
    return found ? [{ window, found }] : [];
  });
  const read = new Set(
    answered.flatMap(({ window: { first, end } }) =>
      article.paragraphs.slice(first, end).map(({ marks }) => marks.paragraph.id),
    ),
  );
  const events = answered.flatMap(({ found }) => found.events);
  const checked = checkEvents(article, events, reading.reader, knowledge);
  const own = extraction.drafts.filter((draft) => !isGiven(draft));
  if (checked.every(({ event }) => !event) && own.length > 0) {
    const message = `The reading of ${reading.reader} has no event that stands; the rules' are shown.`;
    const empty = problem('warning', 'reading-empty', { file, line: 1 }, message);
    return answered.length === 0
      ? extraction
      : { ...extraction, problems: [...extraction.problems, empty] };
  }
  const agreed = new Map<Checked, EventDraft>();
  const kept = extraction.drafts.filter((draft) => {
    if (isGiven(draft) || !read.has(draft.evidence.paragraph)) return true;
    const beside = checked.filter((one) => isBeside(draft, one, article));
    const same = beside.find((one) => one.event && !agreed.has(one) && isSameDate(draft, one));
    if (same) agreed.set(same, draft);
    // What the reader told of a passage and was refused, the rules may still tell of it.
    return beside.length > 0 && beside.every(({ event }) => !event);
  });
  const drafts = checked.flatMap((one) => {
    const rules = agreed.get(one);
    return (one.event?.tellings ?? []).map((telling, i): EventDraft => {
      const draft = readingDraft(article, telling);
      if (!rules) return draft;
      // The id that the rules' words gave it stays, and so what the gazetteer knows of it.
      const { milestone, told } = rules;
      return {
        ...draft,
        ...(i === 0 ? { told, readBy: [RULES, ...telling.readBy] } : {}),
        ...(milestone === undefined ? {} : { milestone }),
      };
    });
  });
  return {
    ...extraction,
    drafts: [...kept, ...drafts],
    problems: [...extraction.problems, ...refusedAgain(checked, file)],
  };
}

/** Whether a draft of the rules tells of the words that an event of the reading quotes. */
function isBeside({ evidence }: EventDraft, { quotes }: Checked, article: MarkedArticle): boolean {
  return quotes.some(
    ({ index, quote }) =>
      article.paragraphs[index]?.marks.paragraph.id === evidence.paragraph &&
      quote.start < evidence.quote.end &&
      evidence.quote.start < quote.end,
  );
}

function isSameDate({ date: { span } }: EventDraft, { event }: Checked): boolean {
  const read = event?.tellings[0].date.date.span;
  return read?.from === span.from && read.to === span.to;
}

/** Events that stood when they were read and do not any more: edited by hand, or our checks grew. */
function refusedAgain(checked: readonly Checked[], file: string): readonly Problem[] {
  return checked
    .flatMap(({ refusals }) => refusals)
    .filter(({ part, rule }) => part === 'event' && rule !== 'reading-duplicate')
    .map(({ rule, reason }) => problem('warning', rule, { file, line: 1 }, reason));
}
