import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { contentPolicyPlugin } from './src/cli/contentPolicy.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const inBrowser = ['src/**/*.browser.test.ts', 'src/**/*.svelte.test.ts'];

/** Debian's Chromium where there is one; elsewhere Playwright finds its own (see src/cli/setup.mjs). */
const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  root: at('src'),
  base: './',
  publicDir: at('public'),
  cacheDir: at('node_modules/.vite'),
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } }), contentPolicyPlugin()],
  worker: { format: 'es' },
  // Found late, what the worker imports would reload the page that has just been given files.
  // Bundled beforehand, jieba-wasm would look for its dictionary beside the bundle.
  optimizeDeps: { entries: ['*.html', 'entries/*.ts'], exclude: ['jieba-wasm'] },
  build: {
    outDir: at('dist'),
    emptyOutDir: true,
    // Every browser that the page supports knows it by itself.
    modulePreload: { polyfill: false },
    // The other pages are built by themselves: see src/cli/classicPage.ts.
    rolldownOptions: { input: { index: at('src/index.html') } },
  },
  test: {
    root: at('.'),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // The first text that is tagged waits for the dictionary, on a busy machine for long.
          testTimeout: 20_000,
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
