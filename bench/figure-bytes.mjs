/*
 * What `<article-figure>` weighs over Lit, in bytes after brotli: its class with all the shared code it needs, built and
 * minified as the page's script is, with Lit and the look of the light DOM left out; then each part that is fetched when
 * a figure asks for it.
 *   node bench/figure-bytes.mjs
 */
import { brotliCompressSync } from 'node:zlib';
import { rollup } from 'rollup';
import config from '../rollup.config.mjs';

const BUDGET = 2500;
const page = config.find(({ input }) => input?.elements === 'src/page-elements.ts');
const bundle = await rollup({ ...page, input: 'src/elements/article-figure/define.ts', external: [/^lit(\/|$)/] });
const { output } = await bundle.generate({ ...page.output, sourcemap: false });
await bundle.close();

const size = ({ code }) => brotliCompressSync(code).length;
const line = (name, bytes, note = '') => console.log(`${name.padEnd(28)} ${String(bytes).padStart(6)} B${note}`);
const [entry, ...parts] = output.filter(({ type }) => type === 'chunk');
line('article-figure over Lit', size(entry), `   budget ${BUDGET}`);
for (const part of parts) line(part.fileName, size(part));
process.exitCode = size(entry) > BUDGET ? 1 : 0;
