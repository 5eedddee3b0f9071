import { SIGN } from './sentenceSigns.ts';
import type { SignedSentence } from './sentenceSigns.ts';
import type { TellingGrammar } from './tellingGrammar.ts';

const { other: O, verb: V, thing: T, maker: E, person: P, organisation: F } = SIGN;
const { date: D, agreed: K, bound: B } = SIGN;

const OPENS = '「『“‘"\'《〈(（【';
const CLOSES = '」』”’"\'》〉)）】';
const CLOSED = `[${CLOSES} ]*(?:[（(][^（）()${B}]{0,60}[)）])?[ ]*`;
/** One of the small words between a word and the thing it is of: 新模型, 一篇名為, 自家的. */
const SMALL = new RegExp(
  [
    '[一两二三四五六七八九十几多这那首该此][个款篇种项套份代版本封段部]',
    '第[一二三四五六七八九十]',
    '全新|最新|新一代|下一代|新|自家|自己|旗下|[他她我]们|名[为叫]|叫[做作]|称[为作]|题为|命名为|所谓',
    '著名|知名|经典|划时代|重磅|首次|正式|公开|旗舰|开源|多模态|重要|大型|关于|探讨|讨论|描述|介绍',
    `[了过出来其首这那该此叫的我你他她${OPENS}${CLOSES}${T}${E}${P}${O}${D}${K}、和与及A-Za-z0-9·. -]`,
  ].join('|'),
  'y',
);
/** The longest modifier that is passed over before the name: "推出 (備受期待的) X". */
const LONGEST_MODIFIER = 18;
const MOST_SMALL = 16;
/** What may stand before a date that the name is of: a short subject. */
const LONGEST_FRONT = 14;
/** What takes the name for a means: "推出整合 X 的…". */
const BY_MEANS =
  /整合|使用|采用|运用|利用|搭载|接入|支[持援]|基于|透过|通过|针对|挑战|取代|替代|对[标抗打战]|竞争/;
/** What takes it for a measure instead. */
const MEASURED = /类似|超越|媲美|能与|比|不[如及]/;
/** A comma between: "發表了一篇論文，標題是〈X〉". */
const BY_APPOSITION = new RegExp(
  `^[^${B}]{0,30}${T}[${CLOSES}]*${B}(?:论文|文章)?(?:标题|题目|名字|名称|题|名)?(?:就)?(?:是|为|叫做?|即|关于)?[ ${OPENS}${E}的]*$`,
);
/** What may follow the name where it is what the word is said of, and not part of another name. */
const AFTER_OBJECT = new RegExp(
  `^(?: [A-Za-z][A-Za-z' ,:-]{0,80}(?=[${CLOSES}]))?${CLOSED}(?:[ ${T}]|的(?:早期|初期|公开|初代)?(?=${T})|这[一]?[款篇个种项份部套]|一文)*${CLOSED}(?:$|[${B}。！？!?；;：:，,、${D}${K}${O}0-9]|[于在与和及并而也就才又后前时当那这等之起至给供到来让以了的]$|[之以]?[后前](?!端)|以来|之际|[之的]?时|当|那|这|以?及|和|与|并|而|也|就|才|等|给|供|到|来|让|以|之|用[于来]|作为|的?(?:时候|那|消息|同时|过程|决定|公司|人(?!工)|团队|实验室|机构|组织|作者|研究|科学家|学者|国家|政府|企业|新创|创办人|当[天日时年]))`,
);
/** One of the small words between the name and the word that is said of it. */
const ADVERB = new RegExp(
  [
    '这一?[款篇个种项份部套]',
    '正式|首次|公开|终于|刚刚|已经|最初|最早|第一次|突然|其实|全面|免费|悄悄|问世|横空|同时|先后|陆续|相继',
    '当年|后来|随后|隔年|次年|系列|当初|才刚|刚',
    `[于在][^${B}的${V}]{0,10}$`,
    `[被遭获由][^${B}的${V}]{0,10}$`,
    `的(?=${T})`,
    `[ ${CLOSES}${OPENS}${T}${D}${K}${O}${E}${P}、和与及等也就都才已一所在于自A-Za-z0-9·.-]`,
  ].join('|'),
  'y',
);
/** The word as a noun of the name: "X 的發布". */
const NOUN_OF_NAME = new RegExp(
  `^${CLOSED}(?:${T}| )*的(?:正式|公开|首次|初次|全面|突然|横空|成功|初步|最初)*$`,
);
/** What makes the name the one that the word is done to. */
const PASSIVE = new RegExp(
  `[被遭由](?:[^${B}]{0,10})$|[是为系][^${B}]{0,12}[${E}${P}](?:所|在[^${B}]{0,8}|于[^${B}]{0,8}|首次|[${D}${K} ])*$`,
);
const COPULA = new RegExp(
  `^${CLOSED}(?:${T}| )*(?:则|就|也|正)?(?:是|为|乃|系|由)[^${B}${F}]{0,14}$`,
);
/** What may follow a word that has no object of its own. */
const AFTER_VERB = new RegExp(
  `^(?:了|过|出来|出)?[ ${CLOSES}]*(?:$|[${B}。！？!?；;：:，,、${D}${K}0-9]|[之以]?[后前](?!端)|以来|之际|[之的]?[时初]|当[天日时年]|那[天年一]|的?(?:时候|那|第|这|当|隔|头|首|消息|影响|冲击|同时|${D}|[0-9])|至今|已|不到|才|就|便|于|在|到|以|而|并|是|让|使|引[发起爆]|震|改变|带来|标志|代表|意味|掀起|迄今|(?:短短|仅|约|将近)?[一二两三四五六七八九十半几数]+(?:年|天|周|季|小时|个[多半]?(?:月|星期|礼拜|季|小时))|没多久)`,
);
/** Written in the name: "在〈X〉裡寫道". */
const WRITTEN_IN = new RegExp(
  `^${CLOSED}(?:${T}|这篇| )*(?:一文)?(?:当中|之中|里面|里|中)[^${B}的]{0,6}$`,
);
/** The name beside who wrote it: "Sutton 的文章〈X〉". */
const AUTHORED = new RegExp(
  `[${E}](?:[^${B}${V}${F}]{0,6})(?:的|有(?:一|那|这)?[篇本份封]|那篇|这篇|著有)[^${B}${V}${F}]{0,8}[《〈${T}](?:[ ${OPENS}]{0,3}|[^${B}${V}${F}》〉]{0,14}[（(])$`,
);
/** "Anthropic … 後來被稱為 X 的方法". */
const NAMED = /(?:称[为作]|称之为|命名为|取名[为叫]?)[^\p{L}]{0,3}$/u;
/** "Anthropic 的研究之一，是 X". */
const IDENTIFIED = new RegExp(`${E}[^${F}]{0,24}${T}(?:之一)?${B}?(?:就)?是[ ${OPENS}]*$`);
/** "發布了 X，然後是 Y，再到 Z". */
const SEQUEL =
  /^(?:然后|接着|随后|之后|后来|再来|最后|再)(?:就)?(?:是|到|有|又有)(?:[^的]{0,8}(?:称之为|称为|叫做?))?/;
