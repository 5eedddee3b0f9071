import { describe, expect, it } from 'vitest';
import { readAnswer } from './answer.ts';
import { MAX_PROPOSALS } from './contract.ts';

const GOOD = {
  evidence: [{ paragraph: 'p1', quote: '橋在 2016 年通車' }],
  date: 'd1',
  from: null,
  edtf: null,
  kind: 'company',
  modality: 'asserted',
  importance: 0.5,
  figures: [],
  title: { 'zh-Hant': '橋通車', 'zh-Hans': null, en: null },
};

describe('an answer', () => {
  it.each([
    ['an object', { events: [GOOD] }],
    ['its text', JSON.stringify({ events: [GOOD] })],
    ['a text in a fence', `Here it is:\n\`\`\`json\n${JSON.stringify({ events: [GOOD] })}\n\`\`\``],
  ])('is read from %s', (_, answer) => {
    expect(readAnswer(answer)).toMatchObject({ proposals: [{ date: 'd1' }], refused: [] });
  });
  it.each([
    ['broken JSON', '{"events":[{"evidence":'],
    ['another value', '[]'],
    ['a word', 'no'],
    ['nothing', undefined],
    ['a number', 7],
    ['events that are no list', { events: { 0: GOOD } }],
    ['too much of it', `{"events":[${'1'.repeat(2_100_000)}]}`],
  ])('is refused when it is %s', (_, answer) => {
    const { proposals, refused } = readAnswer(answer);
    expect(proposals).toEqual([]);
    expect(refused.map(({ refusal }) => refusal.rule)).toEqual(['reading-answer']);
  });
  it.each([
    ['kind', { kind: 'war' }],
    ['importance', { importance: 7 }],
    ['evidence', { evidence: [] }],
    ['a quote', { evidence: [{ paragraph: 'p1', quote: 'x'.repeat(10_000) }] }],
    ['a date', { date: { toString: 'd1' } }],
    ['figures', { figures: Array.from({ length: 99 }, () => 'f1') }],
    ['a title', { title: 'Bridge' }],
  ])('loses only the event whose %s is wrong', (_, wrong) => {
    const { proposals, refused } = readAnswer({ events: [{ ...GOOD, ...wrong }, GOOD] });
    expect(proposals).toHaveLength(1);
    expect(refused.map(({ refusal }) => refusal.rule)).toEqual(['reading-shape']);
  });
  it('keeps no more of a thousand events than an article can have, and says so', () => {
    const { proposals, refused } = readAnswer({ events: Array.from({ length: 1000 }, () => GOOD) });
    expect(proposals).toHaveLength(MAX_PROPOSALS);
    expect(refused.map(({ refusal }) => refusal.rule)).toEqual(['reading-too-many']);
  });
  it('keeps nothing but its fields', () => {
    const answer = `{"events":[${JSON.stringify(GOOD).slice(0, -1)},"__proto__":{"x":1},"path":"../../etc"}]}`;
    expect(Object.keys(readAnswer(answer).proposals[0] ?? {}).sort()).toEqual(
      Object.keys(GOOD).sort(),
    );
  });
});
