import type { DateBasis, EventDate } from './event.ts';

/**
 * What a date rests on for whoever looks at it: `reviewed` where it was set by hand, which its
 * derivation says. Ask this, not `date.basis`: the contract lets a file write only what the date
 * rested on before (docs/decisions/0025-identity.md).
 */
export function basisOf({ basis, derivation = [] }: EventDate): DateBasis {
  return derivation.some(({ step }) => step === 'reviewed') ? 'reviewed' : basis;
}
