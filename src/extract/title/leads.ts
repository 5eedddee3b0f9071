import { foldOnce } from './foldOnce.ts';
import { without } from './without.ts';

/** Connectives, fillers and words of time without content that may begin a clause, folded. */
const LEAD =
  /^(?:而且|而是|而|但是|但|可是|不过|然而|所以|因此|于是|其实|事实上|实际上|基本上|当然|然后|随后|后来|最后(?![一两二三几那这的\d])|最终|接着|接著|同时|此外|另外|其中|特别是|特别|尤其是|尤其|甚至|或许|也许|显然|结果是|结果|至于|(?:比如说?|例如|比方说|就像|像是)(?=[，, ]?(?:我|你|他|她|当|在))|那么|对吧|是的|没错|嗯|哦|好吧|好的|好|现在|目前|如今|当时|那时候?|这时候?|这就是说|也就是说|也就是|就是说|就是|只是|又(?!是)|也(?![许门])|还有|还|才(?!能)|便|就(?!业)|却|并且|并(?![购未不没非])|且|据说|听说|据报道|据报导|今天(?!的)|同年|同月|同日|隔年|当年|则(?=[因在由于])|想象一下|想像一下|试想|从那以后|从此以后|从此|之后|此后|不仅|不只|说实话|老实说|坦白说|坦率地说|一方面|另一方面|首先|其次|第[一二三四五][，,点]|再来|总之|你知道|你看|你想想|你想|拿[^，]{1,4}来说|到底|究竟|截至目前为止|截至目前|到目前为止|迄今为止|迄今|至今|到今天为止|今后|未来|接下来|有一天|对(?=，|,|$)|如果(?:我们?|你们?|他)(?:是对的|没记错|说得对|没弄错)|有趣的是|重要的是|关键是|问题是|换句话说|简单来说|简而言之|毕竟|反正|总的来说|总体而言|相对而言|相比之下|一般来说|整体而言|是(?=许多|很多|一些|有些|每|所有)|反而|另(?=据)|那(?=并|就|不|意味|按|要|我们|你)|如今看来|现在看起来|看起来|看来|幸运的是|不幸的是|可惜|果然|原来|或者说|或者|或|以及|和(?=[A-Z])|等到|直到|一旦|只要)[，,：:、 ]{0,2}/;

/** Words that only hedge or fill, wherever they stand. */
const FILLER =
  /据悉|据了解|(?<=[\u3400-\u9fffA-Za-z] ?)[就才](?=[从开会能将发把已在写重终])|其实|事实上|实际上|基本上|确实(?=[\u3400-\u9fff])|真的(?=[\u3400-\u9fff])|当然|所谓的?|某种程度上|某种意义上|说实话|老实说|一定程度上|也许|或许|大概(?=[是有会能在可要])|(?<=[\u3400-\u9fffA-Za-z] ?)(?:目前|现在|如今|迄今|至今)(?=[^ 的，,。]|$)/g;
const PARTICLES =
  /(?:[吗呢吧啊呀嘛哦啦]|对吧|对吗|是吧|而已|(?<![过说讲])的话|等等|之类的?|云云)[，,？?！! ]{0,3}$/;
const SIGNS_AT_END = /[，,：:、。；;！？!?…—\-– ]+$/;
const SIGNS_AT_START = /^[，,：:、。；;！？!?…—\-–» ]+/;

/** A clause without the connectives and fillers it begins with. */
export function withoutLead(text: string): string {
  let rest = text.replace(SIGNS_AT_START, '');
  for (let i = 0; i < 5; i += 1) {
    const lead = LEAD.exec(foldOnce(rest))?.[0].length ?? 0;
    if (lead === 0) break;
    rest = rest.slice(lead).replace(SIGNS_AT_START, '');
  }
  return rest;
}

/** A clause without the hedges and fillers inside it and the particles at its end. */
export function withoutFillers(text: string): string {
  let rest = without(text, FILLER).replace(SIGNS_AT_END, '');
  for (let i = 0; i < 2; i += 1) {
    const particle = PARTICLES.exec(foldOnce(rest))?.[0].length ?? 0;
    rest = rest.slice(0, rest.length - particle).replace(SIGNS_AT_END, '');
  }
  return rest;
}
