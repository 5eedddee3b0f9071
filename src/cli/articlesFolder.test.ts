import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isArticlePath, listArticles } from './articlesFolder.ts';
import type { ArticlesFolder } from './articlesFolder.ts';

let top: string;
let folder: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'chronocite-folder-'));
  folder = join(top, 'articles');
  mkdirSync(folder);
});
afterEach(() => {
  rmSync(top, { recursive: true });
});

const write = (file: string) => {
  mkdirSync(dirname(join(top, file)), { recursive: true });
  writeFileSync(join(top, file), 'x');
};
const faults = ({ fileProblems }: ArticlesFolder) =>
  fileProblems.map(({ rule, place }) => `${place.file} ${rule}`);

describe('the articles of a folder', () => {
  it('are its Markdown, CSV and JSON files at any depth, sorted', () => {
    const names = [
      'b.md',
      'B.md',
      'a/z.markdown',
      'a.MD',
      '安.md',
      'notes.txt',
      'md',
      'a/e.csv',
      'c.mdx',
      'd.tsv',
    ];
    for (const file of [...names, 'talks.json']) write(`articles/${file}`);
    expect(listArticles(folder, 'x')).toEqual({
      files: [
        'B.md',
        'a.MD',
        'a/e.csv',
        'a/z.markdown',
        'b.md',
        'c.mdx',
        'd.tsv',
        'talks.json',
        '安.md',
      ],
      fileProblems: [],
    });
  });

  it('leave out dot files, dot folders and node_modules', () => {
    for (const file of ['a.md', '.b.md', '.git/c.md', 'node_modules/d.md'])
      write(`articles/${file}`);
    expect(listArticles(folder, 'x').files).toEqual(['a.md']);
    const paths = ['a.md', '.b.md', 'x/.git/c.md', 'node_modules/d.md', 'a.txt', 'e.csv', 't.json'];
    expect(paths.filter(isArticlePath)).toEqual(['a.md', 'e.csv', 't.json']);
  });

  it('follow a link to an article within the folder, and refuse one that leads out or nowhere', () => {
    write('articles/a.md');
    write('secret.md');
    write('articles-too/b.md');
    symlinkSync(join(folder, 'a.md'), join(folder, 'b.md'));
    symlinkSync('/etc/passwd', join(folder, 'c.md'));
    symlinkSync('../secret.md', join(folder, 'd.md'));
    symlinkSync('../articles-too', join(folder, 'e'));
    symlinkSync('gone.md', join(folder, 'f.md'));
    symlinkSync('.', join(folder, 'g'));
    symlinkSync('gone', join(folder, 'h'));
    symlinkSync('/etc/passwd', join(folder, 'i'));
    const listed = listArticles(folder, 'x');
    expect(listed.files).toEqual(['a.md', 'b.md']);
    expect(faults(listed)).toEqual([
      'c.md article-outside',
      'd.md article-outside',
      'e article-outside',
      'f.md article-unreadable',
    ]);
  });

  it('may be in a folder that is a link itself', () => {
    write('articles/a.md');
    symlinkSync(folder, join(top, 'link'));
    expect(listArticles(join(top, 'link'), 'x').files).toEqual(['a.md']);
  });

  it('are a problem where there is no folder, no folder but a file, or no article', () => {
    write('articles/notes.txt');
    const rule = (path: string) => listArticles(path, 'shown').folderProblem;
    expect(rule(folder)).toMatchObject({ rule: 'articles-none', place: { file: 'shown' } });
    expect(rule(join(folder, 'notes.txt'))).toMatchObject({ rule: 'articles-folder' });
    expect(rule(join(top, 'gone'))).toMatchObject({ rule: 'articles-folder', level: 'error' });
  });
});
