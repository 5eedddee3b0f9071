/** Whether a line (from 0) stands in a fence of code, or is the fence. */
export type IsCode = (line: number) => boolean;

/** A break that Markdown keeps, so that a title does not run into the line below it. */
const BREAK = '  ';

/** Nothing longer is looked at: no such line is longer. */
const LONGEST = 2000;

const CALLOUT =
  /^(?<before>[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?>[> \t]*)\[![^\]\n]{1,60}\][+-]?[ \t]*(?<title>.*)$/u;
const CONTAINER = /^(?<before>[ \t>]*):{3,}[ \t]*(?<opening>.*?)[ \t]*:*$/u;
/** `::video[…]{…}`: a leaf of remark's directives, a component in other words. */
const LEAF = /^[ \t>]*::[a-z][\w-]*(?:\[[^\]\n]*\])?(?:\{[^}\n]*\})?[ \t]*$/u;
const ADMONITION =
  /^(?<indent>[ \t]*)(?:!!!|\?\?\?\+?|===[!+]?)[ \t]+(?:[a-z][\w-]*[ \t]*){0,4}(?:"(?<title>[^"\n]*)")?[ \t]*$/u;
const CONTENTS =
  /^[ \t>]*(?:\[\[?_?toc_?\]\]?|\$\{toc\}|\[\[_toc_\]\]|@\[toc\](?:\([^)\n]*\))?)[ \t]*$/iu;
