/**
 * The text of a timeline file as a script that leaves it in `chronociteTimeline`, for frames without
 * an origin, which may run a script of the site but not fetch from it.
 */
export function timelineScript(text: string): string {
  return `self.chronociteTimeline=${JSON.stringify(text)};\n`;
}
