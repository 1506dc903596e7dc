/* A reader in Chromium, before pages of a site that a newcomer has made of a snippet. */
import assert from 'node:assert/strict';
import { openChromium } from '../support/chromium.mjs';
import { startSite } from './site.mjs';
import { bundle } from './snippets.mjs';

const look = '<link rel="stylesheet" href="article-elements.css">';
export const head = `${look}<script type="module" src="article-elements.js"></script>`;

/** A page of a body, with the two files of README in its head. */
export const pageOf = (body, inHead = head) =>
  `<!doctype html><html lang="en"><head><title>A page</title>${inHead}</head><body>${body}</body></html>`;

/** Two elements for comments over one backend. */
export const commentsOf = (attributes) =>
  `<article-comments ${attributes}><h2>Comments</h2></article-comments><article-comment-form ${attributes}></article-comment-form>`;

export async function startReader() {
  const site = await startSite();
  const browser = await openChromium();
  let contexts = [];
  let faults = [];

  /** Opens HTML as a page of the site; `faulty` where something in it is meant to fail. */
  async function open(html, { routes = {}, faulty = false, ...settings } = {}) {
    const context = await browser.newContext(settings);
    contexts.push(context);
    const page = await context.newPage();
    if (!faulty) {
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`));
    }
    for (const [pattern, handler] of Object.entries(routes)) await page.route(pattern, handler);
    site.answers.set('/page', html);
    await page.goto(`${site.address}/page`);
    return page;
  }

  /** Opens a body with a script of a project, bundled, and all elements. */
  async function openBundled(code, body, settings) {
    const { script, style } = await bundle(`${code}\nimport 'article-elements/define';`);
    site.answers.set('/own.css', (request, response) => response.writeHead(200, { 'content-type': 'text/css' }).end(style));
    site.answers.set('/own.js', (request, response) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(script));
    const own = '<link rel="stylesheet" href="own.css"><script type="module" src="own.js"></script>';
    return open(pageOf(body, own), settings);
  }

  return {
    site,
    open,
    openBundled,
    /** Closes all pages, and says what has gone wrong in them. */
    async leave() {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
      assert.deepEqual(faults.splice(0), [], 'nothing goes wrong in the page');
      site.reset();
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** Waits until the first element of a tag is defined. */
export const defined = (page, tag) => page.locator(`${tag}:defined`).first().waitFor({ state: 'attached' });

/** Waits for a title in the page's list. */
export const listed = (page, title) => page.locator('article-trending li').getByText(title).first().waitFor();

export const commentInThread = (page, text) => page.locator('article-comments article').getByText(text).waitFor();

/** Writes a comment as a reader does, and presses the button. */
export async function send(page, text = 'It was full on Friday.') {
  const form = page.locator('article-comment-form form');
  for (const [field, words] of [
    [form.locator('textarea'), text],
    [form.getByLabel(/^Name/), 'Ada Brandt'],
    [form.getByLabel(/^Email/), 'ada@gazette.example'],
  ]) {
    await field.click();
    await page.keyboard.type(words);
  }
  await form.getByRole('button', { name: /post/i }).click();
}

/** Sends a comment, and waits for it in the thread. */
export async function post(page, text = 'It was full on Friday.') {
  await send(page, text);
  await commentInThread(page, text);
}
