import { tagChinese } from '../../language/chineseTagger.ts';
import { fold } from '../../text/fold.ts';

/** What ends a name at the head of an article's title: 林茂書店：三十年, 林茂書店 (Linmao) - 三十年. */
const BEHIND_NAME = /^(?:\s*[（(][^（）()]{1,40}[）)])?\s*(?:$|[：:｜|—–-])/u;
const NAME = /^[\p{Script=Han}·]{2,8}/u;

/**
 * Who or what an article is about, where its title is a name, or begins with one and goes on behind
 * a colon or dash. Only names in Han characters whose last word is a name, so that what does
 * things is meant and no subject (台灣黑熊, 民主化); `undefined` for any other title.
 */
export function topicOfArticle(title: string): string | undefined {
  const name = NAME.exec(title.trim())?.[0];
  if (name === undefined || !BEHIND_NAME.test(title.trim().slice(name.length))) return undefined;
  const words = tagChinese(fold(name));
  const isName = words.every(({ pos }) => pos === 'name' || pos === 'noun');
  return isName && words.at(-1)?.pos === 'name' ? name : undefined;
}
