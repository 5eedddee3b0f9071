/** What is repeated, by its number, between what stands once before and behind it. */
interface Form {
  readonly before?: string;
  readonly each: string | ((index: number) => string);
  readonly behind?: string;
}

const COLUMNS = 400;
const row = (cell: string) => `|${`${cell}|`.repeat(COLUMNS)}\n`;

/** A name that no other index has, in letters only. */
const nameOf = (index: number) =>
  `Person ${[...index.toString().padStart(6, '0')].map((digit) => 'ABCDEFGHIJ'[Number(digit)] ?? '').join('')}`;

const dayOf = (index: number) =>
  `20${String(index % 25).padStart(2, '0')}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;

const FORMS: Readonly<Record<string, Form>> = {
  'short-lines.md': { each: 'a\n\n' },
  'lines-of-one-paragraph.md': { each: 'a\n' },
  'soft-breaks-han.md': { each: '中\n' },
  'hard-breaks.md': { each: 'a\\\n' },
  'blank-lines.md': { before: 'a', each: '\n', behind: 'b' },
  'wide-table.md': { before: row('a') + row('-'), each: row('1') },
  'dated-table.md': {
    before: '| Date | What |\n| - | - |\n',
    each: (i) => `| ${dayOf(i)} | The bridge number ${i} was opened. |\n`,
  },
  'one-row.md': { before: '| a | b |\n| - | - |\n|', each: ' 1 |' },
  'html-table.html.md': {
    before: '<table>',
    each: '<tr><td>2016年<td>開幕</tr>',
    behind: '</table>',
  },
  'html-cells.md': { before: '<table><tr>', each: '<td>2016年', behind: '</table>' },
  'links-by-line.md': { each: '[a](https://example.org/a)\n\n' },
  'links-in-one-line.md': { each: '[a](https://example.org/a) ' },
  'dated-links.md': { each: '- [Story of it](https://example.org/2019/03/04/a)\n' },
  'references.md': { each: '[a]\n\n', behind: '\n[a]: https://example.org/a\n' },
  'definitions.md': { each: (i) => `[a${i}]: https://example.org/a\n` },
  'footnotes.md': {
    each: (i) => `The bridge was opened in 2016.[^${i}]\n\n[^${i}]: Told in 2017.\n\n`,
  },
  'years-run-on.md': { each: '2016年' },
  'years-by-line.md': { each: '2016年\n\n' },
  'years-in-sentences.md': { each: '2016年，大橋啟用。' },
  'days.md': { each: '5日' },
  'days-by-line.md': { each: '5日\n' },
  'days-in-clauses.md': { each: '5日，' },
  'months-english.md': { each: 'March ' },
  'months-and-years.md': { each: 'March 2016 ' },
  'months-in-clauses.md': { each: 'In March, ' },
  'dates-english.md': { each: 'On 5 March 2016 the bridge was opened. ' },
  'one-date-by-paragraph.md': { each: 'On 5 March 2016 the bridge was opened.\n\n' },
  'one-date-in-chinese.md': { each: '2016年3月5日，公司發布了新產品。\n\n' },
  'dates-told-differently.md': {
    each: (i) => `In March 2016 ${nameOf(i)} opened bridge number ${i} over the river.\n\n`,
  },
  'dates-of-many-days.md': { each: (i) => `On ${dayOf(i)} the bridge number ${i} was opened.\n\n` },
  'relative-days.md': { each: '昨天' },
  'relative-days-in-sentences.md': { each: 'Yesterday the board met. ' },
  'digits.md': { each: '1' },
  'digits-and-points.md': { each: '1.' },
  'digits-and-dashes.md': { each: '2016-' },
  'digits-and-slashes.md': { each: '1/' },
  'numerals.md': { each: '一', behind: '年' },
  'numerals-large.md': { each: '十', behind: '萬' },
  'brackets.md': { each: '（' },
  'square-brackets.md': { each: '[' },
  'image-brackets.md': { each: '![' },
  'stars.md': { each: '*a ' },
  'double-stars.md': { each: '**a' },
  'underscores.md': { each: '_a ' },
  'ticks.md': { each: (i) => `${'`'.repeat(1 + (i % 90))}a` },
  'less-than.md': { each: '<a ' },
  'less-than-letters.md': { each: '<a' },
  'comments.md': { each: '<!--' },
  'entities.md': { each: '&amp;' },
  'raised.md': { before: 'word', each: '<sup>1</sup>x' },
  'struck.md': { each: '<del>' },
  'bold.md': { each: '<b>a</b> ' },
  'quotes.md': { each: '「' },
  'quoted.md': { each: '「大橋」' },
  'block-quotes.md': { each: '> ' },
  'block-quotes-by-line.md': { each: (i) => `${'>'.repeat(1 + (i % 15))} a\n` },
  'list.md': { each: '- a\n' },
  'list-loose.md': { each: '- a\n\n' },
  'list-deep.md': { each: (i) => `${'  '.repeat(i % 90)}- a\n` },
  'list-dated.md': { before: '2016 年：\n\n', each: '- 大橋啟用\n' },
  'headings.md': { each: (i) => `## ${nameOf(i)}\n\na\n\n` },
  'headings-dated.md': { each: (i) => `## ${2000 + (i % 20)} 年\n\n大橋啟用。\n\n` },
  'headings-underlined.md': { each: 'a\n===\n' },
  'speakers.md': { each: (i) => `**${nameOf(i)}**: We opened it in 2016.\n\n` },
  'speakers-two.md': { each: (i) => `**${nameOf(i % 2)}**: We opened it in 2016.\n\n` },
  'rules.md': { each: '*a*\n\n---\n\n' },
  'containers.md': { each: '::: note\na\n:::\n' },
  'admonitions.md': { each: '!!! note\n    a\n' },
  'fences.md': { each: '```\na\n```\n' },
  'templates.md': { each: '{{ a }} ' },
  'templates-open.md': { each: '{{ ' },
  'tags-open.md': { each: '{% raw %}' },
  'dollars.md': { each: '$a' },
  'double-dollars.md': { each: '$$a' },
  'percent-signs.md': { each: '%%a' },
  'money.md': { each: '$5 billion ' },
  'money-chinese.md': { each: '5億美元' },
  'shares.md': { each: '50% ' },
  'figures-of-a-year.md': { each: 'In 2016 revenue was $5 billion, up 50%. ' },
  'milestones.md': { each: 'GPT-4 ' },
  'milestones-told.md': { each: 'ChatGPT was released. ' },
  'names.md': { each: (i) => `${nameOf(i)} met OpenAI and Anthropic in 2016.\n\n` },
  'one-word.md': { each: 'a' },
  'one-han-word.md': { each: '橋' },
  'words.md': { each: 'a ' },
  'clauses.md': { each: 'a, ' },
  'clauses-in-2016.md': { before: 'In 2016 ', each: 'they met, ' },
  'clauses-han.md': { before: '2016年', each: '他們開會，' },
  'commas.md': { each: '，' },
  'stops.md': { each: '.' },
  'stops-han.md': { each: '。' },
  'spaces.md': { before: 'a', each: ' ', behind: 'b' },
  'tabs.md': { before: 'a', each: '\t', behind: 'b' },
  'emoji.md': { each: '😀' },
  'combining-of-two-classes.md': { before: 'a', each: '\u0301\u0323' },
  'combining.md': { before: 'a', each: '\u0301' },
  'zero-width.md': { before: 'a', each: '\u200b', behind: 'b' },
  'keys.md': { before: '---\n', each: (i) => `k${i}: v\n`, behind: '---\na\n' },
  'nothing-closed.md': { before: '---\ntitle: a\n', each: 'a: b\n' },
  'addresses.md': { each: 'https://example.org/2016/03/05/a ' },
  'rows-of-one-day.csv': {
    before: 'date,title,text\n',
    each: (i) => `2016-03-05,Bridge ${i},The bridge number ${i} was opened.\n`,
  },
  'rows-alike.csv': { before: 'date,title\n', each: '2016-03-05,Bridge\n' },
  'rows-of-one-id.csv': { before: 'id,date,title\n', each: 'a,2016-03-05,Bridge\n' },
  'rows-wrong.csv': { before: 'date,title\n', each: 'some day,Bridge\n' },
  'rows-empty.csv': { before: 'date,title\n', each: ',\n' },
  'quotes.csv': { before: 'date,title\n', each: '"2016,Bridge\n' },
  'one-quote.csv': { before: 'date,title\n"', each: '2016,Bridge\n' },
  'one-row.csv': { before: 'date,title\n2016', each: ',' },
  'slides.json': {
    before: '{"events":[{"start_date":{"year":2016},"text":{"headline":"a"}}',
    each: ',{"start_date":{"year":2016},"text":{"headline":"a"}}',
    behind: ']}',
  },
  'deep.json': { each: '[' },
};

/** The files that there are, by what they repeat. */
export const SLOW_ARTICLES: readonly string[] = Object.keys(FORMS);

/**
 * An article made to be slow: it repeats one thing as often as fits into `bytes`. At 5 MB, which is
 * the most that is read of a file, it must cost no more than any other.
 */
export function slowArticle(file: string, bytes: number): string {
  const form = FORMS[file];
  if (!form) throw new Error(`there is no ${file}`);
  const { before = '', each, behind = '' } = form;
  const pieces = [before];
  let left = bytes - bytesOf(before) - bytesOf(behind);
  for (let i = 0; ; i += 1) {
    const piece = typeof each === 'string' ? each : each(i);
    left -= bytesOf(piece);
    if (left < 0) break;
    pieces.push(piece);
  }
  return [...pieces, behind].join('');
}

/** Bytes of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const c of text) {
    const code = c.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
