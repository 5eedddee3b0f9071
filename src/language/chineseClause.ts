import type { TextSpan } from '../model/event.ts';
import type { Clause } from './clause.ts';
import type { PartOfSpeech, Token } from './token.ts';

const LEADING: ReadonlySet<PartOfSpeech> = new Set([
  'conjunction',
  'adverb',
  'time',
  'particle',
  'punctuation',
]);
const NOMINAL: ReadonlySet<PartOfSpeech> = new Set([
  'noun',
  'name',
  'pronoun',
  'determiner',
  'numeral',
  'measure',
  'adjective',
  'localiser',
  'time',
]);
const BETWEEN: ReadonlySet<PartOfSpeech> = new Set(['adverb', 'auxiliary', 'time']);

const NEGATIONS: ReadonlySet<string> = new Set([
  '不',
  '没',
  '没有',
  '未',
  '未能',
  '并未',
  '并不',
  '从未',
  '尚未',
  '无',
  '否认',
  '拒绝',
  '无法',
  '不再',
  '不会',
  '不能',
]);
const PLANS: ReadonlySet<string> = new Set([
  '将',
  '会',
  '要',
  '拟',
  '预计',
  '计划',
  '打算',
  '准备',
  '即将',
  '将会',
  '预期',
  '有望',
  '预测',
]);
const SUPPOSITIONS: ReadonlySet<string> = new Set([
  '如果',
  '若',
  '假如',
  '假设',
  '倘若',
  '要是',
  '可能',
  '或许',
  '也许',
  '恐怕',
  '一旦',
  '万一',
]);
const GOING_ON: ReadonlySet<string> = new Set(['正在', '正']);
const PASSIVES: ReadonlySet<string> = new Set(['被', '遭', '获', '受', '遭到', '受到', '获得']);
const ENDS_ADVERBIAL: ReadonlySet<string> = new Set([
  '后',
  '之后',
  '以后',
  '前',
  '之前',
  '以前',
  '时',
  '期间',
  '以来',
  '至今',
  '迄今',
  '中',
  '下',
  '之下',
  '之际',
  '之间',
  '当中',
  '过程中',
  '同时',
  '的话',
  '起',
  '之余',
]);

/**
 * The clause that Chinese words between two signs make. Its predicate is the first verb that is no
 * part of a noun phrase: one whose 的 leads to a noun that has a verb of its own behind it modifies
 * that noun. O(n²) in the words of one clause, of which there are few.
 */
export function chineseClause(tokens: readonly Token[]): Clause {
  const span = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
  let at = 0;
  const openers: string[] = [];
  const phrases: TextSpan[] = [];
  const skipLead = (classes: ReadonlySet<PartOfSpeech>) => {
    for (;;) {
      const token = tokens[at];
      if (!token) return;
      if (token.pos === 'adposition') {
        openers.push(token.word);
        at = behindAdposition(tokens, at);
        phrases.push({ start: token.start, end: tokens[at - 1]?.end ?? token.end });
      } else if (classes.has(token.pos)) {
        at += 1;
        // 2018年时, 三月里
        while (token.pos === 'time' && tokens[at]?.pos === 'localiser') at += 1;
      } else return;
    }
  };
  skipLead(LEADING);
  const core = at;
  const subjectFrom = at;
  at = behindNominal(tokens, at);
  const subjectTo = at;
  skipLead(BETWEEN);
  const found = tokens[at];
  const predicate =
    found && (found.pos === 'verb' || found.pos === 'adjective' || found.pos === 'other')
      ? found
      : undefined;
  const says = (words: ReadonlySet<string>) => {
    for (let i = 0; i <= at; i += 1) if (words.has(tokens[i]?.word ?? '')) return true;
    return false;
  };
  const behind = tokens[at + 1];
  const first = tokens[subjectFrom];
  const last = tokens[subjectTo - 1];
  const end = tokens.at(-1);
  const hasSubject =
    first !== undefined && last !== undefined && subjectTo > subjectFrom && predicate !== undefined;
  let from = at + 1;
  while (tokens[from]?.pos === 'particle') from += 1;
  const object = tokens[from];
  const closing = end?.word ?? '';
  return {
    ...span,
    tokens,
    core,
    ...(hasSubject ? { subject: { start: first.start, end: last.end } } : {}),
    ...(predicate ? { predicate } : {}),
    ...(predicate && object && end ? { object: { start: object.start, end: end.end } } : {}),
    phrases,
    negated: says(NEGATIONS),
    planned: says(PLANS),
    supposed: says(SUPPOSITIONS),
    passive:
      openers.some((word) => word === '被' || word === '遭') ||
      (predicate !== undefined && PASSIVES.has(predicate.word)),
    ...(behind && (behind.word === '了' || behind.word === '过')
      ? { aspect: 'done' as const }
      : behind?.word === '着' || says(GOING_ON)
        ? { aspect: 'ongoing' as const }
        : {}),
    adverbial:
      ENDS_ADVERBIAL.has(closing) &&
      (tokens[0]?.pos === 'adposition' ||
        predicate !== undefined ||
        /^(?:后|之后|以后|前|之前|以前|时|期间|以来|至今|迄今|之际)$/.test(closing)),
  };
}

