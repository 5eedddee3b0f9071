import { launchChromium } from './chromium.ts';

/** Pixels of a PNG for one of its SVG. */
export const PNG_SCALE = 2;

/** A Chromium that draws pictures, until it is closed. */
export interface PngPrinter {
  /** The picture as PNG, `PNG_SCALE` times its size. */
  readonly print: (svg: string) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** Starts a printer. Rejects with a message for people where there is no Chromium. */
export async function openPngPrinter(): Promise<PngPrinter> {
  const browser = await launchChromium().catch(() => {
    throw new Error('PNG needs Chromium: run `npm test` once, which installs it, or take SVG.');
  });
  const page = await browser.newPage({ deviceScaleFactor: PNG_SCALE });
  return {
    print: async (svg) => {
      await page.setContent(`<!doctype html><style>body{margin:0}svg{display:block}</style>${svg}`);
      return page.locator('svg').first().screenshot({ type: 'png' });
    },
    close: () => browser.close(),
  };
}

/** One picture as PNG; see `openPngPrinter`. */
export async function svgToPng(svg: string): Promise<Uint8Array> {
  const printer = await openPngPrinter();
  try {
    return await printer.print(svg);
  } finally {
    await printer.close();
  }
}
