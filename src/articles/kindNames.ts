import { EVENT_KINDS } from '../model/event.ts';
import type { EventKind } from '../model/event.ts';

/** Kinds by the names that the page has for them, in lower case. */
const KINDS: ReadonlyMap<string, EventKind> = new Map<string, EventKind>([
  ...EVENT_KINDS.map((kind) => [kind, kind] as const),
  ['研究', 'research'],
  ['產品', 'product'],
  ['产品', 'product'],
  ['安全', 'safety'],
  ['政策', 'policy'],
  ['資金', 'funding'],
  ['资金', 'funding'],
  ['營收', 'revenue'],
  ['营收', 'revenue'],
  ['公司', 'company'],
  ['人物', 'people'],
  ['刊物', 'publication'],
  ['社會', 'society'],
  ['社会', 'society'],
]);

/** The kind that is called so in one of the page's languages. */
export function kindNamed(name: string): EventKind | undefined {
  return KINDS.get(name.toLowerCase());
}
