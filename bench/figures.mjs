/*
 * What 1,000 captioned figures cost, as a ratio to the same HTML with the tags never defined: parse, upgrade, lay out.
 * Runs are interleaved in one browser, so that a machine's moods fall on all alike.
 *   npm run build && node bench/figures.mjs [runs]
 */
import { chromium } from 'playwright-core';
import { findBrowsers } from '../scripts/browsers.mjs';
import { startSite } from '../test/support/site.mjs';

const runs = Number(process.argv[2] ?? 25);
const count = 1000;
const figure = `<article-figure><figure><img width="1200" height="800" alt="A quay"><figcaption>The new timetable, posted at the
  ticket hall. <cite>Ravi Costa/Pool</cite></figcaption></figure></article-figure>`;
const variants = {
  'tags never defined': '',
  'an empty custom element': `customElements.define('article-figure', class extends HTMLElement { connectedCallback() {} })`,
  'a shadow root and a slot': `customElements.define('article-figure', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).append(document.createElement('slot')) } })`,
  'article-figure': `customElements.define('article-figure', window.classes['article-figure'])`,
};

const site = await startSite({ page: () => '<!doctype html><link rel="stylesheet" href="/dist/article-elements.css"><body>' });
const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: ['--no-sandbox'] });
const times = Object.fromEntries(Object.keys(variants).map((name) => [name, []]));

for (let run = 0; run < runs; run++) {
  for (const [name, define] of Object.entries(variants)) {
    const page = await browser.newPage();
    await page.goto(site.url);
    // The code is there before the clock starts; what is timed is the page's own work.
    await page.evaluate(async () => {
      const { define } = customElements;
      window.classes = {};
      customElements.define = (name, constructor) => (window.classes[name] = constructor);
      await import('/dist/article-elements.js');
      customElements.define = define;
    });
    times[name].push(
      await page.evaluate(
        async ({ figure, count, define }) => {
          const start = performance.now();
          document.body.innerHTML = figure.repeat(count);
          if (define) new Function(define)();
          for (let turn = 0; turn < 5; turn++) await null;
          document.body.getBoundingClientRect();
          return performance.now() - start;
        },
        { figure, count, define },
      ),
    );
    await page.close();
  }
}
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const base = median(times['tags never defined']);
for (const [name, values] of Object.entries(times))
  console.log(`${name.padEnd(28)} ${median(values).toFixed(1).padStart(7)} ms   × ${(median(values) / base).toFixed(2)}`);
await browser.close();
await site.close();
