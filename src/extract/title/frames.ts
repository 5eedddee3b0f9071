import { foldOnce } from './foldOnce.ts';

/** A clause without the words that say who says it. */
export interface Framed {
  /** "You say", "people say": said by nobody in particular. */
  readonly anyone?: boolean;
  /** What is said; empty where the clause only says that someone says something. */
  readonly rest: string;
  /** Who says so, as the text calls them. */
  readonly reporter?: string;
}

const STRONG =
  '说过|说道|说|表示|指出|认为|觉得|回忆起|回忆道|回忆|补充说|补充道|补充|强调|坦言|透露|承认|相信|解释道|解释|写道|宣称|猜测|猜|断言|观察到|观察|评论道|评论|指称|直言|判断|估计|预料|推测|主张|提到|提醒|谈到|形容|感叹|自嘲|反驳|提及|声称|预言|称';
const WEAK =
  '知道|能想象|可以想象|想强调|想说|想|看到|听到|记得|注意到|意识到|希望|担心|敢肯定|确信|很确定|感到高兴的是|感觉|发现|明白|理解|问我|问|总觉得|好奇|听过|听说过';
const I = '我们|我|你们|你|您|大家|人们';
const SELF = new RegExp(
  `^(?<who>${I})(?:[^，：。将会要能不少没]{0,4}?)(?:${STRONG}|${WEAK})(?:了|到|过|的是|一下|说)?(?<gap>[，,：: ]{0,2})`,
);
const OTHER = new RegExp(
  `^(?<who>《[^》]{1,16}》|他们|她们|他|她|有人|作者|主持人|笔者|[A-Z][A-Za-z.·]{1,20}(?: [A-Z][A-Za-z.·]{1,20}){0,3}|[\\u3400-\\u9fff·]{2,6}?) ?(?:报[道导]|(?:[^，：。A-Za-z]{0,6}?)(?:${STRONG}))(?:了|的是|说)?(?<gap>[，,：: ]{0,2})`,
);
const SAYS = new RegExp(`^(?:报[道导]|${STRONG})`);
const ADVERB = /^[也则還还又再都曾已就便却]/;
const BARE = new RegExp(
  `^(?:说|表示|指出|认为|觉得|补充|强调|写道|称|讲述|讲的是|说的是)(?:了|到|过|的是)?[，,：: ]{0,2}`,
);
/** What is no content by itself though it begins like a frame: 说服, 提到的, 相信的. */
const NOT_A_FRAME = /^(?:服|明|法|的(?!是)|不上|出|了算|唱|书|客|为|作|之|号|赞)/;
/** "According to the Courier". */
const SOURCE =
  /^(?:另?据|根据|援引|引述)[^，]{2,20}(?:报道|报导|消息|透露|披露|统计|介绍|的说法|指出|了解)$/;
/** "The conclusion is": what it is stands in the next clause. */
const SHELL =
  /^.{0,16}(?:判断|印象|看法|事实|担心|意思|结论|观点|感觉|想法|答案|问题|原因|重点|关键|情况|教训|例子|消息|说法|一课|一件事|回应|现实|标准|方法|理由|做法|特点|地方|是)(?:就|都|也)?(?:是|在于)(?:这样的?)?$/;
const ONLY_TELLING =
  /(?:告诉|问|回答|回应|反问|提问|追问|补充|指出|认为|表示|强调|坦言|说|道|写道|写着|写明|载明|提到|解释)(?:了)?(?:他|她|我|你|们|他们|大家)?$/;

/**
 * The clause without a reporting frame at its head ("he said that"), and whose words they are.
 * `known` tells names of people and organisations.
 */
export function unframed(
  text: string,
  known: (name: string) => boolean,
  addressed: boolean,
): Framed {
  const folded = foldOnce(text);
  if (SHELL.test(folded) || SOURCE.test(folded)) return { rest: '' };
  const match = SELF.exec(folded) ?? framedByOther(text, folded, known);
  const found = match?.[0] ?? BARE.exec(folded)?.[0] ?? '';
  const rest = text.slice(found.length);
  if (found === '' || NOT_A_FRAME.test(foldOnce(rest))) {
    return ONLY_TELLING.test(folded) && folded.length <= 24 ? { rest: '' } : { rest: text };
  }
  const who = match?.groups?.['who'];
  // Told of nobody in particular; without a listener also "you".
  if (who !== undefined && (/^(?:有人|人们|大家)$/.test(who) || (who === '你' && !addressed))) {
    return { rest, anyone: true };
  }
  const reporter = who === undefined ? {} : { reporter: text.slice(0, who.length) };
  return { rest: foldOnce(rest).trim().length < 3 ? '' : rest, ...reporter };
}

/** A frame of someone known; "researchers estimate that" is no frame but news. */
function framedByOther(
  text: string,
  folded: string,
  known: (name: string) => boolean,
): RegExpExecArray | undefined {
  const match = OTHER.exec(folded);
  const who = match?.groups?.['who'];
  if (!match || who === undefined) return undefined;
  // 张忠谋表示: the shortest that may be a name is not all of it.
  const between = match[0].slice(who.length).trimStart();
  const longer = text.slice(0, who.length + 1);
  if (who.length === 2 && !ADVERB.test(between) && !SAYS.test(between) && known(longer)) {
    return Object.assign(match, { groups: { ...match.groups, who: longer } });
  }
  return /^(?:他们|她们|他|她|有人|作者|主持人|笔者|《.*|[A-Z].*)$/.test(who) ||
    known(text.slice(0, who.length))
    ? match
    : undefined;
}
