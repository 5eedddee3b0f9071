import type { TableRow } from '../extract/index.ts';
import { EVENT_KINDS, MODALITIES } from '../model/event.ts';
import type { LocalisedText } from '../model/event.ts';
import { safeUrl } from '../model/safeUrl.ts';
import type { LinkedText } from './htmlText.ts';
import { kindNamed } from './kindNames.ts';
import { oneLine } from './plainText.ts';
import type { ReportLine } from './tableContent.ts';
import { writtenFigures } from './writtenFigures.ts';
import type { WrittenDate } from './writtenDate.ts';

/** What a row or a slide says, as it is written; an empty text is nothing. */
interface RowWords {
  readonly line: number;
  readonly endLine: number;
  readonly date: WrittenDate;
  readonly id: string;
  readonly title: LocalisedText | string;
  readonly text: LinkedText;
  /** Name and address of where else to read of it. */
  readonly cites: readonly { readonly text: string; readonly address: string }[];
  readonly kind: string;
  /** A group of any name: the kind where it is one of them. */
  readonly group: string;
  readonly modality: string;
  readonly importance: string;
  readonly entities: readonly string[];
  /** As our own export writes them; `undefined` where there is no column for them. */
  readonly figures?: string;
}

/** Ids that an address can name. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._:~-]{0,119}$/u;
const SCHEME = /^[\s\p{Cc}]*[a-z][a-z\d+.-]*:/iu;
const LONGEST_TITLE = 200;

/**
 * The row that the words make, or `undefined` with an error where they have no date or tell
 * nothing. What is not allowed in the rest is left out with a warning.
 */
export function tableRow(words: RowWords, report: ReportLine): TableRow | undefined {
  const { line, endLine, date, text, id, modality, importance, entities } = words;
  const lose = (rule: string, message: string) => {
    report('error', rule, line, `${message} Left out.`);
  };
  const warn = (rule: string, message: string) => {
    report('warning', rule, line, message);
  };
  const title = titleOf(words.title);
  if (!date.ok) {
    lose('table-date', date.message);
    return undefined;
  }
  if (title === undefined && text.text === '') {
    lose('table-text', 'There is neither a title nor a text; write one.');
    return undefined;
  }
  const named = ID.test(id);
  if (id !== '' && !named) {
    const message = 'An id is letters, digits, `.`, `_`, `:`, `~` and `-`, at most 120; ignored.';
    warn('table-id', message);
  }
  const ofGroup = kindNamed(words.group);
  const kind = kindNamed(words.kind) ?? ofGroup;
  if (words.kind !== '' && !kind) {
    const message = `This is no kind, so the words decide; use one of ${EVENT_KINDS.join(', ')}.`;
    warn('table-kind', message);
  }
  const weight = Number(importance.replace(',', '.'));
  const weighs = importance !== '' && weight >= 0 && weight <= 1;
  if (importance !== '' && !weighs) {
    warn('table-importance', 'Importance is a number from 0 to 1; this is ignored.');
  }
  const cites = words.cites.map(citeOf);
  if (cites.some(({ refused }) => refused)) {
    const message = 'The address is no plain http or https one, so it is ignored; correct it.';
    warn('table-address', message);
  }
  const figures = words.figures === undefined ? undefined : writtenFigures(words.figures);
  const said = MODALITIES.find((one) => one === modality.toLowerCase());
  return {
    line,
    endLine,
    ...(named ? { id } : {}),
    written: date.written,
    date: date.date,
    derivation: date.derivation,
    ...(title === undefined ? {} : { title }),
    ...text,
    cites: cites.flatMap(({ cite }) => cite ?? []),
    ...(words.group === '' || ofGroup ? {} : { group: words.group }),
    ...(kind ? { kind } : {}),
    ...(said ? { modality: said } : {}),
    ...(weighs ? { importance: weight } : {}),
    ...(entities.length > 0 ? { entities } : {}),
    ...(figures ? { figures } : {}),
  };
}

/** Where else to read of an event; what is no address at all is the name of a source. */
function citeOf({ text, address }: RowWords['cites'][number]): {
  readonly cite?: TableRow['cites'][number];
  readonly refused: boolean;
} {
  const url = safeUrl(address);
  if (url !== undefined) return { cite: { text: text === '' ? url : text, url }, refused: false };
  const refused = SCHEME.test(address);
  const name = text === '' && !refused ? oneLine(address) : text;
  return { ...(name === '' ? {} : { cite: { text: name } }), refused };
}

function titleOf(title: RowWords['title']): TableRow['title'] {
  if (typeof title === 'string') return title === '' ? undefined : shortened(title);
  const given = Object.entries(title).filter(([, text]) => text !== '');
  if (given.length === 0) return undefined;
  return Object.fromEntries(given.map(([language, text]) => [language, shortened(text)]));
}

function shortened(text: string): string {
  if (text.length <= LONGEST_TITLE) return text;
  return `${[...text].slice(0, LONGEST_TITLE - 1).join('')}…`;
}
