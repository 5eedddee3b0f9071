import { describe, expect, it } from 'vitest';
import { articleId, distinctIds } from './articleId.ts';

describe('the id of an article', () => {
  it.each([
    ['000_fbc0f68ebd3a684c', '000-fbc0f68ebd3a684c'],
    ['2025/Hello, World!', '2025-hello-world'],
    ['../../../../tmp/pwn', 'tmp-pwn'],
    ['2025-03-03', '2025-03-03'],
  ])('of %s is %s', (name, id) => {
    expect(articleId(name)).toBe(id);
  });

  it.each([
    '安全',
    'Anthropic-安全',
    '',
    '--',
    '\u202Egnp.exe',
    'a'.repeat(300),
    'é',
    '../..',
    'x',
  ])('of %j has only a-z, 0-9 and hyphens, and at most 80 of them', (name) => {
    expect(articleId(name)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
    expect(articleId(name).length).toBeLessThanOrEqual(80);
    expect(articleId(name)).toBe(articleId(name));
  });

  it('differs where the names differ only in what it cannot hold', () => {
    const names = [
      '安全',
      '速度',
      'Anthropic-安全',
      'Anthropic-速度',
      `${'a'.repeat(99)}b`,
      'a'.repeat(99),
    ];
    expect(new Set(names.map(articleId)).size).toBe(names.length);
  });

  it('is the same however the file system composes its letters', () => {
    expect(articleId('caf\u00E9')).toBe(articleId('cafe\u0301'));
  });
});

describe('distinct ids', () => {
  it('leave the first as it is and number the others', () => {
    expect(distinctIds(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a-2', 'a-3']);
  });

  it('never take an id that another asks for', () => {
    expect(distinctIds(['a', 'a', 'a-2'])).toEqual(['a', 'a-3', 'a-2']);
  });

  it('stay within 80 characters', () => {
    const long = 'a'.repeat(80);
    expect(distinctIds([long, long])[1]).toBe(`${'a'.repeat(78)}-2`);
  });
});
