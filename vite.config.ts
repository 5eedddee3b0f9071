import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { contentPolicyPlugin } from './src/cli/contentPolicy.ts';
import { licencesPlugin } from './src/cli/licences.ts';
import { localServerPlugin } from './src/cli/localServer.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** What measures time, and runs when nothing else does. */
const alone = 'tests/speed.test.ts';
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };
const inBrowser = ['src/**/*.browser.test.ts', 'src/**/*.svelte.test.ts'];

/** Debian's Chromium where there is one; elsewhere Playwright finds its own (see src/cli/setup.mjs). */
const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  root: at('src'),
  base: './',
  publicDir: at('public'),
  cacheDir: at('node_modules/.vite'),
  plugins: [
    svelte({ configFile: false, compilerOptions: { runes: true } }),
    contentPolicyPlugin(),
    licencesPlugin(),
    localServerPlugin(process.env['CHRONOCITE_FRAMED_BY']),
  ],
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
    rolldownOptions: {
      input: { index: at('src/index.html') },
      // What is loaded first is one piece: many small ones are requests more and compress worse.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  test: {
    root: at('.'),
    // A browser and what serves it are busy on two cores already: suites run one at a time there.
    maxWorkers: Math.max(1, Math.floor(availableParallelism() / 2)),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Modules are pure or hold what never changes: each worker loads its dictionaries once.
          isolate: false,
          // The first text that is tagged waits for the dictionary, on a busy machine for long.
          testTimeout: 60_000,
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
          exclude: [...configDefaults.exclude, alone],
          globalSetup: [at('tests/buildSite.ts')],
          ...patience,
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          environment: 'node',
          include: [alone],
          globalSetup: [at('tests/buildSite.ts')],
          ...patience,
          // After all others, so that what is measured is not what they left of the machine.
          sequence: { groupOrder: 1 },
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
