import type { Day } from '../../model/calendar.ts';
import type { FigurePoint } from './figurePoints.ts';

/** Two amounts of one thing, one after the other in time. */
export interface FigureJoin {
  readonly before: FigurePoint;
  readonly after: FigurePoint;
}

/**
 * Pairs of amounts that a line may join: neighbours in time among those of one measure whose
 * events name one and the same entity and no other, so that there is no doubt whose they are.
 *
 * A line says that one followed the other, so both must be told as facts, exactly or about, each
 * the only amount of its measure in its event, and all that came before over when the second begins.
 * Whatever else lies between (a bound, a range, a forecast) ends the line rather than being passed over.
 */
export function figureJoins(points: readonly FigurePoint[]): readonly FigureJoin[] {
  const amounts = new Map<string, number>();
  for (const point of points) {
    const key = amountKey(point);
    amounts.set(key, (amounts.get(key) ?? 0) + 1);
  }
  const ends = new Map<string, SeriesEnd>();
  const joins: FigureJoin[] = [];
  for (const after of points) {
    const [entity, ...more] = new Set(after.event.entities ?? []);
    if (entity === undefined || more.length > 0) continue;
    const series = `${after.measure} ${entity}`;
    const end = ends.get(series);
    const isLater = end === undefined || end.to <= after.from;
    const isOnly = amounts.get(amountKey(after)) === 1;
    const plain = isLater && isOnly && isPlain(after) ? after : undefined;
    if (end?.plain && plain) joins.push({ before: end.plain, after: plain });
    ends.set(series, { plain, to: Math.max(end?.to ?? after.to, after.to) });
  }
  return joins;
}

/** How far a series has come: its last amount if a line may leave it, and when all of it is over. */
interface SeriesEnd {
  readonly plain: FigurePoint | undefined;
  readonly to: Day;
}

function isPlain({ event, bound, max }: FigurePoint): boolean {
  const known = bound === 'exact' || bound === 'about';
  return known && max === undefined && event.modality === 'asserted';
}

function amountKey({ index, measure }: FigurePoint): string {
  return `${index} ${measure}`;
}
