/*
 * What a list of 10, 100 and 1,000 stories costs from the text of the answer to the painted rows, beside the same rows as
 * static HTML, and beside the same JSON written by a few lines of script. Runs are interleaved in one browser, so that a
 * machine's moods fall on all alike.
 *   npm run build && node bench/trending.mjs [runs=15]
 * The rows are as the element writes them; 1,000 of them are more than its `limit` allows, so they are ten lists of 100.
 */
import { chromium } from 'playwright-core';
import { findBrowsers } from '../scripts/browsers.mjs';
import { startSite } from '../test/support/site.mjs';

const runs = Number(process.argv[2] ?? 15);
const counts = [10, 100, 1000];

const site = await startSite({ page: () => '<!doctype html><link rel="stylesheet" href="/dist/article-elements.css"><body>' });
const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.goto(site.url);
await page.evaluate(async () => {
  // The code is there before the clock starts: what is timed is the page's own work.
  await import('/dist/article-elements.js');
  const feeds = new Map();
  const real = window.fetch;
  window.fetch = (url, init) => (feeds.has(String(url)) ? Promise.resolve(new Response(feeds.get(String(url)))) : real(url, init));
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  let number = 0;

  async function element(text, lists, size) {
    document.body.replaceChildren();
    await painted();
    const start = performance.now();
    const all = Array.from({ length: lists }, () => {
      const host = document.createElement('article-trending');
      const url = new URL(`/feed-${++number}`, document.baseURI).href;
      feeds.set(url, text);
      host.setAttribute('src', url);
      host.setAttribute('limit', size);
      return host;
    });
    const loaded = all.map((host) => new Promise((resolve) => host.addEventListener('trending-load', resolve, { once: true })));
    document.body.append(...all);
    await Promise.all(loaded);
    await painted();
    const time = performance.now() - start;
    window.rows = all.map((host) => host.innerHTML);
    if (document.querySelectorAll('article-trending li').length !== lists * size) throw new Error('rows are missing');
    localStorage.clear();
    return time;
  }
  /** The same rows as the server would print them. */
  async function fixed() {
    document.body.replaceChildren();
    await painted();
    const start = performance.now();
    document.body.innerHTML = window.rows.map((html) => `<article-trending>${html}</article-trending>`).join('');
    await painted();
    return performance.now() - start;
  }
  /** What a site writes by itself: parse, build, paint; no cleaning, no facts, no movement. */
  async function script(text, lists) {
    document.body.replaceChildren();
    await painted();
    const start = performance.now();
    for (let list = 0; list < lists; list++) {
      const ol = document.createElement('ol');
      for (const { url, title } of JSON.parse(text).items) {
        const a = Object.assign(document.createElement('a'), { href: url, textContent: title });
        ol.appendChild(document.createElement('li')).append(a);
      }
      document.body.append(ol);
    }
    await painted();
    return performance.now() - start;
  }
  window.bench = async (count) => {
    const size = Math.min(count, 100);
    const items = Array.from({ length: size }, (_, index) => ({
      url: `/story/${index}`,
      title: `Night ferries return to Port Avel after a winter of ${index} repairs`,
      section: 'Harbour',
      published: new Date(Date.now() - index * 3_600_000).toISOString(),
      views: 15_000 - index,
    }));
    const text = JSON.stringify({ items });
    return { element: await element(text, count / size, size), fixed: await fixed(), script: await script(text, count / size) };
  };
});

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
for (const count of counts) {
  const times = { element: [], fixed: [], script: [] };
  // The first round warms up and is not counted.
  for (let run = 0; run <= runs; run++) {
    const result = await page.evaluate((count) => window.bench(count), count);
    if (run) for (const [name, time] of Object.entries(result)) times[name].push(time);
  }
  const base = median(times.fixed);
  console.log(`${String(count).padStart(5)} stories`);
  for (const [name, title] of [
    ['fixed', 'the same rows as static HTML'],
    ['script', 'titles alone, by a few lines of script'],
    ['element', 'article-trending, from the answer'],
  ])
    console.log(`  ${title.padEnd(40)} ${median(times[name]).toFixed(1).padStart(7)} ms   × ${(median(times[name]) / base).toFixed(2)}`);
}
await browser.close();
await site.close();
