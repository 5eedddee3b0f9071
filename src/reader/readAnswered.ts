import type { Knowledge } from '../extract/index.ts';
import { readAnswer } from './answer.ts';
import { checkEvents } from './checkEvents.ts';
import type { ReadEvent, Refusal } from './contract.ts';
import { placeProposal } from './place.ts';
import type { PointedArticle } from './pointers.ts';
import type { WindowReading } from './readingFile.ts';

/** Characters of what was refused that a reading keeps, to see what it was. */
const MOST_KEPT = 600;

/**
 * What an answer to a window's request comes to: the events that stood the checks as they are kept,
 * and all that was refused, with why. Never throws.
 */
export function readAnswered(
  pointed: PointedArticle,
  windowId: string,
  answer: unknown,
  knowledge: Knowledge,
): WindowReading {
  const { proposals, refused: misshapen } = readAnswer(answer);
  const refused: WindowReading['refused'][number][] = misshapen.map(({ given, refusal }) =>
    refusedOf(refusal, given),
  );
  const placed = proposals.flatMap(
    (proposal): { event: ReadEvent; refusals: readonly Refusal[] }[] => {
      const { event, refusals } = placeProposal(pointed, proposal);
      if (event) return [{ event, refusals }];
      refused.push(...refusals.map((one) => refusedOf(one, proposal)));
      return [];
    },
  );
  const checked = checkEvents(
    pointed.article,
    placed.map(({ event }) => event),
    '',
    knowledge,
  );
  const events: ReadEvent[] = [];
  placed.forEach(({ event, refusals }, i) => {
    const found = checked[i];
    const all = [...refusals, ...(found?.refusals ?? [])];
    refused.push(...all.map((one) => refusedOf(one, event)));
    if (found?.event) events.push(event);
  });
  return { id: windowId, events: events.map(inOrder), refused };
}

function refusedOf(
  { rule, reason, part }: Refusal,
  given: unknown,
): WindowReading['refused'][number] {
  const text = JSON.stringify(given) as string | undefined;
  return {
    rule,
    part,
    reason: reason.slice(0, 300),
    ...(text === undefined
      ? {}
      : { given: text.length > MOST_KEPT ? text.slice(0, MOST_KEPT) : given }),
  };
}

/** The same event with its fields in one order, so that the text of a reading is stable. */
function inOrder({
  title,
  kind,
  modality,
  importance,
  date,
  from,
  edtf,
  evidence,
  figures,
}: ReadEvent): WindowReading['events'][number] {
  return {
    title: {
      ...(title['zh-Hant'] === undefined ? {} : { 'zh-Hant': title['zh-Hant'] }),
      ...(title['zh-Hans'] === undefined ? {} : { 'zh-Hans': title['zh-Hans'] }),
      ...(title.en === undefined ? {} : { en: title.en }),
    },
    kind,
    modality,
    importance,
    date,
    ...(from ? { from } : {}),
    ...(edtf === undefined ? {} : { edtf }),
    evidence: evidence.map(({ paragraph, quote }) => ({ paragraph, quote })),
    figures: figures.map(({ paragraph, text, at }) => ({ paragraph, text, at })),
  };
}
