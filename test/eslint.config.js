import tseslint from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';

/** For the files of one folder of `src`: nothing is imported from these others. */
const outsideOf = (...folders) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: folders.map((folder) => ({
        group: [`**/${folder}/**`],
        message: `Not from here: see the folder table in demo/docs/design-notes.md.`,
      })),
    },
  ],
});

export default tseslint.config(
  // What is compiled against the built package is held by `test/build/package.test.ts`.
  { ignores: ['**/dist/**', '**/node_modules/**', '**/test/results/**', 'src/frameworks/**', 'test/types/**'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './test/tsconfig.json'],
        tsconfigRootDir: `${import.meta.dirname}/..`,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      'no-console': ['error', { allow: ['error', 'info'] }],
    },
  },
  { files: ['src/**/*.ts'], ...lit['flat/recommended'] },
  { files: ['src/**/*.ts'], ...wc['flat/best-practice'] },
  { files: ['src/core/**'], rules: outsideOf('actions', 'browser', 'view', 'elements', 'locales') },
  { files: ['src/actions/**', 'src/locales/**'], rules: outsideOf('browser', 'view', 'elements') },
  { files: ['src/browser/**'], rules: outsideOf('actions', 'view', 'elements', 'locales') },
  { files: ['src/view/**'], rules: outsideOf('actions', 'browser', 'elements', 'locales') },
  {
    // A cloned or parsed element is what its tag says: only its creator could know better.
    files: ['test/**'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
