import type { Facet } from '../../model/facet.ts';
import { DATE_BASES, EVENT_KINDS, MODALITIES } from '../../model/event.ts';
import { CONFIDENCES, SURE_FROM } from '../../model/sure.ts';
import type { Source } from '../../model/source.ts';
import type { TextInLanguage } from '../../timeline/words/localised.ts';
import type { Locale } from '../../timeline/words/locale.ts';
import type { Messages } from './messages.ts';

/** What naming a value of a facet needs to know. */
interface Naming {
  readonly locale: Locale;
  readonly messages: Messages;
  readonly sources: readonly Source[];
}

type NameOf = (value: string, naming: Naming) => TextInLanguage;

/** What a value of each facet is called; the empty value is "others". */
export const FACET_WORDS: Readonly<Record<Facet, NameOf>> = {
  kind: worded(EVENT_KINDS, ({ kinds }, value) => kinds[value]),
  source: (value, naming) => {
    const source = naming.sources.find(({ id }) => id === value);
    return source ? { text: source.title, lang: source.language } : other(value, naming);
  },
  // Names are as the articles have them, in whatever language that is.
  entity: (value, naming) => (value === '' ? other(value, naming) : { text: value, lang: '' }),
  modality: worded(MODALITIES, ({ modality }, value) => modality[value]),
  basis: worded(DATE_BASES, ({ bases }, value) => bases[value]),
  confidence: worded(CONFIDENCES, ({ sureFrom }) => sureFrom(SURE_FROM)),
};

function worded<T extends string>(
  vocabulary: readonly T[],
  word: (messages: Messages, value: T) => string,
): NameOf {
  return (value, naming) => {
    const known = vocabulary.find((one) => one === value);
    if (known === undefined) return other(value, naming);
    return { text: word(naming.messages, known), lang: naming.locale };
  };
}

function other(value: string, { locale, messages }: Naming): TextInLanguage {
  return { text: value === '' ? messages.otherLane : value, lang: locale };
}