const NEW_BEFORE = new RegExp(`(?:最|全|的)?新的?[ ${T}${OPENS}]+$`);
const NEW_BEHIND = new RegExp(`^[^${O}]{0,16}(?:这[个款]|最|全)新的?${T}`);
const PLACED = new RegExp(`[在于][^${B}的${V}]{0,8}$`);
const AT_PLACE = new RegExp(
  `^${CLOSED}[^${B}的]{0,3}(?:上|期间|会场|现场|开幕|闭幕|落幕|之后|以后|后)`,
);
const DATED_BEHIND = new RegExp(`^[${CLOSES} ${T}]*[（(][^（）()${B}]{0,16}${K}`);

/** What denies a happening, up to the word that tells it. */
const DENIED =
  /(?:没有?|[尚从还]?未(?!来)|并不|不(?!久|断|仅|只|少|到|过|同|得不|可思议)|无法|拒绝|取消|推迟|延后|避免|阻止|是否|能否)[^，。]{0,5}$/;
/** What makes it a plan or a rumour. */
const PLANNED =
  /(?:即将|将[要会于在]|预[计定期]|打算|计[划画]|准备|可能|或许|也许|传[闻言出]|据传|有望|希望|想要?|应该|(?<![大发机社协学年峰]|所以)会(?![议后上])|考虑|等待|期待)[^，。]{0,6}$/;
const SUPPOSED =
  /(?:如果(?!说|[你我您们]{0,2}[单只仔细回头]{0,4}看)|假如|假设|要是|倘若|若是|万一)/;

/** Whether a text is made of at most so many of some tokens, each taken as it comes. O(n). */
function madeOf(text: string, token: RegExp, most: number): boolean {
  let at = 0;
  for (let count = 0; at < text.length; count += 1) {
    token.lastIndex = at;
    const length = token.exec(text)?.[0].length ?? 0;
    if (length === 0 || count === most) return false;
    at += length;
  }
  return true;
}

/** Whether a word is said of the name behind `between`, past the name's own modifiers. */
function upToName(between: string): boolean {
  if (between.includes(B) || BY_MEANS.test(between) || /新的 ?$/.test(between)) return false;
  if (madeOf(between, SMALL, MOST_SMALL)) return !MEASURED.test(between);
  const modifier = between.lastIndexOf('的');
  const head = between.slice(modifier + 1);
  if (modifier < 0 || modifier > LONGEST_MODIFIER || MEASURED.test(head)) return false;
  return madeOf(head, SMALL, MOST_SMALL);
}

