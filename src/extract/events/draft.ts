import type { DateValue } from '../../model/edtf.ts';
import type {
  DateBasis,
  DerivationStep,
  EventKind,
  Evidence,
  Figure,
  LocalisedText,
  Modality,
  TextSpan,
} from '../../model/event.ts';
import type { Signs } from '../scoring.ts';
import type { TellingGrade } from './tells.ts';
import type { TitledQuote } from '../title/titleOf.ts';
import type { TitleMaterial } from '../title/titleMaterial.ts';

/** What made the extractor take a passage for an event. */
export type DraftOrigin = 'dated' | 'carried' | 'status' | 'milestone' | 'link' | 'publication';

/** One happening as one passage tells it, before passages are merged. */
export interface EventDraft {
  /** What was seen of the passage, by which it was judged. */
  readonly signs?: Signs;
  /** What was seen that bears on its kind, for each kind; absent where it is known. */
  readonly kindSigns?: readonly Signs[];
  readonly origin: DraftOrigin;
  readonly date: DateValue;
  readonly basis: DateBasis;
  readonly anchor?: DateValue;
  /** Basis `reference`: the address of the reference work. */
  readonly reference?: string;
  readonly derivation: readonly DerivationStep[];
  readonly kind: EventKind;
  readonly modality: Modality;
  /** The title, made or given, or what it is made from once it is known that this passage is the one shown. */
  readonly title: LocalisedText | TitledQuote | TitleMaterial;
  readonly figures: readonly Figure[];
  /** The figures of the sentences behind the passage that go on telling of it, and where these end. */
  readonly further?: { readonly end: number; readonly figures: readonly Figure[] };
  readonly entities: readonly string[];
  readonly importance: number;
  /** How likely it is that the passage tells a happening of its date, 0–1. */
  readonly confidence: number;
  readonly evidence: Evidence;
  /** The quote, folded; ids are made of it. */
  readonly told: string;
  /** The quote, folded, with spaces for its dates: what merging compares. */
  readonly happened: string;
  /** The entities of the lexicon that the quote names, as titles call them; offsets into `happened`. */
  readonly named: readonly (TextSpan & { readonly name: string })[];
  /** The headings above the passage, joined. */
  readonly section: string;
  /** The milestone of the gazetteer that this is, by id. */
  readonly milestone?: string;
  /** How well the passage tells that milestone. */
  readonly grade?: TellingGrade;
  /** Who read it from the passage; the rules alone where absent. */
  readonly readBy?: readonly string[];
  /** Drafts of one article that were read as one happening have the same; those with others are not one. */
  readonly reading?: string;
}
