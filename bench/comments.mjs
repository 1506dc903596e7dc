/*
 * The thread beside the same comments as static HTML, and beside the clients of Waline and Artalk, in one browser, one after
 * the other in each round, so that a machine's moods fall on all alike. What each gets from its server is the same comments
 * in one answer, by its own protocol. Neither client is a dependency of the project: they are installed into a temporary
 * folder, and left out, saying so, where that fails.
 *   npm run build && node bench/comments.mjs [rounds=3] [count,count,…=100,1000,10000]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowsers } from '../scripts/browsers.mjs';

const rounds = Number(process.argv[2] ?? 3);
const counts = (process.argv[3] ?? '100,1000,10000').split(',').map(Number);
const root = fileURLToPath(new URL('..', import.meta.url));
const clients = join(tmpdir(), 'article-elements-bench');
const versions = { '@waline/client': '3', artalk: '2' };

for (const [name, version] of Object.entries(versions)) {
  if (existsSync(join(clients, 'node_modules', name))) continue;
  mkdirSync(clients, { recursive: true });
  if (!existsSync(join(clients, 'package.json'))) writeFileSync(join(clients, 'package.json'), '{"private":true}');
  try {
    execFileSync('npm', ['install', '--silent', '--ignore-scripts', `${name}@${version}`], { cwd: clients, stdio: 'ignore' });
  } catch {
    console.log(`${name} could not be installed: it is left out.`);
  }
}
const client = (name, file) => {
  const path = join(clients, 'node_modules', name, 'dist', file);
  return existsSync(path) ? path : undefined;
};

const sentences = [
  'The first night crossing left at ten past midnight with eleven passengers and a dog aboard, and I was one of the eleven.',
  'I have lived on the island for nine years and have missed the last boat more often than I have caught it.',
  'Agreed.',
  'And who pays for it? The council has said nothing about the winter timetable.',
];
/** Threads of five: a root, two answers to it, and two answers to the second of them. */
const comments = (count) =>
  Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    parent: [0, index - (index % 5) + 1, index - (index % 5) + 1, index - (index % 5) + 3, index - (index % 5) + 3][index % 5],
    root: index % 5 ? index - (index % 5) + 1 : 0,
    name: `Reader ${index % 97}`,
    html: `<p>${sentences[index % 4]} ${sentences[(index + 1) % 4]}</p>`,
    at: Date.UTC(2026, 0, 1) + index * 60_000,
  }));

const answers = {
  ours: (list) =>
    list.map(({ id, parent, name, html, at }) => ({
      id: String(id),
      parentId: parent ? String(parent) : null,
      name,
      html,
      date: new Date(at).toISOString(),
      state: 'published',
    })),
  waline(list) {
    const toItem = ({ id, parent, root: rid, name, html, at }) => ({
      objectId: id,
      nick: name,
      comment: html,
      orig: '',
      time: at,
      insertedAt: new Date(at).toISOString(),
      status: 'approved',
      avatar: '',
      link: '',
      mail: '',
      like: 0,
      level: 0,
      type: '',
      ...(parent ? { pid: parent, rid, reply_user: { nick: name, link: '', avatar: '' } } : {}),
    });
    const below = new Map();
    for (const comment of list) (below.get(comment.root) ?? below.set(comment.root, []).get(comment.root)).push(comment);
    const data = below.get(0).map((comment) => ({ ...toItem(comment), children: (below.get(comment.id) ?? []).map(toItem) }));
    return { errno: 0, errmsg: '', data: { page: 1, totalPages: 1, pageSize: list.length, count: list.length, data } };
  },
  artalk: (list) => ({
    comments: list.map(({ id, parent, name, html, at }) => ({
      id,
      rid: parent,
      content: html,
      content_marked: html,
      user_id: 1,
      nick: name,
      email_encrypted: '',
      link: '',
      ua: '',
      date: new Date(at).toISOString(),
      is_collapsed: false,
      is_pending: false,
      is_pinned: false,
      is_allow_reply: true,
      is_verified: false,
      badge_name: '',
      badge_color: '',
      ip_region: '',
      visible: true,
      vote_up: 0,
      vote_down: 0,
      page_key: '/',
      page_url: '',
      site_name: 'bench',
    })),
    count: list.length,
    roots_count: list.filter(({ parent }) => !parent).length,
    page: { id: 1, admin_only: false, key: '/', url: '', title: '', site_name: 'bench', vote_up: 0, vote_down: 0, pv: 0, date: '' },
  }),
};

/** What a page loads beforehand, what starts it, and what one comment is in it. */
const variants = {
  'static HTML': {
    item: 'li.comment',
    load: '',
    start: `const html = await (await fetch('/static')).text(); window.answered = performance.now(); place.innerHTML = html`,
  },
  'article-comments': {
    item: 'li.comment',
    load: `const { registerBackend } = await import('/dist/article-elements.js');
      registerBackend('bench', () => ({ list: async () => { const items = await (await fetch('/ours')).json(); window.answered = performance.now(); return { items, total: items.length } } }));
      const warm = document.createElement('article-comments'); document.body.append(warm); await warm.load(); warm.remove();`,
    start: `place.innerHTML = '<article-comments backend="bench" article-id="1"><h2>Comments</h2></article-comments>'; place.firstChild.load()`,
  },
  ...(client('@waline/client', 'waline.js') && {
    'Waline’s client': {
      item: '.wl-card-item',
      css: '/waline/waline.css',
      load: `window.Waline = await import('/waline/waline.js')`,
      start: `Waline.init({ el: place, serverURL: location.origin, path: '/', lang: 'en', pageSize: count, emoji: false, search: false, imageUploader: false, reaction: false, login: 'disable', commentSorting: 'oldest' })`,
    },
  }),
  ...(client('artalk', 'Artalk.mjs') && {
    'Artalk’s client': {
      item: '.atk-comment',
      css: '/artalk/Artalk.css',
      load: `window.Artalk = (await import('/artalk/Artalk.mjs')).default`,
      start: `Artalk.init({ el: place, server: location.origin, site: 'bench', pageKey: '/', locale: 'en', useBackendConf: false, emoticons: false, nestMax: 6, pagination: { pageSize: count, readMore: true, autoLoad: false }, heightLimit: { content: 0, children: 0 }, versionCheck: false, pvEl: null, countEl: null })`,
    },
  }),
};

