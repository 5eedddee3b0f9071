import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../testing/drafts.ts';

const datesIn = (body: string) => draftsOf('dated', { body }).map(({ date }) => date.edtf);

describe('a length of time in a supposition', () => {
  it.each([
    '若你三個月後回去讀這篇文章，裡面的數字已經不同。',
    '如果工廠兩年後關閉，鎮上就沒有工作了。',
    '今天買下的模型，四個月後就可能消失。',
    '一旦停電，三天后仓库里的疫苗就会失效。',
    'If you read this page three months later, the numbers have changed.',
  ])('dates nothing: %s', (body) => {
    expect(datesIn(body)).toEqual([]);
  });

  it.each([
    ['公司宣布工廠將在兩年後關閉並搬到里昂。', ['2027~']],
    ['如果2030年前沒有新的電廠，台北會停電。', ['2030']],
  ])('but a plan and a date of the calendar do: %s', (body, dates) => {
    expect(datesIn(body)).toEqual(dates);
  });
});

describe('numbers between two figures of speech', () => {
  it('are no span of time', () => {
    expect(datesIn('攻破一個密碼所需要的時間在8天到300年之間，沒有人能算準。')).toEqual([]);
  });
});
