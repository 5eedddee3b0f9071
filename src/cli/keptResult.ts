import type { InputResult } from '../articles/composeTimeline.ts';
import { withTitles } from '../extract/index.ts';

/** What an article or table gives as plain data, which a cache can keep. */
export function keptResult(result: InputResult): InputResult {
  return 'drafts' in result ? withTitles(result) : result;
}
