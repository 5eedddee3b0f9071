import { expect, it } from 'vitest';
import { anArticle, someKnowledge } from '../../testing/anArticle.ts';
import { extractArticle } from '../extractArticle.ts';
import { mergeDrafts } from './merge.ts';
import { retellingPairs } from './retellingPairs.ts';

const draftsOf = (body: string) => extractArticle(anArticle({ body }), someKnowledge()).drafts;

const SUMMARY = '> 1960 年，許遠帆在台南仁德創立海帆實業，從小工廠起步。\n\n';
const TEXT = '1960 年，許遠帆在台南仁德的小工廠裡創立了海帆實業，第一年只有六名員工。';
const OTHER = '1960 年，高雄港擴建第三座船塢。';

it('of passages whose dates fit are weighed, the same whichever comes first', () => {
  const [pair, ...others] = retellingPairs(
    draftsOf(SUMMARY + TEXT).filter(({ origin }) => origin === 'dated'),
  );
  expect(others).toEqual([]);
  const [turned] = retellingPairs([...(pair?.passages ?? [])].reverse());
  expect(turned?.signs).toEqual(pair?.signs);
});

it('makes one event of a summary and its text, and two of other things of one year', () => {
  const sizes = (body: string) =>
    mergeDrafts(draftsOf(body).filter(({ origin }) => origin === 'dated')).map(
      ({ length }) => length,
    );
  expect(sizes(SUMMARY + TEXT)).toEqual([2]);
  expect(sizes(SUMMARY + OTHER)).toEqual([1, 1]);
});
