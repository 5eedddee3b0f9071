import { foldOnce } from './foldOnce.ts';
import { beginsWord } from './wordBreaks.ts';

/** Words, folded, that cannot end a title: what they rule or join is missing. */
const DANGLING =
  /(?:[的地得和与跟及或在从向对把被将为以于给比让使最更很非常所而但也都就又再还没个这那并且才便却]|(?:[不才就也都可还]|一定)能|(?:[将都也就才不]|可能|一定)会|(?<![不只就都还凡总但正若于])是|因为|如果|以及|关于|可以|可能|正在|一个|一种|一些|之[前后间]|(?:认为|觉得|意识到|指出|表示|相信|说|告诉|试图|打算|(?<![设理思幻联梦感])想|要|应该|必须|需要|不|甚至|尤其|例如|包括|达到|增长到|用|作为|成为|变得|变成|(?<!没)有|由|到了|[加提]高到|任何|每个?|第|约|近|超过|当|每|其|称|称为|叫做|叫|被称为|根据|随着|直到|不仅|还有|之|与其|当时|越|几乎|以[前后]|并且|而且|并不|所以|因此|对于|由于|位于|至于|属于|等于|难以|足以|得以|予以|加以|因而|从而|进而|来自|参与))$/;
/** Verbs that may end a clause, but call for an object where the text was cut. */
const CUT = /(?:开始|发现|使用|通过|进行|宣布|计划|决定|推出|发布)$/;
const ENGLISH = /(?:^|[^A-Za-z])(?:the|of|and|in|for|a|an|to|by|with)$/i;

/** As much of a text's end as any of the words may take, with what must not stand before it. */
const endOf = (text: string) => text.slice(-8);

/** Length of the word at the end that calls for another one; 0 without. `cut`: more stood behind it. */
function danglingAt(text: string, cut: boolean): number {
  const folded = endOf(foldOnce(text));
  const length =
    DANGLING.exec(folded)?.[0].length ??
    (cut ? CUT.exec(folded)?.[0].length : undefined) ??
    ENGLISH.exec(folded)?.[0].length ??
    0;
  // 合并, 启用: the character is part of a longer word.
  return length === 1 && !beginsWord(folded, folded.length - 1) ? 0 : length;
}

/** Whether the text ends in a word that calls for another one. `cut`: more stood behind it. */
export function dangles(text: string, cut = false): boolean {
  return danglingAt(text.trimEnd(), cut) > 0;
}

/** The text without words at its end that call for another one. `cut`: more stood behind it. */
export function withoutDangling(text: string, cut = false): string {
  let rest = text;
  for (let i = 0; i < 6; i += 1) {
    const length = danglingAt(rest, cut);
    if (length === 0) break;
    rest = rest.slice(0, rest.length - length).replace(/[，,、：:；\s]+$/, '');
  }
  return rest;
}
