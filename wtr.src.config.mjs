// The fast loop: the tests of one element, on src/ instead of what is built (scripts/test-one.mjs).
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import config from './web-test-runner.config.mjs';
import { readerCommands } from './test/support/reader.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Answers an import of a built module with its source. What is no module of src/, as the page's bundle and sheet, stays as it was built. */
const source = {
  name: 'source',
  resolveImport({ source }) {
    const [, module] = /^(?:\.\.?\/)+dist\/(.*)\.js$/.exec(source) ?? [];
    const path = `/src/${module}.ts`;
    return module && existsSync(here(`.${path}`)) ? path : undefined;
  },
};

export default {
  ...config,
  plugins: [source, esbuildPlugin({ ts: true, target: 'es2022', tsconfig: here('tsconfig.json') }), readerCommands()],
};
