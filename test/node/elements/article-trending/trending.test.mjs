/* A trending list on a page of a site, in Chromium: fifty refreshes, slow, failing, shorter, longer, and nothing moves. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openChromium } from '../../../support/chromium.mjs';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const words = 'night ferries return to the harbour of Port Avel after a long winter of repairs and of waiting for the wind'.split(' ');
/** Always the same: a run that fails can be run again. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

function story(next, id) {
  const title = Array.from({ length: 2 + next(17) }, (_, index) => words[(id + index * 7) % words.length]).join(' ');
  const item = { url: `/story/${id}`, title };
  if (next(3)) item.section = ['Harbour', 'City', 'A section with rather a long name'][next(3)];
  if (next(3)) item.published = new Date(Date.now() - next(90) * 3_600_000).toISOString();
  if (next(2)) item[next(2) ? 'views' : 'readers'] = next(2_000_000);
  if (next(2)) item.series = Array.from({ length: 8 }, () => next(500));
  if (next(2)) item.image = { src: next(4) ? `/picture.svg?${id}` : '/none.jpg', width: 240, height: 160 };
  return item;
}

/** What the feed answers, one after another. */
function answers(count) {
  const next = random(4);
  const list = () => Array.from({ length: next(12) }, () => story(next, next(25)));
  return Array.from({ length: count }, (_, index) => {
    const delay = [0, 0, 5, 40, 120][next(5)];
    if (index % 7 === 3)
      return { delay, status: [404, 429, 500, 503][next(4)], body: '', headers: index % 2 ? {} : { 'retry-after': '0' } };
    if (index % 11 === 5) return { delay, status: 200, body: JSON.stringify(list()).slice(0, -7) };
    if (index % 13 === 6) return { delay, broken: true };
    if (index % 9 === 8)
      return { delay, status: 200, body: JSON.stringify({ lists: [1, 2, 3].map((n) => ({ title: `List ${n}`, items: list() })) }) };
    return { delay, status: 200, body: JSON.stringify(list()) };
  });
}

let browser;
before(async () => {
  browser = await openChromium();
});
after(() => browser?.close());

async function open(t, html, script, width) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://site');
    if (pathname === '/') return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    if (pathname === '/picture.svg')
      return response
        .writeHead(200, { 'content-type': 'image/svg+xml' })
        .end('<svg xmlns="http://www.w3.org/2000/svg" width="240" height="160"><rect width="240" height="160" fill="teal"/></svg>');
    if (pathname === '/feed.json') {
      asked.push(request);
      const { delay, status, body, broken, headers = {} } = script[(asked.length - 1) % script.length];
      if (delay) await new Promise((resolve) => setTimeout(resolve, delay));
      if (broken) return response.writeHead(200, { 'content-length': 100 }).write('[', () => response.destroy());
      return response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
    }
    try {
      if (!pathname.startsWith('/dist/')) throw new Error('not of the package');
      const type = pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
      return response.writeHead(200, { 'content-type': type }).end(await readFile(root + pathname));
    } catch {
      return response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  t.after(async () => {
    await context.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries())
        window.shifts.push(
          `${value} ${sources.map(({ node, previousRect: from, currentRect: to }) => `${node?.nodeName} ${node?.textContent?.slice(0, 30)} ${from.x},${from.y} → ${to.x},${to.y}`).join('; ')}`,
        );
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => document.querySelector('article-trending').shadowRoot?.querySelector('[part=status]'));
  return { page, asked, errors };
}

const printed = '<ol><li><a href="/story/1">The first</a></li><li><a href="/story/2">The second</a></li></ol>';
const html = (attributes, children, style) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A list</title>
<link rel="stylesheet" href="/dist/article-elements.css"><script type="module" src="/dist/article-elements.js"></script><style>${style}</style></head>
<body><main><h1>A list</h1><article-trending src="/feed.json" ${attributes}><h2>Most read</h2>${children}</article-trending><p>What follows</p></main></body></html>`;

for (const [what, width, attributes, children] of [
  ['a column', 320, 'limit="6"', printed],
  ['a grid with pictures', 800, 'limit="7" show="image movement section time count trend"', printed],
  ['a strip with pictures, and no list in the page', 1280, 'limit="5" show="image movement section time count trend"', ''],
  ['titles alone', 360, 'limit="5" show=""', printed],
]) {
  test(`fifty refreshes move nothing: ${what}`, async (t) => {
    const { page, asked, errors } = await open(t, html(attributes, children, ''), answers(50), width);
    const { places, outcomes } = await page.evaluate(async () => {
      const host = document.querySelector('article-trending');
      const follower = document.querySelector('p');
      const outcomes = { load: 0, error: 0 };
      const places = new Set([follower.getBoundingClientRect().top]);
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      host.addEventListener('trending-load', () => outcomes.load++);
      host.addEventListener('trending-error', () => outcomes.error++);
      for (let refresh = 0; refresh < 55; refresh++) {
        await host.reload();
        for (let frames = 0; frames < 3; frames++) await frame();
        places.add(follower.getBoundingClientRect().top);
      }
      return { places: [...places], outcomes };
    });
    assert.deepEqual(await page.evaluate(() => window.shifts), []);
    assert.equal(places.length, 1, String(places));
    assert.ok(asked.length >= 50, `${asked.length} requests`);
    assert.ok(outcomes.load > 30 && outcomes.error > 8, JSON.stringify(outcomes));
    assert.deepEqual(errors, []);
  });
}

test('without script all lists are there to read', async (t) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  t.after(() => context.close());
  const page = await context.newPage();
  const css = await readFile(`${root}dist/article-elements.css`, 'utf8');
  const section = (name) => `<section><h3>${name}</h3><ol><li><a href="/${name}">Story of ${name}</a></li></ol></section>`;
  await page.setContent(
    `<style>${css}</style><article-trending src="/feed.json"><h2>Most read</h2>${section('Today')}${section('Week')}</article-trending>`,
  );
  for (const text of ['Today', 'Story of Today', 'Week', 'Story of Week'])
    assert.ok(await page.getByText(text, { exact: true }).isVisible(), text);
});
