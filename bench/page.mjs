/*
 * What the elements cost a whole article page on a phone: the page as static HTML (no script, the same style sheet), with
 * article-elements.js, with auto.js, and prerendered; 412 px wide, on slow 4G, at 1x and 4x CPU. Pictures have bytes, files are
 * compressed as a server would. Runs are interleaved, each in a browser context of its own, so that a machine's moods and
 * caches fall on all alike; medians, with the quartiles, and how often the static page's.
 *   npm run build && node bench/page.mjs [runs] [folder of another build]
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findBrowsers } from '../scripts/browsers.mjs';
import { articlePage } from './page-html.mjs';

const runs = Number(process.argv[2] ?? 9);
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = resolve(process.argv[3] ?? join(root, 'dist'));
const { prerender } = await import(join(dist, 'prerender/index.js'));

const scripts = { static: '', 'article-elements.js': 'article-elements.js', 'auto.js': 'auto.js', prerendered: 'article-elements.js' };
const pages = Object.fromEntries(
  Object.entries(scripts).map(([way, script]) => {
    const html = articlePage(script && `<script type="module" src="/dist/${script}"></script>`);
    return [`/${encodeURIComponent(way)}.html`, way === 'prerendered' ? prerender(html) : html];
  }),
);
const stories = ['Tram', 'Baths', 'Bridge', 'A much longer headline about the price of plaice at the market', 'Bees'];
const feed = JSON.stringify(stories.map((title, index) => ({ title, url: `/story/${index}` })));
const comments = JSON.stringify({
  items: Array.from({ length: 20 }, (_, index) => ({
    id: String(index + 1),
    parentId: null,
    name: 'Ada',
    body: 'I was there that morning, and it did sound like a lorry.',
    date: '2026-08-21T08:00:00Z',
    state: 'published',
  })),
  total: 20,
});
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.jpg': 'image/jpeg' };
const made = new Map();

async function answer(path) {
  if (pages[path]) return [pages[path], '.html'];
  if (path === '/trending.json') return [feed, '.json'];
  if (path.startsWith('/api/comments')) return [comments, '.json'];
  const from = path.startsWith('/dist/') ? join(dist, normalize(path.slice(6))) : join(root, 'stories/fixtures', normalize(path));
  return [await readFile(from), extname(path)];
}

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://site');
  try {
    const [content, type] = await answer(pathname);
    const headers = { 'content-type': types[type] ?? 'application/json', 'cache-control': 'no-store' };
    if (type === '.jpg') return response.writeHead(200, headers).end(content);
    if (!made.has(pathname)) made.set(pathname, brotliCompressSync(content));
    response.writeHead(200, { ...headers, 'content-encoding': 'br' }).end(made.get(pathname));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://localhost:${server.address().port}`;

const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: ['--no-sandbox'] });

/** What is seen from the page itself, from before anything of it runs. */
const watch = () => {
  globalThis.articleElementsDevelopment = false;
  const seen = (globalThis.seen = { tasks: [], lcp: 0, shift: 0 });
  const observe = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('longtask', ({ duration }) => seen.tasks.push(duration));
  observe('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
  observe('layout-shift', ({ value, hadRecentInput }) => (seen.shift += hadRecentInput ? 0 : value));
};

async function measure(path, rate) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1 });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 0.75e6 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.addInitScript(watch);
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1000);
  const { tasks, lcp, shift } = await page.evaluate(() => globalThis.seen);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await context.close();
  const blocking = tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0);
  return { 'blocking ms': blocking, 'longest ms': Math.max(0, ...tasks), 'LCP ms': lcp, shift, 'heap kB': usedSize / 1024 };
}

const at = (values, part) => [...values].sort((a, b) => a - b)[Math.round((values.length - 1) * part)];
for (const rate of [4, 1]) {
  const found = Object.fromEntries(Object.keys(pages).map((path) => [path, []]));
  // The first round is the browser's, to find out what it needs often.
  for (let run = 0; run <= runs; run++) {
    for (const path of Object.keys(pages)) {
      const measured = await measure(path, rate);
      if (run) found[path].push(measured);
    }
  }
  console.log(`${rate}x CPU, ${runs} runs: median (quartiles) x static`);
  for (const what of Object.keys(Object.values(found)[0][0])) {
    const base = at(
      found['/static.html'].map((run) => run[what]),
      0.5,
    );
    for (const [path, all] of Object.entries(found)) {
      const values = all.map((run) => run[what]);
      const digits = what === 'shift' ? 4 : 0;
      const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => at(values, part).toFixed(digits));
      const ratio = base ? ` x ${(at(values, 0.5) / base).toFixed(2)}` : '';
      console.log(
        `  ${what.padEnd(12)} ${decodeURIComponent(path.slice(1, -5)).padEnd(20)} ${middle.padStart(6)} (${low} to ${high})${ratio}`,
      );
    }
  }
}
await browser.close();
server.close();
