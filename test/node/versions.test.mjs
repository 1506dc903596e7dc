/* Two versions of the page's script on one page, as when a plugin brings one and the theme another: the first holds the names. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openChromium } from '../support/chromium.mjs';
import { startSite } from '../support/site.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { name, version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const other = `${name}@${version}-other`;
const tag = (path) => `<script type="module" src="${path}"></script>`;

let browser;
before(async () => {
  browser = await openChromium();
});
after(() => browser?.close());

for (const [first, second] of [
  ['/dist/', '/other/'],
  ['/other/', '/dist/'],
]) {
  test(`${first}article-elements.js and then ${second}article-elements.js`, async (t) => {
    const scripts = [first, second].map((folder) => tag(`${folder}article-elements.js`)).join('');
    const site = await startSite({ page: (html) => html.replace(/<script type="module".*?<\/script>/, scripts) });
    const page = await browser.newPage();
    t.after(async () => {
      await page.close();
      await site.close();
    });
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const fetched = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.route('**/other/**', (route) => {
      const file = new URL(route.request().url()).pathname.replace('/other/', 'dist/');
      const body = readFileSync(`${root}${file}`, 'utf8').replaceAll(`${name}@${version}`, other);
      return route.fulfill({ body, contentType: 'text/javascript' });
    });

    await page.goto(site.url);
    const versions = [`${name}@${version}`, other];
    await page.waitForFunction((names) => names.every((key) => globalThis[Symbol.for(key)]), versions);
    assert.equal(await page.locator('article-header').evaluate((header) => header.shadowRoot.querySelectorAll('[part=live]').length), 1);
    const form = page.locator('article-comment-form');
    await form.evaluate((element) => element.load());
    await form.locator('[type=submit]').click();
    await form.locator('[role=alert] a').first().waitFor();
    assert.ok(fetched.some((path) => path.startsWith(`${first}chunks/comment-form-behaviour-`)));
    assert.deepEqual(
      fetched.filter((path) => path.startsWith(`${second}chunks/`)),
      [],
    );
    assert.deepEqual(errors, []);
  });
}
