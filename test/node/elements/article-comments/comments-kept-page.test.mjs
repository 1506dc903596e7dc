/* What a real browser keeps of a comment through a reload, a killed tab, a second tab and no connection. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { article } from '../../../servers/site.mjs';
import { noChromium, openChromium } from '../../../support/chromium.mjs';

const options = { skip: noChromium };
const root = fileURLToPath(new URL('../../../..', import.meta.url));
const words = 'Half past two, and the ferry was full.';
const types = { js: 'text/javascript', css: 'text/css' };

/** Comments in the `json` protocol: what is stored, and how it answers. */
const state = { stored: [], gate: undefined, holds: false, cut: false };
const page = article('<article-comment-form backend="json" endpoint="/comments" article-id="4711"></article-comment-form>');
const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://site');
  const json = (status, value) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  if (pathname === '/') return response.writeHead(200, { 'content-type': 'text/html' }).end(page);
  if (pathname === '/comments' && request.method === 'GET')
    return json(200, { items: state.stored.filter((item) => item.state === 'published') });
  if (pathname === '/comments') {
    let body = '';
    for await (const data of request) body += data;
    const sent = JSON.parse(body);
    const key = request.headers['idempotency-key'];
    let item = state.stored.find((each) => each.key === key);
    if (!item) {
      item = {
        ...sent,
        key,
        id: String(state.stored.length + 1),
        date: new Date().toISOString(),
        state: state.holds ? 'held' : 'published',
      };
      state.stored.push(item);
    }
    await state.gate;
    if (state.cut) return request.socket.destroy();
    return json(state.holds ? 202 : 201, { comment: item });
  }
  try {
    const file = readFileSync(root + pathname.slice(1));
    response.writeHead(200, { 'content-type': types[pathname.split('.').pop()] ?? 'text/plain' }).end(file);
  } catch {
    response.writeHead(404).end();
  }
});

let browser;
let context;
let origin;
before(async () => {
  if (noChromium) return;
  browser = await openChromium();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});
beforeEach(async () => {
  Object.assign(state, { stored: [], gate: undefined, holds: false, cut: false });
  await context?.close();
  context = await browser?.newContext({ viewport: { width: 800, height: 900 } });
});
after(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
});

async function open() {
  const tab = await context.newPage();
  await tab.goto(origin);
  await ready(tab);
  return tab;
}
const ready = (tab) =>
  tab.waitForFunction(() => document.querySelector('article-comment-form')?.shadowRoot?.querySelector('[part=status]'));
async function write(tab) {
  await tab.fill('textarea', words);
  await tab.fill('[name=name]', 'Cy');
  await tab.fill('[name=email]', 'cy@example.com');
}
const post = (tab) => tab.click('[type=submit]');
const kept = (tab) => tab.evaluate(() => JSON.stringify({ ...localStorage }));
const says = (tab, text) => tab.getByText(text).first().waitFor();

test('a held comment is told of after a reload, until it is published', options, async () => {
  state.holds = true;
  const tab = await open();
  await write(tab);
  await post(tab);
  await says(tab, 'Your comment has arrived and is waiting for approval.');
  // It is told of before the list is looked at: approved in between, it would be found by the page that is about to go.
  const looked = tab.waitForResponse((response) => response.request().method() === 'GET' && response.url().includes('/comments?'));
  await tab.reload();
  await says(tab, /^Your comment of .* is waiting for approval\.$/);
  await looked;
  state.stored[0].state = 'published';
  await tab.reload();
  await says(tab, /^Your comment of .* is published\.$/);
  assert.equal((await kept(tab)).includes(words), false);
  assert.equal(await tab.inputValue('textarea'), '');
});

