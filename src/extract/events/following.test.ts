import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../testing/drafts.ts';

/** The figures that the sentences behind the first dated one give, and the words they end with. */
function furtherOf(body: string, language: 'zh-Hant' | 'en' = 'zh-Hant') {
  const [draft] = draftsOf('dated', { body, language });
  return draft?.further?.figures.map(({ value }) => value) ?? [];
}

const OPENED = '2016 年，橋在里昂通車。';

describe('the sentences behind a dated one', () => {
  it.each<readonly [string, string, readonly number[]]>([
    ['count', `${OPENED}約 150 位專家和 200 名學生參加。`, [150, 200]],
    ['have no subject', `${OPENED}共有 300 人到場。`, [300]],
    ['have a pronoun for subject', `${OPENED}它比舊橋快了 15 到 30 倍。`, [15]],
    ['measure', `${OPENED}通行量年均成長率達 8.7%。`, [8.7]],
    ['point back', `${OPENED}馬丁團隊為這座橋畫了 400 張圖。`, [400]],
    ['come second', `${OPENED}大家都很高興。共有 300 人到場。`, [300]],
  ])('give their figures where they %s', (_case, body, figures) => {
    expect(furtherOf(body)).toEqual(figures);
  });

  it.each([
    ['have a date', `${OPENED}2018 年共有 300 人到場。`],
    ['speak of now', `${OPENED}如今共有 300 人使用。`],
    ['suppose', `${OPENED}如果有 300 人到場就好了。`],
    ['have another subject', `${OPENED}Borealis 僱了 300 人。`],
    ['come third', `${OPENED}大家都高興。大家都唱歌。共有 300 人到場。`],
    ['are too long', `${OPENED}${'它很長，'.repeat(50)}共有 300 人到場。`],
    ['stand in another paragraph', `${OPENED}\n\n共有 300 人到場。`],
  ])('give none where they %s', (_case, body) => {
    expect(furtherOf(body)).toEqual([]);
  });

  it('leave the passage, its words and its own figures as they are', () => {
    const [alone] = draftsOf('dated', { body: OPENED });
    const [draft] = draftsOf('dated', { body: `${OPENED}共有 300 人到場。` });
    expect(draft?.evidence.quote).toEqual(alone?.evidence.quote);
    expect(draft?.told).toBe(alone?.told);
    expect(draft?.happened).toBe(alone?.happened);
    expect(draft?.figures).toEqual([]);
    expect(draft?.importance).toBe(alone?.importance);
  });
});
