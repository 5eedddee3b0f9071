import { existsSync } from 'node:fs';
import type { Browser } from 'playwright';

/** Debian's Chromium where there is one; elsewhere Playwright finds its own (see setup.mjs). */
const DEBIAN = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Starts a Chromium without a window. Rejects where neither Playwright nor Chromium is there. */
export async function launchChromium(): Promise<Browser> {
  const { chromium } = await import('playwright');
  return chromium.launch({
    ...(existsSync(DEBIAN) ? { executablePath: DEBIAN } : {}),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
}
