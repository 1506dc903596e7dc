/* A prerendered page where no script ever comes looks as the page does with script, and as it does without prerendering, to the pixel. */
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { prerender } from 'article-elements/prerender';
import 'article-elements/strings/ar';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { distance } from '../support/png.mjs';
import { openEngine } from '../support/screens.mjs';
import { startSite } from '../support/site.mjs';

const picture =
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="600" height="240"><rect width="600" height="240" fill="teal"/></svg>';
const figure = `<figure><img src='${picture}' width="600" height="240" alt=""><figcaption>A caption. <cite>Ada Reyes</cite></figcaption></figure>`;
const byline = (names) => `<article-byline slot="byline" time-zone="Asia/Tokyo">
  ${names.map((name) => `<a slot="author" href="#">${name}</a>`).join('\n')}
  <time slot="published" datetime="2026-10-17T06:30:00Z">17 October 2026</time>
  <time slot="updated" datetime="2026-10-17T09:30:00Z">the same day</time></article-byline>`;
const header = (layout, names) => `<article-header live breaking-until="2099-01-01T00:00Z" layout="${layout}">
  <p slot="kicker">Harbour</p><h1 slot="headline">Night ferries return to Port Avel</h1><p slot="standfirst">Two crossings after midnight.</p>
  ${byline(names)}<article-figure slot="media" priority>${figure}</article-figure></article-header>`;

// Of Arabic a region is said: whose digits plain "ar" has, versions of ICU do not agree on.
// The dot is square here: WebKit smooths a round one a little differently where it came after the page.
// What readers can only do with script (a button to enlarge, the count of characters) comes with it, and so is not here.
const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Pixels</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/dist/article-elements.css">
<style>article-header::part(live)::before { animation: none; border-radius: 0 } body { margin: 1rem; font: 1rem/1.5 sans-serif }</style>
<script type="module" src="/dist/strings/ar.js"></script><script type="module" src="/dist/article-elements.js"></script></head><body>
${header('beside', ['Ines Moreau', 'Tomas Vale'])}
<article-byline>By <a slot="author" href="#">Ada</a> and <a slot="author" href="#">Bo</a> for the Gazette</article-byline>
<article-byline lang="en"><a slot="author" href="#">Ada</a> <a slot="author" href="#">Bo</a> <a slot="author" href="#">Cy</a></article-byline>
<article-byline lang="ja"><a slot="author" href="#">山田</a> <a slot="author" href="#">佐藤</a></article-byline>
<article-figure>${figure}</article-figure>
<article-credit kind="correction">A correction.</article-credit>
<article-trending limit="2"><h2>Trending</h2><ol><li><a href="#">One</a></li><li><a href="#">Two</a></li></ol></article-trending>
<div lang="ar-EG" dir="rtl">${header('stacked', ['إيناس مورو', 'توماس فالي'])}</div></body></html>`;
const scripts = /<script[^>]*><\/script>/g;
const pages = {
  '/?plain': html,
  '/?prerendered': prerender(html),
  '/?still': prerender(html).replace(scripts, ''),
  '/?unjoined': html.replace(scripts, ''),
};

// WebKit rounds translucent text by one or two of 255 now up, now down, in two pictures of the same page, too.
const alike = (one, other) => distance(one, other) <= 2;

const ready = `!document.querySelector('article-header:not(:defined), article-trending:not(:defined)') && document.readyState === 'complete'`;

/** The picture, once it is the one that is expected; else the last. */
async function settled(page, expected) {
  let shot;
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(50)) {
    shot = await page.screenshot();
    if (alike(shot, expected)) break;
  }
  return shot;
}

function assertSame(shot, expected, what) {
  if (alike(shot, expected)) return;
  const folder = mkdtempSync(join(tmpdir(), 'pixels-'));
  writeFileSync(join(folder, 'expected.png'), expected);
  writeFileSync(join(folder, 'seen.png'), shot);
  assert.fail(`${what} looks different: ${folder}`);
}

const found = findBrowsers();
for (const name of ['chromium', 'firefox', 'webkit']) {
  test(
    `${name}: prerendered, with and without script, and not prerendered, a page looks the same`,
    { skip: !found[name] && `no ${name}` },
    async (t) => {
      const site = await startSite({ page: (_, path) => pages[path] });
      const engine = await openEngine(name, found[name]);
      t.after(async () => {
        await engine.close();
        await site.close();
      });
      const look = async (path, options, expected) => {
        const page = await engine.open(new URL(path, site.url).href, options);
        if (options.waits)
          for (const end = Date.now() + 10_000; !(await page.evaluate(ready)); await sleep(20)) assert.ok(Date.now() < end);
        const shot = expected ? await settled(page, expected) : await page.screenshot();
        await page.close();
        return shot;
      };
      const still = await look('/?still', {});
      assert.ok(still.length > 10_000, 'a picture of something');
      assertSame(await look('/?prerendered', { waits: true }, still), still, 'The prerendered page with script');
      assertSame(await look('/?plain', { waits: true }, still), still, 'The page that is not prerendered, with script');
      if (engine.withoutScript !== false)
        assertSame(await look('/?prerendered', { script: false }, still), still, 'The page where script is off');
      // That there is something to see: without its roots the page is another.
      assert.ok(!alike(await look('/?unjoined', {}), still));
    },
  );
}
