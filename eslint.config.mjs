import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['dist/', 'storybook-static/', 'node_modules/', '.cache/'] },
  ...ts.configs.strict,
  lit.configs['flat/recommended'],
  wc.configs['flat/best-practice'],
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Lit's `html` decides what a render returns; a field that is a Lit property is documented where it stands.
      'wc/guard-super-call': 'off',
    },
  },
  // A list of names made elsewhere can be joined to a framework's only as an interface that adds nothing to it.
  { files: ['src/types/**'], rules: { '@typescript-eslint/no-empty-object-type': 'off' } },
  { files: ['src/**'], rules: { 'no-console': ['error', { allow: ['warn'] }] } },
  { files: ['test/**'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
);
