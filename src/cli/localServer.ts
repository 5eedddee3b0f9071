import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Connect, Plugin, ResolvedConfig } from 'vite';

/** What a page of another origin may never load: the timeline, as data and as a script. */
const TIMELINE = /\/timeline(?:\.(?:json|js)$|\/)/iu;

/**
 * A Vite plugin that keeps the dev server and the preview to their own pages: no page of another
 * origin may frame them, read their answers or load their timeline, and none starts an editor.
 *
 * `framed` are the origins of pages that may frame them all the same, with commas or spaces between.
 */
export function localServerPlugin(framed?: string): Plugin {
  const origins = framedBy(framed);
  const ancestors = ["frame-ancestors 'self'", ...origins].join(' ');
  const keepToItself: Connect.NextHandleFunction = (request, response, next) => {
    response.setHeader('Content-Security-Policy', ancestors);
    if (TIMELINE.test(pathOf(request))) {
      response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    }
    next();
  };
  const cors = origins.length > 0 ? { origin: [...origins] } : false;
  return {
    name: 'chronocite:local-server',
    enforce: 'pre',
    config: () => ({ server: { cors }, preview: { cors } }),
    configResolved: sayWhatIsOpened,
    configureServer({ middlewares, httpServer }) {
      // Before Vite hears of it: its own check asks for a token alone.
      httpServer?.prependListener('upgrade', (request: IncomingMessage, socket: Duplex) => {
        if (!isOwnOrigin(request)) socket.destroy();
      });
      middlewares.use(keepToItself);
      // Any page on the web can ask for this address, and Vite would open any file in an editor.
      middlewares.use('/__open-in-editor', refuse);
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use(keepToItself);
    },
  };
}

/** The origins in a text; what is none is passed over. */
export function framedBy(text = ''): readonly string[] {
  return text.split(/[\s,]+/u).flatMap((word) => {
    const [, origin] =
      /^(https?:\/\/(?:[\w.-]+|\[[\da-f:]+\])(?::\d{1,5})?)\/?$/iu.exec(word) ?? [];
    return origin === undefined ? [] : [origin];
  });
}

/** Says what `--host`, by whomever it is given, lets others read. */
function sayWhatIsOpened({ command, server, preview, logger }: ResolvedConfig): void {
  if (command !== 'serve') return;
  const names = [server.host, preview.host].filter((host) => host !== undefined);
  if (names.every((host) => host === false || LOOPBACK.test(String(host)))) return;
  logger.warn(
    '--host lets everybody on the network read the timeline, its articles and, from the dev server, the source of this page. To present, share what `npm run build` makes.',
  );
}

const LOOPBACK = /^(?:localhost|127\.[\d.]+|::1|\[::1\])$/u;

/** Whether a web socket is asked for by a page of this very server, or by no page at all. */
function isOwnOrigin({ headers: { origin, host } }: IncomingMessage): boolean {
  return origin === undefined || /^https?:\/\/(.*)$/u.exec(origin)?.[1] === host;
}

/** The path that is asked for, as the file that it names is called. */
function pathOf({ url = '' }: Connect.IncomingMessage): string {
  const [path = ''] = url.split('?');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function refuse(_: Connect.IncomingMessage, response: ServerResponse): void {
  response.statusCode = 403;
  response.end('No editor is started from here.\n');
}
