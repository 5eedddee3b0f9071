import type { TimeRule } from './rule.ts';
import { cantonese } from './rules/cantonese.ts';
import { chineseCalendar } from './rules/chineseCalendar.ts';
import { chineseDistance } from './rules/chineseDistance.ts';
import { chineseRelative } from './rules/chineseRelative.ts';
import { chineseVague } from './rules/chineseVague.ts';
import { englishBefore } from './rules/englishBefore.ts';
import { englishCalendar } from './rules/englishCalendar.ts';
import { englishDistance } from './rules/englishDistance.ts';
import { englishEras } from './rules/englishEras.ts';
import { englishNow } from './rules/englishNow.ts';
import { englishQuarters } from './rules/englishQuarters.ts';
import { englishRelative } from './rules/englishRelative.ts';
import { englishVague } from './rules/englishVague.ts';
import { englishWeekdays } from './rules/englishWeekdays.ts';
import { englishYears } from './rules/englishYears.ts';
import { feasts } from './rules/feasts.ts';
import { numeric } from './rules/numeric.ts';
import { reignYears } from './rules/reignYears.ts';

/** Every rule, in the order in which a tie of length is decided. */
export const TIME_RULES: readonly TimeRule[] = [
  ...numeric,
  ...chineseCalendar,
  ...reignYears,
  ...chineseRelative,
  ...chineseDistance,
  ...chineseVague,
  ...cantonese,
  ...englishCalendar,
  ...englishYears,
  ...englishQuarters,
  ...englishEras,
  ...englishBefore,
  ...englishWeekdays,
  ...englishRelative,
  ...englishDistance,
  ...englishVague,
  ...englishNow,
  ...feasts,
];
