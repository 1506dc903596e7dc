// The languages that come with the package besides English, by their folders in src/strings.
import { readdirSync } from 'node:fs';
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
