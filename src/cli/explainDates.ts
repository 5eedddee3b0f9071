import { readDates } from '../extract/index.ts';
import type { ReadDate } from '../extract/index.ts';
import type { Day } from '../model/calendar.ts';
import type { DerivationStep } from '../model/event.ts';
import type { Tense } from './tense.ts';

/** Each date of a text in plain words, one paragraph each; a line says so where there is none. */
export function explainDates(text: string, published?: Day, tense?: Tense): string {
  const dates = readDates(text, published, tense);
  if (dates.length > 0) return dates.map((date) => `${explained(date)}\n`).join('');
  const hint = published === undefined ? ' (some need --published YYYY-MM-DD)' : '';
  return `No date found${hint}.\n`;
}

function explained({ text, edtf, start, end, derivation }: ReadDate): string {
  const days = start === end ? start : `${start ?? 'open'} to ${end ?? 'open'}`;
  const steps = derivation.map((step) => `${told(step)}${step.edtf ? `: ${step.edtf}` : ''}`);
  return `${text}  ${edtf}  (${days ?? 'open'})\n  ${steps.join(' → ')}`;
}

const BOUND_WORDS: Readonly<Record<string, string>> = {
  before: 'what is before that',
  until: 'what is until then',
  after: 'what is after that',
  since: 'from then on',
  by: 'no later than that',
  range: 'from the first to the last',
};

function told({
  step,
  text,
  edtf,
  from,
  count = 0,
  maxCount = count,
  unit = 'day',
  which = '',
}: DerivationStep): string {
  switch (step) {
    case 'read':
      return `“${text ?? ''}”`;
    case 'anchor':
      return from === 'published'
        ? 'counted from the publication'
        : 'counted from the date named before';
    case 'shift':
      return shiftWords(count, maxCount, unit);
    case 'part':
      return /^(?:day|month|weekday|date|feast)$/.test(which)
        ? `the ${which} in it`
        : `the ${which} of it`;
    case 'nearest':
      return 'the nearest such date';
    case 'bound':
      return BOUND_WORDS[which] ?? which;
    case 'published':
      return 'the present, as of the publication';
    case 'reviewed':
      return 'set by hand';
    case 'url':
    case 'reference':
      return edtf === undefined ? step : `from a ${step}`;
    default:
      return step satisfies never;
  }
}

function shiftWords(count: number, maxCount: number, unit: string): string {
  const [least, most] = [
    Math.min(Math.abs(count), Math.abs(maxCount)),
    Math.max(Math.abs(count), Math.abs(maxCount)),
  ];
  if (most === 0) return unit === 'day' ? 'the same time' : `the same ${unit}`;
  const amount = least === most ? String(most) : `${least} to ${most}`;
  const words = `${amount} ${unit}${most === 1 ? '' : 's'}`;
  if (count < 0 && maxCount > 0) return `${-count} ${unit}s before to ${maxCount} after`;
  return `${words} ${count < 0 || maxCount < 0 ? 'before' : 'after'}`;
}
