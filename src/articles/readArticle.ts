import type { Article } from '../extract/index.ts';
import type { IsoDay } from '../model/calendar.ts';
import { MAX_ARTICLE_BYTES } from '../model/articleFile.ts';
import { problem } from '../model/problem.ts';
import type { Problem, ProblemLevel } from '../model/problem.ts';
import { safeUrl } from '../model/safeUrl.ts';
import { articleId } from './articleId.ts';
import { decodeUtf8 } from './decodeUtf8.ts';
import { readFrontMatter } from './frontMatter.ts';
import type { FrontMatter, ReadBlock } from './frontMatter.ts';
import { oneLine } from './plainText.ts';
import { publicationDay } from './publicationDay.ts';

/** An article as far as it could be read, and what is wrong with it. */
export interface ReadArticle {
  /** Absent when nothing of the file can be used. */
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

const DATE_KEYS = ['date', 'published', 'publish_date', 'pubDate', 'datePublished'];
const LANGUAGE_KEYS = ['lang', 'language'];
const PUBLISHER_KEYS = ['publisher', 'source_name', 'author'];
const URL_KEYS = ['source_url', 'url', 'canonical_url', 'link'];
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu;
const HEADING = /^ {0,3}#{1,6}[ \t]+(?<text>\S.*)$/mu;

/**
 * The article in the bytes of a Markdown file, and its problems.
 *
 * `file` is its path relative to the articles folder, with forward slashes. The id is the one that
 * the file asks for; whether another article has it too is for `distinctIds`. An empty file, a
 * file over 5 MB and bytes that are not UTF-8 give no article; anything else gives one, with what
 * its front matter lacks or gets wrong reported. Never throws.
 */
export function readArticle(bytes: Uint8Array, file: string, readBlock: ReadBlock): ReadArticle {
  if (bytes.length > MAX_ARTICLE_BYTES) return tooLarge(file);
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) {
    const { line, message } = decoded;
    return { problems: [problem('error', 'article-encoding', { file, line }, message)] };
  }
  if (decoded.text.trim() === '') {
    const message = 'The file is empty; write the article, or delete the file.';
    return { problems: [problem('error', 'article-empty', { file, line: 1 }, message)] };
  }
  const front = readFrontMatter(decoded.text, file, readBlock);
  const fields = readFields(front, file);
  const { body, bodyLine } = front;
  const name = file.replace(/\.[^./]*$/u, '');
  const title = fields.title ?? firstHeading(body) ?? oneLine(name.replace(/^.*\//u, ''));
  const { published, language, publisher, url } = fields;
  return {
    article: {
      id: articleId(fields.slug ?? name),
      file,
      body,
      bodyLine,
      title,
      ...(published === undefined ? {} : { published }),
      ...(language === undefined ? {} : { language }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(url === undefined ? {} : { url }),
    },
    problems: [...front.problems, ...fields.problems],
  };
}

/** The refusal of a file over 5 MB, for callers that know its size before they read it. */
export function tooLarge(file: string): ReadArticle {
  const message = 'The file is over 5 MB; split it, or take out embedded images.';
  return { problems: [problem('error', 'article-size', { file, line: 1 }, message)] };
}

interface Fields {
  readonly slug?: string;
  readonly title?: string;
  readonly published?: IsoDay;
  readonly language?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly problems: readonly Problem[];
}

interface Field {
  readonly key: string;
  readonly text: string;
}

function readFields(front: FrontMatter, file: string): Fields {
  const problems: Problem[] = [];
  const report = (level: ProblemLevel, rule: string, key: string | undefined, message: string) => {
    const line = (key === undefined ? undefined : front.keyLines.get(key)) ?? 1;
    problems.push(problem(level, rule, { file, line }, message));
  };
  if (front.status === 'refused') return { problems };
  if (front.status === 'none') {
    const message =
      'There is no front matter, so no date and no publisher; begin with `---`, `title:` and `date:` lines, `---`.';
    report('warning', 'front-matter-missing', undefined, message);
    return { problems };
  }

  const slug = fieldsOf(front, ['slug'])[0];
  const title = label(fieldsOf(front, ['title']));
  const date = fieldsOf(front, DATE_KEYS)[0];
  const language = fieldsOf(front, LANGUAGE_KEYS)[0];
  const publisher = label(fieldsOf(front, PUBLISHER_KEYS));
  if (title === undefined) {
    const message = 'There is no title; its first heading or file name is shown. Add `title:`.';
    report('warning', 'title-missing', 'title', message);
  }
  if (date === undefined) {
    const message = 'There is no date, so `last year` has no meaning here; add `date: 2025-03-03`.';
    report('warning', 'date-missing', 'date', message);
  }
  const day = date && publicationDay(date.text);
  if (day && !day.ok) report('error', day.rule, date.key, day.message);
  const tag = language?.text.replaceAll('_', '-');
  const knownTag = tag !== undefined && LANGUAGE_TAG.test(tag);
  if (tag !== undefined && !knownTag) {
    const message =
      'This is no language tag, so it is ignored; write `zh-Hant`, `zh-Hans` or `en`.';
    report('warning', 'language-unknown', language?.key, message);
  }
  const { url, refused } = firstSafe(fieldsOf(front, URL_KEYS));
  if (refused) {
    const message = `\`${refused.key}\` is not a plain http or https address, so it is ignored.`;
    report('warning', 'address-unsafe', refused.key, `${message} Correct it.`);
  }
  return {
    ...(slug ? { slug: slug.text } : {}),
    ...(title === undefined ? {} : { title }),
    ...(day?.ok ? { published: day.day } : {}),
    ...(knownTag ? { language: tag } : {}),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    problems,
  };
}

/** Those of the keys that hold text or a number, in this order. */
function fieldsOf({ data }: FrontMatter, keys: readonly string[]): readonly Field[] {
  return keys.flatMap((key) => {
    const value = data[key];
    const text = typeof value === 'string' || typeof value === 'number' ? `${value}`.trim() : '';
    return text === '' ? [] : [{ key, text }];
  });
}

function label(fields: readonly Field[]): string | undefined {
  return fields.map(({ text }) => oneLine(text)).find((text) => text !== '');
}

/** The first safe address; the first unsafe one only where none is safe. */
function firstSafe(fields: readonly Field[]): { readonly url?: string; readonly refused?: Field } {
  // A path within the author's own site (Hugo's `url: /posts/…`) is no address of an original.
  const addresses = fields.filter(({ text }) => !/^\/(?!\/)/u.test(text));
  for (const { text } of addresses) {
    const url = safeUrl(text);
    if (url !== undefined) return { url };
  }
  const [refused] = addresses;
  return refused ? { refused } : {};
}

function firstHeading(body: string): string | undefined {
  const text = HEADING.exec(body)?.groups?.['text']?.replace(/[ \t]+#+[ \t]*$/u, '');
  return text === undefined ? undefined : label([{ key: 'heading', text }]);
}
