import {
  elementCode,
  iframeCode,
  marpCode,
  quartoCode,
  revealCode,
  slidevCode,
  stockRevealCode,
} from '../../export/embedCode.ts';
import type { Embedded } from '../../export/embedCode.ts';

/** What can be pasted into a page, and into slides. */
export const PAGE_FORMS = ['iframe', 'element'] as const;
export const SLIDE_FORMS = ['reveal', 'stockReveal', 'slidev', 'quarto', 'marp'] as const;
export type MarkupForm = (typeof PAGE_FORMS)[number] | (typeof SLIDE_FORMS)[number];

/** The text to paste; `file` is what the picture of the view is saved as. */
export function markupOf(form: MarkupForm, embedded: Embedded, file: string): string {
  switch (form) {
    case 'iframe':
      return iframeCode(embedded);
    case 'element':
      return elementCode(embedded);
    case 'reveal':
      return revealCode(embedded);
    case 'stockReveal':
      return stockRevealCode(embedded);
    case 'slidev':
      return slidevCode(embedded);
    case 'quarto':
      return quartoCode(embedded);
    case 'marp':
      return marpCode(embedded, file);
  }
}
