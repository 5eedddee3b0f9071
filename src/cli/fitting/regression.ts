import { Matrix, solve } from 'ml-matrix';
import type { Signs, Weights } from '../../extract/index.ts';

/** What was seen of one thing, and what it should have been given. */
export interface Example {
  readonly signs: Signs;
  readonly wanted: number;
  /** How much it counts beside the others; 1 where absent. */
  readonly weight?: number;
}

/** Weights that differ less from 0 than this say nothing. */
const LEAST = 0.005;
const STEPS = 12;

/** The names of all signs of some examples, sorted. */
function signNames(examples: readonly Pick<Example, 'signs'>[]): readonly string[] {
  return [...new Set(examples.flatMap(({ signs }) => Object.keys(signs)))].sort();
}

const rowOf = (names: readonly string[], { signs }: Pick<Example, 'signs'>) => [
  1,
  ...names.map((name) => signs[name] ?? 0),
];

/** The weights by which a sum of signs comes nearest to what is wanted (ridge regression). */
export function fitSum(examples: readonly Example[], penalty: number): Weights {
  const names = signNames(examples);
  const x = new Matrix(examples.map((one) => rowOf(names, one)));
  const weights = examples.map(({ weight = 1 }) => weight);
  return named(
    names,
    solved(
      x,
      weights,
      examples.map(({ wanted }) => wanted),
      penalty,
    ),
  );
}

/**
 * The weights by which a sum of signs tells how likely something is (logistic regression, by
 * iteratively reweighted least squares). `wanted` is 0 or 1.
 */
export function fitProbability(examples: readonly Example[], penalty: number): Weights {
  const names = signNames(examples);
  const rows = examples.map((one) => rowOf(names, one));
  const x = new Matrix(rows);
  let found = new Array<number>(names.length + 1).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const now = found;
    const targets: number[] = [];
    const weights = examples.map(({ wanted, weight = 1 }, i) => {
      const score = (rows[i] ?? []).reduce((sum, sign, j) => sum + sign * (now[j] ?? 0), 0);
      const p = 1 / (1 + Math.exp(-score));
      const slope = Math.max(1e-5, p * (1 - p));
      targets.push(score + (wanted - p) / slope);
      return weight * slope;
    });
    found = solved(x, weights, targets, penalty);
  }
  return named(names, found);
}

/** Weighted least squares with a penalty on all weights but the first. */
function solved(
  x: Matrix,
  weights: readonly number[],
  wanted: readonly number[],
  penalty: number,
): number[] {
  const scaled = x.clone();
  weights.forEach((weight, i) => scaled.mulRow(i, weight));
  const squares = scaled.transpose().mmul(x);
  for (let i = 1; i < squares.columns; i += 1) squares.set(i, i, squares.get(i, i) + penalty);
  squares.set(0, 0, squares.get(0, 0) + 1e-6);
  return solve(squares, scaled.transpose().mmul(Matrix.columnVector([...wanted]))).to1DArray();
}

function named(names: readonly string[], [bias = 0, ...values]: readonly number[]): Weights {
  const weights: Record<string, number> = { bias: rounded(bias) };
  names.forEach((name, i) => {
    const value = rounded(values[i] ?? 0);
    if (Math.abs(value) >= LEAST) weights[name] = value;
  });
  return weights;
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;
