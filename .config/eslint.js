import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Who may import whom: layer → layers it may reach. Anything absent is forbidden. */
const MAY_IMPORT = {
  model: [],
  text: [],
  served: ['model', 'text'],
  language: ['model', 'text'],
  extract: ['model', 'text', 'language'],
  articles: ['model', 'text', 'extract'],
  reader: ['model', 'text', 'language', 'extract'],
  timeline: ['model', 'text'],
  export: ['model', 'timeline'],
  protocol: ['model'],
  state: ['model', 'timeline', 'protocol'],
  ui: ['model', 'timeline', 'protocol', 'state', 'export'],
  embed: ['protocol'],
  entries: [
    'language',
    'model',
    'timeline',
    'protocol',
    'state',
    'export',
    'ui',
    'embed',
    'extract',
    'articles',
    'served',
  ],
  cli: ['model', 'extract', 'articles', 'reader', 'export', 'timeline', 'served'],
  // What tests and benches are given; no other layer may import it, so it is never shipped.
  testing: ['model', 'text', 'extract', 'timeline', 'protocol'],
};
/** Layers that compile with no DOM, no Node and no clock (src/tsconfig.pure.json says it again). */
const PURE = [
  'model',
  'text',
  'served',
  'language',
  'extract',
  'articles',
  'reader',
  'timeline',
  'export',
  'protocol',
];
const layers = Object.keys(MAY_IMPORT);

/** Calls that let the engine guess a date from text (see docs/decisions/0004-days-not-dates.md). */
const GUESSED_DATES = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='parse']",
    message: 'Date.parse guesses; use model/calendar.ts.',
  },
  {
    selector: "CallExpression[callee.name='dayjs']",
    message: 'dayjs(text) guesses; format with dayjs.utc(milliseconds).',
  },
];

const boundaries = layers.map((layer) => ({
  files: [`src/${layer}/**/*.{ts,svelte}`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: layers
              .filter((l) => l !== layer && !MAY_IMPORT[layer].includes(l))
              .flatMap((l) => [`../${l}/**`, `../../${l}/**`, `../../../${l}/**`]),
            message: `src/${layer} may import only: ${[layer, ...MAY_IMPORT[layer]].join(', ')}.`,
          },
          ...(layer === 'extract'
            ? []
            : [
                {
                  group: ['**/extract/*', '!**/extract/index.ts'],
                  message: 'extract/index.ts is the only door.',
                },
              ]),
          ...(PURE.includes(layer)
            ? [
                {
                  group: ['node:*', 'svelte', 'svelte/*', 'gray-matter'],
                  message: `src/${layer} is pure.`,
                },
              ]
            : []),
        ],
      },
    ],
    'no-restricted-syntax': [
      'error',
      ...GUESSED_DATES,
      {
        selector: 'ImportExpression[source.value=/\\u002Ftesting\\u002F/]',
        message: 'src/testing is for tests and benches alone.',
      },
      ...(PURE.includes(layer)
        ? [{ selector: 'ImportExpression', message: `src/${layer} is pure: no dynamic import.` }]
        : []),
    ],
    ...(PURE.includes(layer)
      ? {
          'no-restricted-globals': [
            'error',
            'Date',
            'console',
            'process',
            'window',
            'document',
            'fetch',
            'Math.random',
          ],
        }
      : {}),
  },
}));

export default defineConfig(
  { ignores: ['dist/**', '.svelte-check/**'] },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: { allowDefaultProject: ['.config/*.js', 'src/cli/*.mjs'] },
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'svelte/no-at-html-tags': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Code points are what is wanted where a string is spread; graphemes have Intl.Segmenter.
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  { files: ['**/*.mjs'], ...ts.configs.disableTypeChecked },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  ...boundaries,
);
