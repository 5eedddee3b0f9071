import type { Token } from '../../language/token.ts';

/** Conjunctions of a clause that another one must follow, or that only says on what the other rests. */
const SUBORDINATES: ReadonlySet<string> = new Set([
  '虽然',
  '虽',
  '虽说',
  '尽管',
  '固然',
  '既然',
  '既',
  '不仅',
  '不只',
  '不但',
  '不光',
  '非但',
  '与其',
  '无论',
  '不论',
  '不管',
  '正当',
  '除了',
  '对于',
  '关于',
  '至于',
  '随着',
  '根据',
  '相较',
  '相比',
]);

/** Words that hold what comes next to a condition. */
const CONDITIONS: ReadonlySet<string> = new Set([
  '如果',
  '若',
  '若是',
  '一旦',
  '假如',
  '假设',
  '倘若',
  '要是',
  '只要',
  '除非',
  '万一',
  '即使',
  '哪怕',
  '就算',
  '即便',
  '纵使',
  '当',
  '每当',
]);

/** Words that begin the second of two clauses that belong together. */
const ANSWERS: ReadonlySet<string> = new Set([
  '而是',
  '而',
  '但',
  '但是',
  '却',
  '也',
  '还',
  '还是',
  '还要',
  '更',
  '更是',
  '又',
  '且',
  '而且',
  '反而',
  '就',
  '那么',
  '都',
]);

/** Words of the first of two clauses that only mean something together: 不是…, 而是…. */
const HALVES: ReadonlySet<string> = new Set([
  '不是',
  '不再是',
  '并非',
  '不仅',
  '不只',
  '既',
  '不但',
  '不光',
  '虽',
]);

/** Words that tie a sentence to the one before it, a subordinate clause or not. */
const JOINS: ReadonlySet<string> = new Set([
  '但',
  '但是',
  '而',
  '而且',
  '所以',
  '因此',
  '不过',
  '然而',
]);

/** Whether a clause says on what condition another holds. */
export const isCondition = (words: readonly Token[]) =>
  words.some(({ word }) => CONDITIONS.has(word));

/** Whether a clause needs the one behind it, `next`, to say anything. */
export function awaits(words: readonly Token[], next: readonly Token[]): boolean {
  const opening = opener(words.filter(({ word }) => !JOINS.has(word)));
  if (opening && (SUBORDINATES.has(opening.word) || CONDITIONS.has(opening.word))) return true;
  const answer = opener(next);
  return (
    answer !== undefined && ANSWERS.has(answer.word) && words.some(({ word }) => HALVES.has(word))
  );
}

/** Whether a clause begins with what the noun phrase before it is: 就是…, 才是…. */
export const equates = (words: readonly Token[]) =>
  /^[就也都却才并正则]?不?是$/.test(opener(words)?.word ?? '');

/** Whether a clause says something of all that the one before it names: 都指向…. */
export const sumsUp = (words: readonly Token[]) => opener(words)?.word === '都';

/** Whether a clause begins as the second of two halves: 而是…, 是真，還是假. */
export const answers = (words: readonly Token[]) => /^(?:而|还)是$/.test(opener(words)?.word ?? '');

/** 沒想到, 忘了: whether a clause ends with a verb whose object is the whole clause behind it. */
export function embeds(words: readonly Token[]): boolean {
  const last = words.at(-1);
  return (last?.pos === 'verb' || last?.pos === 'other') && EMBEDS.has(last.word);
}

const EMBEDS: ReadonlySet<string> = new Set([
  '忘',
  '忘记',
  '记得',
  '知道',
  '不知',
  '意识到',
  '注意到',
  '看到',
  '想到',
  '没想到',
  '料到',
  '意味着',
  '意味',
  '代表',
  '证明',
  '确保',
]);

const opener = (words: readonly Token[]) =>
  words.find(({ pos }) => pos !== 'punctuation' && pos !== 'time');
