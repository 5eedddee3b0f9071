import { dayOf, isCivilDate } from '../../model/calendar.ts';
import { dayDate, monthDate } from '../../model/edtf.ts';
import type { DateValue } from '../../model/edtf.ts';
import type { Link } from '../../model/source.ts';
import { clausesOf } from './clauses.ts';
import type { Telling } from './compose.ts';
import type { ParagraphMarks } from './marks.ts';
import { quoteAround } from './quote.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const IN_PATH = new RegExp(
  `[/_-](?<year>(?:19|20)\\d{2})(?<sep>[/_-]?)(?<month>0[1-9]|1[0-2]|${MONTHS.join('|')})` +
    String.raw`(?:\k<sep>(?<day>0[1-9]|[12]\d|3[01]))?(?=[/_.-]|$)`,
);

/** The date in the path of an address such as `…/2026/01/07/…`, and the text that says it. */
export function dateInAddress(url: string): { date: DateValue; text: string } | undefined {
  const path = url.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  const match = IN_PATH.exec(path);
  const { year, month, day, sep } = match?.groups ?? {};
  if (!match || year === undefined || month === undefined) return undefined;
  const inYear = MONTHS.includes(month) ? MONTHS.indexOf(month) + 1 : Number(month);
  const civil = { year: Number(year), month: inYear, day: Number(day ?? 1) };
  if (!isCivilDate(civil) || (sep === '' && day === undefined)) return undefined;
  const date = day === undefined ? monthDate(civil.year, civil.month) : dayDate(dayOf(civil));
  return { date, text: match[0].slice(1) };
}

/** The passages of a paragraph that cite something whose address tells its date. */
export function linkTellings(marks: ParagraphMarks): readonly Telling[] {
  return (marks.paragraph.links ?? []).flatMap((link) => {
    const found = dateInAddress(link.url);
    return found ? [tellingOf(marks, link, found.date, found.text)] : [];
  });
}

function tellingOf(marks: ParagraphMarks, link: Link, date: DateValue, text: string): Telling {
  const sentence = marks.sentences.find((s) => s.start <= link.start && s.end >= link.end) ?? {
    start: link.start,
    end: link.end,
  };
  const clauses = clausesOf(marks.text, sentence);
  return {
    origin: 'link',
    date: {
      date,
      basis: 'url',
      derivation: [{ step: 'url', text, address: link.url, edtf: date.edtf }],
    },
    quote: quoteAround(clauses, { start: link.start, end: link.end }, sentence, marks.text),
    clause: { start: link.start, end: link.end },
    modality: 'asserted',
  };
}
