import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../testing/drafts.ts';

const told = (body: string, published = '2025-08-09') =>
  draftsOf('milestone', { body, published }).map(({ milestone }) => milestone);

describe('a milestone of the gazetteer', () => {
  it('has the date, the title, the kind and the address of its entry', () => {
    const [draft] = draftsOf('milestone', { body: '林海發布極地論文。' });
    expect(draft).toMatchObject({
      basis: 'reference',
      milestone: 'polar-paper',
      kind: 'research',
      title: { 'zh-Hant': '極地論文發表', en: 'Polar paper published' },
      reference: 'https://example.org/paper',
      derivation: [
        {
          step: 'reference',
          text: '極地論文',
          edtf: '2020-01-23',
          address: 'https://example.org/paper',
        },
      ],
    });
  });

  it.each([
    ['林海發布極地論文。', 'polar-paper'],
    ['林海发布极地论文。', 'polar-paper'],
    ['Lin Hai published Polar Paper.', 'polar-paper'],
    ['北方峰會如期舉行。', 'north-summit'],
    ['在北方峰會上，他們吵了一架。', 'north-summit'],
    ['那一場圍棋對局，林海擊敗了機器。', 'match'],
  ])('is told by %j', (body, milestone) => {
    expect(told(body)).toEqual([milestone]);
  });

  it.each([
    ['a thing that is only mentioned', '極地論文很長。'],
    ['a meeting that is only mentioned', '北方峰會很熱鬧。'],
    ['a match that is only mentioned', '那一場圍棋對局很長。'],
    ['a name that is only part of another', 'Lin Hai published Polar Papers.'],
    ['a name in other letters', 'Lin Hai published polar paper.'],
    ['a word that it needs and that is missing', '那一場對局，林海擊敗了機器。'],
    ['code', '    發布極地論文'],
    ['an advert', '## 關於作者\n\n林海發布極地論文。'],
  ])('is not told by %s', (_case, body) => {
    expect(told(body)).toEqual([]);
  });

  it('is told once where a sentence names it twice', () => {
    expect(told('北方峰會舉行了，是的，北方峰會舉行了。')).toEqual(['north-summit']);
  });

  it('is not told by an article that is older than it', () => {
    expect(told('北方峰會舉行了。', '2023-10-31')).toEqual([]);
    expect(told('北方峰會舉行了。', '2023-11-01')).toEqual(['north-summit']);
  });

  it('is told by the sentence that points back at it', () => {
    expect(told('他們在談極地論文。林海提出這篇論文的時候很年輕。')).toEqual(['polar-paper']);
    expect(told('他們在談極地論文。林海提出這個模型的時候很年輕。')).toEqual([]);
  });

  it('is the event of a date in the text that agrees with its own', () => {
    const dated = (body: string) =>
      draftsOf('dated', { body }).map(({ milestone, date }) => [milestone, date.edtf]);
    expect(dated('2023 年的北方峰會很熱鬧。')).toEqual([['north-summit', '2023']]);
    expect(dated('2019 年的北方峰會很熱鬧。')).toEqual([[undefined, '2019']]);
    expect(told('2023 年的北方峰會很熱鬧。')).toEqual([]);
  });
});
