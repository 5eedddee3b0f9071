import { safeUrl } from '../model/safeUrl.ts';
import { fold } from '../text/fold.ts';
import type { FrontMatter } from './frontMatter.ts';
import { oneLine } from './plainText.ts';
import { isMapping } from './yaml.ts';
import type { Mapping } from './yaml.ts';

/** A key of the front matter and one text that it holds. */
export interface Field {
  /** As it is written; `extra.date` for one in a table of its own. */
  readonly key: string;
  readonly text: string;
  /** Line of the file, 1-based. */
  readonly line: number;
}

/**
 * What keys are for, the better first, as `normal` has them: case, `_`, `-`, spaces and the script of
 * Chinese make no difference. `publishDate`, `publish_date` and `Publish Date` are one key.
 */
const KEYS = {
  slug: ['slug'],
  title: ['title', '标题', '题目', 'headline', 'posttitle', 'pagetitle'],
  /** The day of publication first, then the day on which the file was begun. */
  date: [
    ...['date', 'published', 'publishdate', 'publisheddate', 'publicationdate', 'datepublished'],
    ...['pubdate', 'pubdatetime', 'publishedat', 'publishedon', 'publishedtime', 'publishtime'],
    ...['publishat', 'publishon', 'firstpublished', 'posted', 'postdate', 'postedat', 'postedon'],
    ...[
      'dateposted',
      'datetime',
      '发布时间',
      '发布日期',
      '发布于',
      '发表时间',
      '发表日期',
      '发表于',
    ],
    ...['出版日期', '刊登日期', '日期', '时间'],
    ...['created', 'createdat', 'createdon', 'createtime', 'createdtime', 'createdate'],
    ...[
      'createddate',
      'creationdate',
      'datecreated',
      '创建时间',
      '创建日期',
      '建立时间',
      '建立日期',
    ],
  ],
  /** Days of a change, which are never taken for one of publication. */
  changed: [
    'updated',
    'updatedat',
    'lastmod',
    'lastmodified',
    'modified',
    'lastupdated',
    '更新时间',
  ],
  language: ['lang', 'language', 'locale', '语言'],
  publisher: [
    ...['publisher', 'sourcename', 'sitename', 'site', 'publication', 'media', 'journal'],
    ...['媒体', '网站', '发布者', '出版者'],
  ],
  author: ['author', 'authors', 'byline', 'creator', '作者'],
  address: [
    ...['sourceurl', 'url', 'canonicalurl', 'link', 'originalurl', 'originallink', 'externalurl'],
    ...['链接', '网址', '原文链接', '原文地址'],
  ],
  /** An address, or a name. */
  origin: ['canonical', 'original', 'source', '来源', '出处', '原文'],
  draft: ['draft', '草稿'],
} as const;
type FieldName = keyof typeof KEYS;

/** Tables in which generators keep keys that are not theirs. */
const NESTED = /^(?:extra|params|metadata|meta|page|post|article|frontmatter)$/u;
const YES_OR_NO = /^(?:true|false|yes|no|on|off)$/iu;
/** An address or a path, where a name may stand as well: `Re:Invent` and `Lyon: a year` are names. */
const ADDRESS = /^(?:(?:[a-z][a-z\d+.-]*:)?\/\/|\.{0,2}\/|(?:javascript|data|mailto|file):)/iu;

/** What front matter holds for each purpose. */
export interface ArticleFields {
  /** The texts for a purpose, the better key first; a list gives one for each item. */
  readonly of: (name: FieldName) => readonly Field[];
  /** Where the front matter says that this is no more than a draft. */
  readonly draft: Field | undefined;
}

/** The fields of front matter, or of what could be made of it where it was refused. */
export function articleFields(front: FrontMatter): ArticleFields {
  const all = entriesOf(front);
  const of = (name: FieldName) =>
    KEYS[name].flatMap((key) => all.filter((one) => one.normal === key).flatMap(fieldsIn));
  const isDraft = ({ normal, value }: Entry) =>
    (KEYS.draft.some((key) => key === normal) && /^(?:true|yes)$/iu.test(String(value))) ||
    (normal === 'published' && String(value) === 'false');
  const draft = all.find(isDraft);
  return {
    of,
    draft: draft && { key: draft.key, text: String(draft.value), line: draft.line },
  };
}