/** Index behind a phrase that an adposition opens: its noun phrase, or all to its localiser. */
function behindAdposition(tokens: readonly Token[], at: number): number {
  const behind = behindNominal(tokens, at + 1);
  // 在公司开设工厂后: the localiser ends it, whatever verbs come before.
  for (let i = behind; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token || token.pos === 'punctuation' || token.word === '了') break;
    if (token.pos === 'localiser' && ENDS_ADVERBIAL.has(token.word)) return i + 1;
  }
  return Math.max(behind, at + 1);
}

/** Index behind the noun phrase that begins at a place, relative clauses of it included. */
function behindNominal(tokens: readonly Token[], from: number): number {
  let at = from;
  for (;;) {
    const token = tokens[at];
    if (!token) return at;
    if (NOMINAL.has(token.pos) || isQuoteMark(token)) at += 1;
    else if (at > from && (token.word === '的' || token.word === '之')) at += 1;
    else if (
      at > from &&
      (token.word === '和' ||
        token.word === '与' ||
        token.word === '及' ||
        token.word === '、' ||
        token.word === '·') &&
      isNominal(tokens[at + 1])
    )
      at += 1;
    else {
      // 公司收购的工厂 is a phrase too; behind a noun any other verb is the predicate.
      if (token.pos === 'adverb' && headOfRelative(tokens, at + 1) !== undefined && at > from) {
        at += 1;
        continue;
      }
      const head =
        at === from || tokens[at + 1]?.word === '的' ? headOfRelative(tokens, at) : undefined;
      if (head === undefined) return at;
      at = head;
    }
  }
}

const isNominal = (token: Token | undefined) =>
  token !== undefined && (NOMINAL.has(token.pos) || isQuoteMark(token));

/** What stands between quotation marks is part of the phrase that they stand in. */
const isQuoteMark = ({ word }: Token) => /^[「」『』“”]$/.test(word);

/**
 * Index of the noun that a verb at a place modifies (担任法官的 | 王女士 | 辞职), if it does: 的
 * follows, a noun behind it, and a predicate behind that.
 */
function headOfRelative(tokens: readonly Token[], verb: number): number | undefined {
  if (tokens[verb]?.pos !== 'verb' || tokens[verb + 1]?.word === '了') return undefined;
  for (let i = verb + 1; i < tokens.length && i < verb + 10; i += 1) {
    const token = tokens[i];
    if (!token || token.word === '了') return undefined;
    if (token.pos === 'punctuation' && !isQuoteMark(token)) return undefined;
    if (token.word !== '的' || !isNominal(tokens[i + 1])) continue;
    let next = i + 1;
    while (isNominal(tokens[next]) || tokens[next]?.word === '的') next += 1;
    while (tokens[next] && BETWEEN.has(tokens[next]?.pos ?? 'other')) next += 1;
    const after = tokens[next];
    return after?.pos === 'verb' || after?.pos === 'adposition' ? i + 1 : undefined;
  }
  return undefined;
}
