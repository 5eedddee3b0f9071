import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { productionBuild } from './productionBuild.ts';

/** A script that other people's pages load from the root of the site. */
interface HostScript {
  readonly file: string;
  readonly entry: string;
  /** A classic script runs in any page, also from `file://`; a module is for those who bundle. */
  readonly format: 'iife' | 'es';
  /** The global that a classic script leaves, where it exports anything. */
  readonly name?: string;
}

/** Their names are part of what is promised to those who embed: they never carry a hash. */
const HOST_SCRIPTS: readonly HostScript[] = [
  { file: 'embed.js', entry: 'hostEmbed.ts', format: 'iife' },
  { file: 'deck.js', entry: 'hostDeck.ts', format: 'iife' },
  { file: 'reveal-timeline.js', entry: 'hostReveal.ts', format: 'iife', name: 'RevealTimeline' },
  { file: 'reveal-timeline.esm.js', entry: 'hostReveal.ts', format: 'es' },
];

const entryPath = (entry: string) => fileURLToPath(new URL(`../entries/${entry}`, import.meta.url));

/** Writes every host script into the folder of a built site. */
export async function writeHostScripts(outDir: string): Promise<void> {
  for (const script of HOST_SCRIPTS) await productionBuild(optionsOf(script, { outDir }));
}

/** A Vite plugin that serves the host scripts, each made from its source as it is when asked for. */
export function hostScriptsPlugin(): Plugin {
  return {
    name: 'chronocite:host-scripts',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0];
        const script = HOST_SCRIPTS.find(({ file }) => path === `/${file}`);
        if (!script) {
          next();
          return;
        }
        textOf(script).then((text) => {
          response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
          response.setHeader('Cache-Control', 'no-store');
          response.end(text);
        }, next);
      });
    },
  };
}

async function textOf(script: HostScript): Promise<string | undefined> {
  const files = await productionBuild(optionsOf(script, { write: false }));
  return files.find((file) => file.type === 'chunk')?.code;
}

function optionsOf(
  { file, entry, format, name }: HostScript,
  to: { readonly outDir: string } | { readonly write: false },
) {
  return {
    configFile: false as const,
    logLevel: 'error' as const,
    publicDir: false as const,
    build: {
      ...to,
      emptyOutDir: false,
      rolldownOptions: {
        input: entryPath(entry),
        preserveEntrySignatures: 'exports-only' as const,
        output: { format, entryFileNames: file, ...(name === undefined ? {} : { name }) },
      },
    },
  };
}
