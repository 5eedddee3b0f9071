import { yearDate } from '../../model/edtf.ts';
import type { DateValue } from '../../model/edtf.ts';
import { fold } from '../../text/fold.ts';
import type { WrittenAround } from '../time/resolve.ts';
import { dateInAddress } from './links.ts';

/** One year, by itself or with 年: no number of a version, a model or a page. */
const YEAR_IN_TITLE =
  /(?<![\d.\p{L}-])(?<year>(?:19|20)\d{2})(?= ?年|$|[ :：,，.。!！·—-](?!\d))(?! ?年代)/gu;
/** A title that looks ahead, or back from much later, does not say when it was written. */
const NOT_ITS_YEAR =
  /趋势|预测|展望|预言|计划|目标|愿景|以后|之后|以来|\b(?:trends?|outlook|predict|forecast|roadmap|plans?|goals?|after|since|before)\b/i;

/** What is likely older than that was not written in the years of the web. */
const FIRST_YEAR = 1995;

/** The year that a title says, where it says one. */
function yearOfTitle(title: string): DateValue | undefined {
  const folded = fold(title);
  const years = [...folded.matchAll(YEAR_IN_TITLE)].map(({ groups }) => Number(groups?.['year']));
  const [year] = years;
  if (year === undefined || years.length > 1 || year < FIRST_YEAR) return undefined;
  return NOT_ITS_YEAR.test(folded) ? undefined : yearDate(year);
}

const ADDRESS = /https?:\/\/[^\s)\]>"'，。]{4,400}/g;
/** Another address bears out the latest date within so many days before it. */
const BORNE_OUT = 62;

/** The latest of the dates in the addresses of a text that another one bears out. O(n). */
function latestLinked(body: string): WrittenAround['linked'] {
  const dated = [...body.matchAll(ADDRESS)]
    .flatMap(([address]) => {
      const found = dateInAddress(address);
      return found ? [{ date: found.date, address }] : [];
    })
    .sort((a, b) => b.date.span.from - a.date.span.from);
  return dated.find(({ date, address }, i) =>
    dated
      .slice(i + 1)
      .some(
        (other) => other.address !== address && date.span.from - other.date.span.from <= BORNE_OUT,
      ),
  );
}

/** What the title and the links of an article without a date show of when it was written. O(n). */
export function writtenAround(title: string, body: string): WrittenAround {
  const year = yearOfTitle(title);
  const linked = latestLinked(body);
  return { ...(year ? { year } : {}), ...(linked ? { linked } : {}) };
}
