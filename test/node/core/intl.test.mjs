/* What Intl makes is made once for a language and its options, and no page keeps more of it than it needs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { intl } from '../../../dist/core/intl.js';

test('a formatter is made once for a language and its options', () => {
  const first = intl('NumberFormat', 'de', { maximumFractionDigits: 1 });
  assert.equal(first.format(1234.56), '1.234,6');
  assert.equal(intl('NumberFormat', 'de', { maximumFractionDigits: 1 }), first);
  assert.notEqual(intl('NumberFormat', 'de', { maximumFractionDigits: 2 }), first);
  assert.notEqual(intl('NumberFormat', 'fr', { maximumFractionDigits: 1 }), first);
  assert.equal(intl('PluralRules', 'pl').select(3), 'few');
});

test('what cannot be made throws each time, and is not kept', () => {
  for (let time = 0; time < 2; time++) assert.throws(() => intl('DateTimeFormat', 'en', { timeZone: 'Atlantis/Capital' }), RangeError);
});

test('a page that asks for ever other ones keeps a bounded number', () => {
  const first = intl('NumberFormat', 'en', { minimumIntegerDigits: 1 });
  for (let digits = 2; digits <= 21; digits++)
    for (const language of ['en', 'de', 'ar', 'ja']) intl('NumberFormat', language, { minimumIntegerDigits: digits });
  assert.notEqual(intl('NumberFormat', 'en', { minimumIntegerDigits: 1 }), first);
});