const BRACKETS = new RegExp(`^[${CLOSES} ]*(?:[（(][^（）()${B}]{0,60}[)）])?`);
const fromName = (between: string) => madeOf(between.replace(BRACKETS, ''), ADVERB, MOST_SMALL);

/** An organisation that a preposition makes a place or a measure, not who acts. */
const BESIDE_ACTION = new RegExp(`[在当比与跟从对向给于] ?${F}`, 'g');

const lastClause = (text: string) => text.slice(text.lastIndexOf(B) + 1);
const firstClause = (text: string) => text.split(B, 1)[0] ?? '';

const unsure = (upToVerb: string) => {
  const clause = lastClause(upToVerb);
  return DENIED.test(clause) || PLANNED.test(clause);
};
/** Only others than those of the milestone are named before the word: they did something else. */
const byOthers = (clause: string) =>
  clause.replace(BESIDE_ACTION, '').includes(F) && !clause.includes(E);

/** Positions of the words of the happening in a text, the nearest to the name first. */
function verbsIn(text: string, nearestFirst: boolean): readonly number[] {
  const at: number[] = [];
  for (let i = text.indexOf(V); i >= 0; i = text.indexOf(V, i + 1)) at.push(i);
  return nearestFirst ? at.reverse() : at;
}

function saidOfName({ before, after }: SignedSentence): 0 | 2 | 3 {
  for (const at of verbsIn(before, true)) {
    const between = before.slice(at + 1);
    const upTo = before.slice(0, at);
    const clause = lastClause(upTo);
    if (!(upToName(between) || BY_APPOSITION.test(between)) || !AFTER_OBJECT.test(after)) continue;
    if (unsure(upTo) || byOthers(clause)) continue;
    // "The X that OpenAI released" says it only by the way.
    const byTheWay = /^[了过]?的/.test(between);
    return !byTheWay && (clause.includes(E) || between.includes(E)) ? 3 : 2;
  }
  if (isSequel(before) && AFTER_OBJECT.test(after)) return 2;
  const clause = firstClause(after);
  for (const at of verbsIn(clause, false)) {
    const between = clause.slice(0, at);
    const tail = after.slice(at + 1);
    if (unsure(between) || unsure(before)) continue;
    if (COPULA.test(between) && PASSIVE.test(between)) return 3;
    if (NOUN_OF_NAME.test(between)) return lastClause(before).includes(E) ? 3 : 2;
    if (fromName(between) && PASSIVE.test(between) && !byOthers(between))
      return between.includes(E) ? 3 : 2;
    if (fromName(between) && AFTER_VERB.test(tail) && !byOthers(between)) {
      const own = `${lastClause(before)}${between}`;
      return own.includes(E) ? 3 : 2;
    }
  }
  return 0;
}

function authored({ before, after }: SignedSentence): boolean {
  const named = IDENTIFIED.test(before) || (NAMED.test(lastClause(before)) && before.includes(E));
  const isQuoted = after.startsWith('》') || after.startsWith('〉');
  if (named && AFTER_OBJECT.test(after)) return true;
  if (AUTHORED.test(lastClause(before)) && (isQuoted || AFTER_OBJECT.test(after))) return true;
  const clause = firstClause(after);
  return verbsIn(clause, false).some((at) => WRITTEN_IN.test(clause.slice(0, at)));
}

const placed = ({ before, after }: SignedSentence): boolean =>
  PLACED.test(lastClause(before)) && AT_PLACE.test(after);

const dated = ({ before, after }: SignedSentence, inBrackets: boolean): boolean =>
  DATED_BEHIND.test(after) || (!inBrackets && dateBefore(lastClause(before)));

function dateBefore(clause: string): boolean {
  const date = clause.lastIndexOf(K);
  const front = clause.slice(0, Math.max(0, date));
  // In a row of other things it is not what the clause is about.
  const isTopic = front.length <= LONGEST_FRONT && !front.includes('、') && !front.includes(V);
  return date >= 0 && isTopic && upToName(clause.slice(date + 1));
}

const calledNew = ({ before, after }: SignedSentence): boolean =>
  NEW_BEFORE.test(lastClause(before)) || NEW_BEHIND.test(after.split(B, 2).join(B));

/** Whether the name goes on with a row that began with what another name tells. */
function isSequel(before: string): boolean {
  const clause = lastClause(before);
  const start = SEQUEL.exec(clause)?.[0].length ?? 0;
  if (start === 0 || !madeOf(clause.slice(start), SMALL, MOST_SMALL)) return false;
  const first = before.indexOf(V);
  return (
    first >= 0 && firstClause(before.slice(first)).includes(O) && !unsure(before.slice(0, first))
  );
}

/** How Chinese tells a milestone. */
export const HAN_TELLING: TellingGrammar = {
  supposed: ({ before }) => SUPPOSED.test(before),
  unsure,
  saidOfName,
  authored,
  placed,
  calledNew,
  dated,
};
