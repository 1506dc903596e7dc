#!/usr/bin/env node
// `npx article-elements prerender in.html`: writes the page with the elements' shadow roots in it.
import { createReadStream, createWriteStream, readdirSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { prerenderStream } from '../dist/prerender/index.js';

const usage = `article-elements prerender [FILE…] [options]

Writes finished HTML with the elements' shadow roots in it: the file, or what comes
by standard input, to standard output.

  --in-place          writes each file over itself
  --nonce NONCE       the nonce of the page's Content-Security-Policy
  --tag NAME=ELEMENT  another name of an element: gazette-figure=article-figure
  --strings LANGUAGE  words in another language than English: ar, ja
`;

const dist = new URL('../dist/', import.meta.url);
const foldersIn = (folder) =>
  readdirSync(new URL(folder, dist), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** Reads `gazette-figure=article-figure` as the two names. */
function readTag(pair) {
  const [name, element, ...more] = pair.split('=');
  const elements = foldersIn('elements/');
  if (element && !more.length && elements.includes(element)) return [name, element];
  const known = `NAME=ELEMENT is expected, as in gazette-figure=article-figure; ELEMENT is one of ${elements.join(', ')}.`;
  throw new Error(`--tag ${pair}: ${known}`);
}

async function loadStrings(language) {
  const languages = foldersIn('strings/');
  if (!languages.includes(language)) throw new Error(`--strings ${language}: there are words in ${languages.join(', ')} only.`);
  await import(new URL(`strings/${language}.js`, dist).href);
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'in-place': { type: 'boolean' },
      nonce: { type: 'string' },
      tag: { type: 'string', multiple: true, default: [] },
      strings: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [command, ...files] = positionals;
  if (values.help) return void process.stdout.write(usage);
  if (command !== 'prerender') throw new Error(usage);
  if (!values['in-place'] && files.length > 1) throw new Error('Several files: --in-place writes each over itself.');
  for (const language of values.strings) await loadStrings(language);
  const tags = Object.fromEntries(values.tag.map(readTag));
  const transform = () => prerenderStream({ nonce: values.nonce, tags });

  if (!values['in-place']) {
    return pipeline(files[0] ? createReadStream(files[0]) : process.stdin, transform(), process.stdout, { end: false });
  }
  for (const file of files) {
    const temporary = `${file}.prerender`;
    try {
      await pipeline(createReadStream(file), transform(), createWriteStream(temporary));
      await rename(temporary, file);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }
}

main().catch((error) => {
  // Whoever reads the page has closed the pipe.
  if (error.code === 'EPIPE') return;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
