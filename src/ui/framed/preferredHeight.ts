/** A stage lower than this has no room for its lanes. */
const LEAST_PX = 360;
/** On a narrow frame labels take more rows. */
const NARROW_PX = 560;
const LEAST_NARROW_PX = 480;
const MOST_PX = 760;

/**
 * Height in whole CSS pixels that a frame of this width would like: that of a slide, within what
 * its lanes need. It depends on the width alone, never on the height there is, so that a page that
 * follows it comes to rest.
 */
export function preferredHeight(widthPx: number): number {
  const least = widthPx < NARROW_PX ? LEAST_NARROW_PX : LEAST_PX;
  return Math.ceil(Math.min(Math.max((widthPx * 9) / 16, least), MOST_PX));
}
