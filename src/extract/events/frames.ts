import type { PartOfSpeech, Token } from '../../language/token.ts';
import type { TextSpan } from '../../model/event.ts';
import { anyWithin } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';
import { wordsOf } from './words.ts';

/** Nouns of the course of the text itself, and of time as such: nothing happens to them. */
const FRAME_NOUNS: ReadonlySet<string> = new Set([
  ...[
    '故事',
    '答案',
    '时间',
    '时光',
    '时钟',
    '指针',
    '日历',
    '镜头',
    '画面',
    '剧情',
    '情节',
    '转折',
  ],
  ...[
    '翻转',
    '一切',
    '事情',
    '一年',
    '年份',
    '年头',
    '一天',
    '那天',
    '根源',
    '源头',
    '起点',
    '开端',
  ],
  ...['story', 'answer', 'time', 'scene', 'turn', 'turning', 'point', 'year', 'everything', 'root'],
  ...['origin', 'beginning', 'tale'],
]);
/** Verbs that lead the reader to a time, or only say that there is one. */
const FRAME_VERBS: ReadonlySet<string> = new Set([
  ...[
    '是',
    '像',
    '说起',
    '讲起',
    '讲',
    '说',
    '谈起',
    '谈',
    '开始',
    '始于',
    '来到',
    '回到',
    '回溯',
    '追溯',
    '倒回',
  ],
  ...[
    '拨回',
    '推回',
    '退回',
    '快进',
    '翻到',
    '翻回',
    '起',
    '回',
    '定格',
    '停',
    '转回',
    '转到',
    '拉回',
    '拉',
    '转',
    '切回',
    '到',
  ],
  ...[
    '出现',
    '发生',
    '迎来',
    '让',
    '把',
    '要',
    '得',
    '值得',
    '注定',
    '难忘',
    '铭记',
    '记住',
    '纪念',
  ],
  ...['一样', '不同', '改变', '变', '特别', '平凡', '重要', '关键', '普通', '不平凡', '不一样'],
  ...['be', 'begin', 'start', 'go', 'back', 'trace', 'date', 'take', 'fast', 'forward', 'flash'],
  ...['rewind', 'cut', 'come', 'turn', 'change', 'remember', 'let', 'different', 'same'],
  ...['memorable', 'special', 'important', 'key', 'jump', 'return'],
]);

/** Classes of words that tell nothing by themselves. */
const SMALL: ReadonlySet<PartOfSpeech> = new Set([
  ...([
    'adverb',
    'pronoun',
    'determiner',
    'numeral',
    'measure',
    'adposition',
    'localiser',
  ] as const),
  ...(['conjunction', 'auxiliary', 'particle', 'time', 'punctuation'] as const),
]);

/** Of people something is told, whatever the verb: "You went up in 2022". */
const PEOPLE: ReadonlySet<string> = new Set([
  ...['你', '您', '我', '他', '她', '你们', '他们', '她们', 'you', 'i', 'he', 'she', 'they'],
]);

/** What cleaves to such a verb and is cut with it: 先回到, 追溯到. */
const CLEAVING = /^(?:先|再|又|就|还)(?=.{2})|(?<=.{2})(?:到|去|至|在|起)$/g;

const isFrameWord = ({ word, lemma = word }: Token, list: ReadonlySet<string>) =>
  list.has(word) || list.has(lemma) || list.has(word.replace(CLEAVING, ''));

/** With its date it is no longer than this. */
const LONGEST = 60;

/**
 * Whether a passage says a date and nothing of what happened then: it brings up a time (那是1985年,
 * "fast forward to 2019"), begins a story (故事要從2016年說起), or praises a year. No word in it
 * is of the world; or a story, an answer, a turn is all that its verb is said of.
 */
export function isFrame(marks: ParagraphMarks, span: TextSpan): boolean {
  if (span.end - span.start > LONGEST * (marks.language === 'en' ? 2 : 1)) return false;
  if (anyWithin(marks.figures, span) || anyWithin(marks.milestones, span)) return false;
  const words = wordsIn(marks, span);
  if (words.some(({ word }) => PEOPLE.has(word))) return false;
  const telling = words.filter(
    (one) => !SMALL.has(one.pos) || isFrameWord(one, FRAME_NOUNS) || one.word === 'forward',
  );
  if (
    telling.length > 0 &&
    telling.every((one) => isFrameWord(one, FRAME_NOUNS) || isFrameWord(one, FRAME_VERBS))
  )
    return true;
  return isStoryOf(words);
}

/** 某公司的故事始于1990年代的某城: the noun of the text is the subject, and the rest is of its date. */
function isStoryOf(words: readonly Token[]): boolean {
  const at = words.findIndex((one) => isFrameWord(one, FRAME_NOUNS));
  if (at < 0) return false;
  const rest = words.slice(at + 1);
  const verb = rest.findIndex((one) => isFrameWord(one, FRAME_VERBS));
  if (verb < 0 || !rest.slice(0, verb).every(({ pos }) => SMALL.has(pos))) return false;
  const isVerb = ({ pos }: Token) => pos === 'verb';
  return (
    !words.slice(0, at).some(isVerb) &&
    !rest.slice(verb + 1).some((one) => isVerb(one) && !isFrameWord(one, FRAME_VERBS)) &&
    !rest.slice(0, -1).some(({ pos }) => pos === 'punctuation') &&
    rest.some(({ pos }) => pos === 'time')
  );
}

/** The words of a span, whichever of its sentences they stand in. */
export function wordsIn(marks: ParagraphMarks, span: TextSpan): readonly Token[] {
  return sentencesOf(marks, span).flatMap((sentence) =>
    wordsOf(marks, sentence).filter(({ start, end }) => start >= span.start && end <= span.end),
  );
}

/** The sentences that a span lies in, whole or in part. */
function sentencesOf(marks: ParagraphMarks, span: TextSpan): readonly TextSpan[] {
  return marks.sentences.filter(({ start, end }) => end > span.start && start < span.end);
}
