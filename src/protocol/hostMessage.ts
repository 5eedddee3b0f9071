import { embedStateOf } from './embedState.ts';
import type { EmbedState } from './embedState.ts';
import { MAX_STEP } from './embedState.ts';

/** The version of the protocol between an embedded timeline and the page around it. */
const PROTOCOL_VERSION = 1;

/** Largest message that is looked at, as JSON, in UTF-16 units; a state's values have their own limits. */
const MAX_SIZE = 16_384;
const MOST_EVENT_ID = 120;

/** What a page asks of an embedded timeline. */
type HostCommand =
  | { readonly type: 'connect' | 'next' | 'prev' | 'play' | 'pause' | 'blur' | 'getState' }
  | {
      readonly type: 'goto';
      readonly step?: number;
      readonly stepId?: string;
      readonly event?: string;
      readonly state?: EmbedState;
    }
  | ({ readonly type: 'setState' } & ReturnType<typeof embedStateOf>)
  | { readonly type: 'export'; readonly format: 'svg' | 'png'; readonly width: number };

/** A message from the page around the frame, or why it is none. */
export type HostMessage =
  | {
      readonly kind: 'command';
      readonly id: string | number | undefined;
      readonly command: HostCommand;
    }
  /** reveal.js tells every frame when its slide comes and goes. */
  | { readonly kind: 'slide'; readonly active: boolean }
  /** To be answered with an error. */
  | {
      readonly kind: 'refused';
      readonly id: string | number | undefined;
      readonly code: string;
      readonly message: string;
    }
  /** Somebody else's, to be passed over. */
  | { readonly kind: 'foreign' };

const FOREIGN: HostMessage = { kind: 'foreign' };

/**
 * What a message's data says. Where it came from is for the caller to check. Numbers outside their
 * range are taken to the nearest end; a field of the wrong shape, another version and more than
 * 16 kB besides a state are refused; anything that is not of this protocol is foreign. What is not
 * allowed in a state is named in the command's `refused`. Never throws.
 */
export function parseHostMessage(data: unknown): HostMessage {
  if (data === 'slide:start' || data === 'slide:stop') {
    return { kind: 'slide', active: data === 'slide:start' };
  }
  if (!isRecord(data) || !('timeline' in data)) return FOREIGN;
  const id = idOf(data['id']);
  const refused = (code: string, message: string): HostMessage => ({
    kind: 'refused',
    id,
    code,
    message,
  });
  if (data['timeline'] !== PROTOCOL_VERSION) {
    return refused('version', `This frame speaks version ${PROTOCOL_VERSION} of the protocol.`);
  }
  if (isTooLarge(data))
    return refused('size', 'A message may have at most 16 kB besides its state.');
  const command = commandOf(data);
  if (command === 'unknown') return FOREIGN;
  if (typeof command === 'string') return refused('field', command);
  return { kind: 'command', id, command };
}

type Fields = Readonly<Record<string, unknown>>;

/** The command, `unknown` for another type, or a sentence that says what is wrong with it. */
function commandOf(data: Fields): HostCommand | string {
  const { type } = data;
  switch (type) {
    case 'connect':
    case 'next':
    case 'prev':
    case 'play':
    case 'pause':
    case 'blur':
    case 'getState':
      return { type };
    case 'goto':
      return gotoOf(data);
    case 'setState': {
      return { type, ...embedStateOf(data['state']) };
    }
    case 'export':
      return exportOf(data);
    default:
      return 'unknown';
  }
}

function gotoOf({ step, event, time }: Fields): HostCommand | string {
  if (typeof step === 'number' && !Number.isNaN(step)) {
    return { type: 'goto', step: Math.round(Math.min(Math.max(step, 0), MAX_STEP)) };
  }
  if (typeof step === 'string' && /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(step)) {
    return { type: 'goto', stepId: step };
  }
  if (typeof event === 'string' && event.length > 0 && event.length <= MOST_EVENT_ID) {
    return { type: 'goto', event };
  }
  const { state } = embedStateOf({ time });
  if (state.time !== undefined) return { type: 'goto', state };
  return '`goto` needs a step (a number or an id), an event or a time.';
}

function exportOf({ format, width }: Fields): HostCommand | string {
  if (format !== 'svg' && format !== 'png') return '`export` needs the format `svg` or `png`.';
  const wanted = typeof width === 'number' && Number.isFinite(width) ? width : 1280;
  return { type: 'export', format, width: Math.round(Math.min(Math.max(wanted, 320), 4096)) };
}

function idOf(id: unknown): string | number | undefined {
  return typeof id === 'number' || (typeof id === 'string' && id.length <= 100) ? id : undefined;
}

function isRecord(data: unknown): data is Fields {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** Structured clones may be circular or hold what JSON has no words for: no message of ours does. */
function isTooLarge({ state: _, ...data }: Fields): boolean {
  try {
    return JSON.stringify(data).length > MAX_SIZE;
  } catch {
    return true;
  }
}
