import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { MAX_ANSWER } from '../../reader/index.ts';
import type { ReadingRequest } from '../../reader/index.ts';
import { ReaderFailure, saidBy } from './reader.ts';
import type { Answered, Reader } from './reader.ts';

/** A service that speaks the protocol of OpenAI's chat completions. */
export interface Endpoint {
  /** Up to `/v1`, or the whole address of the completions. */
  readonly url: URL;
  readonly model: string;
  readonly key?: string;
  /** How long one answer may take. */
  readonly timeoutMs: number;
}

/** Bytes of a response: an answer may be four bytes a character, and is wrapped in JSON. */
const MOST_BYTES = 6 * MAX_ANSWER;
/** How long at most a service may ask us to wait. */
const LONGEST_WAIT_MS = 120_000;

/** Whether a key may be sent there: in the open only to this machine. */
export const mayHaveKey = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u.test(hostname);

/** A service as a reader. It is asked for JSON by a schema, and without where it has no such thing. */
export function endpointReader(endpoint: Endpoint): Reader {
  const { model } = endpoint;
  const without = new Set<'schema' | 'temperature'>();
  const ask = async (asked: ReadingRequest, signal: AbortSignal): Promise<Answered> => {
    const body = JSON.stringify({
      model,
      messages: [
        { role: 'system', content: asked.instructions },
        { role: 'user', content: asked.text },
      ],
      ...(without.has('temperature') ? {} : { temperature: 0 }),
      ...(without.has('schema')
        ? {}
        : {
            response_format: {
              type: 'json_schema',
              json_schema: { name: 'reading', strict: true, schema: asked.schema },
            },
          }),
    });
    const response = await post(endpoint, body, signal);
    if (response.status === 400 || response.status === 422) {
      const refused = (['schema', 'temperature'] as const).find(
        (name) => !without.has(name) && REFUSED[name].test(response.text),
      );
      if (refused) {
        without.add(refused);
        return ask(asked, signal);
      }
    }
    return answerOf(response, endpoint);
  };
  return { ask, close: () => undefined };
}

const REFUSED = {
  schema: /response_format|json_schema|schema|grammar/iu,
  temperature: /temperature/iu,
};

interface Response {
  readonly status: number;
  readonly text: string;
  readonly waitMs?: number;
}

/** Not `fetch`: it gives up when headers take five minutes, as a model on a laptop may. */
function post({ url, key, timeoutMs }: Endpoint, body: string, signal: AbortSignal) {
  const address = url.pathname.endsWith('/chat/completions')
    ? url
    : new URL(`${url.pathname.replace(/\/$/u, '')}/chat/completions${url.search}`, url);
  const send = address.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise<Response>((resolve, reject) => {
    const timer = setTimeout(() => {
      end(new ReaderFailure(`no answer in ${Math.round(timeoutMs / 1000)} s`, { againAfterMs: 0 }));
    }, timeoutMs);
    const sent = send(
      address,
      {
        method: 'POST',
        signal,
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/json',
          'Content-Length': Buffer.byteLength(body),
          ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
        },
      },
      (response) => {
        const pieces: Buffer[] = [];
        let bytes = 0;
        response.on('data', (piece: Buffer) => {
          bytes += piece.length;
          if (bytes > MOST_BYTES) end(new ReaderFailure('the answer has no end; it was stopped'));
          else pieces.push(piece);
        });
        response.on('end', () => {
          clearTimeout(timer);
          const wait = Number(response.headers['retry-after']);
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(pieces).toString('utf8'),
            ...(Number.isFinite(wait) ? { waitMs: Math.min(wait * 1000, LONGEST_WAIT_MS) } : {}),
          });
        });
        response.on('error', failed);
      },
    );
    function end(failure: ReaderFailure) {
      clearTimeout(timer);
      reject(failure);
      sent.destroy();
    }
    function failed(error: Error) {
      const secrets = key === undefined ? [] : [key];
      end(
        new ReaderFailure(saidBy(error.message, secrets) || 'no connection', { againAfterMs: 0 }),
      );
    }
    sent.on('error', failed);
    sent.end(body);
  });
}

function answerOf({ status, text, waitMs }: Response, { key }: Endpoint): Answered {
  const said = saidBy(messageIn(text), key === undefined ? [] : [key]);
  if (status >= 300 && status < 400)
    throw new ReaderFailure('the service redirects; give the address that it redirects to', {
      isForAll: true,
    });
  if (status === 401 || status === 403 || status === 404)
    throw new ReaderFailure(`the service says ${status}: ${said}`, { isForAll: true });
  if (status === 429 || status === 408 || status >= 500)
    throw new ReaderFailure(`the service says ${status}: ${said}`, { againAfterMs: waitMs ?? 0 });
  if (status !== 200) throw new ReaderFailure(`the service says ${status}: ${said}`);
  const value = parsed(text);
  const content = fieldIn(value, ['choices', 0, 'message', 'content']);
  if (typeof content !== 'string')
    throw new ReaderFailure('the service answered without a message', { againAfterMs: 0 });
  const asked = fieldIn(value, ['usage', 'prompt_tokens']);
  const answered = fieldIn(value, ['usage', 'completion_tokens']);
  return {
    answer: content,
    ...(typeof asked === 'number' && typeof answered === 'number'
      ? { tokens: { asked, answered } }
      : {}),
  };
}

function messageIn(text: string): string {
  const value = parsed(text);
  const message = fieldIn(value, ['error', 'message']) ?? fieldIn(value, ['error']);
  return typeof message === 'string' ? message : text.slice(0, 200);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fieldIn(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    value,
  );
}
