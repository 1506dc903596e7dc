/** Classes name their tag in `@tag`, since `define()` is a call that no analyzer follows. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/define.ts', 'src/**/*.styles.ts', 'src/define.ts', 'src/strings/**', 'src/types/**'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
};
