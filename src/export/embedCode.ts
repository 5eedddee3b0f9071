import { xmlText } from './xmlText.ts';

/** An embedded timeline as other people's pages and slides name it. */
export interface Embedded {
  /** Address of the site's folder, with a slash at its end. */
  readonly site: string;
  /** What the embedded page is asked for: its query string, without `?`; empty for the default. */
  readonly query: string;
  /** What the frame is called, for those who hear it; of one line. */
  readonly title: string;
  /** The story that is told; none for a view of the timeline. */
  readonly story?: EmbeddedStory | undefined;
}

interface EmbeddedStory {
  readonly id: string;
  /** The only step that is shown; absent where all are told. */
  readonly step?: number | undefined;
  /** Number of the last step; before the first stands the whole, as step 0. */
  readonly last: number;
}

const FRAME_STYLE = 'width:100%;aspect-ratio:16/9;border:0';
/** A plain reveal.js deck is driven by the messages that it listens to. */
const DRIVES_REVEAL = 'keys=host&reveal=1';

/** Address of the embedded page. */
export function embedAddress({ site, query }: Embedded, more = ''): string {
  const asked = [query, more].filter(Boolean).join('&');
  return `${site}embed.html${asked === '' ? '' : `?${asked}`}`;
}

/** Address of the presentation of the same. */
export function presentAddress({ site, query }: Embedded): string {
  return `${site}present.html${query === '' ? '' : `?${query}`}`;
}

/** Address of the page that a built site has for a story. */
export function storyPageAddress(site: string, storyId: string): string {
  return `${site}stories/${encodeURIComponent(storyId)}.html`;
}

/** Address of the still picture of a step that the site was built with. */
export function stillAddress(site: string, storyId: string, step: number): string {
  return `${site}static/${encodeURIComponent(storyId)}/${step}.svg`;
}

/** A plain frame: for any page that takes HTML. */
export function iframeCode(embedded: Embedded): string {
  return frame(embedded, { src: embedAddress(embedded) });
}

/** The element with its script, and inside it what is there without scripts: a picture or a link. */
export function elementCode(embedded: Embedded): string {
  const script = `<script async${attributes({ src: `${embedded.site}embed.js` })}></script>`;
  return `${script}\n${element(embedded)}`;
}

/**
 * A slide of a reveal.js deck that has the plugin, which defines the element too: each step becomes
 * a fragment, unless one step is all that is shown.
 */
export function revealCode(embedded: Embedded): string {
  const script = `<script${attributes({ src: `${embedded.site}reveal-timeline.js` })}></script>`;
  return [
    `${script} <!-- Reveal.initialize({ plugins: [RevealTimeline] }) -->`,
    '<section>',
    indented(element(embedded, { 'data-steps': isTold(embedded) ? 'auto' : 'none' })),
    '</section>',
  ].join('\n');
}

/** A slide of a reveal.js deck without the plugin; loaded ahead, so that it is in a printed deck. */
export function stockRevealCode(embedded: Embedded): string {
  const src = embedAddress(embedded, DRIVES_REVEAL);
  const code = frame(embedded, { 'data-src': src, 'data-preload': '' }, false);
  return ['<section>', indented(code), '</section>'].join('\n');
}

/**
 * A Slidev slide: a story with the component of the examples, whose clicks go through the steps; a
 * view as the page of a frame.
 */
export function slidevCode(embedded: Embedded): string {
  const { site, story, title } = embedded;
  if (!story) {
    const url = JSON.stringify(embedAddress(embedded));
    return ['---', 'layout: iframe', `url: ${url}`, '---'].join('\n');
  }
  const { id, step, last } = story;
  const named = { site, story: id, title: oneLine(title) };
  return step === undefined
    ? `---\nclicks: ${last}\n---\n\n<Timeline${attributes(named)} />`
    : `<Timeline${attributes({ ...named, ':first': String(step) })} />`;
}

/**
 * Marp slides with the still pictures as backgrounds, one for each step that is shown. `file` is
 * the picture that stands beside the deck where the view has none on the site.
 */
export function marpCode({ site, story }: Embedded, file: string): string {
  const slide = (address: string) => `![bg contain](${markdownAddress(address)})`;
  if (!story) return slide(file);
  const { id, step, last } = story;
  const steps = step === undefined ? Array.from({ length: last + 1 }, (_, i) => i) : [step];
  return steps.map((one) => slide(stillAddress(site, id, one))).join('\n\n---\n\n');
}

/** A frame in a Quarto document, which stays outside when the rest is packed into one file. */
export function quartoCode(embedded: Embedded): string {
  const code = frame(embedded, {
    'data-external': '1',
    src: embedAddress(embedded, DRIVES_REVEAL),
  });
  return ['```{=html}', code, '```'].join('\n');
}

/** Whether all steps of a story are told. */
function isTold({ story }: Embedded): boolean {
  return story !== undefined && story.step === undefined;
}

function frame(
  { title }: Embedded,
  address: Readonly<Record<string, string>>,
  lazy = true,
): string {
  return `<iframe${attributes(
    {
      ...address,
      title: oneLine(title),
      ...(lazy ? { loading: 'lazy' } : {}),
      allow: 'fullscreen; clipboard-write',
      referrerpolicy: 'strict-origin-when-cross-origin',
      style: FRAME_STYLE,
    },
    '\n  ',
  )}\n></iframe>`;
}

function element(embedded: Embedded, more: Readonly<Record<string, string>> = {}): string {
  const { site, story } = embedded;
  const src = embedAddress(embedded);
  const title = oneLine(embedded.title);
  const poster = story && stillAddress(site, story.id, story.step ?? 0);
  const inside = poster ? `<img${attributes({ src: poster, alt: title })}>` : xmlText(title);
  return [
    `<timeline-embed${attributes({ src, title, ...(poster ? { poster } : {}), ...more }, '\n  ')}\n>`,
    `  <a${attributes({ href: src })}>${inside}</a>`,
    '</timeline-embed>',
  ].join('\n');
}

function attributes(values: Readonly<Record<string, string>>, before = ' '): string {
  return Object.entries(values)
    .map(([name, value]) => `${before}${value === '' ? name : `${name}="${xmlText(value)}"`}`)
    .join('');
}

/** In Markdown an empty line would end the HTML that a title stands in. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function indented(code: string): string {
  return code.replace(/^/gmu, '  ');
}

/** An address that no sign in it ends before its time. */
function markdownAddress(address: string): string {
  return address.replace(/[()<>\s\\]/gu, (sign) =>
    sign === '(' ? '%28' : sign === ')' ? '%29' : encodeURIComponent(sign),
  );
}
