/* Design tokens: dist/tokens.json is in the format of the Design Tokens Community Group, and says what the styles say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv';
import { evaluate } from '../../scripts/styles.mjs';

const json = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const file = json('../../dist/tokens.json');
const { definitions, propertyOf, cssOf } = (await evaluate('src/core/styles/tokens.ts')).exports;
const validate = new Ajv({ allErrors: true }).compile(json('../fixtures/design-tokens.schema.json'));
const own = ({ $extensions }) => $extensions['org.article-elements'];
const tokens = Object.entries(file.article).filter(([name]) => !name.startsWith('$'));

test('the file is in the format', () => {
  assert.ok(validate(file), JSON.stringify(validate.errors, null, 2));
});

test('what is not in the format is noticed', () => {
  const accent = () => structuredClone(file.article.accent);
  const wrong = {
    'a colour as CSS writes it': { ...accent(), $value: '#a3162b' },
    'no type': { $value: accent().$value },
    'a part of a colour beyond 1': { ...accent(), $value: { colorSpace: 'srgb', components: [163, 22, 43] } },
    'a length without its unit': { $type: 'dimension', $value: 8 },
    'a length in another unit': { $type: 'dimension', $value: { value: 1, unit: 'em' } },
    'an empty stack of fonts': { $type: 'fontFamily', $value: [] },
  };
  for (const [what, token] of Object.entries(wrong)) assert.equal(validate({ token }), false, what);
  assert.equal(validate({ 'to.ken': accent() }), false, 'a name with a dot');
  assert.equal(validate({ token: accent() }), true);
});

test('every custom property that is no text is in it, with its CSS and a description', () => {
  const expected = Object.entries(definitions).filter(([, definition]) => !definition.words);
  assert.deepEqual(
    tokens.map(([, token]) => own(token).property),
    expected.map(([name]) => propertyOf(name)),
  );
  expected.forEach(([, definition], index) => {
    const [name, token] = tokens[index];
    assert.equal(own(token).css, cssOf(definition), name);
    assert.equal(token.$description, definition.description, name);
    assert.match(token.$description, /^[A-Z].*\.$/, name);
  });
});

test('colours are those of the styles, for light and for dark pages', () => {
  const numbers = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  for (const [name, token] of tokens.filter(([, { $type }]) => $type === 'color')) {
    const both = [token.$value, own(token).dark];
    for (const { components, hex } of both)
      assert.deepEqual(
        components.map((part) => Math.round(part * 255)),
        numbers(hex),
        name,
      );
    const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(own(token).css) ?? [];
    if (!light) continue;
    const long = (hex) => (hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex);
    assert.deepEqual(
      both.map(({ hex }) => hex),
      [long(light), long(dark)],
      name,
    );
  }
});
