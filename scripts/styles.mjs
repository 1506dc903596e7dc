// The styles modules, evaluated: scripts and sheets carry the text that they export, so that a token or a fragment is written once
// and stands in it by `${…}`. Each module is bundled with what it imports and run, the way Lit would run it in a browser.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { transform } from 'lightningcss';
import { tags } from './elements.mjs';
import { designTokens } from './tokens.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a module of `src/` exports, and the files it was made of. Its address is its text: a change of what it imports is a change of it. */
export async function evaluate(file) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    // Lit's tag for styles, without the rest of Lit.
    alias: { lit: '@lit/reactive-element/css-tag.js' },
    conditions: ['node'],
    logLevel: 'silent',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return {
    exports: await import(`data:text/javascript;base64,${code}`),
    files: Object.keys(metafile.inputs).map((name) => resolve(root, name)),
  };
}

/** The first that knows all selectors here, and has `stretch` in a word of its own: without a target only the standard's word is left. */
const targets = { firefox: 126 << 16 };
/** White space and long words are left in values with variables in them. */
export const minifyCss = (code) =>
  transform({ code: Buffer.from(code), filename: 'light.css', minify: true, targets })
    .code.toString()
    .replace(/("[^"]*")|(?<=,) | (?=\/ )|(?<=\/) /g, '$1')
    .replaceAll('transparent', '#0000');

const isStyle = (value) => typeof value?.cssText === 'string';
/** The sheets that a styles module exports, by name, as they are carried. */
export async function readStyles(file) {
  const sheets = Object.entries((await evaluate(file)).exports).filter(([, value]) => isStyle(value));
  return Object.fromEntries(sheets.map(([name, { cssText }]) => [name, minifyCss(cssText)]));
}

const inTemplate = (text) => text.replace(/[\\`]|\$\{/g, '\\$&');

/** A styles module anew, with the text of its sheets instead of what they are put together of. */
function moduleText(exports, withoutLight, id) {
  const lines = Object.entries(exports).map(([name, value]) => {
    if (withoutLight && name === 'light') return `export const light = () => import(${JSON.stringify(`${id}?light`)});`;
    if (!isStyle(value)) throw new Error(`${id} exports ${name}, which is no sheet: what sheets share stands in a module of another name.`);
    return `export const ${name} = css\`${inTemplate(minifyCss(value.cssText))}\`;`;
  });
  return `import { css } from 'lit';\n${lines.join('\n')}\n`;
}

const adoptedRules = resolve(root, 'src/core/adopted-rules.ts');
const ADOPTED_LATER = '\0adopted-later';

/**
 * The evaluated styles, in the form of a Rollup plugin. In the page's script, the light sheets are chunks of their own
 * (`lightApart`): a page that links `article-elements.css` needs none of them. The modules of the package carry theirs, and
 * adopt it at once.
 */
export const styles = ({ lightApart = false } = {}) => ({
  name: 'styles',
  resolveId: (source, importer) => {
    if (source.endsWith('?light')) return source;
    // The script's own copy of what adopts a sheet would never be called.
    return lightApart && source === './adopted-rules.js' && importer?.endsWith('/core/light-sheet.ts') ? ADOPTED_LATER : null;
  },
  async load(id) {
    if (id === ADOPTED_LATER) return 'export const adoptLight = () => {};';
    const [, file, light] = /^(.*\.styles\.ts)(\?light)?$/.exec(id) ?? [];
    if (!file) return null;
    const { exports, files } = await evaluate(file);
    for (const name of files) this.addWatchFile(name);
    if (light) {
      const sheet = `{ cssText: ${JSON.stringify(minifyCss(exports.light.cssText))} }`;
      return `import { adoptLight } from ${JSON.stringify(adoptedRules)};
export const adopt = (host, tag) => adoptLight(host, ${sheet}, tag);`;
    }
    return { code: moduleText(exports, lightApart, id), map: { mappings: '' } };
  },
});

/**
 * Bundlers (Vite, Next.js) have Lightning CSS write `light-dark()` as two variables, which it sets only where the site's own
 * styles say `color-scheme`. Where they do not, these stand for light, as in any page; without them there would be no colour.
 */
const rewritten = '@layer article-elements { :root { --lightningcss-light: initial; --lightningcss-dark: ; } }';

/** Writes letters as escapes: a sheet is read in the encoding of its page where a server names none, and that may be an old one. */
const inAscii = (css) =>
  css.replace(/[^\0-\x7f](?=([\s\da-fA-F])?)/gu, (letter, next) => `\\${letter.codePointAt(0).toString(16)}${next ? ' ' : ''}`);

/**
 * The linked sheets: `css/<tag>.css` for a page that has few elements, `article-elements.css` for any. They have the `light`
 * sheets, which the modules carry one by one, and the `pending` ones, for elements that are not defined yet, which only a
 * linked sheet can serve.
 */
export const linkedSheets = {
  name: 'linked-sheets',
  async generateBundle() {
    const { inLayer, lightSheetText } = (await evaluate('src/core/adopted-rules.ts')).exports;
    const emit = (fileName, parts) =>
      this.emitFile({ type: 'asset', fileName, source: inAscii(minifyCss([rewritten, ...parts].join('\n'))) });
    const sheets = await Promise.all(
      tags.toSorted().map(async (tag) => {
        const { light, pending } = (await evaluate(`src/elements/${tag}/${tag}.styles.ts`)).exports;
        const sheet = inLayer(lightSheetText({ cssText: light.cssText + (pending?.cssText ?? '') }, tag), tag);
        emit(`css/${tag}.css`, [sheet]);
        return sheet;
      }),
    );
    emit('article-elements.css', sheets);
  },
};

/** `tokens.json`: the same tokens that the styles read. */
export const tokensFile = {
  name: 'tokens-file',
  async generateBundle() {
    const { exports } = await evaluate('src/core/styles/tokens.ts');
    this.emitFile({ type: 'asset', fileName: 'tokens.json', source: `${JSON.stringify(designTokens(exports), null, 2)}\n` });
  },
};
