import { foldOnce } from './foldOnce.ts';

/** Words, folded, that cannot end a title: what they rule or join is missing. */
const DANGLING =
  /(?:[的地得和与跟及或在从向对把被将为以于给比让使最更很非常所而但也都就又再还没个这那并且才便却]|(?:[不才就也都可还]|一定)能|(?:[将都也就才不]|可能|一定)会|(?<![不只就都还凡总但正若于])是|因为|如果|以及|关于|可以|可能|正在|开始|一个|一种|一些|之[前后间]|(?:认为|觉得|发现|意识到|指出|表示|相信|说|告诉|试图|打算|(?<![设理思幻联梦感])想|要|应该|必须|需要|不|甚至|尤其|例如|包括|达到|增长到|用|使用|通过|进行|作为|成为|变得|变成|(?<!没)有|由|到了|[加提]高到|任何|每个?|第|约|近|超过|当|每|其|称|称为|叫做|叫|被称为|根据|随着|直到|不仅|还有|之|与其|当时|越|几乎|以[前后]))$/;

/** As much of a text's end as any of the words may take, with what must not stand before it. */
const endOf = (text: string) => text.slice(-8);

/** Whether the text ends in a word that calls for another one. */
export function dangles(text: string): boolean {
  const folded = endOf(foldOnce(text).trimEnd());
  return DANGLING.test(folded) || /\b(?:the|of|and|in|for|a|an|to|by|with)$/i.test(folded);
}

/** The text without words at its end that call for another one. */
export function withoutDangling(text: string): string {
  let rest = text;
  for (let i = 0; i < 6; i += 1) {
    const folded = endOf(foldOnce(rest));
    const cut =
      DANGLING.exec(folded)?.[0].length ??
      / (?:the|of|and|in|for|a|an|to|by|with)$/i.exec(folded)?.[0].length ??
      0;
    if (cut === 0) break;
    rest = rest.slice(0, rest.length - cut).replace(/[，,、：:；\s]+$/, '');
  }
  return rest;
}
