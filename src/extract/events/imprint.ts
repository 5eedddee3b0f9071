import { anyWithin } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';

/** Longer lines tell something, whatever they begin with. */
const LONGEST = 200;

const LABELLED = /^(?<label>[^:：\n]{1,40}?)\s?[:：]\s*(?!\/\/)/u;
const ADDRESS = /^<?https?:\/\/\S+>?$/u;

/** Folded: what a line names that says where words and pictures are from, and who made them. */
const CREDIT =
  /^(?:本文|文章|图片?|照片|封面|题图|头图|首图|配图|插图|原文|资料|数据|素材|视频|音频|文字|内容|参考|版权|授权|许可)?(?:来源|出处|原文|原标题|链接|地址|作者|编辑|责编|责任编辑|审校|校对|校订|翻译|译者|编译|撰文|摄影|图片?|图源|图说|封面图?|题图|头图|配图|插图|版权|授权|许可|协议|转载|标签|分类|关键词|首发|排版|监制|策划)(?:人|者|自|于|链接|地址|网址|出处|来源|时间|日期|声明|说明|协议)?$/u;
const ENGLISH_CREDIT =
  /^(?:(?:cover|header|featured|lead|banner|hero|main|top) )?(?:(?:photo(?:graph)?|image|picture|illustration|graphic|artwork)s?(?: (?:credits?|sources?|by|courtesy))?|sources?|credits?|via|original(?:ly published(?: (?:at|in|on))?| (?:article|post|source|link|text))?|authors?|editors?|edited by|translators?|translated by|written by|licen[cs]e|copyright|tags?|keywords|categor(?:y|ies)|filed under|posted|published|(?:last )?updated|related|see also|read (?:more|next|also)|further reading|share|listen|subscribe)$/iu;
/** The same without a colon: "Photo by …", 文／… */
const BYLINE =
  /^(?:(?:(?:cover|header|featured|lead|banner|hero) )?(?:photo(?:graph)?|image|picture|illustration|artwork)s? (?:by|courtesy|credit|via|©)\b|[文图译编摄] ?[／/|｜丨]|(?:撰文|摄影|编译|翻译|图片|来源|题图|封面) ?[／/|｜丨])/iu;
const LICENCE = /\bCC[ -]BY\b|creative commons|知识共享(?:组织|署名|许可)|创用 ?CC/iu;
const LICENCE_HOST = /^https?:\/\/(?:www\.)?creativecommons\.org\//iu;
/** The way to the neighbours of an article. */
const NEIGHBOUR =
  /^[←→«»‹›<> ]*(?:(?:previous|prev|next|older|newer)(?: (?:post|article|chapter|page|entry|episode|story|part))?(?: ?[:：←→«»‹›|]|$)|[上下前后]一?[篇章节页期则集](?:文章|内容)?(?: ?[:：←→«»‹›|]| |$))/iu;
/** "Figure 3: …", 图 1：… */
const NUMBERED =
  /^(?:(?:figure|fig\.?|table|chart|exhibit|photo) ?\d{1,3}(?:[.-]\d{1,2})?[a-z]?|[图表](?:表|片)? ?(?:\d{1,3}(?:[.-]\d{1,2})?|[一二三四五六七八九十]{1,3})) ?[:：.。|｜—–-]/iu;
/** A place in a recording, before what is talked of there. */
const TIME_CODE = /^[[(（]?(?:\d{1,2}:)?\d{1,2}:\d{2}[\])）]?[ \u3000-]/u;
const SENTENCE_END = /[.!?。！？]["”』」)）]?$/u;

/**
 * Whether a line is no telling but part of what surrounds a text: `outside` for credits, licences,
 * captions, the way to other articles and the chapters of a recording, `references` for a label with
 * nothing but a link. Longer paragraphs and turns of a conversation are neither.
 */
export function imprintOf(marks: ParagraphMarks): 'outside' | 'references' | undefined {
  const { paragraph, folded, text } = marks;
  const { role, links = [] } = paragraph;
  if (text.length > LONGEST || role === 'row' || role === 'columns' || role === 'heading') return;
  if (LICENCE.test(folded) || links.some(({ url }) => LICENCE_HOST.test(url))) return 'outside';
  if (BYLINE.test(folded) || NEIGHBOUR.test(folded) || NUMBERED.test(folded)) return 'outside';
  if (isChapters(marks)) return 'outside';
  if (paragraph.speaker) return;
  const labelled = LABELLED.exec(folded);
  const label = labelled?.groups?.['label']?.trim() ?? '';
  const from = labelled?.[0].length ?? 0;
  if (CREDIT.test(label) || ENGLISH_CREDIT.test(label)) {
    return points(marks, from) ? 'references' : 'outside';
  }
  // "In March 2019 it told its clients: [letter](…)" says when.
  const dates = from > 0 && anyWithin(marks.dates, { start: 0, end: from });
  const isPointer = !dates && (from > 0 || role === 'paragraph') && points(marks, from);
  return isPointer ? 'references' : undefined;
}

/** Whether there is nothing but a link or an address from a place on. */
function points({ text, paragraph: { links = [] } }: ParagraphMarks, from: number): boolean {
  const rest = text.slice(from).trim();
  if (ADDRESS.test(rest)) return true;
  const [link, ...others] = links;
  if (!link || others.length > 0) return false;
  return link.start <= from + 2 && link.end >= text.length - 2;
}

/** The chapters of a recording: a line each, no sentences. Turns of its transcript are sentences. */
function isChapters({ text, paragraph: { role } }: ParagraphMarks): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (!(role === 'item' || lines.length > 1)) return false;
  return lines.every((line) => TIME_CODE.test(line) && !SENTENCE_END.test(line));
}
