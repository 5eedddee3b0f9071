import { describe, expect, it } from 'vitest';
import { formatEmbedState, parseEmbedState } from '../../protocol/embedState.ts';
import { parseUrlState } from '../../protocol/urlState.ts';
import { embedStateOfSubject, fileStem, titleOf } from './subject.ts';
import type { Subject } from './subject.ts';

const STORY = {
  id: 'money',
  title: { en: 'Money' },
  steps: [
    { id: 'a', title: { en: 'First' } },
    { id: 'b', title: { en: 'Second' } },
  ],
};
const VIEW: Subject = { what: 'view' };
const WHOLE: Subject = { what: 'story', story: STORY, step: undefined };
const queryOf = (subject: Subject, shown: string) =>
  formatEmbedState(embedStateOfSubject(subject, parseUrlState(shown), 'en'));

describe('what an embedded page is asked for', () => {
  it.each([
    ['', 'lang=en'],
    ['time=2021..2024&theme=dark&lang=zh-Hant', 'time=2021..2024&theme=dark&lang=en'],
    [
      'event=rsp&kind=policy,revenue&source=story&entity=X&q=ten&view=list',
      'event=rsp&kind=policy,revenue&source=story&entity=X&q=ten&view=list&lang=en',
    ],
    [
      'read=story&modality=forecast&basis=text&sort=-title&lanes=source&folded=a,figures',
      'modality=forecast&basis=text&sort=-title&lanes=source&folded=a,figures&lang=en',
    ],
  ])('of a view: %s', (shown, query) => {
    expect(queryOf(VIEW, shown)).toBe(query);
    expect(parseEmbedState(query).refused).toEqual([]);
  });

  it.each([
    [undefined, 'story=money&lang=en'],
    [0, 'story=money&step=0&lang=en'],
    [2, 'story=money&step=2&lang=en'],
  ])('of a story at step %s, whatever is on screen', (step, query) => {
    expect(queryOf({ ...WHOLE, step }, 'event=rsp&time=2021')).toBe(query);
  });
});

describe('what is shared', () => {
  it.each([
    [VIEW, 'All', 'timeline'],
    [WHOLE, 'Money', 'money'],
    [{ ...WHOLE, step: 0 }, 'Money', 'money-0'],
    [{ ...WHOLE, step: 2 }, 'Second', 'money-2'],
    [{ ...WHOLE, step: 9 }, 'Money', 'money-9'],
  ] as const)('has a title and a file name', (subject, title, stem) => {
    expect(titleOf(subject, { text: 'All', lang: 'en' }, 'en').text).toBe(title);
    expect(fileStem(subject)).toBe(stem);
  });
});