let list = [];
let printed = '';
const types = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css' };
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://bench');
  const send = (type, body) => response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  const json = (value) => send('application/json', JSON.stringify(value));
  if (pathname === '/')
    return send(
      'text/html; charset=utf-8',
      '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="stylesheet" href="/dist/article-elements.css"><main id="place"></main>',
    );
  if (pathname === '/ours') return json(answers.ours(list));
  if (pathname === '/static') return send('text/html', printed);
  if (pathname === '/api/comment') return json(answers.waline(list));
  if (pathname === '/api/v2/comments') return json(answers.artalk(list));
  if (pathname.startsWith('/api/')) return json({ data: [], frontend_conf: {}, version: { app: 'v2', commit_hash: '' } });
  const [, base, file] = /^\/(dist|waline|artalk)\/(.*)$/.exec(normalize(pathname)) ?? [];
  const folder = {
    dist: join(root, 'dist'),
    waline: join(clients, 'node_modules/@waline/client/dist'),
    artalk: join(clients, 'node_modules/artalk/dist'),
  }[base];
  if (folder && existsSync(join(folder, file))) return send(types[extname(file)] ?? 'text/plain', readFileSync(join(folder, file)));
  return response.writeHead(404).end();
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const url = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });

async function measure({ item, css, load, start }, count) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await page.goto(url);
  if (css) await page.addStyleTag({ url: css });
  await page.evaluate(`(async () => { ${load} })()`);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
    return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
  };
  const before = await heap();
  const { first, ready } = await page.evaluate(
    `(async () => {
      const count = ${count};
      const place = document.querySelector('#place');
      window.longest = 0;
      new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration); }).observe({ type: 'longtask' });
      window.frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      window.items = place.getElementsByClassName(${JSON.stringify(item.split('.').at(-1))});
      window.from = performance.now();
      (async () => { ${start} })();
      while (!items.length) {
        await frame();
        if (performance.now() - from > 120000) return { first: NaN, ready: NaN };
      }
      const now = performance.now();
      return { first: now - from, ready: now - window.answered };
    })()`,
  );
  const times = await page.evaluate(
    `(async () => {
      const count = ${count};
      while (items.length < count) {
        await frame();
        if (performance.now() - from > 120000) return { all: NaN, longest: NaN, frame: NaN };
      }
      const all = performance.now() - from;
      await frame(); await frame();
      let slowest = 0;
      for (let step = 0, last = performance.now(); step < 60; step++) {
        scrollBy(0, 700);
        await new Promise(requestAnimationFrame);
        slowest = Math.max(slowest, performance.now() - last);
        last = performance.now();
      }
      scrollTo(0, 0);
      await frame();
      return { all, longest, frame: slowest };
    })()`,
  );
  const memory = (await heap()) - before;
  await page.close();
  return { first, ready, ...times, memory };
}

/** The list that the element writes, as a server would have printed it. */
async function print() {
  const page = await browser.newPage();
  await page.goto(url);
  await page.evaluate(`(async () => { ${variants['article-comments'].load} })()`);
  const html = await page.evaluate(
    `(async () => { const place = document.querySelector('#place'); ${variants['article-comments'].start}; await place.firstChild.load(); return place.querySelector('ol').outerHTML })()`,
  );
  await page.close();
  return html;
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const titles = {
  first: 'first (ms)',
  ready: 'after the answer (ms)',
  all: 'all (ms)',
  longest: 'longest task (ms)',
  frame: 'slowest frame (ms)',
  memory: 'memory (MB)',
};
for (const count of counts) {
  list = comments(count);
  printed = await print();
  const results = Object.fromEntries(Object.keys(variants).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, variant] of Object.entries(variants)) results[name].push(await measure(variant, count));
  console.log(
    `\n${count} comments, median of ${rounds}\n${''.padEnd(20)}${Object.values(titles)
      .map((title) => title.padStart(27))
      .join('')}`,
  );
  const ours = results['article-comments'];
  for (const [name, runs] of Object.entries(results)) {
    const cells = Object.keys(titles).map((key) => {
      const [value, base] = [runs, ours].map((all) => median(all.map((run) => run[key])));
      return (Number.isNaN(value) ? '–' : `${value.toFixed(1)}  × ${base ? (value / base).toFixed(2) : '–'}`).padStart(27);
    });
    console.log(`${name.padEnd(20)}${cells.join('')}`);
  }
}
console.log(
  '\n× is against article-comments: more than 1 is slower or larger than ours. The answer is the list as it comes from the server, parsed.',
);
await browser.close();
server.closeAllConnections();
server.close();
