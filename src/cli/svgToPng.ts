import { existsSync } from 'node:fs';

const DEBIAN = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/**
 * A picture as PNG at twice its size, drawn by Chromium. Rejects with a message for people where
 * there is none.
 */
export async function svgToPng(svg: string): Promise<Uint8Array> {
  const { chromium } = await import('playwright').catch(() => {
    throw new Error('PNG needs Playwright: run `npm install`, or take SVG.');
  });
  const browser = await chromium
    .launch({
      ...(existsSync(DEBIAN) ? { executablePath: DEBIAN } : {}),
      args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    })
    .catch(() => {
      throw new Error('PNG needs Chromium: run `npm test` once, which installs it, or take SVG.');
    });
  try {
    const page = await browser.newPage({ deviceScaleFactor: 2 });
    await page.setContent(`<!doctype html><style>body{margin:0}svg{display:block}</style>${svg}`);
    return await page.locator('svg').first().screenshot({ type: 'png' });
  } finally {
    await browser.close();
  }
}
