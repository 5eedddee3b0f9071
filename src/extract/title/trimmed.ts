import type { Token } from '../../language/token.ts';

/** Words that join a clause to what came before and say nothing of what happened. */
export const CONNECTIVE: ReadonlySet<string> = new Set([
  '其中',
  '此外',
  '另外',
  '同时',
  '随后',
  '此后',
  '后来',
  '之后',
  '然后',
  '接着',
  '于是',
  '因此',
  '所以',
  '但是',
  '但',
  '然而',
  '而',
  '不过',
  '并',
  '并且',
  '且',
  '而且',
  '也',
  '又',
  '则',
  '便',
  '就',
  '却',
  '还',
  '更',
  '甚至',
  '尤其',
  '特别是',
  '例如',
  '比如',
  '其实',
  '事实上',
  '当时',
  '那时',
  '如今',
  '现在',
  '目前',
  '今天',
  '终于',
  '最终',
  '最后',
  '首先',
  '其次',
  '再',
  '再次',
  '以及',
  '或',
  '直到',
  '也就是',
  '另',
  '虽然',
  '尽管',
  '因为',
  '由于',
  '此时',
  '至此',
  '从此',
  '同样',
  '紧接着',
  '没想到',
  '结果',
  '据悉',
  '据了解',
  '值得一提的是',
]);
/** Those without which a clause means something else behind the one that it is tied to. */
export const TIES: ReadonlySet<string> = new Set([
  '还',
  '也',
  '才',
  '就',
  '却',
  '则',
  '都',
  '更',
  '又',
  '再',
  '便',
  '但',
  '但是',
  '而',
  '然而',
]);

const ENDINGS: ReadonlySet<string> = new Set([
  '了',
  '吧',
  '呢',
  '啊',
  '吗',
  '呀',
  '嘛',
  '等',
  '等等',
  '着',
  '而',
  '并',
  '但',
]);

/** Without connectives and signs in front, signs and small words behind. */
export function trimmed(words: readonly Token[]): readonly Token[] {
  let from = 0;
  let to = words.length;
  const isLead = (word: Token | undefined) =>
    word !== undefined &&
    (CONNECTIVE.has(word.word) ||
      word.pos === 'particle' ||
      word.pos === 'localiser' ||
      (word.pos === 'punctuation' && !/^[「『“"《〈]$/.test(word.word)));
  // 直到最近才…: what a time that stays hangs on.
  const holds = (at: number) => words[at]?.word === '直到' && words[at + 1]?.pos === 'time';
  while (from < to - 1 && isLead(words[from]) && !holds(from)) from += 1;
  const isEnd = (word: Token | undefined, before: Token | undefined) =>
    isSign(word) ||
    (ENDINGS.has(word?.word ?? '') && (word?.word !== '了' || before?.word.length !== 1));
  while (to > from + 1 && isEnd(words[to - 1], words[to - 2])) to -= 1;
  return words.slice(from, to);
}

const isSign = (word: Token | undefined) =>
  word?.pos === 'punctuation' && !/^[」』”"》〉%％℃°]$/.test(word.word);
