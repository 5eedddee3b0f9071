import { describe, expect, it } from 'vitest';
import {
  elementCode,
  embedAddress,
  iframeCode,
  marpCode,
  presentAddress,
  quartoCode,
  revealCode,
  slidevCode,
  stillAddress,
  stockRevealCode,
  storyPageAddress,
} from './embedCode.ts';
import type { Embedded } from './embedCode.ts';

const VIEW: Embedded = {
  site: 'https://example.org/t/',
  query: 'time=2021..2024&lang=en',
  title: 'Five years',
};
const STORY: Embedded = { ...VIEW, query: 'story=money', story: { id: 'money', last: 3 } };
const STEP: Embedded = {
  ...VIEW,
  query: 'story=money&step=2',
  story: { id: 'money', step: 2, last: 3 },
};

describe('addresses', () => {
  it.each([
    ['a view', VIEW, 'https://example.org/t/embed.html?time=2021..2024&lang=en'],
    ['the default', { ...VIEW, query: '' }, 'https://example.org/t/embed.html'],
  ])('name the embedded page: %s', (_, embedded, address) => {
    expect(embedAddress(embedded)).toBe(address);
  });

  it('name the presentation, the page and the still picture of a story', () => {
    const { site } = STORY;
    expect(presentAddress(STEP)).toBe('https://example.org/t/present.html?story=money&step=2');
    expect(storyPageAddress(site, 'money')).toBe('https://example.org/t/stories/money.html');
    expect(stillAddress(site, 'a/b', 2)).toBe('https://example.org/t/static/a%2Fb/2.svg');
  });
});

describe('code to paste', () => {
  it('is a frame that comes late, may be enlarged, and keeps its ratio', () => {
    expect(iframeCode(VIEW)).toBe(`<iframe
  src="https://example.org/t/embed.html?time=2021..2024&amp;lang=en"
  title="Five years"
  loading="lazy"
  allow="fullscreen; clipboard-write"
  referrerpolicy="strict-origin-when-cross-origin"
  style="width:100%;aspect-ratio:16/9;border:0"
></iframe>`);
  });

  it('is an element with its script, and the picture of a story for those without scripts', () => {
    expect(elementCode(STEP)).toBe(`<script async src="https://example.org/t/embed.js"></script>
<timeline-embed
  src="https://example.org/t/embed.html?story=money&amp;step=2"
  title="Five years"
  poster="https://example.org/t/static/money/2.svg"
>
  <a href="https://example.org/t/embed.html?story=money&amp;step=2"><img src="https://example.org/t/static/money/2.svg" alt="Five years"></a>
</timeline-embed>`);
  });

  it('is an element with a link where a view has no picture', () => {
    const code = elementCode(VIEW);
    expect(code).not.toMatch(/poster|<img/);
    expect(code).toContain('&amp;lang=en">Five years</a>');
  });

  it.each([
    ['all steps', STORY, 'data-steps="auto"'],
    ['one step', STEP, 'data-steps="none"'],
    ['a view', VIEW, 'data-steps="none"'],
  ])('is a slide for the reveal.js plugin: %s', (_, embedded, steps) => {
    const code = revealCode(embedded);
    expect(code).toContain('<script src="https://example.org/t/reveal-timeline.js"></script>');
    expect(code).toContain('Reveal.initialize({ plugins: [RevealTimeline] })');
    expect(code).toContain(steps);
    expect(code.match(/<\/?section>/g)).toEqual(['<section>', '</section>']);
  });

  it.each([
    [VIEW, 'time=2021..2024&amp;lang=en&amp;keys=host&amp;reveal=1'],
    [{ ...VIEW, query: '' }, 'embed.html?keys=host&amp;reveal=1'],
  ])('is a slide that drives a plain reveal.js deck', (embedded, query) => {
    const code = stockRevealCode(embedded);
    expect(code).toContain(`${query}"`);
    expect(code).toMatch(/ data-src="/);
    expect(code).toMatch(/\n {4}data-preload\n/);
    expect(code).not.toMatch(/ src=|loading=/);
  });

  it.each([
    [
      'all steps',
      STORY,
      '---\nclicks: 3\n---\n\n<Timeline site="https://example.org/t/" story="money" title="Five years" />',
    ],
    [
      'one step',
      STEP,
      '<Timeline site="https://example.org/t/" story="money" title="Five years" :first="2" />',
    ],
    [
      'a view',
      VIEW,
      '---\nlayout: iframe\nurl: "https://example.org/t/embed.html?time=2021..2024&lang=en"\n---',
    ],
  ])('is a Slidev slide: %s', (_, embedded, code) => {
    expect(slidevCode(embedded)).toBe(code);
  });

  it.each([
    ['a view', VIEW, ['timeline.svg']],
    ['one step', STEP, ['https://example.org/t/static/money/2.svg']],
    [
      'all steps',
      STORY,
      [0, 1, 2, 3].map((step) => `https://example.org/t/static/money/${step}.svg`),
    ],
    [
      'a folder with brackets',
      { ...STEP, site: 'https://example.org/a (b)/' },
      ['https://example.org/a%20%28b%29/static/money/2.svg'],
    ],
  ])('is Marp slides with pictures: %s', (_, embedded, pictures) => {
    expect(marpCode(embedded, 'timeline.svg').split('\n\n---\n\n')).toEqual(
      pictures.map((picture) => `![bg contain](${picture})`),
    );
  });

  it('is HTML that Quarto leaves alone', () => {
    expect(quartoCode(STORY)).toMatch(
      /^```\{=html\}\n<iframe\n {2}data-external="1"\n {2}src="[^"]+"\n[^]*\n><\/iframe>\n```$/,
    );
  });
});
