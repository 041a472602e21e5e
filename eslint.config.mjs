import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'data/**', 'coverage/**', '**/generated/**', '**/*.generated.ts', 'apps/web/**/*.config.*'] },
  ...tseslint.configs.recommended,
  {
    files: ['apps/{api,worker,standalone}/**/*.ts', 'libs/**/*.{ts,tsx}', 'bench/**/*.ts', 'scenarios/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['scripts/**', 'bench/**', 'scenarios/**', 'apps/standalone/**', '.dependency-cruiser.cjs'], rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' } },
  {
    // TypeORM traps with a measured cost (see docs/adr): a second .where() replaces the first, .orWhere() escapes the
    // workspace, save() overwrites another tenant's row.
    files: ['libs/crm/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error',
        { selector: "CallExpression[callee.property.name='orWhere']", message: 'orWhere() escapes the workspace filter: use brackets in one where().' },
        { selector: "CallExpression[callee.property.name='save']", message: 'save() can overwrite another workspace’s row: use a conditional update by id, workspace and version.' },
      ],
    },
  },
);
