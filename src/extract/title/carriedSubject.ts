import { foldOnce } from './foldOnce.ts';
import { contextOf } from './pronounContext.ts';
import type { Form } from './pronounContext.ts';
import { withNames } from './pronouns.ts';
import { subjectOf } from './predicates.ts';
import type { Story } from './statements.ts';
import type { TitleMaterial } from './titleMaterial.ts';
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
    if (!before || before.sentence !== here.sentence) return undefined;
    if (story.at(i + 1)?.reporter !== undefined) return undefined;
    if (before.text === '') {
      // Whoever reports or concludes is not whom it is about.
      if (before.reporter !== undefined || !before.dated) return undefined;
      continue;
    }
    const words = subjectOf(before.text);
    if (MINDS.test(foldOnce(before.text.slice(words?.length ?? 0)))) return undefined;
    if (words === undefined || before.role === 'question' || before.role === 'adverbial') continue;
    const named = withNames(words, () => contextOf(material, story, before, form));
    const subject = named.text
      .replace(
        /(?<=.)(?:[\u3400-\u9fff]{1,3}地|一[边邊面]|也|[则則]|先後|先后|自己|正式|[只僅仅才剛刚])$/,
        '',
      )
      .trim();
    return named.unsure > 0 ||
      subject === '' ||
      widthOf(subject) > 10 ||
      subject.length < 2 ||
      /[和與与跟住]/.test(subject)
      ? undefined
      : subject;
  }
  return undefined;
}

/** Who knows or thinks is not whom the next clause is about. */
const MINDS = /^ ?(?:也|都|并|还)?(?:不知道|不清楚|不确定|知道|认为|觉得|相信|希望|担心|想象)/;
