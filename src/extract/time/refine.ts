import type { BoundWord, DateMention, TimeValue } from './value.ts';

type Refiner = (mentions: readonly DateMention[], folded: string) => readonly DateMention[];

/** Characters looked at on each side of a mention. */
const REACH = 12;

const before = (folded: string, at: number) => folded.slice(Math.max(0, at - REACH), at);
const after = (folded: string, at: number) => folded.slice(at, at + REACH);

/** Names in 《》 keep their words to themselves: 《2001 太空漫遊》 is no date. */
const outsideTitles: Refiner = (mentions, folded) =>
  mentions.filter(({ start, end }) => {
    const opening = folded.lastIndexOf('《', start);
    if (opening < 0 || start - opening > 60) return true;
    return (
      folded.slice(opening, start).includes('》') || !folded.slice(end, end + 60).includes('》')
    );
  });

const TO = /^ ?(?:到|至|-|~|—{1,2}|to|until|through|and) ?$/;
const OR = /^ ?(?:年? ?或者?|、|,|，|or|and) ?$/;

/** Two mentions joined by "to" are a range; two neighbouring years joined by "or" are one too. */
const joinRanges: Refiner = (mentions, folded) => {
  const joined: DateMention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const between = last ? folded.slice(last.end, mention.start) : '';
    if (last && between.length <= 9 && isRange(last, mention, between, folded)) {
      joined.pop();
      joined.push({
        ...last,
        end: mention.end,
        approximate: last.approximate || mention.approximate,
        value: joinedValue(last.value, mention.value),
        rule: `${last.rule}+${mention.rule}`,
      });
    } else joined.push(mention);
  }
  return joined.map((mention) => {
    if (mention.value.type !== 'range') return mention;
    const from =
      /(?:从|由|[Ff]rom|[Bb]etween) ?$/.exec(before(folded, mention.start))?.[0].length ?? 0;
    return { ...mention, start: mention.start - from };
  });
};

/** A range of ranges keeps the outer ends. */
function joinedValue(a: TimeValue, b: TimeValue): TimeValue {
  return {
    type: 'range',
    from: a.type === 'range' ? a.from : a,
    to: b.type === 'range' ? b.to : b,
  };
}

function isRange(a: DateMention, b: DateMention, between: string, folded: string): boolean {
  if (a.bound ?? b.bound) return false;
  if (TO.test(between)) {
    if (/and/.test(between)) return /[Bb]etween $/.test(before(folded, a.start));
    return isCalendar(b.value);
  }
  if (!OR.test(between)) return false;
  if (a.value.type === 'distance' && b.value.type === 'distance') {
    return a.value.unit === b.value.unit && Math.abs(a.value.count.low - b.value.count.low) === 1;
  }
  const last = a.value.type === 'range' ? a.value.to : a.value;
  const [x, y] = [yearOnly(last), yearOnly(b.value)];
  return x !== undefined && y !== undefined && y - x === 1;
}

const isCalendar = (value: TimeValue) => value.type === 'calendar' || value.type === 'shift';

/** The year of a value that names a year and nothing else. */
function yearOnly(value: TimeValue): number | undefined {
  if (value.type !== 'calendar' || Object.keys(value.fields).length !== 1) return undefined;
  return value.fields.year;
}

const ABOUT_BEFORE =
  /(?:大约|大概|约莫|约|差不多|将近|可能是|[Aa]round|[Aa]bout|[Cc]irca|c\.) ?(?:在|是)? ?$/;
const ABOUT_AFTER = /^ ?(?:左右|前后|上下|or so)/;

/** Words of vagueness next to a mention make it approximate; some belong to the expression. */
const markApproximate: Refiner = (mentions, folded) =>
  mentions.map((mention) => {
    const lead = /^(?:大约|大概|约莫|约) ?$/.exec(
      ABOUT_BEFORE.exec(before(folded, mention.start))?.[0] ?? '',
    )?.[0];
    const about =
      ABOUT_BEFORE.test(before(folded, mention.start)) ||
      ABOUT_AFTER.test(after(folded, mention.end));
    const tail = ABOUT_AFTER.exec(after(folded, mention.end))?.[0].length ?? 0;
    return about
      ? {
          ...mention,
          approximate: true,
          start: mention.start - (lead?.length ?? 0),
          end: mention.end + tail,
        }
      : mention;
  });

const BOUND_AFTER: readonly (readonly [RegExp, BoundWord])[] = [
  [/^ ?(?:或|及)(?:之|以)?前/, 'until'],
  [/^ ?(?:或|及)(?:之|以)?后/, 'since'],
  [/^ ?(?:之前|以前|前(?!后|往|进|夕|十|半|[一二两三四五六七八九\d]))/, 'before'],
  [/^ ?(?:之后|以后|后(?!来|半|面|续|期|[一二两三四五六七八九\d]))/, 'after'],
  [/^ ?(?:以来|至今|开始|起(?![点步来草飞诉源]))/, 'since'],
  [/^ ?为止/, 'until'],
];
const BOUND_BEFORE: readonly (readonly [RegExp, BoundWord, boolean])[] = [
  [/(?:截止到|截至|截止|直到) ?$/, 'before', true],
  [/(?:自从) ?$/, 'since', true],
  [/(?:自) ?$/, 'since', true],
  [/[Ss]ince (?:the )?$/, 'since', true],
  [/(?:[Bb]y|[Nn]o later than) (?:the )?$/, 'by', true],
  [/(?:[Bb]efore|[Pp]rior to) (?:the )?$/, 'before', true],
  [/(?:[Aa]fter|[Ff]ollowing) (?:the )?$/, 'after', true],
  [/(?:[Uu]ntil|[Tt]ill|[Uu]p to) (?:the )?$/, 'until', true],
];

/** "Before", "since" and their like open a mention at one end and belong to the expression. */
const markBounds: Refiner = (mentions, folded) =>
  mentions.map((mention) => {
    if (mention.bound ?? !canBeOpen(mention.value)) return mention;
    const tail = after(folded, mention.end);
    for (const [pattern, bound] of BOUND_AFTER) {
      const words = pattern.exec(tail)?.[0];
      if (words === undefined) continue;
      const opening =
        bound === 'since'
          ? /(?:自从|自|从) ?$/.exec(before(folded, mention.start))?.[0].length
          : undefined;
      return {
        ...mention,
        bound,
        end: mention.end + words.length,
        start: mention.start - (opening ?? 0),
      };
    }
    for (const [pattern, bound, taken] of BOUND_BEFORE) {
      const words = pattern.exec(before(folded, mention.start))?.[0];
      if (words === undefined) continue;
      return { ...mention, bound, start: taken ? mention.start - words.length : mention.start };
    }
    return mention;
  });

const canBeOpen = (value: TimeValue) =>
  value.type === 'calendar' ||
  value.type === 'range' ||
  value.type === 'decade' ||
  value.type === 'century' ||
  (value.type === 'shift' && value.anchor === 'published');

/** In this order: a range is made of whole mentions, and a bound goes around a range. */
const REFINERS: readonly Refiner[] = [outsideTitles, joinRanges, markApproximate, markBounds];

/** The mentions with ranges joined and the words around them taken in, still in order. */
export function refineDates(
  mentions: readonly DateMention[],
  folded: string,
): readonly DateMention[] {
  return mentions.length === 0
    ? mentions
    : REFINERS.reduce((refined, refiner) => refiner(refined, folded), mentions);
}
