/**
 * Small articles that ask for gigabytes: what they say once, a timeline repeats for each paragraph.
 * One file of them beside good ones must cost only itself.
 */
export const GREEDY_ARTICLES = {
  /** 82 kB: a heading of 40,000 characters over 14,000 paragraphs of one letter. */
  'greedy-heading.md': `# ${'h'.repeat(40_000)}\n\n${'a\n\n'.repeat(14_000)}`,
  /** 679 kB: 135,000 references to one long address. */
  'greedy-links.md': `${'[a]\n\n'.repeat(135_000)}[a]: https://example.org/${'x'.repeat(4000)}\n`,
  /** 350 kB: the same with an address that may stand in a timeline. */
  'greedy-references.md': `${'[a]\n\n'.repeat(70_000)}[a]: https://example.org/${'x'.repeat(2000)}\n`,
} as const;
