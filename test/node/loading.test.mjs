/* The page's scripts with integrity, in Chromium: what is named is checked, and what is fetched later where an import map says so. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openChromium } from '../support/chromium.mjs';
import { startSite } from '../support/site.mjs';

const hashes = JSON.parse(readFileSync(new URL('../../dist/integrity.json', import.meta.url), 'utf8'));
const wrong = `sha384-${'A'.repeat(64)}`;

let browser;
before(async () => {
  browser = await openChromium();
});
after(() => browser?.close());

/** A page with a credit, its script and chunks checked by these hashes; what the script came to. */
async function open(t, script, changed = {}) {
  const all = { ...hashes, ...changed };
  const integrity = Object.fromEntries(Object.entries(all).map(([file, hash]) => [`/dist/${file}`, hash]));
  const html = `<!doctype html><title>Integrity</title><link rel="icon" href="data:,">
    <link rel="stylesheet" href="/dist/article-elements.css" integrity="${all['article-elements.css']}" crossorigin>
    <script type="importmap">${JSON.stringify({ integrity })}</script>
    <script type="module" src="/dist/${script}" integrity="${all[script]}" crossorigin></script>
    <article-credit kind="correction">A correction.</article-credit>`;
  const site = await startSite({ page: () => html });
  const page = await browser.newPage();
  t.after(async () => {
    await page.close();
    await site.close();
  });
  const refused = [];
  const saidNo = new Promise((resolve) =>
    page.on('console', (message) => /integrity/i.test(message.text()) && resolve(refused.push(message.text()))),
  );
  await page.goto(site.url);
  await Promise.race([saidNo, page.waitForFunction(() => customElements.get('article-credit'))]);
  return { defined: await page.evaluate(() => Boolean(customElements.get('article-credit'))), refused };
}

for (const script of ['article-elements.js', 'auto.js']) {
  test(`${script} runs by the hashes that the build wrote, and not by others`, async (t) => {
    assert.deepEqual(await open(t, script), { defined: true, refused: [] });
    const { defined, refused } = await open(t, script, { [script]: wrong });
    assert.equal(defined, false);
    assert.equal(refused.length, 1);
  });
}

test('a chunk is checked where an import map says so', async (t) => {
  const chunk = Object.keys(hashes).find((file) => file.startsWith('auto/article-credit-'));
  const { defined, refused } = await open(t, 'auto.js', { [chunk]: wrong });
  assert.equal(defined, false);
  assert.match(refused.join(), /article-credit-/);
});
