import { MAX_LIST } from './listValue.ts';

/** What a story's step is called, and what the presenter says. */
export interface StepName {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
}

type Values = Readonly<Record<string, string>>;
/** Anything of the frame's that is passed on as it came. */
type Fields = Readonly<Record<string, unknown>>;

/** What a frame answers to a command: where it is then, and what was asked for. */
export type Answer = Fields & { readonly step?: number; readonly state?: Values };

/** What an embedded timeline tells the page around it. */
export type FrameMessage =
  | {
      readonly type: 'ready';
      readonly steps: readonly StepName[];
      readonly step: number;
      readonly state: Values;
      readonly height: number;
      /** Whether there is a timeline yet: `loading`, `ready`, `empty` or `error`. */
      readonly loaded: string;
    }
  | { readonly type: 'resize'; readonly width: number; readonly height: number }
  | {
      readonly type: 'step';
      readonly index: number;
      readonly of: number;
      readonly id: string;
      readonly reason: string;
    }
  | { readonly type: 'select'; readonly event: Fields }
  | { readonly type: 'range'; readonly start: string; readonly end: string }
  | { readonly type: 'edge'; readonly edge: 'start' | 'end' }
  | {
      readonly type: 'key';
      readonly key: string;
      readonly code: string;
      readonly keyCode: number;
      readonly shiftKey: boolean;
    }
  /** The frame has given the focus back. */
  | { readonly type: 'leave' }
  | {
      readonly type: 'link';
      readonly href: string;
      readonly event: string;
      readonly para: string;
    }
  | { readonly type: 'error'; readonly code: string; readonly message: string }
  | { readonly type: 'ack'; readonly id: number; readonly answer: Answer };

const MOST_STEPS = 1000;
const MOST_PX = 10_000;
const MOST_TEXT = 2000;
const MOST_KEY = 20;
const MOST_KEY_CODE = 255;

/**
 * What a frame says, or `undefined` for anything that is not of this protocol. Where it came from
 * is for the caller to check. Numbers outside their range are taken to the nearest end, long texts
 * cut. Never throws.
 */
export function parseFrameMessage(data: unknown): FrameMessage | undefined {
  const fields = fieldsOf(data);
  if (fields['timeline'] !== 1) return undefined;
  const { type } = fields;
  switch (type) {
    case 'ready':
      return {
        type,
        steps: stepsOf(fields['steps']),
        step: number(fields['step'], MOST_STEPS),
        state: valuesOf(fields['state']),
        height: number(fieldsOf(fields['size'])['height'], MOST_PX),
        loaded: text(fields['loaded']),
      };
    case 'resize':
      return {
        type,
        width: number(fields['width'], MOST_PX),
        height: number(fields['height'], MOST_PX),
      };
    case 'step':
      return {
        type,
        index: number(fields['index'], MOST_STEPS),
        of: number(fields['of'], MOST_STEPS),
        id: text(fields['id']),
        reason: text(fields['reason']),
      };
    case 'select':
      return { type, event: fieldsOf(fields['event']) };
    case 'range':
      return { type, start: text(fields['start']), end: text(fields['end']) };
    case 'edge':
      return { type, edge: fields['edge'] === 'start' ? 'start' : 'end' };
    case 'key':
      return {
        type,
        key: text(fields['key']).slice(0, MOST_KEY),
        code: text(fields['code']).slice(0, MOST_KEY),
        keyCode: number(fields['keyCode'], MOST_KEY_CODE),
        shiftKey: fields['shiftKey'] === true,
      };
    case 'leave':
      return { type };
    case 'link':
      return {
        type,
        href: text(fields['href']),
        event: text(fields['event']),
        para: text(fields['para']),
      };
    case 'error':
      return { type, code: text(fields['code']), message: text(fields['message']) };
    case 'ack':
      return { type, id: number(fields['id'], Number.MAX_SAFE_INTEGER), answer: answerOf(fields) };
    default:
      return undefined;
  }
}

function fieldsOf(data: unknown): Fields {
  return typeof data === 'object' && data !== null ? (data as Fields) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, MOST_TEXT) : '';
}

function number(value: unknown, most: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(Math.ceil(value as number), 0), most) : 0;
}

function answerOf({ step, state, ...others }: Fields): Answer {
  return {
    ...others,
    ...(typeof step === 'number' ? { step: number(step, MOST_STEPS) } : {}),
    ...(state === undefined ? {} : { state: valuesOf(state) }),
  };
}

function stepsOf(value: unknown): readonly StepName[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_STEPS).map((step): StepName => {
    const { id, title, note } = fieldsOf(step);
    return { id: text(id), title: text(title), ...(text(note) ? { note: text(note) } : {}) };
  });
}

function valuesOf(value: unknown): Values {
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).flatMap(([name, one]) =>
      typeof one === 'string' && one.length <= MAX_LIST ? [[name, one]] : [],
    ),
  );
}
