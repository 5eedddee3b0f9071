import matter from 'gray-matter';
import { readYaml } from '../articles/yaml.ts';
import type { ReadYaml } from '../articles/yaml.ts';

/**
 * A front-matter block read through gray-matter; gives what `readYaml` gives (see `ReadBlock`).
 *
 * gray-matter runs `---js` blocks by default, so it only sees a block that is fenced anew here, with
 * options (which also keep it from its cache) and with every other engine refusing. Never throws.
 */
export function readWithGrayMatter(block: string): ReadYaml {
  let read: ReadYaml = { ok: true, value: undefined };
  const yaml = (text: string): object => {
    // gray-matter hands on the block with the line break after the fence in front of it.
    read = readYaml(text.replace(/^\n/u, ''));
    return {};
  };
  const none = { parse: refuse };
  matter(`---\n${block}\n---\n`, {
    language: 'yaml',
    engines: { yaml, javascript: none, js: none, json: none, coffee: none, toml: none },
  });
  return read;
}

function refuse(): never {
  throw new Error('Only YAML front matter is read.');
}
