/* What a credit line says, and IPTC, in schema.org's words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { creditFromIptc, creditFromText, imageObject, mergeCredits } from '../../../../dist/domains/credit/credit.js';

const names = ({ creators }) => creators.map(({ name }) => name);
for (const [line, people, agency, more = {}] of [
  ['Lena Ortiz/Harbour Gazette', ['Lena Ortiz'], 'Harbour Gazette'],
  ['Ravi Costa/Pool via Coast Press', ['Ravi Costa'], 'Pool via Coast Press'],
  ['Photo: Ada Byrne for the Gazette', ['Ada Byrne'], 'the Gazette', { creditText: 'Photo: Ada Byrne for the Gazette' }],
  ['Photograph by Ada Byrne', ['Ada Byrne'], undefined],
  ['Ada Byrne and Tomas Vale / AFP', ['Ada Byrne', 'Tomas Vale'], 'AFP'],
  ['Getty Images', [], 'Getty Images'],
  ['NASA', [], 'NASA'],
  ['Sanna Ek', ['Sanna Ek'], undefined],
  ['© 2026 Lena Ortiz', ['Lena Ortiz'], undefined, { copyrightNotice: '© 2026 Lena Ortiz' }],
  ['  Lena\n Ortiz | Gazette ', ['Lena Ortiz'], 'Gazette'],
  ['佐藤 花子/港新聞', ['佐藤 花子'], '港新聞'],
  ['', [], undefined],
]) {
  test(`a line: ${line}`, () => {
    const credit = creditFromText(line);
    assert.deepEqual([names(credit), credit.agency], [people, agency]);
    for (const [field, value] of Object.entries(more)) assert.equal(credit[field], value);
  });
}

test('IPTC by the names that systems give it', () => {
  const credit = creditFromIptc({
    'by-line': ['Lena Ortiz', 'Ada Byrne'],
    Credit: 'Coast Press',
    'Copyright Notice': '© Coast Press',
    WebStatement: 'https://coast.example/terms',
    LicensorURL: 'javascript:alert(1)',
  });
  assert.deepEqual(credit, {
    creators: [{ name: 'Lena Ortiz' }, { name: 'Ada Byrne' }],
    agency: 'Coast Press',
    creditText: 'Lena Ortiz, Ada Byrne/Coast Press',
    copyrightNotice: '© Coast Press',
    license: 'https://coast.example/terms',
  });
  // WordPress passes this on of a file.
  assert.deepEqual(creditFromIptc({ credit: 'Lena Ortiz', copyright: '', aperture: '0' }).agency, 'Lena Ortiz');
  assert.deepEqual(creditFromIptc({}), { creators: [] });
  // Agencies stand in the photographer's field too, and the photographer in the credit line.
  assert.deepEqual(creditFromIptc({ 'By-line': 'AFP' }), { creators: [], agency: 'AFP', creditText: 'AFP' });
  assert.deepEqual(creditFromIptc({ Creator: 'Handout' }), { creators: [], creditText: 'Handout' });
  assert.deepEqual(names(creditFromIptc({ Creator: 'Lena Ortiz, Ada Byrne' })), ['Lena Ortiz', 'Ada Byrne']);
  assert.deepEqual(creditFromIptc({ 'By-line': 'Lena Ortiz', Credit: 'Lena Ortiz/Coast Press' }).creditText, 'Lena Ortiz/Coast Press');
});

test('an ImageObject has what Google Images asks for, and nothing that is not known', () => {
  const credit = mergeCredits(creditFromText('Lena Ortiz/Gazette'), {
    creators: [],
    license: 'https://a.example/l',
    acquireLicensePage: 'https://a.example/b',
  });
  assert.deepEqual(imageObject({ contentUrl: 'https://a.example/a.jpg', width: 1200, height: 800, caption: ' A  quay. ' }, credit), {
    '@type': 'ImageObject',
    contentUrl: 'https://a.example/a.jpg',
    width: 1200,
    height: 800,
    caption: 'A quay.',
    creator: { '@type': 'Person', name: 'Lena Ortiz' },
    provider: { '@type': 'Organization', name: 'Gazette' },
    creditText: 'Lena Ortiz/Gazette',
    license: 'https://a.example/l',
    acquireLicensePage: 'https://a.example/b',
  });
  assert.deepEqual(imageObject({ contentUrl: 'a.jpg' }, creditFromText('Getty Images')).creator, {
    '@type': 'Organization',
    name: 'Getty Images',
  });
  assert.deepEqual(imageObject({ contentUrl: 'a.jpg' }, creditFromText('')), {
    '@type': 'ImageObject',
    contentUrl: 'a.jpg',
  });
});
