import pairs from 'opencc-js/dict/TSCharacters';

/** Code unit → code unit it is matched as. Only the Basic Multilingual Plane, so lengths stay. */
const FOLDED = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code += 1) table[code] = code;
  for (const pair of pairs.split('|')) {
    const space = pair.indexOf(' ');
    const from = pair.slice(0, space);
    const [to = ''] = pair.slice(space + 1).split(' ');
    if (from.length === 1 && to.length === 1) table[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  // Full-width letters and digits; of the signs only those that stand inside numbers and dates.
  for (let code = 0xff01; code <= 0xff5e; code += 1) {
    const ascii = code - 0xfee0;
    if (/[0-9A-Za-z$%+\-./~]/.test(String.fromCharCode(ascii))) table[code] = ascii;
  }
  for (const code of [0x00a0, 0x2002, 0x2003, 0x2009, 0x202f, 0x3000]) table[code] = 0x20;
  for (const code of [0x2010, 0x2011, 0x2012, 0x2013, 0x2212]) table[code] = 0x2d;
  for (const code of [0x301c, 0x223c]) table[code] = 0x7e;
  table['〇'.charCodeAt(0)] = '零'.charCodeAt(0);
  table['○'.charCodeAt(0)] = '零'.charCodeAt(0);
  table['’'.charCodeAt(0)] = "'".charCodeAt(0);
  // OpenCC takes a few characters to one that it takes further; folding twice must change nothing.
  for (let code = 0; code < table.length; code += 1) {
    const once = table[code] ?? code;
    table[code] = table[once] ?? once;
  }
  return table;
}

/** So many code units become text at once: far fewer than a call may have arguments. */
const CHUNK = 4096;

/**
 * The text as rules match it: Simplified characters, half-width digits and letters, plain spaces
 * and hyphens. Always of the same length in UTF-16 units, so that a match in the folded text is
 * a place in the original. The table is OpenCC's (one Traditional character to its first
 * Simplified form). O(n).
 */
export function fold(text: string): string {
  let folded = '';
  for (let from = 0; from < text.length; from += CHUNK) {
    const units = new Array<number>(Math.min(CHUNK, text.length - from));
    for (let i = 0; i < units.length; i += 1) units[i] = FOLDED[text.charCodeAt(from + i)] ?? 0;
    folded += String.fromCharCode.apply(undefined, units);
  }
  return folded;
}

/** Whether a code unit is a Traditional form that folding changes into another Han character. */
export function isTraditionalOnly(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff && FOLDED[code] !== code;
}

const SIMPLIFIED_ONLY = simplifiedOnly();

function simplifiedOnly(): Uint8Array {
  const reached = new Uint8Array(0x10000);
  for (let code = 0x3400; code <= 0x9fff; code += 1) {
    const folded = FOLDED[code] ?? code;
    if (folded !== code) reached[folded] = 1;
  }
  return reached;
}

/** Whether a code unit is a Simplified form that some other Traditional character folds to. */
export function isSimplifiedForm(code: number): boolean {
  return SIMPLIFIED_ONLY[code] === 1;
}