/** Kramdown and Pandoc: a line that only names the class or id of its block. */
const ATTRIBUTES = /^[ \t>]*\{(?::[^{}\n]*|[#.][\w-]+(?:[ \t]+[^{}\n]*)?)\}[ \t]*$/u;
const FIELD =
  /^(?<before>[ \t>]*(?:[-*+][ \t]+)?)(?:\*\*|__)?\p{L}[\p{L}\p{N} _-]{0,39}(?:\*\*|__)?::(?:[ \t].*)?$/u;
const INLINE_FIELD =
  /(?:\[\p{L}[\p{L}\p{N} _-]{0,39}:: [^\]\n]{0,200}\]|\(\p{L}[\p{L}\p{N} _-]{0,39}:: [^)\n]{0,200}\))/gu;
const BLOCK_ID = /^[ \t>]*\^[\w-]+[ \t]*$/u;
const ABBREVIATION = /^\*\[[^\]\n]{1,80}\]:/u;
const DEFINITION = /^:[ \t]{1,3}(?=\S)/u;
/** The first line of what a page of MDX imports and exports: it goes on up to a blank line. */
const MODULE =
  /^(?:import[ \t]+(?:['"]|[\w*{$][^'"\n]*[ \t}]from[ \t]*['"]|\{[^}\n]*$|type[ \t]+\w+[ \t]+from)|export[ \t]+(?:(?:const|let|var)[ \t]+\w+[ \t]*[:=]|(?:async[ \t]+)?function[ \t*]|default[ \t]+(?:function|class|async|[({])|(?:class|type|interface)[ \t]+[A-Z]|\{|\*))/u;
/** Where it ends on its own line. */
const MODULE_END = /(?:;|['"])[ \t]*$/u;

const TABLE = /<\/?table\b/iu;
const TABLE_END = /<\/table\b/iu;

/** What stands in a line of its own and begins with one of these; other lines are text. */
const MAY_BE = /::|\[!|^[ \t>]*(?:[{:!?=*^@$[]|import|export)/u;

/**
 * The lines of a body without those that only say how a block looks or what a page is made of:
 * containers (`:::`), callouts, admonitions, attributes, ids, fields, tables of contents and
 * imports. Their titles stay as lines. As many lines as before.
 */
export function lineMarkup(body: string, isCode: IsCode): string {
  const lines = body.split('\n');
  /** How far the content of an admonition is indented. */
  let indent = 0;
  let inModule = false;
  let inTable = false;
  const lastTable = lines.findLastIndex((line) => TABLE_END.test(line));
  const out = lines.map((line, i) => {
    if (isCode(i)) return dedented(line, indent);
    if (line.trim() === '') {
      inModule = false;
      // HTML tables go on over blank lines, although a block of HTML ends there.
      return inTable ? '\u200b' : line;
    }
    if (widthBefore(line) < indent) indent = 0;
    const shown = dedented(line, indent);
    if (TABLE.test(shown)) {
      inTable = i < lastTable && !TABLE_END.test(shown);
      return shown;
    }
    if (inModule) return '';
    if (shown.length > LONGEST || !MAY_BE.test(shown)) return shown;
    const above = lines[i - 1] ?? '';
    if (MODULE.test(shown) && (above.trim() === '' || MODULE.test(above))) {
      inModule = !MODULE_END.test(shown);
      return '';
    }
    const admonition = ADMONITION.exec(shown)?.groups;
    if (admonition) {
      const less = widthBefore(admonition['indent'] ?? '');
      const next = lines.slice(i + 1, i + 3).find((one) => one.trim() !== '') ?? '';
      if (widthBefore(next) >= less + 4) {
        indent += less + 4;
        return titled(admonition['indent'], admonition['title']);
      }
    }
    if (DEFINITION.test(shown)) return shown.replace(DEFINITION, '');
    return withoutMarkup(shown);
  });
  return out
    .map((line, i) => {
      const below = lines[i + 1] ?? '';
      if (isCode(i) || line.trim() === '') return line;
      // "Term" over ": what it means".
      if (DEFINITION.test(below) && !isCode(i + 1)) return `${line}${BREAK}`;
      // Jekyll puts the table of contents in the place of the list above.
      return /^[ \t]*\{:[^{}\n]*\btoc\b/u.test(below) && /^[ \t]*(?:[-*+]|\d+\.)[ \t]/u.test(line)
        ? ''
        : line;
    })
    .join('\n');
}

function withoutMarkup(line: string): string {
  const callout = CALLOUT.exec(line)?.groups;
  if (callout) return titled(callout['before'], callout['title']);
  const container = CONTAINER.exec(line)?.groups;
  if (container) return titled(container['before'], titleOfContainer(container['opening'] ?? ''));
  if ([LEAF, CONTENTS, ATTRIBUTES, BLOCK_ID, ABBREVIATION].some((mark) => mark.test(line))) {
    return '';
  }
  const field = FIELD.exec(line)?.groups;
  if (field) return field['before']?.replace(/[^> \t]/gu, '') ?? '';
  return line.includes(':: ') ? line.replace(INLINE_FIELD, '') : line;
}

const titled = (before = '', title = '') =>
  title.trim() === '' ? before.trimEnd() : `${before}${title.trim()}${BREAK}`;

/** The title in "note Title", "note[Title]{…}", "{.note title="Title"}" or "{note} Title". */
function titleOfContainer(opening: string): string {
  const quoted = /\btitle=(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/u.exec(opening)?.groups;
  if (quoted) return quoted['double'] ?? quoted['single'] ?? '';
  const plain = opening.replace(/\{[^{}]*\}/gu, ' ').trim();
  const label = /^[\w-]*\[(?<label>[^\]]*)\]/u.exec(plain)?.groups?.['label'];
  if (label !== undefined) return label;
  return /^\{/u.test(opening) ? plain : plain.replace(/^[\w-]+[ \t]*/u, '');
}

/** How many columns of white space a line begins with. */
function widthBefore(line: string): number {
  let width = 0;
  for (const c of line) {
    if (c === ' ') width += 1;
    else if (c === '\t') width += 4 - (width % 4);
    else break;
  }
  return width;
}

function dedented(line: string, by: number): string {
  let width = 0;
  let at = 0;
  while (width < by && (line[at] === ' ' || line[at] === '\t')) {
    width += line[at] === '\t' ? 4 : 1;
    at += 1;
  }
  return line.slice(at);
}
