import { GAP } from '../englishNumerals.ts';
import type { TimeRule } from '../rule.ts';

export const englishNow: readonly TimeRule[] = [
  {
    name: 'en-today',
    first: '',
    words: ['today', 'tonight', 'earlier', 'later', 'this'],
    pattern: `(?:(?:earlier|later)${GAP})?(?:today|tonight|this${GAP}(?:morning|afternoon|evening))(?![\\w-])`,
    read: (_g, { before }) =>
      /(?:USA|from) $/i.test(before) ? undefined : { type: 'now', day: true },
    examples: [['released today', 'today', '2025-03-03~']],
    not: ['USA Today', 'from today'],
  },
  {
    name: 'en-now',
    first: '',
    words: ['now', 'currently', 'nowadays', 'presently', 'at', 'as', 'to', 'so', 'these'],
    pattern: `(?:now(?!${GAP}that|${GAP}defunct)|currently|nowadays|presently|at${GAP}present|at${GAP}the${GAP}moment|as${GAP}of${GAP}(?:now|today|this${GAP}writing)|to${GAP}date|so${GAP}far|these${GAP}days)(?![\\w-])`,
    read: (_g, { before, after }) =>
      /(?:from|just|by|until|even|or|up|and) $/i.test(before) ||
      /^ (?:as|to|from|away|and then)\b/i.test(after)
        ? undefined
        : { type: 'now' },
    examples: [
      ['it now has 300 people', 'now', '2025-03-03~'],
      ['so far nobody', 'so far', '2025-03-03~'],
    ],
    not: ['now that it', 'from now on', 'so far away', 'knowledge', 'now and then'],
  },
  {
    name: 'en-at-that-time',
    first: '',
    words: ['at', 'back', 'in'],
    pattern: `(?:at${GAP}(?:the|that)${GAP}time|back${GAP}then|in${GAP}those${GAP}days)(?![\\w-])`,
    read: (_g, { after }) => (/^ (?:of|when|as)\b/.test(after) ? undefined : { type: 'narrative' }),
    examples: [['In 2016 it was small. At the time', 'At the time', '2016~']],
    not: ['at the time of writing', 'at times', 'at the same time'],
  },
];
