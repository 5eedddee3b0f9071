import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** The embedded timeline is built by itself: see src/cli/classicPage.ts. */
const pages = readdirSync(at('src')).filter((file) => /^(?!embed\.).*\.html$/u.test(file));
const inBrowser = ['src/**/*.browser.test.ts', 'src/**/*.svelte.test.ts'];

/** Debian's Chromium where there is one; elsewhere Playwright finds its own (see src/cli/setup.mjs). */
const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  root: at('src'),
  base: './',
  publicDir: at('public'),
  cacheDir: at('node_modules/.vite'),
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
  worker: { format: 'es' },
  // Found late, what the worker imports would reload the page that has just been given files.
  optimizeDeps: { entries: ['*.html', 'entries/*.ts'] },
  build: {
    outDir: at('dist'),
    emptyOutDir: true,
    rolldownOptions: {
      input: Object.fromEntries(pages.map((file) => [file.slice(0, -5), at(`src/${file}`)])),
    },
  },
  test: {
    root: at('.'),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts'],
          exclude: inBrowser,
        },
      },
      {
        extends: true,
        test: {
          name: 'suites',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          globalSetup: [at('tests/buildSite.ts')],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: inBrowser,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(existsSync(chromium) ? { executablePath: chromium } : {}),
                args: ['--disable-gpu', '--disable-quic', ...(asRoot ? ['--no-sandbox'] : [])],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
