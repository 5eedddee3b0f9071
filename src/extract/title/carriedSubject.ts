import { foldOnce } from './foldOnce.ts';
import { contextOf } from './pronounContext.ts';
import type { Form } from './pronounContext.ts';
import { withNames } from './pronouns.ts';
import { subjectOf } from './predicates.ts';
import { personAtEnd } from './personNames.ts';
import { sentenceAt } from './sentenceAt.ts';
import type { Statement, Story } from './statements.ts';
import { topicBefore } from './antecedent.ts';
import type { TitleMaterial } from './titleMaterial.ts';
import { isTimeOnly } from './timeOnly.ts';
import { widthOf } from './width.ts';

/**
 * The subject that goes on into a clause that has none: that of the clause before in the same
 * sentence, short and certain; `undefined` where another speaks or concludes in between.
 */
export function carriedSubject(
  material: TitleMaterial,
  story: Story,
  at: number,
  form: Form,
): string | undefined {
  const here = story.at(at);
  for (let i = at - 1; here && i >= 0; i -= 1) {
    const before = story.at(i);
    if (!before || before.sentence !== here.sentence) break;
    if (story.at(i + 1)?.reporter !== undefined) return undefined;
    if (before.text === '') {
      // Whoever reports or concludes is not whom it is about.
      if (before.reporter !== undefined || !before.dated) return undefined;
      continue;
    }
    const words = personOf(before.text) ?? subjectOf(before.text) ?? topicOf(before);
    if (words !== undefined && isTimeOnly(words)) continue;
    if (TELLS.test(foldOnce(before.text.slice(words?.length ?? 0)))) continue;
    if (MINDS.test(foldOnce(before.text.slice(words?.length ?? 0)))) return undefined;
    if (
      words === undefined ||
      before.role === 'question' ||
      before.role === 'condition' ||
      before.role === 'adverbial'
    )
      continue;
    const named = withNames(words, () => contextOf(material, story, before, form));
    const subject = named.text
      .replace(
        /(?<=.)(?:[\u3400-\u9fff]{1,3}地|一[边邊面]|也|[则則]|先後|先后|自己|正式|[只僅仅才剛刚])$/,
        '',
      )
      .trim();
    // 他们的处境: whose is not known, so it is not known of what the next clause tells.
    return named.unsure > 0 ||
      (/^[他她它]们?的/.test(foldOnce(words)) && named.text.length < words.length) ||
      subject === '' ||
      widthOf(subject) > 10 ||
      subject.length < 2 ||
      /[和與与跟住]/.test(subject)
      ? undefined
      : subject;
  }
  const { subjects, marks } = material;
  // Who is spoken of in a conversation may change with each sentence.
  if (!here || subjects.speaker || subjects.listener) return undefined;
  const start = sentenceAt(marks, here.span.start)?.start;
  return start === undefined ? undefined : topicBefore(marks, start);
}

/** A clause that is only a name, with what is said of it in front; a name may look like a verb. */
const personOf = (text: string) => personAtEnd(text.slice(text.lastIndexOf('的') + 1));

/** A clause that is only a noun: the topic of those behind it. */
function topicOf({ text, role }: Statement): string | undefined {
  if (role !== 'fragment') return undefined;
  const pronoun = /(?:^|的)([他她])$/.exec(foldOnce(text))?.[1];
  if (pronoun !== undefined) return text.slice(-1);
  const of = text.lastIndexOf('的');
  const noun = text.slice(of + 1);
  return of < 4 || NO_TOPIC.test(foldOnce(noun)) ? undefined : noun;
}

const NO_TOPIC = /^.?$|[\d，、：；“「《？]|[上下中里内外时后前间等]$/;
/** Who tells of others. */
const TELLS = /^ ?(?:也|都|并|还|则)?(?:透露|表示|指出|宣称|报道|报导)/;
/** Who knows or thinks is not whom the next clause is about. */
const MINDS = /^ ?(?:也|都|并|还)?(?:不知道|不清楚|不确定|知道|认为|觉得|相信|希望|担心|想象)/;
