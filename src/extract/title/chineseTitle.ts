import type { TextSpan } from '../../model/event.ts';
import type { Subjects } from '../events/subjects.ts';

/** What a title is made from: the clauses a date governs, best first at the head. */
export interface TitleMaterial {
  readonly text: string;
  /** The clauses of the quote in order. */
  readonly clauses: readonly TextSpan[];
  /** Index of the clause that tells the happening. */
  readonly main: number;
  /** Spans to leave out: date expressions. */
  readonly dates: readonly TextSpan[];
  readonly subjects: Subjects;
  /** Names of people and organisations known to stand in the text. */
  readonly named: (span: TextSpan) => boolean;
}

/** Longest and shortest title, in Han characters; two Latin letters count as one. */
const LONGEST = 28;
const SHORTEST = 8;

const PREPOSITION =
  /(?:大约|大約|大概|差不多|[早就]?在|从|從|自从|自從|自|于|於|到了?|至|截至|直到|约|約|就|當|当)$/;
const AFTER_DATE =
  /^(?:的?时候|的?時候|[时時](?![代间間])|的?期间|的?期間|[以之][前后後来來]|[裡里内內](?![部容])|左右|[起后後前](?![面来來者台臺])|开始|開始|间|間|份|中(?=，)|，|,|、|的(?=[第某]))+/;

/** Words that begin a clause and say nothing in a title. */
const LEADING =
  /^(?:而且|而|但是|但|可是|不过|不過|然而|所以|因此|因为|因為|于是|於是|其实|其實|事实上|事實上|实际上|實際上|基本上|当然|當然|然后|然後|随后|隨後|后来|後來|最后|最後|最终|最終|接着|接著|同时|同時|此外|另外|其中|例如|比如说?|比如說|就像|像是|特别是|特別是|尤其是?|甚至|或许|或許|也许|也許|可能|显然|顯然|结果|結果|正如|如果|假设|假設|虽然|雖然|即使|尽管|儘管|由于|由於|至于|至於|那么|那麼|对吧|對吧|是的|嗯|哦|看|好吧|现在|現在|目前|如今|当时|當時|那时|那時|这时|這時|这就是|這就是|也就是|就是|只是|又|也|还|還|才|便|就|却|卻|并且|並且|并|並|且|据说|據說|据|據|听说|聽說|今天|同年|隔年|当年|當年|之后|之後|此后|此後|而是|不仅|不僅|不只|说实话|說實話|一方面|另一方面|首先|其次|总之|總之|你知道|你看|比方说|比方說|到底|究竟|截至目前|迄今|至今)(?:[，,：: ]|(?=[^\s]))/;

const SAYS =
  '(?:说过|說過|说|說|表示|指出|认为|認為|觉得|覺得|提到|回忆起|回憶起|回忆|回憶|补充|補充|强调|強調|坦言|透露|承认|承認|相信|注意到|发现|發現|想|记得|記得|知道|猜|解释|解釋|写道|寫道|宣称|宣稱|告诉|告訴|聽到|听到|看到|意识到|意識到)';
/** "I think", "he recalls that": who says so is in the evidence, the title tells what. */
const REPORTING = new RegExp(
  `^(?<who>(?:[A-Za-z·. ]{2,30}|我们?|我們|你们?|你們|他们?|他們|她们?|她們|有人|人们|人們|大家|作者|主持人|[\\u4e00-\\u9fff]{2,4}))(?:[^，。：]{0,8}?)${SAYS}(?:了|到|过|過|道|的是)?[，,：: ]?(?=.{6})`,
);

const PLURAL_ORG = /^(?:我们|我們|咱们|咱們|你们|你們)$/;

/**
 * A Chinese title of 8 to 28 characters from the clauses that a date governs: who and what
 * happened, without the date, a leading connective, a reporting phrase or a pronoun that can be
 * resolved. Falls back to the plainest part of the sentence; never empty for text with words.
 */
export function chineseTitle(material: TitleMaterial): string {
  const cleaned = material.clauses.map((clause) => cleanClause(material, clause));
  let title = '';
  let from = material.main;
  for (let i = material.main; i < cleaned.length; i += 1) {
    const piece = cleaned[i] ?? '';
    if (piece === '') continue;
    if (title === '') {
      title = piece;
      from = i;
      if (widthOf(title) >= SHORTEST + 4) break;
    } else if (widthOf(title) + widthOf(piece) + 1 <= LONGEST) {
      title = `${title}，${piece}`;
      if (widthOf(title) >= SHORTEST + 4) break;
    } else break;
  }
  for (let i = from - 1; i >= 0 && widthOf(title) < SHORTEST; i -= 1) {
    const piece = cleaned[i] ?? '';
    if (piece !== '' && widthOf(title) + widthOf(piece) + 1 <= LONGEST) {
      title = title === '' ? piece : `${piece}，${title}`;
    }
  }
  const subject = subjectFor(material, from);
  const named = resolvePronouns(title, material.subjects);
  const whole =
    subject !== undefined &&
    !named.includes(subject) &&
    widthOf(subject) + widthOf(named) <= LONGEST + 4
      ? join(subject, named)
      : named;
  return shorten(tidy(whole));
}

