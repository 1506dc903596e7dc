// Writes dist/types: what the frameworks' own types (src/types) need to know of the elements, from the manifest and the classes.
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { readElements } from './manifest.mjs';

const elements = readElements();
const quoted = (name) => (/^[a-z]\w*$/i.test(name) ? name : `'${name}'`);
const comment = (text) => `/** ${text.replaceAll('*/', '*\\/')} */`;

/** What may stand in HTML: a number as a string too, and a boolean's bare name. */
const loose = { number: 'number | `${number}`', boolean: "boolean | ''" };
const attributeType = (name, { fieldName, type }) => {
  const own = loose[type?.text] ?? (fieldName ? `${name}['${fieldName}']` : (type?.text ?? 'string'));
  return `${own} | null | undefined`;
};

const table = (title, rows) => `${comment(title)}
export interface ${rows.type} {
${elements.map((element) => `  ${comment(element.summary)}\n  '${element.tag}': ${rows.of(element)};`).join('\n')}
}
`;
const members = (items) => (items.length ? `{\n${items.join('\n')}\n  }` : '{}');
const member = (name, description, type) => `    ${comment(description)}\n    ${quoted(name)}${type}`;

const events = [...new Set(elements.flatMap((element) => element.events.map(({ type }) => type.text)))];
const text = `// Made by the build from custom-elements.json.
import type {
${[...elements.map(({ name }) => name), ...events].map((name) => `  ${name},\n`).join('')}} from '../index.js';

${table('The classes by tag.', { type: 'Classes', of: ({ name }) => name })}
${table('The attributes by tag, as they are written in HTML.', {
  type: 'Attributes',
  of: ({ name, attributes }) =>
    members(attributes.map((attribute) => member(attribute.name, attribute.description, `?: ${attributeType(name, attribute)};`))),
})}
${table('The properties by tag that can be set on an element that is defined.', {
  type: 'Properties',
  of: ({ name, properties }) =>
    members(
      properties
        .filter(({ readonly }) => !readonly)
        .map((property) => member(property.name, property.description, `?: ${name}['${property.name}'] | undefined;`)),
    ),
})}
${table('The events by tag.', {
  type: 'Events',
  of: ({ events: fired }) => members(fired.map(({ name, description, type }) => member(name, description, `: ${type.text};`))),
})}
/** The names of all elements. */
export type Tag = keyof Classes;

/** Properties whose name is no attribute's: the others are written as the attribute. */
export type OwnProperties<T extends Tag> = Omit<Properties[T], keyof Attributes[T]>;
`;

mkdirSync('dist/types', { recursive: true });
writeFileSync('dist/types/elements.d.ts', text);
for (const file of readdirSync('src/types')) {
  copyFileSync(`src/types/${file}`, `dist/types/${file}`);
  // Types alone, but a bundler that meets the import finds a module.
  writeFileSync(`dist/types/${file.replace('.d.ts', '.js')}`, 'export {};\n');
}
