/* What editors and frameworks are told: every element of the manifest, with all that can be written on it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (file) => readFileSync(new URL(`dist/${file}`, root), 'utf8');
const json = (file) => JSON.parse(read(file));
const elements = json('custom-elements.json')
  .modules.flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName);
const names = (items = []) => items.map(({ name }) => name).sort();
const byTag = (items) => Object.fromEntries(items.map((item) => [item.name, item]));

test('VS Code knows the tags, their attributes and the words these can have', () => {
  const tags = byTag(json('vscode.html-custom-data.json').tags);
  for (const { tagName, attributes } of elements) assert.deepEqual(names(tags[tagName].attributes), names(attributes), tagName);
  const layout = tags['article-header'].attributes.find(({ name }) => name === 'layout');
  assert.deepEqual(names(layout.values), ['beside', 'overlay', 'stacked']);
  assert.equal(tags['article-figure'].attributes.find(({ name }) => name === 'priority').valueSet, 'v');
});

test('VS Code knows the custom properties, each once', () => {
  const properties = names(json('vscode.css-custom-data.json').properties);
  assert.deepEqual(properties, [...new Set(elements.flatMap(({ cssProperties }) => names(cssProperties)))].sort());
});

test('JetBrains knows the tags, attributes, slots, events, parts and states', () => {
  const { contributions, version } = json('web-types.json');
  assert.equal(version, JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).version);
  const tags = byTag(contributions.html.elements);
  for (const { tagName, attributes, slots, events, cssParts, cssStates } of elements) {
    const { attributes: known, slots: places, js, css } = tags[tagName];
    assert.deepEqual([names(known), names(places)], [names(attributes), names(slots)], tagName);
    assert.deepEqual([names(js.events), names(css.parts)], [names(events), names(cssParts)], tagName);
    assert.equal(css['pseudo-classes'].length, (cssStates ?? []).length, tagName);
  }
});

test('the types have every tag, attribute and event', () => {
  const types = read('types/elements.d.ts');
  for (const { tagName, attributes = [], events = [] } of elements) {
    assert.equal(types.match(new RegExp(`^  '${tagName}': `, 'gm'))?.length, 4, tagName);
    for (const { name } of [...attributes, ...events]) assert.match(types, new RegExp(`^    '?${name}'?\\??: `, 'm'), `${tagName} ${name}`);
  }
});
