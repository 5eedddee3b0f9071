import MarkdownIt from 'markdown-it';
import { safeUrl } from '../model/safeUrl.ts';
import type { Link } from '../model/source.ts';
import { shownHtml } from '../text/shownHtml.ts';
import { withoutInvisible } from './plainText.ts';

/** Plain text with the links that were in it. */
export interface LinkedText {
  readonly text: string;
  readonly links: readonly Link[];
}

const { unescapeAll } = new MarkdownIt().utils;

const TAG = /<(?<slash>\/?)(?<name>[a-z][a-z0-9]*)\b(?<attributes>[^<>]{0,4000})>/giu;
const BLOCK =
  /^(?:address|article|blockquote|br|dd|div|dl|dt|fig(?:caption|ure)|h[1-6r]|li|ol|p|pre|section|table|tr|ul)$/iu;
const CELL = /^t[dh]$/iu;
const HREF = /(?:^|\s)href\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'>]+))/iu;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/giu;

/**
 * What a browser would show of a piece of HTML, as plain text: no tags, comments or scripts,
 * entities resolved, a line for each block. Safe links keep their place; a `<` that opens no tag is
 * text. The result is text and is never rendered as HTML. O(n). Never throws.
 */
export function htmlText(html: string): LinkedText {
  const shown = shownHtml(html);
  const written = aWriter();
  let from = 0;
  for (const match of shown.matchAll(TAG)) {
    const { slash = '', name = '', attributes = '' } = match.groups ?? {};
    written.add(resolved(shown.slice(from, match.index)));
    from = match.index + match[0].length;
    if (BLOCK.test(name)) written.endLine();
    else if (CELL.test(name)) written.add(' ');
    else if (/^a$/iu.test(name)) written.link(slash === '' ? addressIn(attributes) : undefined);
  }
  written.add(resolved(shown.slice(from)));
  return written.done();
}

/** Text in pieces, with white space as HTML has it: one space for any, none at the ends of lines. */
function aWriter() {
  const pieces: string[] = [];
  const links: Link[] = [];
  let length = 0;
  let last = '\n';
  let open: { readonly at: number; readonly url: string } | undefined;
  const push = (piece: string) => {
    if (piece === '') return;
    pieces.push(piece);
    length += piece.length;
    last = piece.at(-1) ?? last;
  };
  const link = (url: string | undefined) => {
    const end = last === ' ' || last === '\n' ? length - 1 : length;
    if (open && end > open.at) links.push({ start: open.at, end, url: open.url });
    open = url === undefined ? undefined : { at: length, url };
  };
  return {
    add(text: string): void {
      const plain = withoutInvisible(text).replace(/[\p{Cc}\p{Z}\s]+/gu, ' ');
      push(last === ' ' || last === '\n' ? plain.replace(/^ /u, '') : plain);
    },
    endLine(): void {
      const piece = pieces.at(-1);
      if (last === ' ' && piece !== undefined) {
        pieces[pieces.length - 1] = piece.slice(0, -1);
        length -= 1;
        last = '';
      }
      if (last !== '\n') push('\n');
    },
    link,
    done(): LinkedText {
      link(undefined);
      return { text: pieces.join('').trimEnd(), links };
    },
  };
}

/** Entities as the signs they stand for, in text that is not Markdown. */
function resolved(text: string): string {
  return text.replace(ENTITY, (entity) => unescapeAll(entity));
}

function addressIn(attributes: string): string | undefined {
  const { double, single, bare } = HREF.exec(attributes)?.groups ?? {};
  return safeUrl(resolved(double ?? single ?? bare ?? ''));
}
