// What dist/custom-elements.json says of the elements, in the form that types and editor data are made of.
import { readFileSync } from 'node:fs';

const oneLine = (text = '') => text.replace(/\s+/g, ' ').trim();
const described = (items = []) => items.map((item) => ({ ...item, description: oneLine(item.description) }));

/** The elements by tag: what is public of each, with its description on one line. */
export function readElements() {
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  return modules
    .flatMap(({ path, declarations = [] }) => declarations.map((declaration) => ({ path, ...declaration })))
    .filter(({ tagName }) => tagName)
    .map(({ path, name, tagName, description, attributes, events, slots, cssParts, cssProperties, cssStates, members = [] }) => ({
      tag: tagName,
      name,
      module: path.replace(/^src\//, '').replace(/\.ts$/, '.js'),
      description,
      summary: oneLine(description.split('\n\n')[0]),
      attributes: described(attributes),
      properties: described(members.filter(({ kind, privacy, static: onClass }) => kind === 'field' && !privacy && !onClass)),
      events: described(events),
      slots: described(slots),
      parts: described(cssParts),
      cssProperties: described(cssProperties),
      states: described(cssStates),
    }))
    .sort((a, b) => a.tag.localeCompare(b.tag));
}
