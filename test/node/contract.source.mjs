/* What the code of an element has, read from its text: the parts, slots, events, states and custom properties that a page can use. */
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { readStyles } from '../../scripts/styles.mjs';

const plain = (code) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
const withoutTypes = (code) => code.replace(/(?:import|export) type [^;]*;/g, '');

/** Not of the element: another one, and the lightbox, whose dialog stands in the page by itself. */
const isOther = (file, start) =>
  file === 'src/features/lightbox/lightbox.ts' ||
  (/^src\/elements\//.test(file) && !file.startsWith(`${dirname(start)}/`) && !file.endsWith('events.ts'));

/** The element's own module and all that it imports, now or later, as text without comments; styles as they come out of the build. */
export async function codeOf(root, file, start = file, seen = new Map()) {
  if (seen.has(file) || isOther(file, start)) return seen;
  seen.set(file, '');
  const code = file.endsWith('.styles.ts')
    ? Object.values(await readStyles(file)).join('\n')
    : plain(readFileSync(join(root, file), 'utf8'));
  seen.set(file, code);
  for (const [, path] of withoutTypes(code).matchAll(/(?:from |import |import\()'(\.[^']+)\.js'/g))
    await codeOf(root, normalize(join(dirname(file), `${path}.ts`)), start, seen);
  return seen;
}

const names = (code, expression) => [...code.matchAll(expression)].map(([, name]) => name);

/** Names that stand in the code as they are, and patterns of those that are put together while it runs. */
function attributeNames(code, attribute, tag) {
  const values = [...code.matchAll(new RegExp(`<${tag}\\b[^>]*?\\s${attribute}=(?:"([^"]*)"|(\\$\\{[^}]*\\}))`, 'g'))].map(
    ([, a, b]) => a ?? b,
  );
  return {
    literal: values.filter((value) => !value.includes('${')),
    patterns: values.filter((value) => value.includes('${')).map((value) => new RegExp(`^${value.replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`)),
  };
}

/** Whether the code can make this name: it says it, or a pattern fits and the varying words are said. */
const makes = ({ literal, patterns }, code, name) =>
  literal.includes(name) ||
  patterns.some(
    (pattern) => pattern.test(name) && (code.includes(`'${name}'`) || name.split('-').some((word) => code.includes(`'${word}'`))),
  );

/** What differs between the code of an element and what the manifest says of it, in sentences. */
export function differences(declaration, modules, eventTypes) {
  const code = [...modules.values()].join('\n');
  const documented = (items = []) => items.map(({ name }) => name);
  const found = [];
  const compare = (kind, known, said, can) => {
    for (const name of new Set(said.filter((each) => !known.includes(each))))
      found.push(`${kind} "${name}" is in the code and not documented`);
    for (const name of known.filter((each) => !can(each))) found.push(`${kind} "${name}" is documented and not in the code`);
  };

  const parts = attributeNames(code, 'part', '[\\w-]+');
  parts.literal.push(...names(code, /\.part\.(?:add|toggle)\('([\w-]+)'/g));
  compare(
    'part',
    documented(declaration.cssParts),
    parts.literal.flatMap((value) => value.split(/\s+/)),
    (name) => makes(parts, code, name),
  );

  const slots = attributeNames(code, 'name', 'slot');
  compare('slot', documented(declaration.slots).filter(Boolean), slots.literal, (name) => makes(slots, code, name));

  const fired = names(code, /new (\w+Event)\(/g)
    .filter((type) => eventTypes.has(type))
    .map((type) => eventTypes.get(type));
  compare('event', documented(declaration.events), fired, (name) => fired.includes(name));

  const used = names(code, /var\(\s*(--article-[\w-]+)/g);
  compare('custom property', documented(declaration.cssProperties), used, (name) => used.includes(name));

  const states = names(code, /:state\(([\w-]+)\)/g);
  compare('state', documented(declaration.cssStates), states, (name) => new RegExp(`'${name}'|\\b${name}:`).test(code));

  const properties = names(code, /@property\([^)]*\)\s+(?:declare\s+)?(\w+)/g);
  const attributes = declaration.attributes ?? [];
  compare('property', attributes.map(({ fieldName }) => fieldName).filter(Boolean), properties, (name) => properties.includes(name));
  for (const { name } of attributes.filter(({ fieldName }) => !fieldName))
    if (!code.includes(`'${name}'`)) found.push(`attribute "${name}" is documented and not in the code`);
  return found;
}

/** The events that elements fire, by class. */
export const readEventTypes = (root, files) =>
  new Map(
    files.flatMap((file) => {
      const [, map = ''] = /interface GlobalEventHandlersEventMap \{([^}]*)\}/.exec(readFileSync(join(root, file), 'utf8')) ?? [];
      return [...map.matchAll(/'([\w-]+)': (\w+);/g)].map(([, name, type]) => [type, name]);
    }),
  );
