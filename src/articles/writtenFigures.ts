import { BOUNDS, MEASURES } from '../model/event.ts';
import type { Figure } from '../model/event.ts';

const NUMBER = '-?\\d{1,18}(?:\\.\\d{1,9})?(?:e[+-]\\d{1,3})?';
const FIGURE = new RegExp(
  `^(?<measure>[a-z]+) (?<value>${NUMBER})(?:–(?<max>${NUMBER}))?(?: (?<counted>[^()]{1,60}?))?(?: \\((?<bound>[a-z]+)\\))?$`,
  'u',
);

/**
 * The figures in a cell of our own export (`revenue 1000000000–4500000000 USD (about); share 5 percent`),
 * or `undefined` where it is anything else. Empty text has none.
 */
export function writtenFigures(text: string): readonly Figure[] | undefined {
  if (text.trim() === '') return [];
  const figures = text.split('; ').map(figureOf);
  return figures.every((figure) => figure !== undefined) ? figures : undefined;
}

function figureOf(text: string): Figure | undefined {
  const { measure, value, max, counted, bound = 'exact' } = FIGURE.exec(text)?.groups ?? {};
  const what = MEASURES.find((one) => one === measure);
  const how = BOUNDS.find((one) => one === bound);
  if (!what || !how || value === undefined) return undefined;
  return {
    measure: what,
    value: Number(value),
    ...(max === undefined ? {} : { max: Number(max) }),
    ...(counted === undefined
      ? {}
      : /^[A-Z]{3}$/u.test(counted)
        ? { currency: counted }
        : { unit: counted }),
    bound: how,
  };
}
