import type { FrameLink } from './frameLink.ts';
import { preferredHeight } from './preferredHeight.ts';

/**
 * Tells the page around how high the frame would like to be, in our words and in those that hosts
 * of other products know: AMP's, Embedly's (Medium, Observable, Flourish) and pym.js's.
 */
export function postHeight(link: FrameLink, widthPx: number, childId: string | undefined): void {
  const height = preferredHeight(widthPx);
  link.post({ type: 'resize', width: Math.ceil(widthPx), height });
  link.postForeign({ sentinel: 'amp', type: 'embed-size', height });
  const src = location.href;
  link.postForeign(JSON.stringify({ context: 'iframe.resize', height, src }));
  if (childId !== undefined) link.postForeign(`pymxPYMx${childId}xPYMxheightxPYMx${height}`);
}
