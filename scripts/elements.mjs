// The elements of the kit, by their folders.
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../src/elements/', import.meta.url));

/** What is read first, and what moves the most when it comes late: the others wait for these. */
const lead = ['article-header', 'article-figure'];

/** Every tag, the first to be read first. */
export const tags = [...new Set([...lead, ...readdirSync(folder)])];

export const classOf = (tag) => tag.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase());

const from = (tag, file) => JSON.stringify(resolve(folder, tag, file));

/** Modules that the scripts for pages are told of their elements by, in the form of a Rollup plugin. */
export const elementModules = {
  name: 'element-modules',
  resolveId: (source) => (/^virtual:(classes|elements)$/.test(source) ? source : null),
  load: (id) => {
    if (id === 'virtual:classes') {
      const imports = tags.map((tag) => `import { ${classOf(tag)} } from ${from(tag, `${tag}.ts`)};`);
      return `${imports.join('\n')}\nexport const classes = [${tags.map(classOf).join(', ')}];`;
    }
    if (id !== 'virtual:elements') return null;
    const fetched = tags.map((tag) => `'${tag}': () => import(${from(tag, 'define.ts')})`);
    return `export const lead = ${JSON.stringify(lead)};\nexport const elements = { ${fetched.join(', ')} };`;
  },
};