/** The first text that has visible signs, as one line. */
export function labelOf(fields: readonly Field[]): string | undefined {
  return labels(fields)[0]?.text;
}

/** Who published it: a publisher, a source that is no address, or else all authors. */
export function publisherOf({ of }: ArticleFields): string | undefined {
  const named = (fields: readonly Field[]) =>
    labels(fields).filter(({ text }) => !ADDRESS.test(text));
  const publisher = named([...of('publisher'), ...of('origin')])[0]?.text;
  if (publisher !== undefined) return publisher;
  const [first, ...more] = named(of('author'));
  const others = more.filter(({ key }) => key === first?.key);
  return first && [first, ...others].map(({ text }) => text).join(', ');
}

function labels(fields: readonly Field[]) {
  return fields
    .map(({ key, text }) => ({ key, text: oneLine(withoutLink(text)) }))
    .filter(({ text }) => text !== '');
}

/** The first safe address; the first unsafe one only where none is safe. */
export function addressOf({ of }: ArticleFields): {
  readonly url?: string;
  readonly refused?: Field;
} {
  const linked = (field: Field): Field => {
    const address = /\]\((?<address>https?:[^()\s]{1,2000})\)$/u.exec(field.text)?.groups;
    return { ...field, text: address?.['address'] ?? field.text.replace(/^<(.*)>$/u, '$1') };
  };
  // A path within the author's own site (Hugo's `url: /posts/…`) is no address of an original.
  const addresses = [
    ...of('address').filter(({ text }) => !/^\/(?!\/)/u.test(text)),
    ...of('origin').filter((field) => ADDRESS.test(linked(field).text)),
  ].map(linked);
  for (const { text } of addresses) {
    const url = safeUrl(text);
    if (url !== undefined) return { url };
  }
  const [refused] = addresses;
  return refused ? { refused } : {};
}

interface Entry {
  readonly key: string;
  readonly normal: string;
  readonly value: unknown;
  readonly line: number;
}

/** The keys of the outermost mapping, then those of tables within that may hold the same. */
function entriesOf({ status, data, salvaged, keyLines }: FrontMatter): readonly Entry[] {
  const read = status === 'read' ? data : salvaged;
  const outer = Object.entries(read).map(([key, value]) => ({
    key,
    normal: normal(key),
    value,
    line: keyLines.get(key) ?? 1,
  }));
  const inner = outer.flatMap(({ key, normal: name, value, line }) => {
    if (!NESTED.test(name) || !isMapping(value)) return [];
    return Object.entries(value).map(([of, held]) => ({
      key: `${key}.${of}`,
      normal: normal(of),
      value: held,
      line: keyLines.get(of) ?? line,
    }));
  });
  return [...outer, ...inner];
}

function normal(key: string): string {
  return fold(key)
    .toLowerCase()
    .replace(/[\s_-]+/gu, '');
}

function fieldsIn({ key, value, line }: Entry): readonly Field[] {
  return textsOf(value).map((text) => ({ key, text, line }));
}

/** The texts and numbers in a value, in a list of them, or in what `{ name: … }` says. */
function textsOf(value: unknown, depth = 0): readonly string[] {
  if (Array.isArray(value)) return depth > 2 ? [] : value.flatMap((one) => textsOf(one, depth + 1));
  if (isMapping(value)) return depth > 2 ? [] : textsOf(nameIn(value), depth + 1);
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const text = `${value}`.trim();
  return text === '' || YES_OR_NO.test(text) ? [] : [text];
}

const nameIn = (value: Mapping): unknown => value['name'] ?? value['title'];

/** `[[Lin Hai]]` and `[BBC](https://…)` as what is shown of them. */
function withoutLink(text: string): string {
  return text
    .replace(/^\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]$/u, '$1')
    .replace(/^\[([^[\]]+)\]\([^()\s]*\)$/u, '$1');
}
