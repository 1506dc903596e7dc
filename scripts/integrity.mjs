// Says what a page may write in `integrity` when it has the files from a CDN: all of them in dist/integrity.json, those a
// page names itself on the terminal too.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const named = ['article-elements.js', 'article-elements.css', 'auto.js'];
const fetched = ['auto', 'chunks', 'css'].flatMap((folder) => readdirSync(`dist/${folder}`).map((file) => `${folder}/${file}`));
// What a page loads for another language, with the module that its words are registered in.
const strings = readdirSync('dist/strings', { recursive: true }).map((file) => `strings/${file.replaceAll('\\', '/')}`);
const hash = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(`dist/${file}`))
    .digest('base64')}`;
const hashes = Object.fromEntries(
  [...named, ...[...fetched, ...strings, 'core/localize.js'].filter((file) => /\.(js|css)$/.test(file))].map((file) => [file, hash(file)]),
);
writeFileSync('dist/integrity.json', `${JSON.stringify(hashes, null, 2)}\n`);
for (const file of named) console.log(`${file.padEnd(22)} ${hashes[file]}`);
