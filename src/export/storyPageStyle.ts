import { EVENT_KINDS } from '../model/event.ts';
import { PICTURE_SIZE } from './picture.ts';
import { PICTURE_COLOURS } from './pictureColours.ts';
import type { PictureColours } from './pictureColours.ts';
import { HEADING_PX } from './svg.ts';

/**
 * The style sheet of every story's page: light, dark and on paper. Pictures are shown from below
 * their heading, which the page has itself.
 */
export const STORY_PAGE_STYLE = `
:root { color-scheme: light dark; ${variables(PICTURE_COLOURS.light)} }
@media (prefers-color-scheme: dark) { :root { ${variables(PICTURE_COLOURS.dark)} } }
@media print { :root { ${variables(PICTURE_COLOURS.light)} color-scheme: light } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 'PingFang TC', 'Noto Sans CJK TC', 'Noto Sans TC', 'Microsoft JhengHei', system-ui, sans-serif; text-autospace: normal; -webkit-text-size-adjust: 100% }
:lang(zh-Hans) { font-family: 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', system-ui, sans-serif }
:lang(en) { font-family: -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, 'Noto Sans CJK TC', sans-serif }
main { max-width: 64rem; margin: 0 auto; padding: 3rem 1.25rem 4rem }
h1, h2, p, ul, figure { margin: 0; padding: 0 }
h1, h2 { line-height: 1.3; text-wrap: balance }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.4rem) }
h2 { font-size: 1.35rem }
a { color: inherit; text-decoration-color: var(--muted); text-underline-offset: .2em }
a:hover { text-decoration-color: currentColor }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px }
.of { color: var(--muted) }
.summary { font-size: 1.15rem; color: var(--ink-soft); max-width: 42em; margin-top: .5rem }
.ways { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin-top: 1rem; list-style: none }
.ways a { display: inline-block; padding: .25rem 0 }
.counts { color: var(--muted); font-size: .9rem; margin-top: .5rem }
figure { margin: 1.25rem 0 }
figure img { display: block; width: 100%; height: auto; aspect-ratio: ${PICTURE_SIZE.widthPx} / ${PICTURE_SIZE.heightPx - HEADING_PX}; object-fit: cover; object-position: bottom; border: 1px solid var(--line); border-radius: 6px }
.step { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1.5rem }
.step h2 { display: grid; grid-template-columns: 2rem 1fr }
.step h2 span { color: var(--muted); font-weight: 400; font-variant-numeric: tabular-nums }
.note { max-width: 42em; margin: .25rem 0 0 2rem; color: var(--ink-soft) }
.events { list-style: none }
.events li { display: grid; grid-template-columns: 2rem 11rem minmax(0, 42em); padding: .6rem 0 }
.events li::before { content: ''; width: .6rem; height: .6rem; margin-top: .5rem; border-radius: 50%; background: var(--kind) }
.events time { color: var(--ink-soft); font-variant-numeric: tabular-nums }
.event { font-weight: 600 }
.forecast { color: var(--muted); font-size: .9rem; font-weight: 400 }
.events li.planned::before { background: none; border: 2px dashed var(--kind) }
.evidence { grid-column: 3; font-size: .95rem; color: var(--ink-soft) }
.evidence .source { display: block; color: var(--muted); font-size: .9rem }
${EVENT_KINDS.map((kind) => `.${kind} { --kind: var(--${kind}) }`).join('\n')}
@media (max-width: 40rem) {
  main { padding-top: 1.5rem }
  .step h2 { grid-template-columns: 1.5rem 1fr }
  .note { margin-left: 0 }
  .events li { grid-template-columns: 1.5rem minmax(0, 1fr) }
  .events time, .events .event, .evidence { grid-column: 2 }
}
@media print {
  main { max-width: none; padding: 0 }
  .ways { display: none }
  figure, .step h2, .events li { break-inside: avoid }
  .step h2, .note { break-after: avoid }
  .events li::before { print-color-adjust: exact }
}
@page { margin: 15mm }
`;

function variables({ kinds, ...colours }: PictureColours): string {
  const named = { ...colours, ...kinds };
  return Object.entries(named)
    .map(([name, colour]) => `--${hyphenated(name)}: ${colour};`)
    .join(' ');
}

function hyphenated(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
