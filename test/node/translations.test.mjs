/* The words that come with the package in other languages: all of a group, with the places to fill in that the English has. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as english from '../../dist/strings/en.js';
import * as englishComments from '../../dist/strings/en-comments.js';
import '../../dist/strings/ar.js';
import '../../dist/strings/ja.js';

const groups = { ...english, ...englishComments };
const registry = globalThis[Symbol.for('article-elements.strings')];
const forms = (words) => (typeof words === 'string' ? [words] : Object.values(words));
const places = (words) => [...new Set(forms(words).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();

for (const language of ['ar', 'ja']) {
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
  test(`${language}: the comments are all there`, () => {
    for (const group of ['comments', 'commentForm']) assert.ok(known[group], group);
  });
}
