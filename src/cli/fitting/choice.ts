import { Matrix, solve } from 'ml-matrix';
import { scoreOf } from '../../extract/index.ts';
import type { Signs, Weights } from '../../extract/index.ts';

/** What speaks for each of some options, and which of them are right. */
export interface Choice {
  readonly options: readonly Signs[];
  readonly right: readonly boolean[];
}

/** Weights that differ less from 0 than this say nothing. */
const LEAST = 0.005;
const STEPS = 8;

/**
 * The weights by which the right options of each choice score above the others (softmax over the
 * options, Newton's method). Where several are right, the likelihood is that of any of them: each
 * step shares a choice among its right options as the weights so far do. Deterministic.
 */
export function fitChoice(choices: readonly Choice[], penalty: number): Weights {
  const names = [
    ...new Set(choices.flatMap(({ options }) => options.flatMap((one) => Object.keys(one)))),
  ].sort();
  let weights: Weights = {};
  for (let step = 0; step < STEPS; step += 1) {
    const rows: number[][] = [];
    const gradient = names.map((name) => -penalty * (weights[name] ?? 0));
    for (const { options, right } of choices) {
      const chance = shares(options.map((one) => Math.exp(scoreOf(one, weights))));
      const wanted = shares(chance.map((one, i) => (right[i] ? one + 1e-9 : 0)));
      const seen = options.map((one) => names.map((name) => one[name] ?? 0));
      const mean = names.map((_, j) =>
        seen.reduce((sum, row, i) => sum + (chance[i] ?? 0) * (row[j] ?? 0), 0),
      );
      seen.forEach((row, i) => {
        const root = Math.sqrt(chance[i] ?? 0);
        const off = (wanted[i] ?? 0) - (chance[i] ?? 0);
        rows.push(row.map((value, j) => root * (value - (mean[j] ?? 0))));
        row.forEach((value, j) => (gradient[j] = (gradient[j] ?? 0) + off * value));
      });
    }
    const x = new Matrix(rows);
    const curvature = x.transpose().mmul(x);
    names.forEach((_, j) => curvature.set(j, j, curvature.get(j, j) + penalty));
    const change = solve(curvature, Matrix.columnVector(gradient)).to1DArray();
    weights = Object.fromEntries(
      names.map((name, j) => [name, (weights[name] ?? 0) + (change[j] ?? 0)]),
    );
  }
  return Object.fromEntries(
    Object.entries(weights)
      .map(([name, value]) => [name, Math.round(value * 1000) / 1000] as const)
      .filter(([, value]) => Math.abs(value) >= LEAST),
  );
}

function shares(values: readonly number[]): readonly number[] {
  const sum = values.reduce((a, b) => a + b, 0);
  return values.map((value) => value / sum);
}
