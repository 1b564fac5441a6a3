import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const refuse = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns }],
});

const throughIndex = (feature) => ({
  regex: `^\\$features/(?!${feature}/)[^/]+/(?!index\\.ts$)`,
  message: 'Import another feature through its index.',
});

/** What each feature may depend on, as the server's modules of the same names. */
const dependencies = {
  territory: [],
  access: ['territory'],
  people: ['territory', 'access'],
  appointments: ['territory', 'access', 'people'],
  strength: ['territory', 'access', 'proving'],
  proving: ['territory', 'access'],
  mentors: ['territory', 'access'],
  history: ['territory', 'access', 'appointments'],
  canvass: ['territory', 'access', 'people'],
  network: ['territory', 'access'],
  demonstration: [],
};

const onlyDeclared = (feature) => ({
  regex: `^\\$features/(?!(${[feature, ...dependencies[feature]].join('|')})/)`,
  message: `${feature} does not depend on this feature.`,
});

const noShell = { group: ['$app/**'], message: 'Only the shell may import the shell.' };
const noFeature = { group: ['$features/**'], message: 'This folder knows no feature.' };
const noParent = { group: ['../**'], message: 'Use the $folder aliases outside your own folder.' };

const lazyOutsideRoutes = {
  'no-restricted-syntax': [
    'error',
    { selector: 'ImportExpression', message: 'Load pages lazily in routes.ts only.' },
  ],
};

export default ts.config(
  { ignores: ['dist/', 'dist-fault/', 'src/generated/', 'node_modules/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'max-lines': ['error', 200],
      eqeqeq: 'error',
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-navigation-without-resolve': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: { 'no-undef': 'off' },
  },
  { files: ['**/*.ts'], rules: { 'no-undef': 'off' } },
  {
    files: ['src/platform/**'],
    rules: refuse(noFeature, noShell, noParent, { group: ['$ui/**', '$i18n/**'] }),
  },
  { files: ['src/i18n/**'], rules: refuse(noFeature, noShell, { group: ['$ui/**'] }) },
  {
    files: ['src/ui/**'],
    rules: { ...refuse(noFeature, noShell, noParent), ...lazyOutsideRoutes },
  },
  ...Object.keys(dependencies).map((feature) => ({
    files: [`src/features/${feature}/**`],
    rules: {
      ...refuse(throughIndex(feature), onlyDeclared(feature), noShell, noParent),
      ...lazyOutsideRoutes,
    },
  })),
  { files: ['src/features/*/routes.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['src/app/**'],
    rules: refuse({
      regex: '^\\$features/[^/]+/(?!(index|routes)\\.ts$)',
      message: 'The shell takes routes.ts and index.ts of a feature.',
    }),
  },
);
