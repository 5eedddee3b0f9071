import { expect, it } from 'vitest';
import { ACME, ADA } from './materialForTests.ts';
import { withNames } from './pronouns.ts';
import type { PronounContext } from './pronouns.ts';

const context: PronounContext = {
  subjects: { person: ADA, speaker: ADA, organisation: ACME, ours: ACME },
  people: [],
  business: true,
  ownBusiness: true,
  before: '',
  write: ({ short }) => short,
};
const read = (text: string, changes: Partial<PronounContext> = {}) =>
  withNames(text, () => ({ ...context, ...changes }));
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

it.each([
  ['他決定離開', 'Byron 決定離開'],
  ['我的父親病逝', 'Byron 的父親病逝'],
  ['我們發布了模型', 'Acme 發布了模型'],
  ['該公司破產', 'Acme 破產'],
  ['其他公司跟進', '其他公司跟進'],
  ['自我要求很高', '自我要求很高'],
  ['他人的看法', '他人的看法'],
])('%s → %s', (text, named) => {
  expect(tidy(read(text).text)).toBe(named);
});

it('does not call someone twice', () => {
  expect(tidy(read('他說他會離開').text)).toBe('Byron 說會離開');
});

it('does not name him who is already in the clause', () => {
  expect(read('他和 Ada 開會').text).not.toMatch(/Byron/);
});

it('leaves out a subject that is not certain rather than guess', () => {
  const { text, headless } = read('我們會擁有新工具', { ownBusiness: false });
  expect([tidy(text), headless]).toEqual(['會擁有新工具', true]);
});

it('counts a pronoun that has to stay', () => {
  const { text, unsure } = read('模型終於能幫他做事', { subjects: {} });
  expect([text, unsure]).toEqual(['模型終於能幫他做事', 1]);
});

it('lets the reporter be he', () => {
  const tom = { full: 'Tom Reed', short: 'Tom Reed', names: ['Tom Reed'] };
  expect(tidy(read('他的團隊不用它', { reporter: tom }).text)).toMatch(/^Tom Reed 的團隊/);
});
