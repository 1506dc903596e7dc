/* What people import from the package: the specifiers of package.json, those by pattern once for each element and language. */
import { readFileSync } from 'node:fs';
import { tags } from '../../scripts/elements.mjs';
import { languages } from '../../scripts/languages.mjs';

const root = new URL('../../', import.meta.url);
const { exports } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

const named = {
  './article-*': tags.map((tag) => tag.replace('article-', '')),
  './css/*.css': tags,
  './strings/*': languages,
};
const fill = (target, name) =>
  typeof target === 'string'
    ? target.replaceAll('*', name)
    : Object.fromEntries(Object.entries(target).map(([condition, file]) => [condition, file.replaceAll('*', name)]));

export const specifiers = Object.fromEntries(
  Object.entries(exports).flatMap(([specifier, target]) =>
    specifier.includes('*')
      ? named[specifier.replace('*/define', '*')].map((name) => [specifier.replace('*', name), fill(target, name)])
      : [[specifier, target]],
  ),
);
