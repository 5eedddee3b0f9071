/**
 * Signs that something is denied, ends or fails, in both languages; wide, for a title may say
 * "rejects" where the passage has "did not accept".
 */
const ANY =
  /[不没未无非否拒禁免莫勿毋]|失败|停|取消|放弃|终止|结束|撤|废|驳|缺|难|反对|除了|落选|落空|流产|\b(?:no|not|none|nor|never|neither|without|cannot|nobody|nothing|fail\w*|refus\w*|reject\w*|den(?:y|ies|ied)|declin\w*|cancel\w*|stop\w*|end\w*|drop\w*|abandon\w*|lack\w*|ban\w*|block\w*|halt\w*|lose\w*|lost|un\w{3,}|in\w{4,}|dis\w{3,}|avoid\w*|exclud\w*|little|few|hardly|barely|rarely|only|less|withdr\w*|prevent\w*|miss\w*|oppos\w*|unless|zero)\b|n't\b/iu;

/** Words that hold a sign of denial and deny nothing. */
const NOT_DENIED =
  /不(?:[断久仅只少同但过论管愧错易凡朽丹]|得不|可或缺|可思议|动产|锈钢|二|约而同)|无(?:论|数|线|人[机车]|穷|限|疑|缝|尘|氏)|未(?:来|必|婚|央)|非(?:常|洲|凡|营利|政府|线性|同质)|莫(?:斯科|非|大|扎特)|否则|是否|能否|可否|没(?:收|落|有不)|\bnot (?:only|just|least)\b|\bno(?:\. ?\d| \d|r(?:th|m))/giu;

const CHINESE_DENIAL =
  /(?:没有?|[尚从还并]?未(?:能|曾|有|被)?|并不|并非|不(?:会|能|再|想|肯|愿|让|准|得|予|被)?|无法|拒绝)(?<what>\p{Script=Han}{2})/gu;
const ENGLISH_DENIAL =
  /\b(?:(?:did|do|does|is|was|were|are|has|have|had|will|would|can|could|should|must)(?: not|n't)|cannot|never|refus(?:ed|es) to|declin(?:ed|es) to|fail(?:ed|s) to|no longer)\s+(?:\w+ly |be |been |have |yet )?(?<what>[a-z]{3,})/giu;

/** Letters of an English word that its forms share. */
const STEM = 5;

/** What a folded text denies outright, as words or their beginnings. */
function deniedIn(text: string): readonly string[] {
  return [
    ...[...text.matchAll(CHINESE_DENIAL)].map(({ groups }) => groups?.['what'] ?? ''),
    ...[...text.matchAll(ENGLISH_DENIAL)].map(({ groups }) => stemOf(groups?.['what'] ?? '')),
  ].filter((word) => word !== '');
}

const stemOf = (word: string) =>
  word
    .toLowerCase()
    .replace(/(?:ing|ed|es|s|e)$/u, '')
    .slice(0, STEM);

const plain = (folded: string) => folded.replace(NOT_DENIED, ' ');

/** Whether a folded text has any sign of denial. */
export const hasDenial = (folded: string): boolean => ANY.test(plain(folded));

/** Whether a folded text denies something outright: "did not", 未, 没有. */
export const deniesOutright = (folded: string): boolean => deniedIn(plain(folded)).length > 0;

/** Characters before a Chinese word, and before an English one, in which a denial reaches it. */
const REACH = { han: 5, latin: 20 };
const DENIES_BEHIND =
  /[不没未无非拒]|\b(?:not|never|no|cannot|without|refus\w+|declin\w+|fail\w*)\b|n't\b/iu;

/** How often a text says a word (or stem), and how often of these without a denial before it. */
function said(text: string, word: string): { readonly all: number; readonly plainly: number } {
  const isChinese = /\p{Script=Han}/u.test(word);
  const places = isChinese
    ? [...text.matchAll(new RegExp(word, 'gu'))].map(({ index }) => index)
    : [...text.matchAll(/[a-z]{3,}/gu)]
        .filter(([one]) => stemOf(one) === word)
        .map(({ index }) => index);
  const reach = isChinese ? REACH.han : REACH.latin;
  const plainly = places.filter(
    (at) => !DENIES_BEHIND.test(text.slice(Math.max(0, at - reach), at)),
  ).length;
  return { all: places.length, plainly };
}

/** A word that one text denies wherever it says it, and the other says and nowhere denies. */
function contradicted(saying: string, denying: string): string | undefined {
  const [one, other] = [plain(saying).toLowerCase(), plain(denying).toLowerCase()];
  return deniedIn(other).find((word) => {
    const [here, there] = [said(one, word), said(other, word)];
    return here.plainly > 0 && here.plainly === here.all && there.plainly === 0;
  });
}

/**
 * In one phrase why a title does not agree with its passage in what is denied, or `undefined`: it
 * denies where the passage has no sign of it, or says a word that the other one denies. Both are
 * folded. `passage` is what is quoted, `around` the whole sentences.
 */
export function negationAgainst(
  title: string,
  passage: string,
  around: string,
): string | undefined {
  if (deniesOutright(title) && !hasDenial(around)) return 'the title denies, the passage does not';
  const told = contradicted(title, passage);
  if (told !== undefined) return `the passage denies “${told}”`;
  const denied = contradicted(around, title);
  if (denied !== undefined) return `the title denies “${denied}”`;
  return undefined;
}
