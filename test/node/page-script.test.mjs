/* When the page's script fetches the elements, in Chromium: after the page's own pictures, and never late for a reader who acts. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openChromium } from '../support/chromium.mjs';
import { startSite } from '../support/site.mjs';

let browser;
before(async () => {
  browser = await openChromium();
});
after(() => browser?.close());

/** The page as far as its HTML and its script, its pictures held back; and what lets them come. */
async function open(t) {
  let letPicturesCome;
  const held = new Promise((resolve) => (letPicturesCome = resolve));
  const fetched = [];
  const delay = (path) => {
    fetched.push(path);
    return path.startsWith('/pictures/') ? held : undefined;
  };
  const site = await startSite({ delay });
  const page = await browser.newPage();
  t.after(async () => {
    letPicturesCome();
    await page.close();
    await site.close();
  });
  await page.clock.install();
  // Scripts of modules have run by then.
  await page.goto(site.url, { waitUntil: 'domcontentloaded' });
  await page.clock.runFor(1500);
  assert.ok(fetched.includes('/dist/article-elements.js'));
  assert.deepEqual(
    fetched.filter((path) => path.startsWith('/dist/chunks/')),
    [],
  );
  return { page, letPicturesCome, fetched };
}
const areDefined = ({ page }) => page.evaluate(() => customElements.whenDefined('article-header').then(() => true));

test('the elements come after the pictures of the page', async (t) => {
  const opened = await open(t);
  opened.letPicturesCome();
  assert.ok(await areDefined(opened));
});

for (const [name, act] of Object.entries({
  key: (page) => page.keyboard.press('Tab'),
  press: (page) => page.mouse.click(5, 5),
})) {
  test(`a reader's ${name} does not wait for pictures`, async (t) => {
    const opened = await open(t);
    await act(opened.page);
    assert.ok(await areDefined(opened));
  });
}

test('nobody waits for pictures longer than two seconds, and the elements are fetched once', async (t) => {
  const opened = await open(t);
  await opened.page.clock.runFor(600);
  assert.ok(await areDefined(opened));
  opened.letPicturesCome();
  await opened.page.waitForLoadState('load');
  await opened.page.keyboard.press('Tab');
  assert.equal(opened.fetched.filter((path) => path.startsWith('/dist/chunks/elements-')).length, 1);
});
