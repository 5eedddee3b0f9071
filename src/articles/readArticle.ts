import type { Article } from '../extract/index.ts';
import { MAX_ARTICLE_BYTES } from '../model/articleFile.ts';
import { problem } from '../model/problem.ts';
import type { Problem, ProblemLevel } from '../model/problem.ts';
import { addressOf, articleFields, labelOf, publisherOf } from './articleFields.ts';
import { articleId } from './articleId.ts';
import { articlePath } from './articlePath.ts';
import type { ArticlePath } from './articlePath.ts';
import { decodeUtf8 } from './decodeUtf8.ts';
import { readFrontMatter } from './frontMatter.ts';
import type { FrontMatter, ReadBlock } from './frontMatter.ts';
import { oneLine } from './plainText.ts';
import { publishedDay } from './publishedDay.ts';
import type { PublishedDay } from './publishedDay.ts';

/** An article as far as it could be read, and what is wrong with it. */
export interface ReadArticle {
  /** Absent when nothing of the file can be used. */
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu;
const HEADING = /^ {0,3}#{1,6}[ \t]+(?<text>\S.*)$/u;
/** A first heading stands within so many characters. */
const HEADING_WITHIN = 100_000;

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
  const path = articlePath(file);
  const fields = readFields(front, path, file);
  const { body, bodyLine } = front;
  const title = fields.title ?? firstHeading(body) ?? path.title;
  const { language = path.language, publisher, url } = fields;
  return {
    article: {
      id: articleId(fields.slug ?? path.name),
      file,
      body,
      bodyLine,
      title,
      ...fields.published,
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
  readonly published: PublishedDay['published'];
  readonly language?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly problems: readonly Problem[];
}

function readFields(front: FrontMatter, path: ArticlePath, file: string): Fields {
  const problems: Problem[] = [];
  const report = (level: ProblemLevel, rule: string, line: number, message: string) => {
    problems.push(problem(level, rule, { file, line }, message));
  };
  const fields = articleFields(front);
  const { of, draft } = fields;
  const lineOf = (key: string) => front.keyLines.get(key) ?? 1;
  const slug = of('slug')[0];
  const title = labelOf(of('title'));
  const dated = publishedDay(fields, path);
  const hasDate = dated.published.published !== undefined || dated.problems.length > 0;
  if (front.status === 'none' && !hasDate) {
    const message =
      'There is no front matter, so no date and no publisher; begin with `---`, `title:` and `date:` lines, `---`.';
    report('warning', 'front-matter-missing', 1, message);
  }
  if (front.status === 'read' && title === undefined) {
    const message = 'There is no title; its first heading or file name is shown. Add `title:`.';
    report('warning', 'title-missing', lineOf('title'), message);
  }
  const wasRead = front.status === 'read' || Object.keys(front.salvaged).length > 0;
  if (wasRead && !hasDate) {
    const [changed] = of('changed');
    const message = changed
      ? `There is no date: \`${changed.key}\` is the day of a change, not of the words; add \`date: 2025-03-03\`.`
      : 'There is no date, so `last year` has no meaning here; add `date: 2025-03-03`.';
    report('warning', 'date-missing', lineOf('date'), message);
  }
  for (const { level, rule, line, message } of dated.problems) report(level, rule, line, message);
  if (draft) {
    const message = `\`${draft.key}: ${draft.text}\` makes this a draft; it is read all the same. Move it away, or take that line out.`;
    report('warning', 'article-draft', draft.line, message);
  }
  const language = of('language')[0];
  const tag = language?.text.replaceAll('_', '-');
  const knownTag = tag !== undefined && LANGUAGE_TAG.test(tag);
  if (language && !knownTag) {
    const message =
      'This is no language tag, so it is ignored; write `zh-Hant`, `zh-Hans` or `en`.';
    report('warning', 'language-unknown', language.line, message);
  }
  const { url, refused } = addressOf(fields);
  if (refused) {
    const message = `\`${refused.key}\` is not a plain http or https address, so it is ignored.`;
    report('warning', 'address-unsafe', refused.line, `${message} Correct it.`);
  }
  const publisher = publisherOf(fields);
  return {
    ...(slug ? { slug: slug.text } : {}),
    ...(title === undefined ? {} : { title }),
    published: dated.published,
    ...(knownTag ? { language: tag } : {}),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    problems,
  };
}

/** The first heading of a text, underlined or after `#`, that stands in no block of code. */
function firstHeading(body: string): string | undefined {
  let fence = '';
  let before = '';
  for (const line of body.slice(0, HEADING_WITHIN).split('\n')) {
    const mark = /^ {0,3}(?<mark>`{3,}|~{3,})/u.exec(line)?.groups?.['mark'];
    if (fence !== '') {
      if (mark?.startsWith(fence)) fence = '';
      continue;
    }
    if (mark !== undefined) fence = mark;
    const underlined = /^ {0,3}=+[ \t]*$/u.test(line) ? before.trim() : '';
    const text = HEADING.exec(line)?.groups?.['text']?.replace(
      /[ \t]+(?:#+|\{[^{}]*\})[ \t]*$/u,
      '',
    );
    const heading = oneLine(text ?? underlined);
    if (heading !== '') return heading;
    before = line;
  }
  return undefined;
}
