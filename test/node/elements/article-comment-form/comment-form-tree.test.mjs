/*
 * The comment form in each state as a screen reader gets it: its whole tree, kept in snapshots/comment-form.json. Made anew by
 * `UPDATE=1 node --test test/node/elements/article-comment-form/comment-form-tree.test.mjs`; then read what has changed. axe looks at each state, too.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { article, startSite } from '../../../servers/site.mjs';
import { openChromium } from '../../../support/chromium.mjs';

const file = new URL('snapshots/comment-form.json', import.meta.url);
const update = Boolean(process.env.UPDATE);
const kept = update ? {} : JSON.parse(readFileSync(file, 'utf8'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const element = (attributes = '', inner = '') => `<article id="answered"><h2>Comments</h2><p>Words of Ines.</p></article>
<article-comment-form backend="json" endpoint="/comments" article-id="7" ${attributes}>${inner}</article-comment-form>`;
const stored = (state) => ({
  comment: { id: 5, parentId: null, name: 'Ada', body: 'The ferry was full.', date: '2026-01-02T03:04:05Z', state },
});
const refused = (code, more = {}) => ({ errors: [{ code, ...more }] });
const write = async (page) => {
  await page.fill('textarea', 'The ferry was full.');
  await page.fill('[autocomplete=name]', 'Ada');
  await page.fill('[type=email]', 'ada@example.com');
};
const send = async (page) => {
  await write(page);
  await page.click('[type=submit]');
};
const said = (words) => async (page) => {
  await send(page);
  await page.getByText(words).first().waitFor();
};

/** What the server answers to a post, what the reader does, and in which form. A state's tree is taken once `act` is over. */
const states = {
  empty: { act: () => {} },
  mistakes: {
    act: async (page) => {
      await page.click('[type=submit]');
      await page.waitForSelector('[aria-invalid=true]');
    },
  },
  sending: {
    answer: 'never',
    act: async (page) => {
      await send(page);
      await page.getByText('Sending your comment…').waitFor();
    },
  },
  published: { answer: [201, stored('published')], listed: [stored('published').comment], act: said('Your comment is published.') },
  received: { answer: [201, stored('published')], act: said(/Your comment has arrived\. It may/) },
  held: { answer: [202, stored('held')], act: said('waiting for approval') },
  'held, opened again': {
    answer: [202, stored('held')],
    act: async (page) => {
      await said('waiting for approval')(page);
      await page.reload();
      await page.getByText(/Your comment of .* is waiting/).waitFor();
    },
  },
  'not known': { answer: 'cut', act: said('We do not know whether your comment arrived') },
  duplicate: { answer: [409, refused('duplicate')], act: said('You have already said exactly this here.') },
  'too quickly': { answer: [429, refused('rate-limited'), { 'retry-after': '3000' }], act: said(/too quickly/) },
  closed: { answer: [403, refused('closed')], act: said('Comments are closed here.') },
  'to be signed in': {
    answer: [401, refused('login-required')],
    inner: '<p slot="sign-in"><a href="/account">Sign in or join</a></p>',
    act: said(/have to be signed in/),
  },
  'a field refused': {
    answer: [422, refused('validation', { field: 'email', message: 'No mail reaches example.com.' })],
    act: said('No mail reaches example.com.'),
  },
  'a fault of the server': { answer: [500, {}], act: said('We do not know whether your comment arrived') },
  offline: {
    act: async (page) => {
      await write(page);
      await page.context().setOffline(true);
      // What stands in for the server answers without a network, too.
      await page.route('**/comments*', (route) => route.abort('internetdisconnected'));
      await page.click('[type=submit]');
      await page.getByText('You are offline. Your comment is sent').first().waitFor();
    },
  },
  replying: {
    act: async (page) => {
      await page.evaluate(async () => {
        const place = document.querySelector('#answered');
        const { CommentReplyEvent } = await import('/dist/features/comments-page/thread-events.js');
        place.dispatchEvent(new CommentReplyEvent('7', '1', 'Ines', place));
      });
      await page.locator('[part=reply-to]').waitFor();
    },
  },
  preview: {
    attributes: 'preview',
    act: async (page) => {
      await page.fill('textarea', 'The ferry was full.\n\nhttps://example.com/');
      await page.locator('[part=preview-button]').click();
      await page.locator('[part=preview]').waitFor();
    },
  },
};

let browser;
before(async () => {
  browser = await openChromium();
});
after(async () => {
  await browser?.close();
  if (update) writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
});

/** Ports, and times of the day, differ from run to run. */
const settled = (tree, origin) =>
  tree
    .replaceAll(origin, '')
    .replace(/\d{1,2}:\d{2}(:\d{2})?\s?[AP]M|[A-Z][a-z]+ \d{1,2}, \d{4}/gu, '…')
    .replace(/in \d+ (second|minute)s?/, 'in … $1s');

for (const [name, { answer = [201, {}], listed = [], attributes, inner, act }] of Object.entries(states)) {
  test(`the form is to a screen reader: ${name}`, async (t) => {
    const site = await startSite({ pages: { '/': article(element(attributes, inner)) } });
    const context = await browser.newContext({ viewport: { width: 800, height: 1200 }, timezoneId: 'UTC', locale: 'en-GB' });
    t.after(async () => {
      await context.close();
      await site.close();
    });
    const page = await context.newPage();
    await page.route('**/comments*', async (route) => {
      if (route.request().method() === 'GET') {
        const items = listed.map((comment) => ({ ...comment, date: new Date().toISOString() }));
        return route.fulfill({ json: { items, total: items.length, open: true } });
      }
      if (answer === 'never') return undefined;
      if (answer === 'cut') return route.abort('connectionreset');
      const [status, json, headers = {}] = answer;
      return route.fulfill({ status, json, headers });
    });
    await page.goto(site.origin);
    await page.evaluate(async () => {
      await customElements.whenDefined('article-comment-form');
      await document.querySelector('article-comment-form').load();
    });
    await act(page);
    const tree = settled(await page.locator('main').ariaSnapshot(), site.origin);
    if (update) kept[name] = tree.split('\n');
    assert.equal(tree, kept[name]?.join('\n'));
    await page.addScriptTag({ content: axe });
    const found = await page.evaluate(async () => {
      const { violations } = await globalThis.axe.run('main');
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(' | ')}`);
    });
    assert.deepEqual(found, []);
  });
}
