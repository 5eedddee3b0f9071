import { describe, expect, it } from 'vitest';
import { fold } from '../../text/fold.ts';
import { negationAgainst } from './negation.ts';

const against = (title: string, passage: string) =>
  negationAgainst(fold(title), fold(passage), fold(passage));

describe('negation agrees', () => {
  it.each([
    ['公司發布新船', '公司於春天發布新船。'],
    ['公司未發布新船', '公司當年沒有發布新船。'],
    ['公司拒絕發布新船', '公司不願發布新船。'],
    ['議會否決提案', '議會沒有通過提案。'],
    ['公司不僅造船也造橋', '公司既造船，又造橋。'],
    ['銀行不斷擴張', '銀行一直擴張。'],
    ['The court rejects the appeal', 'The court did not accept the appeal.'],
    ['The mill never reopens', 'The mill has not reopened since.'],
    ['The mill opens', 'Not only did the mill open, it thrived.'],
    ['團隊沒料到這麼多人', '團隊說，這是我們沒有預料到的。'],
  ])('%s ← %s', (title, passage) => {
    expect(against(title, passage)).toBeUndefined();
  });
  it.each([
    ['公司發布新船', '公司當年並未發布新船。'],
    ['公司未發布新船', '公司於春天發布新船。'],
    ['市長沒有辭職', '市長在三月辭職。'],
    ['市長同意辭職', '市長表示不會同意辭職。'],
    ['The mill reopened', 'The mill never reopened.'],
    ['The firm did not sign the treaty', 'The firm signed the treaty in May.'],
    ['The firm signs the treaty', 'The firm refused to sign the treaty.'],
  ])('not: %s ← %s', (title, passage) => {
    expect(against(title, passage)).toBeDefined();
  });
});
