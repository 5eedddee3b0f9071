import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { classicBundle } from './classicBundle.ts';
import { contentHash } from './contentHash.ts';
import { withPolicy } from './contentPolicy.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The whole site as one HTML text that asks for no other file: the viewer, and with `?page=embed`
 * and `?page=present` the other pages. `timelineText` is the text of a timeline file.
 *
 * Its script is a classic one, because a page from `file://` may not load modules. Its own policy
 * lets nothing but these very texts run and nothing be fetched.
 */
export async function singleFile(timelineText: string): Promise<string> {
  const { script, style } = await bundled();
  // In a script element only `</script` and `<!--` end or change anything, and both begin so.
  const safeScript = script.replace(/<(?=\/script|!--)/giu, String.raw`\x3c`);
  const page = readFileSync(at('../index.html'), 'utf8');
  const icon = readFileSync(at('../../public/favicon.svg'), 'utf8');
  const policy = [
    "default-src 'none'",
    // A worker made of a text has the page's policy, and its dictionary is WebAssembly.
    `script-src '${contentHash(safeScript)}' 'wasm-unsafe-eval'`,
    `style-src '${contentHash(style)}'`,
    'img-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return withPolicy(page, policy)
    .replace(/href="[^"]*favicon\.svg"/u, () => `href="${dataUrl(icon)}"`)
    .replace('</head>', () => `  <style>${style}</style>\n  </head>`)
    .replace(/<script type="module"[^>]*><\/script>/u, () =>
      [
        `<script type="application/json" id="timeline">${jsonInHtml(timelineText)}</script>`,
        `    <script>${safeScript}</script>`,
      ].join('\n'),
    );
}

/** All of the script and all of the style. */
async function bundled(): Promise<{ readonly script: string; readonly style: string }> {
  const output = await classicBundle('single.ts');
  const texts = (ending: string) =>
    output
      .filter(({ fileName }) => fileName.endsWith(ending))
      .map((file) => (file.type === 'chunk' ? file.code : String(file.source)).trim());
  const [scripts, styles] = [texts('.js'), texts('.css')];
  if (scripts.length !== 1 || styles.length !== 1 || output.length !== 2) {
    const names = output.map(({ fileName }) => fileName).join(', ');
    throw new Error(`One file needs one script and one style, and these were made: ${names}.`);
  }
  return { script: scripts[0] ?? '', style: styles[0] ?? '' };
}

function dataUrl(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg.trim())}`;
}

/** The same JSON without its indentation and without anything that could end its element. */
function jsonInHtml(text: string): string {
  return JSON.stringify(JSON.parse(text)).replaceAll('<', String.raw`\u003c`);
}
