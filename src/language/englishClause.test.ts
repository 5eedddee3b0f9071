import { describe, expect, it } from 'vitest';
import { englishClause } from './englishClause.ts';
import type { EnglishRole } from './englishClause.ts';
import { tagEnglish } from './englishTagger.ts';

const clauseOf = (text: string) => englishClause(tagEnglish(text));

/** Subject, predicate and object of a clause as it is written. */
function parts(text: string) {
  const { subject, predicate, object } = clauseOf(text);
  const cut = (span: { readonly start: number; readonly end: number } | undefined) =>
    span && text.slice(span.start, span.end);
  return [cut(subject), cut(predicate), cut(object)];
}

const NONE = undefined;

describe('an English clause', () => {
  it.each<readonly (string | undefined)[]>([
    ['The company closed the plant', 'The company', 'closed', 'the plant'],
    ['The old mill burned', 'The old mill', 'burned', NONE],
    ['Sales rose to 4 million', 'Sales', 'rose', 'to 4 million'],
    [
      'The council and the guild rejected the plan',
      'The council and the guild',
      'rejected',
      'the plan',
    ],
    ['The mayor was elected by the council', 'The mayor', 'elected', 'by the council'],
    ['The council will build a bridge', 'The council', 'build', 'a bridge'],
    // Joined to what came before, or behind a phrase of place.
    ['and the mayor resigned', 'the mayor', 'resigned', NONE],
    ['In Lyon the plant closed', 'the plant', 'closed', NONE],
    // A remark on a noun has a subject elsewhere.
    ['which had jailed a baker', NONE, 'jailed', 'a baker'],
    ['resigned', NONE, 'resigned', NONE],
  ])('%s', (text = '', ...expected) => {
    expect(parts(text)).toEqual(expected);
  });

  // "The court, which had jailed a baker, released the report": the stretches between the signs.
  it.each<[text: string, role: EnglishRole]>([
    ['The court', 'nominal'],
    ['which had jailed a baker', 'relative'],
    ['released the report', 'predicate'],
    ['who had left school', 'relative'],
    ['The court released the report', 'clause'],
    ['After the war ended', 'subordinate'],
    ['because the river rose', 'subordinate'],
    ['if the firm fails', 'subordinate'],
    ['leaving the town', 'participle'],
    ['In the spring', 'nominal'],
  ])('%s is a %s', (text, role) => {
    expect(clauseOf(text).role).toBe(role);
  });

  it.each<[text: string, what: 'negated' | 'planned' | 'supposed' | 'passive', is: boolean]>([
    ['The plant did not open', 'negated', true],
    ['The plant didn’t open', 'negated', true],
    ['He never returned', 'negated', true],
    ['The owner refused to sell', 'negated', true],
    ['The owner sold the mill', 'negated', false],
    ['The council will build a bridge', 'planned', true],
    ['The council built a bridge', 'planned', false],
    ['The town may sell the harbour', 'supposed', true],
    ['if the firm fails', 'supposed', true],
    ['The town sold the harbour', 'supposed', false],
    ['The mayor was elected by the council', 'passive', true],
    ['The bridge was not repaired', 'passive', true],
    ['The ship is crossing the sea', 'passive', false],
    ['The council elected the mayor', 'passive', false],
  ])('%s: %s is %s', (text, what, is) => {
    expect(clauseOf(text)[what]).toBe(is);
  });

  it.each<[text: string, aspect: 'done' | 'ongoing' | undefined]>([
    ['The company closed the plant', 'done'],
    ['The baker has left', 'done'],
    ['The ship is crossing the sea', 'ongoing'],
    ['The town may sell the harbour', undefined],
  ])('%s is %s', (text, aspect) => {
    expect(clauseOf(text).aspect).toBe(aspect);
  });

  it.each([
    ['After the war ended', true],
    ['In the spring', true],
    ['The war ended', false],
    ['The spring', false],
  ])('%s is only an adverbial: %s', (text, is) => {
    expect(clauseOf(text).adverbial).toBe(is);
  });

  it('may be nothing', () => {
    expect(englishClause([])).toMatchObject({ start: 0, end: 0, role: 'nominal', phrases: [] });
  });
});
