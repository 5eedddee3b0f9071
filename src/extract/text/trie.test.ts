import { describe, expect, it } from 'vitest';
import { createTrie, step } from './trie.ts';

/** The node that a word leads to, 0 where the trie does not have it. */
function nodeOf(trie: ReturnType<typeof createTrie>, word: string): number {
  let node = 0;
  for (let i = 0; i < word.length; i += 1) {
    node = step(trie, node, word.charCodeAt(i));
    if (node === 0) return 0;
  }
  return node;
}

describe('createTrie', () => {
  it('leads from each word to its end, and from others nowhere', () => {
    const words = ['論文', '論文集', '論', 'GPT-3', 'GPT-3.5', '\uffff'];
    const trie = createTrie(words);
    expect(words.map((word) => nodeOf(trie, word))).toEqual(trie.ends);
    expect(new Set(trie.ends).size).toBe(words.length);
    for (const other of ['文', '論集', 'GPT4', '\u0000']) expect(nodeOf(trie, other)).toBe(0);
  });

  it('has many words, and none', () => {
    const words = Array.from({ length: 5000 }, (_, i) => `w${i}`);
    const trie = createTrie(words);
    expect(words.map((word) => nodeOf(trie, word))).toEqual(trie.ends);
    expect(nodeOf(createTrie([]), 'w')).toBe(0);
  });
});
