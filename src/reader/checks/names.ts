import type { Knowledge } from '../../extract/index.ts';
import { tagChinese } from '../../language/chineseTagger.ts';
import { tagEnglish } from '../../language/englishTagger.ts';
import { isRegion, isRegionOf } from './regions.ts';

/** What a title may take names from. */
export interface NameGrounds {
  /** All of the article with its title and publisher, folded. */
  readonly article: string;
  /** The same in lower case. */
  readonly lower: string;
  /** Every name of those of the lexicon that the article names, folded and in lower case. */
  readonly known: readonly string[];
}

/** Abbreviations that stand for words of the other language: 執行長, 人工智慧. */
const ABBREVIATIONS = new Set(
  'AI AGI CEO CFO COO CTO GDP IPO EU UN US USA UK GPU CPU PC TV VR AR IT R&D M&A'.split(' '),
);
const TIMES =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter|q[1-4])s?$/u;

const LATIN = /[\dA-Za-z\u00c0-\u024f][\w\u00c0-\u024f&'’.+-]*/gu;
const bareWord = (word: string) => word.replace(/(?:['’]s|[.'’-]+)$/u, '');

/** The first name of a title that the article and the lexicon do not give, or `undefined`. */
export function unknownName(
  title: string,
  language: string,
  grounds: NameGrounds,
  knowledge: Knowledge,
): string | undefined {
  const lexicon = knowledge.entitiesIn(title).flatMap(({ start, end, values }) => {
    const isNamed = values.some(({ names }) =>
      names.some((name) => grounds.known.includes(name.toLowerCase())),
    );
    return isNamed ? [{ start, end }] : [];
  });
  const isKnown = (start: number, end: number) =>
    lexicon.some((one) => one.start <= start && end <= one.end);
  const claims = language === 'en' ? englishNames(title) : chineseNames(title, grounds);
  return claims.find(
    ({ start, end, name }) => !isKnown(start, end) && !stands(name, grounds, language === 'en'),
  )?.name;
}

interface Claim {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

function stands(name: string, { article, lower, known }: NameGrounds, isEnglish: boolean): boolean {
  const wanted = name.toLowerCase();
  if (/\p{Script=Han}/u.test(name)) {
    if (lower.includes(wanted)) return true;
  } else if (hasWord(lower, wanted) || closed(lower).includes(closed(wanted))) return true;
  if (ABBREVIATIONS.has(name.toUpperCase().replaceAll('.', ''))) return true;
  if (isEnglish && TIMES.test(wanted)) return true;
  if (known.some((one) => one === wanted || one.split(' ').includes(wanted))) return true;
  return isRegionOf(name, article);
}

/** A text without spaces and signs inside names: PlayStation for Play Station. */
const closed = (text: string) => text.replace(/(?<=[a-z\d])[ .’'-](?=[a-z\d])/gu, '');

/** Whether a text in lower case has a Latin word, or one that begins with it: Apple in Apple's. */
function hasWord(lower: string, word: string): boolean {
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    if (!/[a-z\d]/u.test(lower.charAt(at - 1))) return true;
  }
  return false;
}

/** Words with a capital letter; the first one only where it is a name in small letters too. */
function englishNames(title: string): readonly Claim[] {
  const words = [...title.matchAll(LATIN)].map((found) => ({
    start: found.index,
    name: bareWord(found[0]),
  }));
  const [first] = words;
  const small =
    first && /^[A-Z][a-z]+$/u.test(first.name)
      ? title.slice(0, first.start) +
        first.name.toLowerCase() +
        title.slice(first.start + first.name.length)
      : undefined;
  const isWord =
    small !== undefined &&
    tagEnglish(small).some(({ start, pos }) => start === first?.start && pos !== 'name');
  return words
    .filter(({ name }, i) => /[A-Z]/u.test(name) && !(i === 0 && isWord))
    .flatMap(({ start, name }) =>
      name
        .split('-')
        .flatMap((part) =>
          /[A-Z]/u.test(part) ? [{ start, end: start + name.length, name: part }] : [],
        ),
    );
}

/** Family names of one character that are common; names that no dictionary has begin with one. */
const FAMILY = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤赖',
);

/** Whether two characters in a row of a name stand in a row in the article too. */
const sharesPair = (name: string, { lower }: NameGrounds) =>
  Array.from({ length: name.length - 1 }, (_, i) => name.slice(i, i + 2)).some((pair) =>
    lower.includes(pair),
  );

/**
 * Words with a capital letter, countries, the longer names of the tagger's dictionary (of the short ones
 * many are words), and what it guesses to be the name of a person: a family name with two characters
 * behind it. Of the last two the article has no two characters in a row.
 */
function chineseNames(title: string, grounds: NameGrounds): readonly Claim[] {
  const latin = [...title.matchAll(LATIN)].flatMap((found): Claim[] => {
    const name = bareWord(found[0]);
    return /[A-Z]/u.test(name)
      ? [{ start: found.index, end: found.index + name.length, name }]
      : [];
  });
  const listed = tagChinese(title, false).filter(
    ({ word, pos }) =>
      isRegion(word) || (pos === 'name' && word.length > 2 && !sharesPair(word, grounds)),
  );
  const guessed = tagChinese(title).filter(
    ({ word, person }) =>
      person === true &&
      word.length === 3 &&
      FAMILY.has(word.charAt(0)) &&
      !sharesPair(word, grounds),
  );
  const han = [...listed, ...guessed].flatMap(({ start, end, word }): Claim[] =>
    /^[\p{Script=Han}·]{2,}$/u.test(word) ? [{ start, end, name: word }] : [],
  );
  return [...latin, ...han];
}
