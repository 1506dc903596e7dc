import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { listSeparators } from '../../../dist/core/list.js';
import { absoluteTime, isTimeZone, parseDuration, parseTime, relativeTime, relativeTimeLasts } from '../../../dist/core/time.js';

test('a date and time with its zone is one moment', () => {
  assert.equal(parseTime('2026-10-17T06:30:00+02:00').date.toISOString(), '2026-10-17T04:30:00.000Z');
  assert.equal(parseTime(' 2026-10-17T06:30Z ').date.toISOString(), '2026-10-17T06:30:00.000Z');
  assert.equal(parseTime('2026-10-17 06:30:15.250+0530').date.toISOString(), '2026-10-17T01:00:15.000Z');
});

test('a date alone is a day, whatever zone the reader is in', () => {
  const day = parseTime('2026-10-17');
  assert.equal(day.dateOnly, true);
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) assert.equal(absoluteTime(day, 'en-GB', zone), '17 October 2026');
});

for (const broken of [
  '',
  null,
  undefined,
  'yesterday',
  '2026-10-17T06:30:00',
  '2026-13-01',
  '2026-02-30',
  '2026-10-17T25:00Z',
  '17/10/2026',
  'Thu Jan 01 1970',
]) {
  test(`no moment in ${JSON.stringify(broken)}`, () => assert.equal(parseTime(broken), null));
}

test('any text is read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const time = parseTime(text);
      assert.ok(time === null || !Number.isNaN(time.date.getTime()));
      const duration = parseDuration(text);
      assert.ok(duration === null || duration >= 0);
    }),
    { numRuns: 5000 },
  );
});

test('every moment that ISO 8601 writes is read back', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
      const seconds = Math.floor(date.getTime() / 1000) * 1000;
      assert.equal(parseTime(date.toISOString()).date.getTime(), seconds);
    }),
  );
});

test('durations in both forms', () => {
  const hour = 3_600_000;
  for (const [text, hours] of [
    ['24h', 24],
    ['90m', 1.5],
    ['7d', 168],
    ['PT24H', 24],
    ['P7D', 168],
    ['P1DT12H', 36],
    ['PT90M', 1.5],
    ['1w', 168],
    ['P1W', 168],
  ]) {
    assert.equal(parseDuration(text), hours * hour, text);
  }
  for (const broken of ['', 'P', 'PT', 'soon', '24', '-1h', 'P1H']) assert.equal(parseDuration(broken), null, broken);
});

test('relative times in the largest full unit', () => {
  const now = Date.parse('2026-10-17T12:00:00Z');
  const ago = (seconds, locale = 'en') => relativeTime(new Date(now - seconds * 1000), now, locale);
  assert.equal(ago(10), 'now');
  assert.equal(ago(-300), 'now');
  assert.equal(ago(60), '1 minute ago');
  assert.equal(ago(3599), '59 minutes ago');
  assert.equal(ago(3 * 3600), '3 hours ago');
  assert.equal(ago(86_400), 'yesterday');
  assert.equal(ago(3 * 3600, 'ar-EG'), 'قبل ٣ ساعات');
  assert.equal(ago(3 * 3600, 'ja'), '3 時間前');
});

test('relative times say how long they hold', () => {
  const now = Date.parse('2026-10-17T12:00:00Z');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 * 86_400_000 }), (past) => {
      const date = new Date(now - past);
      const lasts = relativeTimeLasts(date, now);
      assert.equal(relativeTime(date, now + lasts - 1, 'en'), relativeTime(date, now, 'en'));
      assert.notEqual(relativeTime(date, now + lasts, 'en'), relativeTime(date, now, 'en'));
    }),
  );
});

test('the zone is written out', () => {
  assert.match(absoluteTime(parseTime('2026-10-17T06:30:00+02:00'), 'en-GB', 'Asia/Tokyo'), /^17 October 2026 at 13:30 (GMT\+9|JST)$/);
  assert.equal(isTimeZone('Europe/Paris'), true);
  assert.equal(isTimeZone('Europe/Atlantis'), false);
});

test('names are joined as each language joins them', () => {
  const names = ['Ada', 'Bo', 'Cai'];
  assert.deepEqual(listSeparators(['Ada'], 'en'), []);
  assert.deepEqual(listSeparators([], 'en'), []);
  assert.deepEqual(listSeparators(['Ada', 'Bo'], 'en'), [' and ']);
  assert.deepEqual(listSeparators(names, 'en-GB'), [', ', ' and ']);
  assert.deepEqual(listSeparators(names, 'en-US'), [', ', ', and ']);
  assert.deepEqual(listSeparators(names, 'ar'), [' و', ' و']);
  assert.deepEqual(listSeparators(names, 'ja'), ['、', '、']);
  assert.deepEqual(listSeparators(['María', 'Ignacio'], 'es'), [' e ']);
});

test('names are joined by the library as by Intl, in every language and region, and without asking it where the words are known', () => {
  const { ListFormat } = Intl;
  const between = (names, locale) =>
    new ListFormat(locale).formatToParts(names).reduce(
      (joined, { type, value }) => {
        if (type === 'literal') joined[joined.length - 1] += value;
        else joined.push('');
        return joined;
      },
      [''],
    );
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const regions = letters.flatMap((first) => letters.map((second) => `-${first}${second}`));
  const languages = letters.flatMap((first) => letters.map((second) => (first + second).toLowerCase()));
  const locales = languages.flatMap((language) =>
    ListFormat.supportedLocalesOf(language).length ? ['', '-Latn', '-419', ...regions].map((region) => language + region) : [],
  );
  for (const locale of locales) {
    for (const names of [
      ['Ada', 'Bo'],
      ['Ibo', 'Igor', 'Hiob'],
      ['Ada', 'Bo', 'Cy', 'Di'],
    ]) {
      assert.deepEqual(listSeparators(names, locale), between(names, locale).slice(1, -1), locale);
    }
  }
  try {
    Intl.ListFormat = function (locale) {
      throw new Error(`Intl was asked for ${locale}`);
    };
    for (const locale of ['en', 'en-GB', 'en-US', 'de-AT', 'fr-CA', 'nl', 'pt-BR', 'ar-EG', 'ja-JP']) {
      assert.equal(listSeparators(['Ada', 'Bo', 'Cy'], locale).length, 2);
    }
    assert.throws(() => listSeparators(['Ada', 'Bo'], 'zh-HK'), /zh-HK/);
  } finally {
    Intl.ListFormat = ListFormat;
  }
});
