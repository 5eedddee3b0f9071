import { Converter } from 'opencc-js';
import type { LocalisedText } from '../../model/event.ts';

const toSimplified = Converter({ from: 'tw', to: 'cn' });
const toTraditional = Converter({ from: 'cn', to: 'tw' });

/** The text in both Chinese scripts where it has one of them; other languages stay. */
export function bothScripts(text: LocalisedText): LocalisedText {
  const { 'zh-Hant': hant, 'zh-Hans': hans } = text;
  if (hant !== undefined && hans === undefined) return { ...text, 'zh-Hans': toSimplified(hant) };
  if (hans !== undefined && hant === undefined) return { ...text, 'zh-Hant': toTraditional(hans) };
  return text;
}
