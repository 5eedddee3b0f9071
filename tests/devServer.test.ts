/** The dev server as `npm start` starts it, asked by what is not its own page. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const SECRET = 'nobody-may-read-this';

let top: string;
let child: ChildProcess;
let port: number;
let host: string;
/** Of the page's socket, as only its own pages can know it. */
let token: string;

beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), 'chronocite-dev-server-'));
  mkdirSync(join(top, 'in'));
  writeFileSync(join(top, 'secret.md'), SECRET);
  writeFileSync(join(top, 'in/a.md'), '---\ntitle: A\ndate: 2025-03-03\n---\nBuilt in 2021.\n');
  const start = [fromRoot('node_modules/tsx/dist/cli.mjs'), fromRoot('src/cli/start.ts')];
  child = spawn(process.execPath, [...start, '--articles', 'in', '--port', '5240'], {
    cwd: top,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const [, found] = /The timeline is at (http:\S+)/u.exec(output) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('close', () => {
      reject(new Error(`It stopped: ${output}`));
    });
  });
  ({ host } = new URL(address));
  port = Number(new URL(address).port);
  [, token = ''] = /wsToken = "([^"]+)"/u.exec((await ask('/@vite/client')).body) ?? [];
});
afterAll(async () => {
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGINT');
  await ended;
  rmSync(top, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Asks for a path just as it is written. */
function ask(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: 'localhost', port, path, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, type: headers['content-type'] ?? '', body });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** The status by which a web socket is let in (101) or not; 0 where the line is cut. */
function knock(origin: string, path: string, asHost = host): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect({ host: 'localhost', port });
    socket.on('error', () => {
      resolve(0);
    });
    socket.on('close', () => {
      resolve(0);
    });
    socket.once('data', (chunk: Buffer) => {
      resolve(Number(/^HTTP\/1\.1 (\d+)/u.exec(chunk.toString())?.[1] ?? 0));
      socket.destroy();
    });
    socket.write(
      [
        `GET ${path} HTTP/1.1`,
        `Host: ${asHost}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        'Sec-WebSocket-Protocol: vite-hmr',
        `Origin: ${origin}`,
        '\r\n',
      ].join('\r\n'),
    );
  });
}

it('is reached on this machine alone', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of others) {
    const reached = await new Promise((resolve) => {
      const socket = connect({ host: address, port, timeout: 3000 });
      const say = (answer: boolean) => () => {
        resolve(answer);
        socket.destroy();
      };
      socket.on('connect', say(true)).on('error', say(false)).on('timeout', say(false));
    });
    expect(reached).toBe(false);
  }
  expect((await ask('/timeline.json')).status).toBe(200);
});

describe('what is outside the project and the articles', () => {
  it.each([
    (secret: string) => `/../../..${secret}`,
    (secret: string) => `/%2e%2e/%2e%2e/%2e%2e/%2e%2e${secret}`,
    (secret: string) => `/..%2f..%2f..%2f..${secret}`,
    (secret: string) => `/..%5c..%5c..${secret}`,
    (secret: string) => `/@fs${secret}`,
    (secret: string) => `/@fs/${secret}?raw`,
    (secret: string) => `/@fs${secret}?import&raw`,
    (secret: string) => `/@fs${secret}?raw??`,
    (secret: string) => `/@fs${secret}?url&inline&import`,
    (secret: string) => `/@fs/x/x/x/vite/preload-helper.js/../../../../..${secret}?import&raw`,
    (secret: string) => `/@id/${secret}?raw`,
    (secret: string) => `/@id/__x00__${secret}`,
    (secret: string) => `/${secret}#/?raw`,
    (secret: string) => `/in/../secret.md`.replace('secret.md', secret.slice(1)),
  ])('is not served: %s', async (pathTo) => {
    for (const file of [join(top, 'secret.md'), '/etc/passwd']) {
      const { body } = await ask(pathTo(file));
      const start = file === '/etc/passwd' ? 'root:' : readFileSync(file, 'utf8').slice(0, 20);
      expect(body).not.toContain(start);
      expect(body).not.toContain(JSON.stringify(start).slice(1, -1));
    }
  });
});

describe('another site', () => {
  it.each(['evil.example.org', 'localhost.evil.example.org', `evil.example.org:5240`])(
    'that is called %s and leads here reads nothing',
    async (name) => {
      for (const path of ['/', '/timeline.json', '/@vite/client', '/entries/app.ts']) {
        const { status, body } = await ask(path, { host: name });
        expect(status).toBe(403);
        expect(body).not.toContain('Built in 2021');
      }
    },
  );

  it('does not reach the socket of the page, by which corrections are written', async () => {
    expect(token).not.toBe('');
    expect(await knock(`http://${host}`, `/?token=${token}`)).toBe(101);
    for (const origin of ['https://evil.example.org', `http://${host}.evil.example.org`, 'null'])
      expect(await knock(origin, '/')).not.toBe(101);
    expect(await knock('https://evil.example.org', `/?token=${token}`)).not.toBe(101);
    expect(await knock('http://evil.example.org', `/?token=${token}`, 'evil.example.org')).not.toBe(
      101,
    );
  });
});

it.each([
  '/<img src=x onerror=alert(1)>.ts',
  '/entries/%3Cscript%3Ealert(1)%3C%2Fscript%3E.svelte',
])('what is said of a mistake is text: %s', async (path) => {
  const { body, type } = await ask(path.replaceAll(' ', '%20'));
  if (type.includes('html')) expect(body).not.toMatch(/<img src=x|<script>alert/u);
});
