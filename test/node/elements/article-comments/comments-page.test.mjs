/* What a page does around the form: without script, without the second file, with a strict policy, far from the screen. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { article, form, startSite } from '../../../servers/site.mjs';
import { noChromium, openChromium } from '../../../support/chromium.mjs';

const options = { skip: noChromium };
const strict = "default-src 'self'; require-trusted-types-for 'script'";
const inner = `<article-comment-form>${form}</article-comment-form><p id="below">Below</p>`;
const words = 'Half past two, and the ferry was full.';

let browser;
const sites = [];
const site = async (pages, csp = strict) => {
  const made = await startSite({ pages, csp });
  sites.push(made);
  return made;
};
before(async () => {
  if (!noChromium) browser = await openChromium();
});
after(async () => {
  await browser?.close();
  await Promise.all(sites.map((each) => each.close()));
});

/** Opens a page that remembers layout shifts and what its policy refused. */
async function open(origin, path = '/', context = {}) {
  const page = await (await browser.newContext({ viewport: { width: 800, height: 600 }, ...context })).newPage();
  await page.addInitScript(() => {
    window.shift = 0;
    window.refused = [];
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shift += entry.value))).observe({
      type: 'layout-shift',
      buffered: true,
    });
    document.addEventListener('securitypolicyviolation', (event) => window.refused.push(event.violatedDirective));
  });
  await page.goto(origin + path);
  return page;
}
const loaded = (page) =>
  page.waitForFunction(
    () =>
      document.querySelector('article-comment-form form')?.noValidate &&
      document.querySelector('article-comment-form').shadowRoot?.querySelector('[part=status]'),
  );

test('without script the form is complete and posts', options, async () => {
  const { origin, posts } = await site({ '/': article(inner) });
  const page = await open(origin, '/', { javaScriptEnabled: false });
  await page.fill('textarea', words);
  await page.click('[type=submit]');
  await page.waitForURL('**/thanks');
  assert.equal(posts[0].fields.comment, words);
});

test('where the second file cannot be fetched the form is the browser’s, and posts', options, async () => {
  const { origin, posts } = await site({ '/': article(inner) });
  const page = await browser.newPage();
  await page.route('**/dist/chunks/**', (route) => route.abort());
  const failed = page.waitForEvent('requestfailed');
  await page.goto(origin);
  await failed;
  await page.fill('textarea', words);
  await page.click('[type=submit]');
  await page.waitForURL('**/thanks');
  assert.equal(posts[0].fields.comment, words);
});

test('under a strict policy it posts by fetch, moves nothing as it loads, and breaks no rule', options, async () => {
  const { origin, posts } = await site({ '/': article(inner) });
  const page = await open(origin);
  await loaded(page);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  assert.equal(await page.evaluate(() => window.shift), 0);
  await page.fill('textarea', words);
  await page.click('[type=submit]');
  await page.getByText('Your comment has arrived.').waitFor();
  assert.equal(page.url(), `${origin}/`);
  assert.match(posts[0].accept, /json/);
  assert.deepEqual(await page.evaluate(() => window.refused), []);
});

test('a policy that forbids to connect leaves the posting to the browser, once', options, async () => {
  const { origin, posts } = await site({ '/': article(inner) }, `${strict}; connect-src 'none'`);
  const page = await open(origin);
  await loaded(page);
  await page.fill('textarea', words);
  await page.click('[type=submit]');
  await page.waitForURL('**/thanks');
  assert.deepEqual(
    posts.map(({ fields }) => fields.comment),
    [words],
  );
});

test('the standard form comes without moving the page', options, async () => {
  const { origin } = await site({ '/': article(`<article-comment-form endpoint="/post"></article-comment-form><p id="below">Below</p>`) });
  for (const width of [360, 768, 1280]) {
    const page = await open(origin, '/', { viewport: { width, height: 1000 } });
    await loaded(page);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    assert.equal(await page.evaluate(() => window.shift), 0, `${width} px`);
    assert.deepEqual(await page.evaluate(() => window.refused), []);
  }
});

test('what it adds is fetched when the reader comes near, or goes there by key', options, async () => {
  const far = '<script src="/far.js"></script>';
  const { origin, asked } = await site({
    '/': article(`<div id="far"></div>${far}${inner}`),
    '/far.js': 'document.getElementById("far").style.blockSize = "9000px"',
  });
  const page = await open(origin);
  await page.waitForFunction(() => customElements.get('article-comment-form'));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const behaviour = () => asked.some((path) => path.startsWith('/dist/chunks/comment-form-behaviour-'));
  assert.equal(behaviour(), false);
  await page.evaluate(() => document.querySelector('textarea').focus({ preventScroll: true }));
  await loaded(page);
  assert.equal(behaviour(), true);
});

test('a draft outlives a reload and a closed tab', options, async () => {
  const { origin } = await site({ '/': article(inner) });
  const page = await open(origin);
  await loaded(page);
  await page.locator('textarea').pressSequentially(words);
  await page.reload();
  await loaded(page);
  assert.equal(await page.inputValue('textarea'), words);
  await page.locator('textarea').press('End');
  await page.locator('textarea').pressSequentially(' More.');
  await page.waitForFunction(() => JSON.stringify({ ...localStorage }).includes('More.'));
  const context = page.context();
  await page.close();
  const again = await context.newPage();
  await again.goto(origin);
  await loaded(again);
  assert.equal(await again.inputValue('textarea'), `${words} More.`);
});
