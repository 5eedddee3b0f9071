import { describe, expect, it } from 'vitest';
import { paragraphsOf } from './paragraphs.ts';

const speakersIn = (...paragraphs: readonly string[]) =>
  paragraphsOf(paragraphs.join('\n\n'), 1).map(({ speaker }) => speaker);

const [A, B] = ['林海', 'Anna Berg'];

describe('speakersOf', () => {
  it('marks names in bold at once, where at least two speak', () => {
    expect(speakersIn('**林海**：你好。', '**Anna Berg**: Hello.')).toEqual([A, B]);
    expect(speakersIn('**林海：** 你好。', '**Anna Berg:** Hello.')).toEqual([A, B]);
  });

  it('marks plain names once each opens three paragraphs', () => {
    const turn = ['林海：問。', 'Anna Berg: Answer.'];
    expect(speakersIn(...turn, ...turn, ...turn)).toEqual([A, B, A, B, A, B]);
    expect(speakersIn(...turn, ...turn)).toEqual(Array(4).fill(undefined));
  });

  it('gives paragraphs, items and quotes without a name to the speaker before them', () => {
    expect(
      speakersIn(
        '開場白。',
        '**林海**：問。',
        '再問。',
        '- 一點',
        '> 引文',
        '**Anna Berg**：答。',
        '再答。',
      ),
    ).toEqual([undefined, A, A, A, A, B, B]);
  });

  it('ends a turn at a heading', () => {
    expect(speakersIn('**林海**：問。', '**Anna Berg**：答。', '## 後記', '寫在後面。')).toEqual([
      A,
      B,
      undefined,
      undefined,
    ]);
  });

  it('keeps the name in the text', () => {
    const [first] = paragraphsOf('**林海**：問。\n\n**Anna Berg**：答。', 1);
    expect(first?.text).toBe('林海：問。');
  });

  it('passes over a title in brackets behind a name', () => {
    const turn = ['林海（主持人）：問。', 'Anna Berg (guest): Answer.'];
    expect(speakersIn(...turn, ...turn, ...turn)).toEqual([A, B, A, B, A, B]);
  });

  it.each([
    ['one name only', ['**林海**：一。', '**林海**：二。', '**林海**：三。']],
    ['addresses', ['https://a.org 一', 'http://b.org 二', 'https://a.org 三', 'http://b.org 四']],
    ['labels used once or twice', ['注意：一。', '結論：二。', '注意：三。', '結論：四。']],
    ['items', ['- 甲：一\n- 乙：二\n- 甲：三\n- 乙：四\n- 甲：五\n- 乙：六']],
    ['times', ['10:05 一', '11:05 二', '10:05 三', '11:05 四', '10:05 五', '11:05 六']],
    ['very long labels', Array<string>(6).fill(`${'很'.repeat(60)}：說。`)],
  ])('marks nobody where there are %s', (_case, paragraphs) => {
    expect(speakersIn(...paragraphs).filter((speaker) => speaker !== undefined)).toEqual([]);
  });
});
