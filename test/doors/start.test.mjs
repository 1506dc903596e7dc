/*
 * `npm start`, as a newcomer runs it: the address it prints, in Chromium, in Storybook's own frame. A comment typed into
 * the form is in the thread, and is there after a reload and after another start.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { noChromium, openChromium } from '../support/chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'start-'));
const body = 'I was the twelfth, and the sandwich was egg.';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Runs `npm start` until it says where the page is. */
async function start() {
  const port = await freePort();
  const child = spawn('npm', ['start', '--', '--port', String(port), '--no-open'], {
    cwd: root,
    // A group of its own: npm does not hand on every signal to what it has started.
    detached: true,
    shell: process.platform === 'win32',
    env: { ...process.env, COMMENTS_FILE: join(folder, 'comments.sqlite') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise((resolve) => child.once('close', resolve));
  const addresses = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        said += data;
        const [, page] = /The article page:\s+(\S+)/.exec(said) ?? [];
        const [, plain] = /A plain page:\s+(\S+)/.exec(said) ?? [];
        if (page && plain) resolve({ page, plain });
      });
    }
    child.once('close', (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGINT');
    await ended;
  };
  return { ...addresses, stop };
}

describe('npm start', { skip: noChromium || (process.platform === 'win32' && 'process groups are needed'), timeout: 600_000 }, () => {
  let browser;
  let site;
  let page;
  let faults;

  before(async () => {
    [browser, site] = await Promise.all([openChromium(), start()]);
    page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    page.setDefaultTimeout(180_000);
    page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`));
    faults = [];
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const preview = () => page.frameLocator('#storybook-preview-iframe');
  const thread = () => preview().locator('article-comments');

  /** The thread is as long as readers' comments make it: it is fetched as they come near. */
  async function scrollToComments() {
    await thread().scrollIntoViewIfNeeded();
    await thread().locator('article').first().waitFor();
  }

  test('the address that it prints shows the article page, and every element in it is upgraded', async () => {
    await page.goto(site.page);
    await preview().locator('article-header h1').waitFor();
    const elements = await preview()
      .locator('body')
      .evaluate((body) =>
        [...body.querySelectorAll('*')]
          .filter(({ localName }) => localName.startsWith('article-'))
          .map((element) => [element.localName, element.matches(':defined') && element.getBoundingClientRect().height > 0]),
      );
    const names = new Set(elements.map(([name]) => name));
    for (const part of ['header', 'byline', 'figure', 'gallery', 'credit', 'comments', 'comment-form', 'trending'])
      assert.ok(names.has(`article-${part}`), part);
    for (const [name, upgraded] of elements) assert.ok(upgraded, name);
  });

  test('the thread has answers below comments, from the endpoint', async () => {
    await scrollToComments();
    const answer = thread().locator('li li li').getByText('Open, with two kinds of sandwich', { exact: false });
    await answer.waitFor();
  });

  test('a comment typed into the form is in the thread, and is there after a reload', async () => {
    const form = preview().locator('article-comment-form');
    await form.getByLabel('Comment *').click();
    await page.keyboard.type(body);
    await form.getByLabel('Name *', { exact: true }).click();
    await page.keyboard.type('Ada Brandt');
    await form.getByLabel('Email *').click();
    await page.keyboard.type('ada@gazette.example');
    await form.getByRole('button', { name: 'Post Comment' }).click();
    await thread().getByText(body).waitFor();
    await page.reload();
    await preview().locator('article-header h1').waitFor();
    await scrollToComments();
    await thread().getByText(body).waitFor();
    assert.equal(await thread().getByText(body).count(), 1);
  });

  test('the plain page is at the address that it prints, made of the built files', async () => {
    await page.goto(site.plain);
    await page.locator('article-header:defined h1').waitFor();
    await page.locator('article-comment-form form').waitFor();
    await page.waitForFunction(() => document.querySelector('article-figure img')?.naturalWidth > 0);
    assert.deepEqual(faults, []);
  });

  test('the comment is there after another start, from any reader', async () => {
    await site.stop();
    site = await start();
    const context = await browser.newContext({ viewport: { width: 1600, height: 1000 } });
    page = await context.newPage();
    page.setDefaultTimeout(180_000);
    await page.goto(site.page);
    await preview().locator('article-header h1').waitFor();
    await scrollToComments();
    await thread().getByText(body).waitFor();
    assert.equal(await thread().getByText('I was one of the eleven', { exact: false }).count(), 1, 'what it began with is there once');
  });
});
