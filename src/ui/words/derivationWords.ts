import type { DerivationStep } from '../../model/event.ts';
import type { Messages } from './messages.ts';

/** One step of a derivation in words, with the value that it led to and an address to check it. */
export interface StepWords {
  readonly words: string;
  readonly edtf?: string;
  readonly address?: string;
}

/** How a date was worked out, step by step, in plain words. */
export function derivationWords(
  steps: readonly DerivationStep[],
  messages: Messages,
): readonly StepWords[] {
  return steps.map((step) => ({
    words: wordsOf(step, messages),
    ...(step.edtf === undefined ? {} : { edtf: step.edtf }),
    ...(step.address === undefined ? {} : { address: step.address }),
  }));
}

function wordsOf(step: DerivationStep, { steps, units }: Messages): string {
  switch (step.step) {
    case 'read':
      return steps.read(step.text ?? '');
    case 'anchor':
      return steps.anchor[step.from ?? 'published'] ?? '';
    case 'shift': {
      const { count = 0, maxCount, unit = 'year' } = step;
      if (count === 0) return steps.same;
      const least = Math.abs(count);
      const most = Math.abs(maxCount ?? count);
      const amount = least === most ? `${least}` : `${least}–${most}`;
      const unitWord = units[unit] ?? unit;
      return count > 0 ? steps.later(amount, unitWord) : steps.earlier(amount, unitWord);
    }
    case 'part':
      return steps.part(steps.parts[step.which ?? ''] ?? step.which ?? '');
    case 'nearest':
      return steps.nearest;
    case 'bound':
      return steps.bound[step.which ?? ''] ?? steps.boundOther;
    case 'url':
      return steps.url;
    case 'published':
      return steps.published;
    case 'reference':
      return steps.reference(step.text ?? '');
    case 'reviewed':
      return steps.reviewed(step.text ?? '', step.entry ?? '');
    default:
      return step.step satisfies never;
  }
}
