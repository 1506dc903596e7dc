// The languages that come with the package besides English, by their folders in src/strings.
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../src/strings/', import.meta.url));

export const languages = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'en')
  .map(({ name }) => name);

/** All groups of a language in one file, in the form of a Rollup plugin: `dist/strings/ar.js`, with types beside it. */
export const wholeLanguages = {
  name: 'whole-languages',
  resolveId: (source) => (source.startsWith('language:') ? source : null),
  load: (id) =>
    id.startsWith('language:')
      ? readdirSync(folder + id.slice(9))
          .map((file) => `import ${JSON.stringify(`${folder}${id.slice(9)}/${file}`)};`)
          .join('\n')
      : null,
  generateBundle() {
    for (const language of languages) this.emitFile({ type: 'asset', fileName: `${language}.d.ts`, source: 'export {};\n' });
  },
};

const groups = readdirSync(`${folder}en`).map((file) => file.replace('.ts', ''));

/** What fetches the words of a group in an element's language: a module for the part that speaks. */
const fetcherOf = (group) => `import { wordsLater } from '../core/words-later.js';

/** Fetches the words in the element's language; written by scripts/languages.mjs from the folders beside this file. */
export const fetchWords = wordsLater({
${languages.map((language) => `  ${language}: () => import('./${language}/${group}.js'),`).join('\n')}
});
`;

/** Writes these modules; a build does. */
export function writeFetchers() {
  for (const group of groups) writeFileSync(`${folder}${group}.words.ts`, fetcherOf(group));
}
if (process.argv[1] === fileURLToPath(import.meta.url)) writeFetchers();