test('a tab that is closed on the way leaves a comment that is found, and not sent again', options, async () => {
  let release;
  state.gate = new Promise((resolve) => (release = resolve));
  const tab = await open();
  await write(tab);
  const arrives = tab.waitForRequest((request) => request.method() === 'POST');
  await post(tab);
  await arrives;
  while (!state.stored.length) await new Promise((resolve) => setImmediate(resolve));
  await tab.close();
  release();
  const again = await open();
  await says(again, /^Your comment of .* is published\.$/);
  assert.equal(await again.inputValue('textarea'), '');
  assert.equal(state.stored.length, 1);
  assert.doesNotMatch(await kept(again), /cy@example\.com|half past/i);
});

test('a connection that is cut leaves one comment, with its key', options, async () => {
  state.cut = true;
  state.holds = true;
  const tab = await open();
  await write(tab);
  await post(tab);
  await says(tab, 'We do not know whether your comment arrived');
  state.cut = false;
  await tab.getByRole('button', { name: 'Send again' }).click();
  await says(tab, 'Your comment has arrived and is waiting for approval.');
  assert.equal(state.stored.length, 1);
});

test('two tabs with the same comment store it once', options, async () => {
  let release;
  state.gate = new Promise((resolve) => (release = resolve));
  state.holds = true;
  const [one, other] = [await open(), await open()];
  for (const tab of [one, other]) await write(tab);
  await post(one);
  while (!state.stored.length) await new Promise((resolve) => setImmediate(resolve));
  await post(other);
  release();
  for (const tab of [one, other]) await says(tab, 'Your comment has arrived and is waiting for approval.');
  assert.equal(state.stored.length, 1);
});

test('without a connection it waits, through a closed tab, and goes once from one of two', options, async () => {
  const tab = await open();
  const other = await open();
  await write(tab);
  await context.setOffline(true);
  await post(tab);
  await says(tab, 'You are offline. Your comment is sent when you are online again.');
  assert.equal(state.stored.length, 0);
  await tab.close();
  await context.setOffline(false);
  const again = await open();
  await Promise.race([again, other].map((each) => says(each, 'Your comment is published.')));
  await again.waitForFunction(() => !localStorage['article-elements:queue']);
  await again.reload();
  await ready(again);
  assert.equal(state.stored.length, 1);
  assert.doesNotMatch(await kept(again), /cy@example\.com|half past/i);
});

test('what it says in each state, as a screen reader has it', options, async () => {
  const tab = await open();
  const tree = () => tab.locator('article-comment-form').ariaSnapshot();
  await post(tab);
  await says(tab, 'There are 3 problems with your comment');
  const mistakes = await tree();
  assert.match(mistakes, /- alert:\n\s*- paragraph: There are 3 problems[^]*- link "Write your comment\."/);
  assert.match(mistakes, /- textbox "Comment" \[invalid\]/);

  await write(tab);
  let release;
  state.gate = new Promise((resolve) => (release = resolve));
  await post(tab);
  await says(tab, 'Sending your comment…');
  const sending = await tree();
  assert.match(sending, /- button "Post comment" \[disabled\]/);
  assert.match(sending, /- status: Sending your comment…/);
  assert.doesNotMatch(sending, /problems/);
  release();
  await says(tab, 'Your comment is published.');
  assert.match(
    await tree(),
    /- status: Your comment is published\.\n\s*- blockquote "Your comment": Half past two, and the ferry was full\./,
  );

  state.cut = true;
  state.holds = true;
  await tab.fill('textarea', `${words} And so was the bus.`);
  await post(tab);
  await says(tab, 'We do not know whether your comment arrived');
  assert.match(await tree(), /- alert:\n\s*- paragraph: We do not know[^]*- button "Check again"\n\s*- button "Send again"/);
  await tab.reload();
  await says(tab, /^We do not know whether/);
  assert.match(await tree(), /- group: We do not know whether your comment of .* arrived\./);

  await context.setOffline(true);
  await tab.fill('textarea', 'Another thing.');
  await tab.fill('[name=name]', 'Cy');
  await tab.fill('[name=email]', 'cy@example.com');
  await post(tab);
  await says(tab, 'You are offline.');
  assert.match(await tree(), /- status: You are offline\.[^]*- blockquote "Your comment": Another thing\.[^]*- button "Do not send it"/);
});
