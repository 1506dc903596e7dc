// Writes what editors complete and explain: VS Code's custom data for HTML and CSS, and JetBrains' web-types, from the manifest.
import { readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { readElements } from './manifest.mjs';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const elements = readElements();
const program = ts.createProgram(['dist/types/elements.d.ts'], { skipLibCheck: true, module: 99, moduleResolution: 100, types: [] });
const checker = program.getTypeChecker();
const classes = new Map(
  program.getSourceFiles().flatMap((file) =>
    file.statements
      .filter(ts.isClassDeclaration)
      .filter(({ name }) => name)
      .map((node) => [node.name.text, checker.getTypeAtLocation(node)]),
  ),
);

/** The words an attribute can have, where its property's type is a list of them; the manifest has only the type's name. */
function words(element, { fieldName }) {
  const property = fieldName && classes.get(element.name)?.getProperty(fieldName);
  const type = property && checker.getNonNullableType(checker.getTypeOfSymbol(property));
  return type?.isUnion() && type.types.every((each) => each.isStringLiteral()) ? type.types.map(({ value }) => value) : undefined;
}

const plainDefault = (value) => (value && value !== 'null' ? value : undefined);
const list = (title, items) =>
  items.length ? `\n\n**${title}**\n${items.map((item) => `- \`${item.name || '(default)'}\`: ${item.description}`).join('\n')}` : '';
const described = (element) =>
  element.description + list('Slots', element.slots) + list('Events', element.events) + list('Parts', element.parts);
const only = ({ name: title, description }) => ({ name: title, description });

const write = (file, data) => writeFileSync(`dist/${file}`, `${JSON.stringify(data, null, 2)}\n`);

write('vscode.html-custom-data.json', {
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tag,
    description: { kind: 'markdown', value: described(element) },
    attributes: element.attributes.map((attribute) => ({
      ...only(attribute),
      ...(attribute.type?.text === 'boolean' ? { valueSet: 'v' } : { values: words(element, attribute)?.map((word) => ({ name: word })) }),
    })),
  })),
});

const tokens = new Map(elements.flatMap((element) => element.cssProperties.map((token) => [token.name, token])));
write('vscode.css-custom-data.json', {
  version: 1.1,
  properties: [...tokens.values()].map((token) => ({
    name: token.name,
    description: { kind: 'markdown', value: `${token.description} Default: \`${token.default}\`` },
  })),
});

write('web-types.json', {
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tag,
        description: element.description,
        'source-symbol': { file: `./${element.module}`, symbol: element.name },
        attributes: element.attributes.map((attribute) => ({
          ...only(attribute),
          default: plainDefault(attribute.default),
          value: {
            type: words(element, attribute)?.map((word) => `'${word}'`) ?? attribute.type?.text ?? 'string',
            kind: 'plain',
            ...(attribute.type?.text === 'boolean' && { kind: 'no-value' }),
          },
        })),
        slots: element.slots.map(only),
        js: {
          properties: element.properties.map((property) => ({
            ...only(property),
            type: property.type?.text,
            default: plainDefault(property.default),
          })),
          events: element.events.map((event) => ({ ...only(event), type: event.type.text })),
        },
        css: {
          properties: element.cssProperties.map((token) => ({ ...only(token), default: token.default })),
          parts: element.parts.map(only),
          'pseudo-classes': element.states.map((state) => ({ ...only(state), name: `state(${state.name})` })),
        },
      })),
    },
  },
});
