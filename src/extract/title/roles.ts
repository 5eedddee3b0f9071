import { foldOnce } from './foldOnce.ts';
import { hasVerb } from './predicates.ts';

/** What part a clause plays in its sentence. */
export type ClauseRole =
  | 'plain'
  /** "When physicists discussed …": happened too. */
  | 'when'
  | 'condition'
  | 'reason'
  /** A place, time or topic without a verb of its own. */
  | 'adverbial'
  | 'question'
  /** A noun, or less. */
  | 'fragment';

/** A clause as a plain statement, and what part it played. */
export interface Plain {
  readonly text: string;
  readonly role: ClauseRole;
}

const WHEN_END = '(?:的?时候|的?时|之后|以后|(?<![士午日])后|的同时|的期间|期间)';
const WHEN = new RegExp(`^(?:每当|当|在|就在|自从)(?<body>.{4,60}?)(?<end>${WHEN_END})$`);
const WHEN_OPEN = /^(?:每当|当(?![选局地初然代年时天前事])|就在)(?<body>.{4,60})$/;
const AFTER = new RegExp(
  `^(?<body>.{4,60}?)(?<end>之后|以后|以来|的时候|时候|(?<![前先最今落士午日事幕背皇太战产善延推])后|(?<![小临及按同准暂平历战当实])时)$`,
);
const CONDITION = /^(?:你|我|我们|有人|人们)?(?:如果说?|假设|假如|要是|倘若|若(?!干)|万一)/;
const CONCESSION = /^(?:即使|哪怕|除非|不管|无论)/;
/** "If you look at sales": a topic. */
const LOOKING = /^(?:我们|你)?(?:单|光|只|再|回头|仔细)?(?:看看?|想想|考虑|回顾)/;
const REASON = /^(?:因为|由于|虽然|尽管|既然|为了|因(?![此而子素果应]))/;
const ADVERBIAL =
  /^(?:在|对于?(?!手|齐|话|象|方|抗|冲|称)|关于|至于|随着|随著|除了|根据|按照|作为|面对|比如|例如|像|正如|从|自|到|以|就|针对|经过|透过|通过(?!了)|凭借|围绕)/;
/** Clauses of means, source and exception; with a comma behind them what happened comes next. */
const MEANS =
  /^(?:透过|通过(?!了)|经过|经由|借由|借助|凭借|依靠|随着|随著|根据|依据|按照|除了?(?![夕去名以])|为了|面对|围绕|针对|作为|相较|相比|比起)(?=.{3})/;
const ADVERBIAL_END =
  /(?:上|中|下|里|内|时|后|前|间|来说|来讲|而言|看来|方面|以来|之下|一样|同时|一般|那样|这样|之外|之余|来看|为例|期间|领域|阶段)$/;
const ASKS =
  /[？?]|(?:吗|呢)$|^(?:何时|为什么|为何|怎么|如何|谁|哪|什么|是不是|有没有|能不能|会不会|难道)|(?:怎么办|是什么|为什么|怎么样|什么样|什么情况|多少|怎样的情况|做了些什么)$/;

/** "The article that she wrote", "those who push for it": a noun with a clause of its own. */
const NOMINAL =
  /^[^了是会将已正就把被要让不没可能，]{1,30}(?:[写说做发提谈聊学拿合]|发表|发布|提出|推出|提到|学到|合作)(?:过|到|出|下)?的[^了是会将已正就把被要让不没可能，]{1,14}$|^[^了是会将已正就把被要让没可能，]{0,16}[那这]些[^了是会将已正就把被要让没可能，]{2,30}的[^的，]{1,4}$/;

/** The clause as a plain statement: "when A happened" becomes "A happened". */
export function plainly(text: string, sign: string): Plain {
  const folded = foldOnce(text);
  if (/[？?]/.test(sign) || ASKS.test(folded)) return { text, role: 'question' };
  const condition = CONDITION.exec(folded)?.[0].length ?? 0;
  if (condition > 0) {
    const role = LOOKING.test(folded.slice(condition)) ? 'adverbial' : 'condition';
    return { text: text.slice(condition), role };
  }
  if (CONCESSION.test(folded)) return { text, role: 'reason' };
  if (REASON.test(folded)) {
    return { text: text.slice(REASON.exec(folded)?.[0].length ?? 0), role: 'reason' };
  }
  const when = WHEN.exec(folded) ?? WHEN_OPEN.exec(folded);
  const body = when?.groups?.['body'];
  if (when && body !== undefined && hasVerb(body)) {
    const from = when[0].length - body.length - (when.groups?.['end']?.length ?? 0);
    return { text: text.slice(from, from + body.length), role: 'when' };
  }
  if (MEANS.test(folded) && /[，,]/.test(sign)) return { text, role: 'adverbial' };
  if (ADVERBIAL.test(folded) && (ADVERBIAL_END.test(folded) || !hasVerb(text.slice(1)))) {
    return { text, role: 'adverbial' };
  }
  const after = AFTER.exec(folded)?.groups?.['body'];
  if (after !== undefined && hasVerb(after))
    return { text: text.slice(0, after.length), role: 'when' };
  return { text, role: hasVerb(text) && !NOMINAL.test(folded) ? 'plain' : 'fragment' };
}
