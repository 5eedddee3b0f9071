import { figuresIn, numberOf } from '../../extract/index.ts';
import type { FigureMention } from '../../extract/index.ts';

/** Numbers are the same where they differ by no more than rounding does. */
const SLACK = 0.005;

const SCALES: Readonly<Record<string, number>> = {
  十: 1e1,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
  兆: 1e12,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
};

const DIGITS =
  /(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<scale> ?(?:[十百千万亿兆]{1,3}|(?:thousand|million|billion|trillion|mn|bn|tn|[kmbt])\b))?/giu;
const HAN = /[零一二两三四五六七八九十百千万亿兆廿卅]+/gu;
const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, i): [string, number] => [word, i])
    .concat(
      ['thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map(
        (word, i): [string, number] => [word, 30 + 10 * i],
      ),
      [
        ['first', 1],
        ['second', 2],
        ['third', 3],
        ['fourth', 4],
        ['fifth', 5],
        ['sixth', 6],
        ['seventh', 7],
        ['eighth', 8],
        ['ninth', 9],
        ['tenth', 10],
        ['once', 1],
        ['twice', 2],
        ['double', 2],
        ['doubled', 2],
        ['triple', 3],
        ['tripled', 3],
        ['half', 50],
        ['dozen', 12],
        ['hundred', 100],
        ['thousand', 1000],
      ],
    ),
);
const IN_WORDS =
  /(?<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -](?<ones>one|two|three|four|five|six|seven|eight|nine)\b|(?<word>[a-z]+)\b/giu;
const SCALE_BEHIND = /^[ -](?<scale>hundred|thousand|million|billion|trillion)\b/iu;

/** A number that a text writes in digits: by itself and with the scale behind it. */
interface Written {
  readonly plain: number;
  readonly scaled: number;
}

function inDigits(folded: string): readonly Written[] {
  return [...folded.matchAll(DIGITS)].map(({ groups }) => {
    const plain = Number((groups?.['number'] ?? '').replaceAll(',', ''));
    const scale = (groups?.['scale'] ?? '').trim().toLowerCase();
    const factor =
      SCALES[scale] ?? [...scale].reduce((product, char) => product * (SCALES[char] ?? 1), 1);
    return { plain, scaled: plain * factor };
  });
}

/** Every number that a folded text has, however it is written: what a title may say again. */
export function numbersIn(folded: string): readonly number[] {
  const numbers = inDigits(folded).flatMap(({ plain, scaled }) => [plain, scaled]);
  for (const [numeral] of folded.matchAll(HAN)) {
    const value = numberOf(numeral);
    if (value !== undefined) numbers.push(value);
  }
  for (const found of folded.matchAll(IN_WORDS)) {
    const { tens, ones, word } = found.groups ?? {};
    const value = tens
      ? (WORDS[tens.toLowerCase()] ?? 0) + (WORDS[(ones ?? '').toLowerCase()] ?? 0)
      : WORDS[(word ?? '').toLowerCase()];
    if (value === undefined) continue;
    const behind = SCALE_BEHIND.exec(folded.slice(found.index + found[0].length));
    const scale = behind?.groups?.['scale']?.toLowerCase() ?? '';
    numbers.push(value, value * (scale === 'hundred' ? 100 : (SCALES[scale] ?? 1)));
  }
  for (const { value, max } of figuresIn(folded, [], 'XXX')) {
    numbers.push(value, ...(max === undefined ? [] : [max]));
  }
  return numbers;
}

/** The numbers that a title claims, in digits or as an amount in words, each as it is shown. */
export function numbersClaimed(
  folded: string,
): readonly { readonly shown: string; readonly values: readonly number[] }[] {
  const amounts = figuresIn(folded, [], 'XXX');
  const digits = [...folded.matchAll(DIGITS)].map((found) => {
    const [written] = inDigits(found[0]);
    const isScaled = written !== undefined && written.scaled !== written.plain;
    // One number in two steps of scale: 3 億 3,000 萬.
    const whole = amounts.find(
      ({ start, end, max }) => max === undefined && start <= found.index && found.index < end,
    );
    return {
      shown: found[0].trim(),
      values: [
        ...(written ? [written.scaled, ...(isScaled ? [] : [written.plain])] : []),
        ...(whole ? [whole.value] : []),
      ],
    };
  });
  const figures = amounts
    .filter(({ start, end }) => !/\d/u.test(folded.slice(start, end)))
    .map(({ start, end, value, max }) => ({
      shown: folded.slice(start, end).trim(),
      values: [value, ...(max === undefined ? [] : [max])],
    }));
  return [...digits, ...figures];
}

/** Whether two numbers are the same but for rounding. */
export const isSameNumber = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * SLACK;

/** The amounts of money of a folded text. `local`: the currency of 元 and the like. */
export function moneyIn(
  folded: string,
  local: string,
): readonly (FigureMention & { readonly currency: string })[] {
  return figuresIn(folded, [], local).flatMap((figure) =>
    figure.currency === null ? [] : [{ ...figure, currency: figure.currency }],
  );
}
