import { describe, expect, it } from 'vitest';
import { elementCode, iframeCode, revealCode, slidevCode, stockRevealCode } from './embedCode.ts';
import type { Embedded } from './embedCode.ts';

const TITLES = [
  'Plain',
  '時間軸「引號」',
  '"><script>alert(1)</script>',
  "' onload='alert(1)",
  '</iframe><img src=x onerror=alert(1)>',
  '</section></timeline-embed>',
  '{{ constructor.constructor("alert(1)")() }}',
  '&quot; &amp; &lt;b&gt;',
  'first\n\n# second\n```\n<b>',
  'turned \u202Eround\u0000 \uD800',
];
const FORMS = { iframeCode, elementCode, revealCode, slidevCode, stockRevealCode };
/** The elements that each form is made of. */
const ELEMENTS: Readonly<Record<keyof typeof FORMS, readonly string[]>> = {
  iframeCode: ['iframe'],
  elementCode: ['script', 'timeline-embed', 'a', 'img'],
  revealCode: ['script', 'section', 'timeline-embed', 'a', 'img'],
  slidevCode: ['timeline'],
  stockRevealCode: ['section', 'iframe'],
};

const cases = (Object.keys(FORMS) as (keyof typeof FORMS)[]).flatMap((form) =>
  TITLES.map((title) => [form, title] as const),
);

/** What a title may be read back as: of one line, without what no text may hold. */
function readable(title: string): string {
  return title
    .replace(/[\u202E\0]|\p{Cs}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

describe('code with a title that is no friend', () => {
  it.each(cases)('%s: %s', (form, title) => {
    const embedded: Embedded = {
      site: 'https://example.org/',
      query: 'story=money',
      title,
      story: { id: 'money', last: 2 },
    };
    const code = FORMS[form](embedded);
    const { body, head } = new DOMParser().parseFromString(`<body>${code}`, 'text/html');
    const elements = [...head.children, ...body.querySelectorAll('*')];
    expect(elements.map(({ localName }) => localName)).toEqual(ELEMENTS[form]);
    for (const element of elements) {
      expect(element.getAttributeNames().filter((name) => name.startsWith('on'))).toEqual([]);
      for (const name of ['title', 'alt']) {
        const value = element.getAttribute(name);
        if (value !== null) expect(value.trim()).toBe(readable(title));
      }
    }
    expect(code).not.toMatch(/\n\s*\n(?!<Timeline)/u);
  });
});
