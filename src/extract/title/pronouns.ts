import type { Name, Subjects } from '../events/subjects.ts';
import { foldOnce } from './foldOnce.ts';
import { mentions } from './names.ts';
import { beginsWithPredicate } from './predicates.ts';

/** What is known where a clause stands. */
export interface PronounContext {
  readonly subjects: Subjects;
  /** People named earlier in the sentence, in order. */
  readonly people: readonly Name[];
  /** The clause speaks of business: "we" is then the company and not mankind. */
  readonly business: boolean;
  /** The words of this clause speak of business. */
  readonly ownBusiness: boolean;
  /** Whose words the clause is, where it says so. */
  readonly reporter?: Name | undefined;
  /** What "it" stands for. */
  readonly it?: Name | undefined;
  /** What the title says before this clause. */
  readonly before: string;
  /** How a name is written in the title. */
  readonly write: (name: Name) => string;
}

/** A clause with names for its pronouns. */
export interface Named {
  readonly text: string;
  /** Pronouns that could neither be named nor left out. */
  readonly unsure: number;
  /** The name that was put in at its head, as written. */
  readonly headName?: string;
  /** The subject was a pronoun that was left out. */
  readonly headless: boolean;
}

const PRONOUN =
  /自己|(?:我|咱|你|他|她|它)们|(?<![自大小忘本])我(?![国方行素])|(?<!迷)[你您妳]|(?<![其吉利])[他她](?![人乡国])|它|(?:这家|该)公司/g;
const HAS_PRONOUN = /[我咱你您妳他她它]|公司/;
const RULES_OBJECT =
  /(?:对|给|让|把|被|向|和|与|跟|替|为|请|只有|告诉|问|使|要求|帮|支持|批评|比)$/;

/**
 * A clause with the name in place of the first pronoun for each; further ones are left out, as are
 * those at the head of the clause whose name is not certain. A pronoun that has to stay counts as
 * unsure. Either script.
 */
export function withNames(text: string, contextFor: () => PronounContext): Named {
  if (!HAS_PRONOUN.test(foldOnce(text))) return { text, unsure: 0, headless: false };
  const context = contextFor();
  const folded = foldOnce(text);
  let out = '';
  let at = 0;
  let unsure = 0;
  let headless = false;
  let headName: string | undefined;
  const used: Name[] = [];
  PRONOUN.lastIndex = 0;
  for (let match = PRONOUN.exec(folded); match; match = PRONOUN.exec(folded)) {
    const [pronoun] = match;
    if (pronoun === '自己' || match.index < at) continue;
    out += text.slice(at, match.index);
    at = match.index + pronoun.length;
    const rest = folded.slice(at).trimStart();
    const atHead = out.trim() === '';
    const plural = pronoun === '他们' || pronoun === '她们';
    const name = plural && !atHead ? undefined : nameFor(pronoun, text, context);
    const object = RULES_OBJECT.test(foldOnce(out.trimEnd()));
    if (name && (!(used.includes(name) || mentions(context.before + out, name)) || object)) {
      used.push(name);
      if (atHead) headName = context.write(name);
      out += ` ${context.write(name)} `;
      continue;
    }
    const possessive = /^的/.test(rest);
    // "his father" and "he said" can do without; "help him" cannot.
    if (atHead && !possessive) {
      headless = true;
      // "The disease he had": without him, just the disease.
      const relative = /^[\u3400-\u9fff]{1,2}的(?:[那这][种个些])?(?=.{5})/.exec(folded.slice(at));
      if (name === undefined && relative) {
        at += relative[0].length;
        continue;
      }
    }
    if (possessive) at += folded.slice(at).indexOf('的') + 1;
    else if (rest === '' && /了\s?$/.test(out)) continue;
    else if (object || rest === '' || !(out.trim() === '' || beginsWithPredicate(rest))) {
      out += text.slice(match.index, at);
      unsure += 1;
    }
  }
  return {
    text: out + text.slice(at),
    unsure,
    headless,
    ...(headName === undefined ? {} : { headName }),
  };
}

function nameFor(
  pronoun: string,
  text: string,
  { subjects, people, business, ownBusiness, reporter, it }: PronounContext,
): Name | undefined {
  switch (pronoun) {
    case '我':
      return subjects.speaker;
    case '你':
    case '您':
    case '妳':
      return subjects.listener;
    case '我们':
    case '咱们':
      return ownBusiness ? subjects.ours : undefined;
    case '你们':
      return subjects.yours;
    case '他':
    case '她': {
      if (reporter && !mentions(text, reporter)) return reporter;
      const others = people.filter((name) => !mentions(text, name));
      const one = others.length > 0 ? others[0] : subjects.person;
      return one && !mentions(text, one) ? one : undefined;
    }
    case '他们':
    case '她们':
    case '该公司':
    case '这家公司':
      return business || pronoun.endsWith('公司') ? other(text, subjects.organisation) : undefined;
    case '它':
      return it;
    default:
      return undefined;
  }
}

const other = (text: string, name: Name | undefined) =>
  name && !mentions(text, name) ? name : undefined;