/** A subject to put in front where the clause has none of its own. */
function subjectFor(
  { clauses, named, subjects, text }: TitleMaterial,
  main: number,
): string | undefined {
  const clause = clauses[main];
  if (!clause || named(clause)) return undefined;
  const start = text.slice(clause.start, clause.start + 3);
  if (/^[A-Z][A-Za-z]/.test(start)) return undefined;
  // A clause of a sentence that named its subject before: the subject goes on.
  for (let i = main - 1; i >= 0; i -= 1) {
    const before = clauses[i];
    if (before && named(before)) return subjects.person ?? subjects.organisation;
  }
  return undefined;
}

function cleanClause({ text, dates }: TitleMaterial, clause: TextSpan): string {
  let out = '';
  let at = clause.start;
  for (const date of dates) {
    if (date.end <= clause.start || date.start >= clause.end) continue;
    out += text.slice(at, Math.max(at, date.start)).trimEnd().replace(PREPOSITION, '');
    at = Math.max(at, date.end);
    const rest = text.slice(at, clause.end);
    at += AFTER_DATE.exec(rest.trimStart())?.[0].length ?? 0;
    at += rest.length - rest.trimStart().length;
  }
  out += text.slice(Math.min(at, clause.end), clause.end);
  return stripLead(plain(out));
}

/** Without brackets, notes in them, and quotation marks. */
function plain(text: string): string {
  return text
    .replace(/[（(][^（）()]{0,80}[）)]/g, '')
    .replace(/[（(][^（）()]{0,80}$/, '')
    .replace(/^[^（）()]{0,80}[）)]/, '')
    .replace(/[「」『』“”"]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function stripLead(text: string): string {
  let rest = text;
  for (let i = 0; i < 6; i += 1) {
    const lead = LEADING.exec(rest)?.[0] ?? '';
    const says = REPORTING.exec(rest)?.[0] ?? '';
    const longest = lead.length > says.length ? lead : says;
    if (longest === '' || rest.length - longest.length < 4) break;
    rest = rest.slice(longest.length).replace(/^[，,：:、 ]+/, '');
  }
  return rest.replace(/[，,：:、。；;！？!? ]+$/, '');
}

const PRONOUNS: readonly (readonly [RegExp, keyof Subjects])[] = [
  [/我们|我們|咱们|咱們|你们|你們/g, 'ours'],
  [/(?<![其吉])(?:他们|她们|他們|她們)/g, 'organisation'],
  [/该公司|該公司|这家公司|這家公司/g, 'organisation'],
  [/(?<![其吉利他])(?:他|她)(?![们們人乡鄉日国國])/g, 'person'],
  [/(?<![自大小忘])我(?![们們国國方行素])/g, 'speaker'],
  [/(?<!迷)你(?![们們])/g, 'listener'],
];

/** The first of each pronoun becomes the name it stands for; further ones of the same are dropped. */
function resolvePronouns(text: string, subjects: Subjects): string {
  let out = text;
  for (const [pattern, who] of PRONOUNS) {
    const name = subjects[who];
    let first = true;
    out = out.replace(pattern, (pronoun, offset: number) => {
      const atStart = offset === 0;
      if (name === undefined) return atStart ? '' : PLURAL_ORG.test(pronoun) ? '' : pronoun;
      if (!first || out.slice(0, offset).includes(name)) return '';
      first = false;
      const before = out.slice(0, offset);
      return (
        join(before, name).slice(before.length) +
        (/[A-Za-z]$/.test(name) && /^[\u4e00-\u9fff]/.test(out.slice(offset + pronoun.length))
          ? ' '
          : '')
      );
    });
  }
  return out;
}

/** Two pieces with a space where a Latin word meets a Han character, as Chinese is set. */
function join(a: string, b: string): string {
  const latin = /[A-Za-z0-9]$/.test(a) && /^[A-Za-z0-9\u4e00-\u9fff]/.test(b);
  const han = /[\u4e00-\u9fff]$/.test(a) && /^[A-Za-z0-9]/.test(b);
  return latin || han ? `${a} ${b}` : a + b;
}

const tidy = (text: string) =>
  text
    .replace(/^[，,、：:的了是地 ]+/, '')
    .replace(/ ，/g, '，')
    .replace(/\s+/g, ' ')
    .replace(/[，,、：:；;。—…\- ]+$/, '')
    .trim();

/** Width of a text in Han characters: Latin letters, digits and spaces count half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += char.charCodeAt(0) < 0x2e80 ? 0.5 : 1;
  return width;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words that cannot end a title. */
const DANGLING =
  /(?:[的地得和与與跟及或在从從向对對把被将將為为以于於給给比讓让使最更很非常所而但也都就又再還还不没沒個个這这那一]|因为|因為|如果|以及|关于|關於)$/;

/** The text cut at a comma or a word so that it is no longer than a title may be. */
function shorten(text: string): string {
  if (widthOf(text) <= LONGEST) return text;
  const commas = [...text.matchAll(/[，,；;：:]/g)].map(({ index }) => index);
  const comma = commas.findLast((index) => widthOf(text.slice(0, index)) <= LONGEST);
  if (comma !== undefined && widthOf(text.slice(0, comma)) >= SHORTEST)
    return tidy(text.slice(0, comma));
  let end = 0;
  for (const { index, segment } of words.segment(text)) {
    if (widthOf(text.slice(0, index + segment.length)) > LONGEST) break;
    end = index + segment.length;
  }
  let cut = tidy(text.slice(0, end));
  while (DANGLING.test(cut) && widthOf(cut) > SHORTEST) cut = tidy(cut.replace(DANGLING, ''));
  return cut;
}
