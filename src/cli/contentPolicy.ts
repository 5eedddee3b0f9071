import type { Plugin } from 'vite';

/**
 * What a built page may load: its own files, and pictures that it has drawn itself. Nothing is sent
 * anywhere, and nothing that is not in a file of the site runs. Who may frame a page is for a
 * server's header to say: a page's own policy cannot.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The text of a page with a policy, which holds from there on: so it comes first. */
export function withPolicy(page: string, policy: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return page.replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${meta}`);
}

/** A Vite plugin that gives every built page its policy; the dev server's own scripts need more. */
export function contentPolicyPlugin(): Plugin {
  return {
    name: 'chronocite:content-policy',
    apply: 'build',
    transformIndexHtml: (page) => withPolicy(page, PAGE_POLICY),
  };
}
