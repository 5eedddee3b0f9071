import type { ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';

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
    configureServer({ middlewares }) {
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
