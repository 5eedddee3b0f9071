import type { Figure, LocalisedText, TextSpan } from '../../model/event.ts';

const LONGEST = 12;

const LEADING =
  /^(?:and|but|so|then|however|meanwhile|also|in fact|indeed|of course|for example|as a result|finally|eventually|later|soon after|today|now|currently|that is why|by then|at the time|according to [^,]{1,40}|he|she|they|i think|i believe|we think)\b[, ]+/i;

/**
 * An English title of at most twelve words from the clauses that a date governs, first to last,
 * without the date and leading connectives, cut between clauses or at a word.
 */
export function englishTitle(
  text: string,
  clauses: readonly TextSpan[],
  main: number,
  dates: readonly TextSpan[],
  subject: string | undefined,
): string {
  const pieces = clauses.slice(main).map((clause) => clean(text, clause, dates));
  let title = '';
  for (const piece of pieces) {
    if (piece === '') continue;
    const longer = title === '' ? piece : `${title}, ${piece}`;
    if (title !== '' && wordsOf(longer).length > LONGEST) break;
    title = longer;
    if (wordsOf(title).length >= 6) break;
  }
  const resolved = title.replace(/^(?:He|She|It|They|The company|We)\b/, (word) => subject ?? word);
  const cut = wordsOf(resolved).slice(0, LONGEST);
  while (
    cut.length > 3 &&
    /^(?:the|a|an|of|to|in|on|at|and|or|by|for|with|from|its|their|that|which|as|than|is|was)$/i.test(
      cut.at(-1) ?? '',
    )
  )
    cut.pop();
  const out = cut.join(' ').replace(/[,;:. ]+$/, '');
  return out.charAt(0).toUpperCase() + out.slice(1);
}

const wordsOf = (text: string) => text.split(/\s+/).filter((w) => w !== '');

function clean(text: string, clause: TextSpan, dates: readonly TextSpan[]): string {
  let out = '';
  let at = clause.start;
  for (const date of dates) {
    if (date.end <= clause.start || date.start >= clause.end) continue;
    out += text
      .slice(at, Math.max(at, date.start))
      .replace(
        /\b(?:in|on|by|since|from|until|during|around|about|early|late|mid|the|of|at)\s*$/i,
        '',
      )
      .replace(/\b(?:in|on|by|since|from|until|during|around|at)\s*$/i, '');
    at = Math.max(at, date.end);
  }
  out += text.slice(Math.min(at, clause.end), clause.end);
  let rest = out
    .replace(/\([^()]{0,80}\)/g, '')
    .replace(/[“”"]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  for (let i = 0; i < 3; i += 1) rest = rest.replace(LEADING, '');
  return rest.replace(/^[,;:\-– ]+|[,;:.\-– ]+$/g, '');
}

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
];
const SYMBOL: Readonly<Record<string, string>> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  TWD: 'NT$',
  CNY: 'CN¥',
  HKD: 'HK$',
  KRW: '₩',
};
const BOUND: Readonly<Record<Figure['bound'], string>> = {
  exact: '',
  about: 'about ',
  over: 'over ',
  under: 'nearly ',
};

/** An amount in English words: "nearly $20 billion", "70–80%", "10×". */
export function amountInEnglish({ value, max, currency, unit, bound }: Figure): string {
  const scaled = (n: number) => {
    const scale = SCALES.find(([size]) => Math.abs(n) >= size);
    const number = scale ? n / scale[0] : n;
    const digits = Number(number.toFixed(2)).toLocaleString('en-US');
    const symbol = currency ? (SYMBOL[currency] ?? `${currency} `) : '';
    return `${symbol}${digits}${scale?.[1] ?? ''}`;
  };
  const suffix = unit === 'percent' ? '%' : unit === 'times' ? '×' : '';
  const amount = max === undefined ? scaled(value) : `${scaled(value)}–${scaled(max)}`;
  return `${BOUND[bound]}${amount}${suffix}`;
}

const MEASURE_NOUN: Readonly<Record<string, string>> = {
  revenue: 'revenue',
  funding: 'funding',
  valuation: 'valuation',
  cost: 'cost',
};

/**
 * English title of an event told in another language where a figure says enough: "Anthropic
 * revenue over $4 billion". `undefined` where it does not.
 */
export function titleFromFigures(
  figures: readonly Figure[],
  entity: string | undefined,
): LocalisedText | undefined {
  const figure = figures.findLast((f) => MEASURE_NOUN[f.measure] !== undefined && f.currency);
  if (!figure || entity === undefined || !/^[\x20-\x7e]+$/.test(entity)) return undefined;
  return { en: `${entity} ${MEASURE_NOUN[figure.measure] ?? ''} ${amountInEnglish(figure)}` };
}
