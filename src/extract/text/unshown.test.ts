import { describe, expect, it } from 'vitest';
import { withoutUnshown } from './unshown.ts';

describe('withoutUnshown', () => {
  it.each([
    ['Obsidian comments in a line', 'a %% hidden %% b', 'a b'],
    ['Obsidian comments of several lines', '%%\nhidden\n\nmore\n%%\nb', '\n\n\n\n\nb'],
    ['HTML comments over blank lines', 'a<!-- x\n\ny -->b', 'a\n\nb'],
    ['excerpt marks', 'a <!--more-->', 'a '],
    ['MDX comments', '{/* hidden */}a', 'a'],
    ['Liquid comments with their content', 'a {% comment %}x{% endcomment %} b', 'a b'],
    ['Kramdown comments', '{::comment}\nx\n{:/comment}\nb', '\n\n\nb'],
    ['shortcodes, not what they enclose', '{{< tab "x" >}}\na\n{{< /tab >}}', '\na\n'],
    ['shortcodes over lines', '{{< figure\n  src="x" >}}a', '\na'],
    ['Liquid tags', '{% if x %}a{% endif %}', 'a'],
    ['expressions of templates', 'a {{ page.title }} b', 'a b'],
    ['expressions in addresses', '[a]({{ site.url }}/x)', '[a](/x)'],
    ['highlighted code', '{% highlight js %}\nx\n{% endhighlight %}\nb', '\n\n\nb'],
    ['components', '<Tabs a={[1, 2]}\n b="x>y">\na\n</Tabs>', '\n\na\n'],
    ['attributes of JSX', '<div style={{ a: "b" }}>a</div>', '<div>a</div>'],
    ['imports', 'import X from "y"\n\na', '\n\na'],
    ['exports up to a blank line', 'export const a = {\n  b: 1,\n}\n\na', '\n\n\n\na'],
    ['formulas of several lines', '$$\nx = 2016\n$$\na', '\n\n\na'],
    ['containers, not their title', '::: tip Title\na\n:::', 'Title  \na\n'],
    ['Pandoc containers', '::: {.callout-note title="T t"}\na\n:::', 'T t  \na\n'],
    ['Docusaurus containers', ':::note[T t]{#x}\na\n:::', 'T t  \na\n'],
    ['directives', '::video[x]{id=y}\na', '\na'],
    ['the type of callouts', '> [!note]- Title\n> a', '> Title  \n> a'],
    ['the type of alerts', '> [!WARNING]\n> a', '>\n> a'],
    ['admonitions of MkDocs', '!!! note "T"\n    a\n\n    b\nc', 'T  \na\n\nb\nc'],
    ['attributes of blocks', 'a\n{: .x }\n\nb', 'a\n\n\nb'],
    ['the list that becomes the contents', '* x\n{:toc}\n\na', '\n\n\na'],
    ['tables of contents', '[TOC]\n\n[[toc]]\n\na', '\n\n\n\na'],
    ['fields of Dataview', 'due:: 2024-01-01\n- **x**:: y\na [b:: c] d', '\n \na  d'],
    ['ids of blocks', 'a\n\n^id', 'a\n\n'],
    ['abbreviations', 'a\n\n*[HTML]: x', 'a\n\n'],
    ['the sign of a definition', 'Term\n: a', 'Term  \na'],
  ])('leaves out %s', (_what, body, text) => {
    expect(withoutUnshown(body)).toBe(text);
  });

  it.each([
    '50%% and 60%% more',
    'a %% never closed',
    'a {{ never closed',
    '`%% a %% {{ b }}`',
    '```\n%% a %%\n{{ b }}\n:::\n```',
    '~~~\n<!-- a -->\n~~~',
    '\\{{ a }}',
    'pay $$ and get $$ back',
    'import duties rose in 2019',
    'export of cars fell',
    '!!! what a year',
    'std::vector and 12:: x',
    'a < b and c > d',
    '<https://example.org>',
    '<TABLE><TR><TD>a</TD></TR></TABLE>',
    '<b>a</b>',
  ])('keeps %j', (body) => {
    expect(withoutUnshown(body)).toBe(body);
  });

  it('keeps what is marked as raw', () => {
    expect(withoutUnshown('{% raw %}{{ a }}{% endraw %} b')).toBe('{{ a }} b');
  });

  it('goes on after fences in quotes and lists', () => {
    expect(withoutUnshown('- ```\n  {{ a }}\n  ```\n\n{{ b }}c')).toBe(
      '- ```\n  {{ a }}\n  ```\n\nc',
    );
  });

  it.each([
    ['%%', 1e5],
    ['{{', 1e5],
    ['{%', 1e5],
    ['{% raw %}', 5e4],
    ['{% highlight %}', 5e4],
    ['<!--', 1e5],
    ['<Aa {', 1e5],
    ["<a x='", 1e5],
    ['`', 1e5],
    ['`a``b', 5e4],
    ['$$ ', 1e5],
    ['%% a\n\n', 1e5],
    ['```\n', 5e4],
    ['::: ', 1e5],
    [':::\n', 1e5],
    ['<table>\n\n', 5e4],
    ['> [!', 1e5],
    ['{:', 1e5],
  ])('stays fast on %j again and again', (piece, times) => {
    const start = performance.now();
    const body = withoutUnshown(piece.repeat(times));
    expect(performance.now() - start).toBeLessThan(3000);
    expect(body.split('\n')).toHaveLength(piece.repeat(times).split('\n').length);
  });
});
