import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { ReadingRequest } from '../../reader/index.ts';
import { endpointReader, mayHaveKey } from './endpoint.ts';
import { ReaderFailure } from './reader.ts';

const KEY = 'sk-very-secret';
const REQUEST = {
  version: 1,
  id: 'a/1-x',
  instructions: 'read',
  text: 'a text',
  schema: { type: 'object' },
} as unknown as ReadingRequest;
const ANSWER = { choices: [{ message: { content: '{"events":[]}' } }] };

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function reading(handler: Handler, timeoutMs = 5_000) {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      handler(request, response, body);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const url = new URL(`http://127.0.0.1:${port}/v1`);
  const reader = endpointReader({ url, model: 'm', key: KEY, timeoutMs });
  return (signal = new AbortController().signal) => reader.ask(REQUEST, signal);
}

const failureOf = async (asked: Promise<unknown>): Promise<ReaderFailure> => {
  const error: unknown = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ReaderFailure)) throw new Error('it did not fail as readers do');
  return error;
};

describe('a service', () => {
  it('is asked with the schema and the key, and its answer and tokens are taken', async () => {
    const seen: { path?: string; key?: string; body?: unknown } = {};
    const ask = await reading((request, response, body) => {
      seen.path = request.url ?? '';
      seen.key = request.headers.authorization ?? '';
      seen.body = JSON.parse(body);
      response.end(
        JSON.stringify({ ...ANSWER, usage: { prompt_tokens: 7, completion_tokens: 3 } }),
      );
    });
    expect(await ask()).toEqual({ answer: '{"events":[]}', tokens: { asked: 7, answered: 3 } });
    expect(seen).toMatchObject({
      path: '/v1/chat/completions',
      key: `Bearer ${KEY}`,
      body: { model: 'm', response_format: { type: 'json_schema' } },
    });
  });
  it('that has no schemas, or no temperature, is asked without', async () => {
    const bodies: string[] = [];
    const ask = await reading((_, response, body) => {
      bodies.push(body);
      if (body.includes('response_format')) {
        response.statusCode = 400;
        response.end('{"error":{"message":"response_format is not supported"}}');
      } else if (body.includes('temperature')) {
        response.statusCode = 400;
        response.end('{"error":{"message":"temperature must be 1"}}');
      } else response.end(JSON.stringify(ANSWER));
    });
    expect(await ask()).toEqual({ answer: '{"events":[]}' });
    expect(bodies).toHaveLength(3);
  });
  it.each([429, 500, 503])('that says %d may be asked again, when it says', async (status) => {
    const ask = await reading((_, response) => {
      response.writeHead(status, { 'Retry-After': '2' });
      response.end('{"error":{"message":"busy"}}');
    });
    expect((await failureOf(ask())).again).toEqual({ afterMs: 2_000 });
  });
  it('that knows the key is wrong fails for all, and no key is told', async () => {
    const ask = await reading((_, response) => {
      response.statusCode = 401;
      response.end(`{"error":{"message":"wrong key ${KEY}\\u001b[31m, Bearer ${KEY}"}}`);
    });
    const failure = await failureOf(ask());
    expect(failure.isForAll).toBe(true);
    expect(failure.message).toContain('wrong key');
    expect(failure.message).not.toContain(KEY);
    expect(failure.message).not.toContain('\u001b');
  });
  it('is not followed where it redirects: the key goes nowhere else', async () => {
    let asked = 0;
    const ask = await reading((_, response) => {
      asked += 1;
      response.writeHead(307, { Location: 'http://127.0.0.1:9/steal' });
      response.end();
    });
    expect((await failureOf(ask())).message).toContain('redirects');
    expect(asked).toBe(1);
  });
  it('that never ends its answer is stopped', async () => {
    const ask = await reading((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(1_000_000)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    }, 30_000);
    expect((await failureOf(ask())).message).toContain('no end');
  });
  it('that is slow may be asked again', async () => {
    const ask = await reading(() => undefined, 200);
    const failure = await failureOf(ask());
    expect(failure.message).toContain('no answer');
    expect(failure.again).toBeDefined();
  });
  it('that is not there may be asked again', async () => {
    const reader = endpointReader({
      url: new URL('http://127.0.0.1:9/v1'),
      model: 'm',
      timeoutMs: 2_000,
    });
    const failure = await failureOf(reader.ask(REQUEST, new AbortController().signal));
    expect(failure.again).toBeDefined();
  });
  it.each(['', 'no JSON', '{}', '{"choices":[]}', '{"choices":[{"message":{"content":7}}]}'])(
    'that answers %j has given no answer',
    async (text) => {
      const ask = await reading((_, response) => response.end(text));
      expect((await failureOf(ask())).message).toContain('without a message');
    },
  );
});

it.each([
  ['https://api.example.org/v1', true],
  ['http://localhost:11434/v1', true],
  ['http://127.0.0.1:8080/v1', true],
  ['http://api.example.org/v1', false],
  ['http://localhost.example.org/v1', false],
])('a key may go to %s: %s', (url, may) => {
  expect(mayHaveKey(new URL(url))).toBe(may);
});
