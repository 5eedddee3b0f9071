import { chineseClause } from '../../language/chineseClause.ts';
import { englishClause } from '../../language/englishClause.ts';
import type { TextSpan } from '../../model/event.ts';
import { fold } from '../../text/fold.ts';
import { clausesOf } from './clauses.ts';
import { figuresOf } from './compose.ts';
import { cueOf } from './cues.ts';
import type { EventDraft } from './draft.ts';
import { anyWithin, within } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';
import { MAX_QUOTE } from './quote.ts';
import { wordsOf } from './words.ts';

/** So many sentences behind an event's own may go on telling of it. */
const FURTHEST = 2;
/** Words of the future of this weight tell of something that is still to come. */
const AHEAD = 2;

/** Another time, a supposition, a question or somebody's words begin something new. */
const ELSEWHEN =
  /^[「『“"‘'>]|如果|假如|假设|就算|哪怕|例如|比如|后来|随后|之后|此后|不久|如今|目前|现在|今天|至今|[？?]$|\b(?:if|later|eventually|today|now|currently|since then|for example|meanwhile)\b/i;
/** Words that point back to what was told. */
const POINTS_BACK =
  /[这该此]|其(?![他它余实])|当时|同时|\b(?:this|that|these|those|its|their|his|her|the same)\b/i;

/**
 * The drafts of a paragraph, each with the figures of the sentences behind it that go on telling of
 * the same happening: no date of their own, no event of their own, and no subject that the passage
 * does not name. Nothing is added where passage and sentences are longer than a quote may be.
 */
export function withFollowing(
  drafts: readonly EventDraft[],
  marks: ParagraphMarks,
): readonly EventDraft[] {
  if (marks.sentences.length < 2) return drafts;
  return drafts.map((draft) => {
    if (draft.origin !== 'dated' && draft.origin !== 'carried') return draft;
    const { quote } = draft.evidence;
    const end = reachOf(quote, drafts, marks);
    if (end === quote.end) return draft;
    const whole = { start: quote.start, end };
    const figures = figuresOf(marks, whole).slice(figuresOf(marks, quote).length);
    return figures.length === 0 ? draft : { ...draft, further: { end, figures } };
  });
}

/** Where the sentences end that go on telling and have figures; the quote's end where none do. */
function reachOf(quote: TextSpan, drafts: readonly EventDraft[], marks: ParagraphMarks): number {
  const own = marks.sentences.findLastIndex((s) => s.start < quote.end && s.end <= quote.end);
  const last = marks.sentences[own];
  if (!last || marks.sentences.some((s) => s.start < quote.end && s.end > quote.end))
    return quote.end;
  let end = quote.end;
  for (const sentence of marks.sentences.slice(own + 1, own + 1 + FURTHEST)) {
    const limit = sentence.end - quote.start;
    if (limit > MAX_QUOTE || !goesOn(sentence, quote, marks)) break;
    if (
      drafts.some(({ evidence: { quote: q } }) => q.start < sentence.end && q.end > sentence.start)
    )
      break;
    if (anyWithin(marks.figures, sentence) || anyWithin(marks.slight, sentence)) {
      const sign = /^[。！!]/.test(marks.text.slice(sentence.end)) && limit < MAX_QUOTE ? 1 : 0;
      end = sentence.end + sign;
    }
  }
  return end;
}

function goesOn(sentence: TextSpan, quote: TextSpan, marks: ParagraphMarks): boolean {
  const folded = marks.folded.slice(sentence.start, sentence.end);
  if (within(marks.dates, sentence).some(({ value }) => value.type !== 'narrative')) return false;
  if (anyWithin(marks.milestones, sentence) || ELSEWHEN.test(folded)) return false;
  if (cueOf(marks, 'forecast', sentence) >= AHEAD) return false;
  // Whom the paragraph or its heading named, it speaks of on.
  const names = subjectNames(sentence, marks);
  if (names.length === 0 || POINTS_BACK.test(folded)) return true;
  const heading = fold(marks.paragraph.heading?.at(-1) ?? '');
  const told = `${heading}\n${marks.folded.slice(0, quote.end)}`.toLowerCase();
  return names.every((name) => told.includes(name.toLowerCase()));
}

/** A subject that counts (约 150 位专家) or measures (GDP 年均成长率) what was told. */
const COUNTS = /^(?:[约近超过逾共有]{0,3} ?[\d一二两三四五六七八九十百千]|\d)/;
const MEASURES =
  /(?:率|数|人数|额|值|量|价|费|收入|人口|营收|利润|净利|成本|规模|GDP|percentage|rate|number|total|turnout|revenue|profits?|sales|population|cost)$/i;

/** The names in the subject of a sentence, where that is a matter of its own. */
function subjectNames(sentence: TextSpan, marks: ParagraphMarks): readonly string[] {
  const [first] = clausesOf(marks.text, sentence);
  if (!first) return [];
  const words = wordsOf(marks, sentence).filter((w) => w.start < first.end);
  if (words.length === 0) return [];
  const { subject } = marks.language === 'en' ? englishClause(words) : chineseClause(words);
  // Where no verb was known, the name that opens the clause is who it speaks of.
  const [opening] = words;
  if (!subject)
    return opening?.pos === 'name' ? [marks.folded.slice(opening.start, opening.end)] : [];
  const text = marks.folded.slice(subject.start, subject.end);
  if (COUNTS.test(text) || MEASURES.test(text)) return [];
  return words
    .filter((w) => w.pos === 'name' && w.start >= subject.start && w.end <= subject.end)
    .map(({ start, end }) => marks.folded.slice(start, end));
}
