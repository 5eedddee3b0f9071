/** What a TimelineJS 3 file has on the outside. */
interface TimelineJsFile {
  readonly events: readonly unknown[];
  readonly title?: unknown;
  readonly eras?: unknown;
}

/** Whether parsed JSON is a TimelineJS 3 file: it lists events, and is no timeline file of ours. */
export function isTimelineJs(json: unknown): json is TimelineJsFile {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false;
  return (
    'events' in json && Array.isArray(json.events) && !('sources' in json || 'version' in json)
  );
}
