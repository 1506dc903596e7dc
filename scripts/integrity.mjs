// Says what a page may write in `integrity` when it has the files from a CDN: all of them in dist/integrity.json, those a
// page names itself on the terminal too.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';

const named = ['article-elements.js', 'article-elements.css', 'auto.js'];
const fetched = ['auto', 'chunks', 'css'].flatMap((folder) => readdirSync(`dist/${folder}`).map((file) => `${folder}/${file}`));
const strings = readdirSync('dist/strings', { recursive: true })
  .map((file) => `strings/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.js'));

/** Lists what a page loads with these modules: they, and whatever they import. */
function withImports(files) {
  const all = new Set(files);
  for (const file of all)
    for (const [, from] of readFileSync(`dist/${file}`, 'utf8').matchAll(/\b(?:from|import) ?\(?['"](\.[^'"]+)['"]/g))
      all.add(join(dirname(file), from));
  return [...all];
}

const hash = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(`dist/${file}`))
    .digest('base64')}`;
const hashes = Object.fromEntries(
  [...named, ...fetched.filter((file) => /\.(js|css)$/.test(file)), ...withImports(strings)].map((file) => [file, hash(file)]),
);
writeFileSync('dist/integrity.json', `${JSON.stringify(hashes, null, 2)}\n`);
for (const file of named) console.log(`${file.padEnd(22)} ${hashes[file]}`);
