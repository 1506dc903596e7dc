/* Two versions of the page's script on one page, as when a plugin brings one and the theme another: the first holds the names. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openChromium } from '../support/chromium.mjs';
import { startSite } from '../support/site.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tag = (path) => `<script type="module" src="${path}"></script>`;

let browser;
before(async () => {
  browser = await openChromium();
});
after(() => browser?.close());

/** A page with two scripts, and what it fetched and complained of; the files of a folder named in `gone` are not there. */
async function open(t, folders, gone = []) {
  const scripts = folders.map((folder) => tag(`${folder}article-elements.js`)).join('');
  const site = await startSite({ page: (html) => html.replace(/<script type="module".*?<\/script>/, scripts) });
  const page = await browser.newPage();
  t.after(async () => {
    await page.close();
    await site.close();
  });
  const [errors, fetched] = [[], []];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.route('**/other/**', (route) => {
    const file = new URL(route.request().url()).pathname.replace('/other/', 'dist/');
    return route.fulfill({ body: readFileSync(`${root}${file}`, 'utf8'), contentType: 'text/javascript' });
  });
  for (const folder of gone) await page.route(`**${folder}chunks/**`, (route) => route.fulfill({ status: 404 }));
  await page.goto(site.url);
  await page.waitForFunction(() => ['article-header', 'article-comment-form'].every((name) => customElements.get(name)));
  return { page, errors, chunksOf: (folder) => fetched.filter((path) => path.startsWith(`${folder}chunks/`)) };
}

for (const [first, second] of [
  ['/dist/', '/other/'],
  ['/other/', '/dist/'],
]) {
  test(`${first}article-elements.js and then ${second}article-elements.js`, async (t) => {
    const { page, errors, chunksOf } = await open(t, [first, second]);
    assert.equal(await page.locator('article-header').evaluate((header) => header.shadowRoot.querySelectorAll('[part=live]').length), 1);
    const form = page.locator('article-comment-form');
    await form.evaluate((element) => element.load());
    await form.locator('[type=submit]').click();
    await form.locator('[role=alert] a').first().waitFor();
    assert.ok(chunksOf(first).some((path) => path.startsWith(`${first}chunks/comment-form-behaviour-`)));
    assert.deepEqual(chunksOf(second), []);
    assert.deepEqual(errors, []);
  });
}

test('where the elements of the first cannot be had, those of the second are', async (t) => {
  const { errors, chunksOf } = await open(t, ['/other/', '/dist/'], ['/other/']);
  assert.ok(chunksOf('/dist/').length > 0);
  assert.ok(
    errors.every((text) => text.includes('404')),
    errors.join('\n'),
  );
});
