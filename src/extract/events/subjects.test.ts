import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../model/source.ts';
import { knowledge } from '../title/materialForTests.ts';
import { markParagraph } from './marks.ts';
import { createSubjectMemory, labelEnd, protagonistsOf } from './subjects.ts';
import type { Name, Subjects } from './subjects.ts';

const marked = (text: string, speaker?: string) => {
  const paragraph: Paragraph = {
    id: text,
    line: 1,
    endLine: 1,
    text,
    ...(speaker === undefined ? {} : { speaker }),
  };
  return markParagraph(paragraph, knowledge, 'zh-Hant');
};

/** Who pronouns stand for at the end of the last paragraph, told by its short name. */
function at(...paragraphs: readonly ReturnType<typeof marked>[]) {
  const memory = createSubjectMemory(protagonistsOf(paragraphs));
  for (const one of paragraphs.slice(0, -1)) memory.leave(one);
  const last = paragraphs.at(-1);
  const subjects: Subjects = last ? memory.at(last, last.text.length) : {};
  return Object.fromEntries(
    Object.entries(subjects).map(([who, name]: [string, Name]) => [who, name.full]),
  );
}

describe('in a narrative', () => {
  it('he is the only one whom the last sentence names', () => {
    expect(at(marked('Ada 加入 Acme。她很忙。')).person).toBe('Ada Byron');
  });

  it('he is the one whom the last sentence begins with', () => {
    expect(at(marked('Tom Reed 遇見 Ada。他很忙。')).person).toBe('Tom Reed');
  });

  it('he is nobody certain where the last sentence names two', () => {
    expect(at(marked('有一天 Tom Reed 和 Ada 吵架。他很忙。')).person).toBeUndefined();
  });

  it('he is the protagonist where nobody was named nearby', () => {
    const before = [marked('Ada 寫書。'), marked('Ada 演講。'), marked('Ada 回家。')];
    expect(at(...before, marked('他很忙。')).person).toBe('Ada Byron');
  });
});

describe('in a conversation', () => {
  const guest = marked('Ada Byron：我們在 Acme 的 Ada 團隊裡做了很多事，說了很多話。', 'Ada Byron');

  it('I is the speaker, we the organisation that the guest is named with', () => {
    expect(at(marked('你好。', '主持人'), guest)).toMatchObject({
      speaker: 'Ada Byron',
      ours: 'Acme',
    });
  });

  it('you is the guest where the host speaks, and the host has no name', () => {
    const subjects = at(guest, marked('主持人：你們好嗎？', '主持人'));
    expect(subjects).toMatchObject({ listener: 'Ada Byron', yours: 'Acme' });
    expect(subjects['speaker']).toBeUndefined();
  });

  it('he is only who was named in the same turn', () => {
    expect(at(marked('Tom Reed 走了。', '主持人'), guest).person).toBeUndefined();
  });
});

it('finds where the text behind a label begins', () => {
  expect(labelEnd(marked('主持人：你好', '主持人').paragraph)).toBe(4);
  expect(labelEnd(marked('主持人：你好').paragraph)).toBe(0);
});
