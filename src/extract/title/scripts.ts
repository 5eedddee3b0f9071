import { Converter as FromSimplified } from 'opencc-js/cn2t';
import { Converter as FromTraditional } from 'opencc-js/t2cn';
import type { LocalisedText } from '../../model/event.ts';

type Convert = (text: string) => string;

const toSimplified = whenNeeded(() => FromTraditional({ from: 'tw', to: 'cn' }));
const toTraditional = whenNeeded(() => FromSimplified({ from: 'cn', to: 'tw' }));

/** The text in both Chinese scripts where it has one of them; other languages stay. */
export function bothScripts(text: LocalisedText): LocalisedText {
  const { 'zh-Hant': hant, 'zh-Hans': hans } = text;
  if (hant !== undefined && hans === undefined) return { ...text, 'zh-Hans': toSimplified(hant) };
  if (hans !== undefined && hant === undefined) return { ...text, 'zh-Hant': toTraditional(hans) };
  return text;
}

/** Building the dictionary of phrases from Simplified takes 0.2 s, so it waits for its first text. */
function whenNeeded(build: () => Convert): Convert {
  let convert: Convert | undefined;
  return (text) => {
    if (!/[\u3400-\u9fff]/.test(text)) return text;
    convert ??= build();
    return convert(text);
  };
}
