import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const MODULE = /\/jieba-wasm\/pkg\/web\/jieba_rs_wasm\.js$/u;
const WASM = 'jieba_rs_wasm_bg.wasm';
const ADDRESS = `new URL('${WASM}', import.meta.url)`;

/**
 * A Vite plugin that puts the dictionary of Chinese words into the script that asks for it, so that
 * nothing is fetched: where jieba-wasm names the address of its file, it gets that file.
 */
export function inlineDictionary(): Plugin {
  return {
    name: 'chronocite:inline-dictionary',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?')[0] ?? id;
      if (!MODULE.test(path)) return undefined;
      if (!code.includes(ADDRESS)) throw new Error(`jieba-wasm does not ask for ${WASM} any more.`);
      const packed = gzipSync(readFileSync(join(dirname(path), WASM)), { level: 9 });
      return { code: code.replace(ADDRESS, () => unpacked(packed.toString('base64'))), map: null };
    },
  };
}

/** An expression for the answer that a fetch of the file would have given. */
function unpacked(base64: string): string {
  const bytes = `Uint8Array.from(atob("${base64}"), (char) => char.charCodeAt(0))`;
  const stream = `new Blob([${bytes}]).stream().pipeThrough(new DecompressionStream("gzip"))`;
  return `new Response(${stream}, { headers: { "Content-Type": "application/wasm" } })`;
}
