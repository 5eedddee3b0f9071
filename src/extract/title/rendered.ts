import { foldOnce } from './foldOnce.ts';
import { carriedSubject } from './carriedSubject.ts';
import { isMoneySum, MOVES } from './moneySum.ts';
import { beginsWithPredicate, hasVerb } from './predicates.ts';
import { contextOf, reporterOf, written } from './pronounContext.ts';
import type { Form } from './pronounContext.ts';
import { withNames } from './pronouns.ts';
import type { Named } from './pronouns.ts';
import type { Statement, Story } from './statements.ts';
import type { TitleMaterial } from './titleMaterial.ts';

/** A run of clauses as one text. */
export interface Rendered {
  readonly text: string;
  /** Pronouns that could neither be named nor left out. */
  readonly unsure: number;
  /** Where the subject is from; `said`: none, the speaker stands in front. */
  readonly subject: 'own' | 'carried' | 'said' | 'none';
}

/**
 * A run of clauses with names for pronouns and a subject in front: its own, else that of the clause
 * before, else whose words they are with a colon. A question becomes what is asked.
 */
export function rendered(
  material: TitleMaterial,
  story: Story,
  run: readonly Statement[],
  form: Form,
): Rendered {
  const [head] = run;
  const { text, unsure, first: named } = joined(material, story, run, form);
  if (!head) return { text, unsure, subject: 'none' };
  const { headless, headName } = named;
  const revenue = written(material, '營收');
  if (head.role === 'question') {
    const asker = material.subjects.speaker;
    return asker
      ? {
          text: `${written(material, asker.short)} ${written(material, hasVerb(text) ? '問' : '談')}${text}`,
          unsure,
          subject: 'said',
        }
      : { text, unsure, subject: 'none' };
  }
  if (headName !== undefined) {
    const rest = text.slice(headName.length);
    const sum = isMoneySum(material, head, rest.trim());
    return { text: sum ? headName + revenue + rest : text, unsure, subject: 'own' };
  }
  if (!material.subjects.speaker && MEASURE.test(foldOnce(text))) {
    const whose = carriedSubject(material, story, head.index, form);
    if (whose !== undefined && !MEASURE.test(foldOnce(whose)))
      return { text: `${whose} ${text}`, unsure, subject: 'own' };
  }
  if ((head.hasSubject && !headless) || !beginsWithPredicate(text)) {
    return { text, unsure, subject: 'own' };
  }
  const carried = headless ? undefined : carriedSubject(material, story, head.index, form);
  const sum = isMoneySum(material, head, text);
  const said = sum ? `${revenue}${text}` : text;
  if (carried !== undefined) {
    const says = /[營营]收|收入|[銷销]售/.test(carried) ? text : said;
    return { text: `${carried} ${says}`, unsure, subject: 'carried' };
  }
  const { ours } = material.subjects;
  if (ours && (sum || (material.kind === 'funding' && MOVES.test(foldOnce(text))))) {
    return { text: `${written(material, ours[form])} ${said}`, unsure, subject: 'carried' };
  }
  const speaker = reporterOf(material, story, head.index) ?? material.subjects.speaker;
  if (speaker)
    return { text: `${written(material, speaker.short)}：${said}`, unsure, subject: 'said' };
  return { text: said, unsure, subject: 'none' };
}

/** A clause that begins with what is measured, and does not say of whom. */
const MEASURE =
  /^(?:股价|市值|估值|营收|营业额|营业收入|净利|净利润|毛利率|销量|销售额|产量|产能|分店数|门店数|员工数|用户数|会员数|客流|运量|票房|收视率|市占率|业绩|负债)(?![的：])/;

/** The clauses with names for pronouns, joined as they were; `first` tells of the first one. */
function joined(
  material: TitleMaterial,
  story: Story,
  run: readonly Statement[],
  form: Form,
): {
  readonly text: string;
  readonly unsure: number;
  readonly first: Pick<Named, 'headless' | 'headName'>;
} {
  let text = '';
  let unsure = 0;
  let sign = '';
  let first: Pick<Named, 'headless' | 'headName'> = { headless: false };
  for (const one of run) {
    const soFar = text;
    const named = withNames(one.text, () => contextOf(material, story, one, form, soFar));
    const piece = `${one.role === 'condition' && run.length > 1 ? '若' : ''}${named.text.trim()}`;
    const colon = /[：:]/.test(sign);
    if (one === run[0]) first = named;
    // "This will be" behind another clause: of what, the title does not say.
    unsure += named.unsure + (text !== '' && POINTS.test(piece) ? 1 : 0);
    if (colon) text = withoutAnnouncement(text);
    const joins = text === '' || text.endsWith(JOINED);
    text += joins ? piece : `${colon ? '：' : '，'}${piece}`;
    sign = one.sign;
  }
  return { text: text.replaceAll(JOINED, ''), unsure, first };
}

const POINTS = /^[這这那](?![些種种個个項项份篇次場场座款條条家位])/;

/** "They discuss a question:" without the word that only announces what the next clause says. */
function withoutAnnouncement(text: string): string {
  const folded = foldOnce(text);
  const found =
    /(?<=(?:讨论|提出|讨论着|传出|宣布|考虑))(?:了|着)?(?:一?个|这个|一项|一种)?(?:问题|想法|消息|建议|可能性)$/.exec(
      folded,
    );
  return found ? text.slice(0, found.index) + JOINED : text;
}

/** Stands where the next clause joins without a sign. */
const JOINED = '\u2060';
