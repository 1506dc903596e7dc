/* The words that come with the package in other languages: all of a group, with the places to fill in that the English has. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { languages } from '../../scripts/languages.mjs';
import * as groups from '../../dist/strings/en.js';

for (const language of languages) await import(`../../dist/strings/${language}.js`);
const registry = globalThis[Symbol.for('article-elements.strings')];
const forms = (words) => (typeof words === 'string' ? [words] : Object.values(words));
const places = (words) => [...new Set(forms(words).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();

assert.ok(languages.length > 1);
for (const language of languages) {
  const known = registry.get(language);
  const plurals = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  for (const [group, words] of Object.entries(known)) {
    test(`${language}: ${group} has every word, and its places`, () => {
      assert.deepEqual(Object.keys(words).sort(), Object.keys(groups[group]).sort());
      for (const [name, text] of Object.entries(words)) {
        assert.deepEqual(places(text), places(groups[group][name]), name);
        for (const form of forms(text)) assert.match(form, /\S/, name);
        if (typeof text !== 'string') for (const form of Object.keys(text)) assert.ok(plurals.includes(form), `${name}: ${form}`);
        if (typeof text !== 'string') assert.ok('other' in text, name);
      }
    });
  }
  test(`${language}: every group is there`, () => assert.deepEqual(Object.keys(known).sort(), Object.keys(groups).sort()));
}

test('a group alone brings its own words, for a page that needs no more', async () => {
  const registered = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `await import('article-elements/strings/ar/header'); console.log(Object.keys(globalThis[Symbol.for('article-elements.strings')].get('ar')).join())`,
    ],
    { encoding: 'utf8', cwd: fileURLToPath(new URL('../..', import.meta.url)) },
  );
  assert.equal(registered.stdout.trim(), 'header', registered.stderr);
});
