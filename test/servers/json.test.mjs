/* The form and our own comment server, on one origin and on two. What counts is what is in the database. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { createCommentServer } from '../../server/comments.mjs';
import { launch, Reader, SUBMIT } from './reader.mjs';
import { countRows } from './servers.mjs';
import { article, startSite } from './site.mjs';

const tag = (attributes) => article(`<article-comment-form backend="json" ${attributes}></article-comment-form>`);

describe('on our own server', () => {
  let browser;
  let context;
  let tab;
  let site;
  let other;
  let server;
  let closed;
  const folder = mkdtempSync(join(tmpdir(), 'article-elements-'));
  const file = join(folder, 'comments.sqlite');

  before(async () => {
    browser = await launch();
    context = await browser.newContext();
    const pages = {
      '/article': tag('endpoint="/comments" article-id="ferries"'),
      '/reply': tag('endpoint="/comments" article-id="ferries" reply-to="999"'),
    };
    const handle = (request, response, pathname) => pathname === '/comments' && (server.handler(request, response), true);
    site = await startSite({ pages, handle });
    other = await startSite({ pages: { '/article': tag(`endpoint="${site.origin}/comments" article-id="ferries"`) } });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await other?.close();
    server?.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    await tab?.forget();
    await server?.close();
    rmSync(file, { force: true });
    closed = false;
    server = createCommentServer({ file, isClosed: () => closed, rate: { posts: 3, seconds: 60 }, origins: [other.origin] });
  });

  const show = async (url) => (tab = await Reader.open(context, url, tab?.page));
  const open = (path = '/article', from = site) => show(from.origin + path);
  const count = () => countRows(file, 'comments', 'body');

  async function sent(reader, words) {
    const before = count();
    const outcome = await reader.send(words);
    return [outcome, count() - before];
  }

  for (const [name, from] of [
    ['its own origin', () => site],
    ['another origin', () => other],
  ]) {
    test(`published and held, from ${name}`, async () => {
      const reader = await open('/article', from());
      assert.deepEqual(await sent(reader, 'I took the 02.40 & it was <b>full</b>.'), ['accepted published', 1]);
      assert.equal(await reader.says('own-words'), 'I took the 02.40 & it was <b>full</b>.');
      assert.equal(await reader.body, '');
      assert.deepEqual(await sent(reader, 'holdme please'), ['held', 1]);
    });
  }

  test('duplicate', async () => {
    const reader = await open();
    assert.deepEqual(await sent(reader, 'Once.'), ['accepted published', 1]);
    assert.deepEqual(await sent(reader, 'Once.'), ['rejected duplicate', 0]);
    assert.equal(await reader.body, 'Once.');
  });

  test('flood', async () => {
    const reader = await open();
    for (const words of ['One.', 'Two.', 'Three.']) assert.deepEqual(await sent(reader, words), ['accepted published', 1]);
    assert.deepEqual(await sent(reader, 'Four.'), ['rejected rate-limited', 0]);
    assert.equal(await reader.page.locator(SUBMIT).getAttribute('aria-disabled'), 'true');
    assert.equal(await reader.body, 'Four.');
  });

  test('closed since the page was opened', async () => {
    const reader = await open();
    closed = true;
    assert.deepEqual(await sent(reader, 'Too late.'), ['rejected closed', 0]);
  });

  test('an answer to a comment that is gone', async () => {
    assert.deepEqual(await sent(await open('/reply'), 'An answer to it.'), ['rejected parent-gone', 0]);
  });
});
