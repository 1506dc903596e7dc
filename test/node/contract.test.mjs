/*
 * What users of the package rely on. What is gone from the snapshot, or no longer the same, breaks their pages: it needs a
 * major version. `npm run contract` writes the snapshot anew; releasing does, so that what is new is promised from then on.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pack } from '../consumers/project.mjs';
import { specifiers } from '../support/exports.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const snapshot = new URL('snapshots/contract.json', import.meta.url);
const json = (file) => JSON.parse(readFileSync(root + file, 'utf8'));
const { bin = {} } = json('package.json');
const { modules } = json('dist/custom-elements.json');
const elements = modules.flatMap(({ path, declarations = [] }) =>
  declarations.filter(({ tagName }) => tagName).map((found) => ({ path, ...found })),
);
const advice = `This breaks pages that use the package. If it is meant: describe it by \`npx changeset\` as a major change, say in
CHANGELOG.md what pages have to do, and run \`npm run contract\`. If it is not, put back what is missing.`;

const byName = (items = [], value = () => '') => Object.fromEntries(items.map((item) => [item.name, value(item)]).sort());
const type = (item) => item.type?.text ?? '';
const isPublic = ({ privacy, static: onClass }) => !privacy && !onClass;

const packed = await pack();
await packed.remove();
const files = packed.files.sort();

/** Everything that is promised, as names and what they mean. */
function contract() {
  const surface = elements.map(({ tagName, attributes, events, slots, cssParts, cssProperties, cssStates, members = [] }) => [
    tagName,
    {
      attributes: byName(attributes, (attribute) => `${type(attribute)} = ${attribute.default ?? 'null'}`),
      properties: byName(
        members.filter((member) => isPublic(member) && member.kind === 'field'),
        type,
      ),
      methods: byName(members.filter((member) => isPublic(member) && member.kind === 'method')),
      events: byName(events, type),
      slots: byName(slots),
      parts: byName(cssParts),
      customProperties: byName(cssProperties, (property) => property.default),
      states: byName(cssStates),
    },
  ]);
  const page = files.filter((file) => /^dist\/[^/]+\.(js|css|json)$/.test(file) || !/^(dist|src)\//.test(file));
  // What is imported is promised, and not the file that it comes from.
  const exports = Object.entries(specifiers).map(([name, target]) => [
    name,
    typeof target === 'string' ? '' : Object.keys(target).join(' '),
  ]);
  return {
    exports: Object.fromEntries(exports),
    bin,
    elements: Object.fromEntries(surface.sort()),
    files: Object.fromEntries(page.map((file) => [file, ''])),
  };
}

/** What is promised and not kept, one line each. */
function broken(promised, kept, path = []) {
  return Object.entries(promised).flatMap(([name, value]) => {
    const here = [...path, name];
    if (!kept || !Object.hasOwn(kept, name)) return [`${here.join(' › ')} is gone`];
    if (typeof value === 'object' && value) return broken(value, kept[name], here);
    return kept[name] === value ? [] : [`${here.join(' › ')} was ${JSON.stringify(value)} and is ${JSON.stringify(kept[name])}`];
  });
}

if (process.env.UPDATE_CONTRACT) writeFileSync(snapshot, `${JSON.stringify(contract(), null, 2)}\n`);

test('nothing that users of the package rely on is gone or changed', () => {
  const lines = broken(JSON.parse(readFileSync(snapshot, 'utf8')), contract());
  assert.equal(lines.length, 0, `${lines.join('\n')}\n\n${advice}`);
});

test('breaking the contract is noticed', () => {
  const promised = { elements: { 'article-x': { parts: { toggle: '' }, attributes: { limit: 'number = 5' } } } };
  assert.deepEqual(broken(promised, { elements: { 'article-x': { parts: { more: '' }, attributes: { limit: 'number = 6' } } } }), [
    'elements › article-x › parts › toggle is gone',
    'elements › article-x › attributes › limit was "number = 5" and is "number = 6"',
  ]);
  assert.deepEqual(broken(promised, { elements: { 'article-x': { ...promised.elements['article-x'], slots: { a: '' } } } }), []);
});

test('the package has what belongs in it and nothing else', () => {
  const kinds =
    /^(dist\/.+\.(js|js\.map|d\.ts|d\.ts\.map|css|json)|src\/.+\.ts|bin\/[\w-]+\.mjs|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/;
  assert.deepEqual(
    files.filter((file) => !kinds.test(file)),
    [],
  );
  const named = [...Object.values(specifiers), ...Object.values(bin)].flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  for (const file of named) assert.ok(files.includes(file.replace('./', '')), `${file} is named in package.json and not packed`);
});

for (const [name, target] of Object.entries(specifiers)) {
  if (typeof target === 'string') continue;
  test(`${name} has types, and imports in Node`, async () => {
    assert.ok(existsSync(root + target.types.slice(2)), target.types);
    await import(`article-elements${name.slice(1)}`);
  });
}
