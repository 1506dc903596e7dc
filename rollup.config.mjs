import { readdirSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { elementModules } from './scripts/elements.mjs';
import { languages, wholeLanguages } from './scripts/languages.mjs';
import { linkedSheets, styles, tokensFile } from './scripts/styles.mjs';

const pageScripts = ['src/page.ts', 'src/page-elements.ts', 'src/auto.ts'];
/** Everything in src is a module of the package; nothing is an entry by being listed somewhere. `page.ts`, `page-elements.ts` and `auto.ts` are scripts for pages, `prerender/` is one for servers. */
const modules = readdirSync('src', { recursive: true })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !pageScripts.includes(file) && !file.startsWith('src/prerender/'));

const compile = esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', charset: 'utf8' });

/** White space in templates, between tags and around attributes says nothing. */
const minifyTemplates = {
  name: 'minify-templates',
  transform: (code, id) =>
    /src\/(elements|features)\/.*\.ts$/.test(id) && code.includes('html`')
      ? { code: code.replace(/>\s*\n\s*</g, '><').replace(/\n\s+/g, '\n'), map: null }
      : null,
};

/**
 * The page's script is built after the elements that it fetches, and apart from them: with nothing shared between the two, a
 * page may ask for it under any address (`article-elements.js?ver=1`, as WordPress does) and fetches nothing twice.
 */
let elementsFile;
const elementsApart = {
  name: 'elements-apart',
  generateBundle: (_, bundle) => void (elementsFile = Object.values(bundle).find(({ isEntry }) => isEntry).fileName),
};
const fetchElements = {
  name: 'fetch-elements',
  resolveDynamicImport: (source) => (source === './page-elements.js' ? { id: `./${elementsFile}`, external: true } : null),
};

/** What readers fetch later, nobody fetches on a server. */
const nothingLater = {
  name: 'nothing-later',
  resolveDynamicImport: () => '\0later',
  load: (id) => (id === '\0later' ? 'export {};' : null),
};

/** Of Lit's decorators the script needs the form that TypeScript writes here, and nothing of the standard one beside it. */
const plainDecorators = {
  name: 'plain-decorators',
  resolveId: (source) => (source === 'lit/decorators.js' ? source : null),
  load: (id) =>
    id === 'lit/decorators.js'
      ? 'export const property = (options) => (prototype, name) => prototype.constructor.createProperty(name, options);'
      : null,
};

/** Lit's notice, once, for all of its files. */
const banner = '/*! article-elements, MIT. Contains Lit, Copyright Google LLC, BSD-3-Clause. */';
const minify = () =>
  terser({
    module: true,
    ecma: 2022,
    compress: { passes: 3, unsafe_arrows: true, keep_fargs: false },
    format: { comments: /article-elements, MIT/ },
  });

/** What scripts for pages are made by. */
const forPages = [
  elementModules,
  styles({ lightApart: true }),
  plainDecorators,
  minifyTemplates,
  compile,
  nodeResolve({ exportConditions: ['browser', 'production'] }),
];

/**
 * What is fetched later has a hash of its content in its name: after an update no script of one build, from a cache that is
 * still warm, gets a chunk of another.
 */
const hashed = (name) => `${name}-[hash:8].js`;
const hashCharacters = 'hex';

/** Where the chunks of `auto.js` go: an element's by its tag, the look of one that a page does not link beside it. */
const tagOf = /src\/elements\/(article-[^/]+)\/(?:define\.ts$|.*\?light$)/;
const autoChunk = ({ facadeModuleId }) => {
  const [, tag] = tagOf.exec(facadeModuleId ?? '') ?? [];
  return hashed(`auto/${tag ? `${tag}${facadeModuleId.endsWith('?light') ? '.light' : ''}` : '[name]'}`);
};
/** What all elements need: Lit, and the half of `core/` that most of them import. */
const core =
  /node_modules\/(@lit|lit|lit-html|lit-element)\/|^lit\/|src\/core\/(element|light-sheet|children|intl|localize|parts|turns|warn)\.ts$/;

export default [
  {
    input: modules,
    external: [/^lit(\/|$)/],
    plugins: [styles(), compile, linkedSheets, tokensFile],
    output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
  },
  {
    input: Object.fromEntries(languages.map((language) => [language, `language:${language}`])),
    external: [/\/core\/words-later\.js$/],
    plugins: [wholeLanguages, compile],
    output: { dir: 'dist/strings', format: 'es', sourcemap: true, paths: () => '../core/words-later.js' },
  },
  {
    input: { elements: 'src/page-elements.ts' },
    // Sheets that only the linked file can use are not part of the script.
    treeshake: { manualPureFunctions: ['css'] },
    // One file for the first visit: what the chunks share with it is exported by it, not moved to a file of its own.
    preserveEntrySignatures: 'allow-extension',
    plugins: [...forPages, minify(), elementsApart],
    output: {
      dir: 'dist',
      entryFileNames: hashed('chunks/[name]'),
      chunkFileNames: hashed('chunks/[name]'),
      hashCharacters,
      format: 'es',
      sourcemap: true,
      banner,
      manualChunks: (id) => (id.endsWith('?light') ? 'light-sheets' : id.endsWith('/core/adopted-rules.ts') ? 'adopted-rules' : null),
    },
  },
  {
    input: 'src/page.ts',
    plugins: [fetchElements, compile, minify()],
    output: { file: 'dist/article-elements.js', format: 'es', sourcemap: true, banner: '/*! article-elements, MIT. */' },
  },
  {
    input: 'src/auto.ts',
    treeshake: { manualPureFunctions: ['css'] },
    plugins: [...forPages, minify()],
    output: {
      dir: 'dist',
      entryFileNames: 'auto.js',
      chunkFileNames: autoChunk,
      hashCharacters,
      format: 'es',
      sourcemap: true,
      banner,
      manualChunks: (id) => (core.test(id.replaceAll('\\', '/')) ? 'core' : null),
    },
  },
  {
    // On servers, with Lit's renderer inside: whoever has the elements in a browser only need not install it.
    input: 'src/prerender/index.ts',
    external: [/^node:/, 'buffer'],
    treeshake: { manualPureFunctions: ['css'] },
    plugins: [
      nothingLater,
      styles(),
      minifyTemplates,
      compile,
      nodeResolve({ exportConditions: ['node', 'production'], preferBuiltins: true }),
    ],
    output: { file: 'dist/prerender/index.js', format: 'es', banner, inlineDynamicImports: true },
  },
];
