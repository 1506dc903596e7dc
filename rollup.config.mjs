import { readdirSync, writeFileSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transform } from 'lightningcss';
import esbuild from 'rollup-plugin-esbuild';

const minifyCss = (code) => transform({ code: Buffer.from(code), filename: 'light.css', minify: true }).code.toString();

/** Everything in src is a module of the package; nothing is an entry by being listed somewhere. */
const modules = readdirSync('src', { recursive: true })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

const compile = esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' });

/** Styles are written for people; the page's bundle carries them without the white space. */
const minifyStyles = {
  name: 'minify-styles',
  transform: (code, id) =>
    id.endsWith('.styles.ts')
      ? {
          code: code.replace(/css`([^`]*)`/g, (_, css) => `css\`${minifyCss(css.replaceAll('\\\\', '\\')).replaceAll('\\', '\\\\')}\``),
          map: null,
        }
      : null,
};

/** Templates too: white space between tags and around attributes says nothing. */
const minifyTemplates = {
  name: 'minify-templates',
  transform: (code, id) =>
    /src\/article-[^/]+\/.*\.ts$/.test(id) && code.includes('html`')
      ? { code: code.replace(/>\s*\n\s*</g, '><').replace(/\n\s+/g, '\n'), map: null }
      : null,
};

/**
 * `article-elements.css`: the `light` sheets of all elements, which the modules carry one by one, and their `pending`
 * ones, for elements that are not defined yet, which only a linked sheet can serve.
 */
const lightSheet = {
  name: 'light-sheet',
  async writeBundle() {
    const { lightSheetText } = await import('./dist/shared/light-sheet.js');
    const tags = [...new Set(modules.map((file) => file.split('/')[1]))].filter((name) => name.startsWith('article-'));
    const sheets = tags.map(async (tag) => {
      const { light, pending } = await import(`./dist/${tag}/${tag}.styles.js?${Date.now()}`);
      return lightSheetText({ cssText: light.cssText + (pending?.cssText ?? '') }, tag);
    });
    writeFileSync('dist/article-elements.css', minifyCss((await Promise.all(sheets)).join('\n')));
  },
};

/**
 * Fetched on first need, and complete in themselves: a chunk that imports from the bundle would fetch it a second time on
 * pages that ask for it with a version, `article-elements.js?ver=1`. For modules that need little of the rest, and no Lit.
 */
const selfContained = ['article-trending/live-list'];
const apart = {
  name: 'apart',
  resolveDynamicImport: (source) => {
    const module = selfContained.find(
      (path) => typeof source === 'string' && path.endsWith(source.replace(/^\.\//, '/').replace(/\.js$/, '')),
    );
    return module ? { id: `./chunks/${module.split('/').at(-1)}.js`, external: true } : null;
  },
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

export default [
  {
    input: modules,
    external: [/^lit(\/|$)/],
    plugins: [compile, lightSheet],
    output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
  },
  {
    input: 'src/define.ts',
    // Sheets that only the linked file can use are not part of the script.
    treeshake: { manualPureFunctions: ['css'] },
    // One file for the first visit: what the chunks share with it is exported by it, not moved to a file of its own.
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      apart,
      plainDecorators,
      minifyStyles,
      minifyTemplates,
      compile,
      nodeResolve({ exportConditions: ['browser', 'production'] }),
      minify(),
    ],
    output: {
      dir: 'dist',
      entryFileNames: 'article-elements.js',
      chunkFileNames: 'chunks/[name].js',
      format: 'es',
      sourcemap: true,
      banner,
    },
  },
  ...selfContained.map((module) => ({
    input: `src/${module}.ts`,
    treeshake: { manualPureFunctions: ['css'] },
    plugins: [minifyStyles, compile, nodeResolve({ exportConditions: ['browser', 'production'] }), minify()],
    output: { dir: 'dist/chunks', format: 'es', sourcemap: true },
  })),
];
