/* A trending list that reads a real WordPress: its posts by REST, its RSS and its Atom, as they come. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from './reader.mjs';
import { skip, wordpress } from './servers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const titles = ['Ports & quays: “what’s next”', 'Why 5 < 6, and <em>always</em> was', 'عبّارات الليل تعود – من جديد'];
/** A new WordPress greets first. */
const shown = ['Hello world!', 'Ports & quays: “what’s next”', 'Why 5 < 6, and always was', 'عبّارات الليل تعود – من جديد'];

describe('trending lists on a real WordPress', { skip: skip(wordpress) }, () => {
  let browser;
  let ids = [];

  before(async () => {
    browser = await launch();
    const posts = titles.map((title, index) => ({
      // As an editor's browser sends it: a sign that is not a tag is an entity.
      post_title: title.replace(' < ', ' &lt; '),
      post_name: `trending-${index}`,
      post_content: '<p>On trial.</p>',
      post_status: 'publish',
      post_author: 1,
      post_date: `2025-0${3 - index}-02 03:04:05`,
    }));
    const code = `return json_encode(array_map('wp_insert_post', json_decode(base64_decode('${Buffer.from(JSON.stringify(posts)).toString('base64')}'), true)));`;
    ids = JSON.parse(await wordpress.script('php', code));
  });
  after(async () => {
    await browser?.close();
    await wordpress.script('php', `foreach (json_decode('${JSON.stringify(ids)}') as $id) wp_delete_post($id, true); return '';`);
  });

  for (const [format, path] of [
    ['wordpress', '/?rest_route=/wp/v2/posts&per_page=4&_embed=1'],
    ['rss', '/?feed=rss2'],
    ['atom', '/?feed=atom'],
  ]) {
    test(`${format}: told by the answer, titles as readers read them, links that lead to the posts`, async (t) => {
      const page = await browser.newPage();
      t.after(() => page.close());
      // A page and the built files of the site itself; the feed is what WordPress answers.
      await page.route(`${wordpress.url}/a-page`, (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="en"><link rel="stylesheet" href="/dist/article-elements.css"><script type="module" src="/dist/article-elements.js"></script>
<script>addEventListener('trending-load', (event) => (window.format = event.format)); addEventListener('trending-error', (event) => (window.failed = event.message))</script>
<article-trending src="${path.replaceAll('&', '&amp;')}" limit="4"><h2>Latest</h2></article-trending>`,
        }),
      );
      await page.route(`${wordpress.url}/dist/**`, async (route) =>
        route.fulfill({
          contentType: route.request().url().endsWith('.css') ? 'text/css' : 'text/javascript',
          body: await readFile(root + new URL(route.request().url()).pathname),
        }),
      );
      await page.goto(`${wordpress.url}/a-page`);
      await page.waitForFunction(() => window.format || window.failed);
      assert.equal(await page.evaluate(() => window.failed), undefined);
      assert.equal(await page.evaluate(() => window.format), format);
      const links = page.locator('article-trending li > a');
      assert.deepEqual(await links.allTextContents(), shown);
      assert.match(await page.locator('article-trending li > small').nth(1).innerText(), /Uncategorized\s+Mar 2, 2025/);
      const [, second] = await links.evaluateAll((all) => all.map((link) => link.href));
      assert.match(await (await fetch(second)).text(), /On trial\./);
    });
  }
});
