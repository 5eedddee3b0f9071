import type { DateValue } from '../../model/edtf.ts';
import type {
  DerivationStep,
  EventKind,
  Figure,
  LocalisedText,
  Modality,
} from '../../model/event.ts';
import type { Link } from '../../model/source.ts';

/** An event as a person has written it down: a row of a table or a slide. All text is plain. */
export interface TableRow {
  /** First and last line in the file, 1-based. */
  readonly line: number;
  readonly endLine: number;
  /** The id that the file gives it; else it gets one from its date and words. */
  readonly id?: string;
  /** The date as it is written; not empty. */
  readonly written: string;
  readonly date: DateValue;
  readonly derivation: readonly DerivationStep[];
  /** By language, or in the language of the words; this or `text` is not empty. */
  readonly title?: LocalisedText | string;
  readonly text: string;
  /** Links in `text`. */
  readonly links: readonly Link[];
  /** Where else to read of it: shown behind the text, with the address where there is a safe one. */
  readonly cites: readonly { readonly text: string; readonly url?: string }[];
  /** The group that it stands in. */
  readonly group?: string;
  readonly kind?: EventKind;
  readonly modality?: Modality;
  readonly importance?: number;
  readonly entities?: readonly string[];
  readonly figures?: readonly Figure[];
}

/** A file of events beside the articles, ready for extraction. */
export interface EventTable {
  /** As an article's; unique among articles and tables. */
  readonly id: string;
  /** Path relative to the articles folder, forward slashes. */
  readonly file: string;
  readonly title: string;
  /** What the file says of itself, and on which line. */
  readonly about?: {
    readonly line: number;
    readonly text: string;
    readonly links: readonly Link[];
  };
  readonly rows: readonly TableRow[];
}
