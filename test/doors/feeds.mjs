/* How the snippets of docs/feeds.md are run: a list in a page shows what they give. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { listed, pageOf } from './reader.mjs';

const list = (attributes) => `<article-trending src="/most-read.json" ${attributes ?? ''}><h2>Most read</h2></article-trending>`;

export const feeds = {
  async 'docs/feeds.md json: {'(code, { site, open }) {
    site.answers.set('/most-read.json', JSON.parse(code));
    const page = await open(pageOf(list('show="image section count"')));
    await listed(page, 'Three cranes, one bidder');
    await page.locator('article-trending').getByText('412', { exact: false }).first().waitFor();
    await page.locator('article-trending').getByText('Harbour').first().waitFor();
  },
  async 'docs/feeds.md js: import { registerFeedFormat'(code, { site, openBundled }) {
    site.answers.set('/most-read.json', { chart: [{ path: '/a', head: 'By our own format', hits: 12 }] });
    await listed(await openBundled(code, list()), 'By our own format');
  },
  async 'docs/feeds.md js: import { createServer }'(code, { site, open }) {
    // The services are somebody else's: Parse.ly's answer is given in its own form. The port is any free one.
    const fake = `globalThis.fetch = async (url) => String(url).includes('parsely')
      ? Response.json({ data: [{ url: 'https://gazette.example/a', title: 'By way of the server', metrics: { views: 9 } }] })
      : new Response('', { status: 500 });`;
    const own = code.replace('.listen(8080)', ".listen(0, '127.0.0.1', function () { console.log(this.address().port); })");
    assert.notEqual(own, code);
    const proxy = spawn(process.execPath, ['--input-type=module', '-e', fake + own], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const port = await new Promise((resolve) => proxy.stdout.once('data', (data) => resolve(String(data).trim())));
      site.answers.set('/trending/parsely.json', async (request, response) => {
        const answer = await fetch(`http://127.0.0.1:${port}${request.url}`);
        response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') }).end(await answer.text());
      });
      const page = await open(pageOf('<article-trending src="/trending/parsely.json"><h2>Most read</h2></article-trending>'));
      await listed(page, 'By way of the server');
      assert.equal((await fetch(`http://127.0.0.1:${port}/trending/chartbeat.json`)).status, 502);
    } finally {
      proxy.kill();
    }
  },
  async 'docs/feeds.md html: <article-trending src="/most-read.json">'(code, { site, open }) {
    const group = (title, item) => ({ title, items: [{ url: `/${item}`, title: item }] });
    site.answers.set('/most-read.json', { lists: [group('Today', 'Of today'), group('This week', 'Of the week')] });
    const page = await open(pageOf(code));
    await listed(page, 'Of today');
    await page.getByRole('tab', { name: 'This week' }).click();
    await page.locator('article-trending').getByText('Of the week').waitFor();
  },
};
