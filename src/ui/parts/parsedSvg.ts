import type { Attachment } from 'svelte/attachments';

/**
 * Fills an element with an SVG of our own making. It is parsed, never read as HTML: links in it
 * work, scripts in it would not run.
 */
export function parsedSvg(svg: string): Attachment<HTMLElement> {
  return (element) => {
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    element.replaceChildren(document.adoptNode(documentElement));
  };
}
