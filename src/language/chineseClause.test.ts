import { describe, expect, it } from 'vitest';
import { chineseClause } from './chineseClause.ts';
import { tagChinese } from './chineseTagger.ts';

/** Subject, predicate and object of a clause as it is written. */
function parts(text: string) {
  const { subject, predicate, object } = chineseClause(tagChinese(text));
  const cut = (span: { readonly start: number; readonly end: number } | undefined) =>
    span && text.slice(span.start, span.end);
  return [cut(subject), cut(predicate), cut(object)];
}

const NONE = undefined;

describe('a Chinese clause', () => {
  it.each<readonly (string | undefined)[]>([
    ['公司关闭了工厂', '公司', '关闭', '工厂'],
    ['图书馆倒塌', '图书馆', '倒塌', NONE],
    ['三家公司合并', '三家公司', '合并', NONE],
    ['他不再担任市长', '他', '担任', '市长'],
    // A verb before 的 and a noun is no predicate, if the noun has a verb of its own.
    ['担任法官的王女士辞职', '担任法官的王女士', '辞职', NONE],
    ['公司收购的工厂停产', '公司收购的工厂', '停产', NONE],
    ['研究人员发表的论文获得奖项', '研究人员发表的论文', '获得', '奖项'],
    ['记者采访了担任法官的王女士', '记者', '采访', '担任法官的王女士'],
    ['这座新的图书馆开放', '这座新的图书馆', '开放', NONE],
    ['镇上的纱厂停产', '镇上的纱厂', '停产', NONE],
    // Several subjects with one predicate.
    ['老师与学生编写了教材', '老师与学生', '编写', '教材'],
    ['商会和农会修建了水渠', '商会和农会', '修建', '水渠'],
    // What opens the clause is no subject.
    ['随后公司改名', '公司', '改名', NONE],
    ['如果公司破产', '公司', '破产', NONE],
    ['公司计划扩建码头', '公司', '扩建', '码头'],
  ])('%s', (text = '', ...expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it.each<[text: string, what: 'negated' | 'planned' | 'supposed' | 'passive', is: boolean]>([
    ['法院没有批准这项计划', 'negated', true],
    ['工人未能进入矿井', 'negated', true],
    ['他不再担任市长', 'negated', true],
    ['法院批准了这项计划', 'negated', false],
    // Only what stands before the predicate is said of it.
    ['记者采访了没有房子的人', 'negated', false],
    ['公司计划扩建码头', 'planned', true],
    ['公司拟于明年发射卫星', 'planned', true],
    ['市长即将离任', 'planned', true],
    ['公司扩建了码头', 'planned', false],
    ['如果公司破产', 'supposed', true],
    ['公司可能出售工厂', 'supposed', true],
    ['公司出售了工厂', 'supposed', false],
    ['林老师被任命为校长', 'passive', true],
    ['工厂遭到洪水破坏', 'passive', true],
    ['洪水破坏了工厂', 'passive', false],
  ])('%s: %s is %s', (text, what, is) => {
    expect(chineseClause(tagChinese(text))[what]).toBe(is);
  });

  it.each<[text: string, aspect: 'done' | 'ongoing' | undefined]>([
    ['公司关闭了工厂', 'done'],
    ['工程师正在修理大桥', 'ongoing'],
    ['公司关闭工厂', undefined],
  ])('%s is %s', (text, aspect) => {
    expect(chineseClause(tagChinese(text)).aspect).toBe(aspect);
  });

  it.each([
    ['战争结束后', true],
    ['在他离开后', true],
    ['战争结束', false],
    ['后来战争结束', false],
  ])('%s is only an adverbial: %s', (text, is) => {
    expect(chineseClause(tagChinese(text)).adverbial).toBe(is);
  });

  it('has the phrases of its adpositions', () => {
    const text = '在他离开后公司关闭了工厂';
    const { phrases } = chineseClause(tagChinese(text));
    expect(phrases.map(({ start, end }) => text.slice(start, end))).toEqual(['在他离开后']);
    expect(parts(text)).toEqual(['公司', '关闭', '工厂']);
  });

  it('may be nothing', () => {
    expect(chineseClause([])).toMatchObject({ start: 0, end: 0, adverbial: false, phrases: [] });
    expect(parts('的')).toEqual([NONE, NONE, NONE]);
  });
});
