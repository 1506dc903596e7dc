/*
 * What 1,000 captioned figures cost, as a ratio to the same HTML with the tags never defined: parse, upgrade, lay out, with
 * pictures that load, over the network and from the browser's memory, whether or not the page prints `loading`. It is the main
 * thread's own time that is counted, so that other work on the machine falls out; runs are interleaved in one browser.
 *   npm run build && node bench/figures.mjs [runs] [folder of another build]
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowsers } from '../scripts/browsers.mjs';
import { startSite } from '../test/support/site.mjs';

const runs = Number(process.argv[2] ?? 25);
const dist = resolve(process.argv[3] ?? 'dist');
const count = 1000;
const figure = (loading) => `<article-figure><figure><img src="/pictures/ferry-thumb.jpg" width="1200" height="800" alt="A quay" ${loading}>
  <figcaption>The new timetable, posted at the ticket hall. <cite>Ravi Costa/Pool</cite></figcaption></figure></article-figure>`;
const variants = {
  'tags never defined': '',
  'an empty custom element': `customElements.define('article-figure', class extends HTMLElement { connectedCallback() {} })`,
  'a shadow root and a slot': `customElements.define('article-figure', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).append(document.createElement('slot')) } })`,
  'article-figure': `customElements.define('article-figure', window.classes['article-figure'])`,
};
const pictures = { 'no loading printed': '', 'loading="lazy"': 'loading="lazy"' };

const site = await startSite({ page: () => '<!doctype html><link rel="stylesheet" href="/dist/article-elements.css"><body>' });
const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: ['--no-sandbox'] });

/** Milliseconds that the main thread has worked since the page began. */
const worked = async (session) => {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
};

async function measure(define, loading, cached) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/dist/**', async (route) => {
    const body = await readFile(join(dist, new URL(route.request().url()).pathname.slice(6)));
    return route.fulfill({ body, contentType: route.request().url().endsWith('.css') ? 'text/css' : 'text/javascript' });
  });
  await page.addInitScript(() => (globalThis.articleElementsDevelopment = false));
  await page.goto(site.url);
  // The code is there before the clock starts; what is timed is the page's own work.
  await page.evaluate(async (cached) => {
    const { define } = customElements;
    window.classes = {};
    customElements.define = (name, constructor) => (window.classes[name] = constructor);
    await import('/dist/article-elements.js');
    // The script defines them in turns.
    while (!window.classes['article-comment-form']) await new Promise((done) => setTimeout(done));
    customElements.define = define;
    if (!cached) return;
    window.kept = new Image();
    window.kept.src = '/pictures/ferry-thumb.jpg';
    await window.kept.decode();
  }, cached);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await worked(session);
  await page.evaluate(
    async ({ html, define }) => {
      document.body.innerHTML = html;
      if (define) new Function(define)();
      for (let turn = 0; turn < 5; turn++) await null;
      document.body.getBoundingClientRect();
    },
    { html: figure(loading).repeat(count), define },
  );
  const took = (await worked(session)) - before;
  await context.close();
  return took;
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
for (const [words, loading] of Object.entries(pictures)) {
  for (const cached of [false, true]) {
    const times = Object.fromEntries(Object.keys(variants).map((name) => [name, []]));
    for (let run = 0; run < runs; run++)
      for (const [name, define] of Object.entries(variants)) times[name].push(await measure(define, loading, cached));
    const base = median(times['tags never defined']);
    console.log(`${words}, ${cached ? 'from cache' : 'over the network'}`);
    for (const [name, values] of Object.entries(times))
      console.log(`  ${name.padEnd(28)} ${median(values).toFixed(1).padStart(7)} ms   × ${(median(values) / base).toFixed(2)}`);
  }
}
await browser.close();
await site.close();
