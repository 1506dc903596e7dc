/* The form on a page of another origin than a real Waline. What counts is what is in the database. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { BODY, launch, Reader, SUBMIT } from './reader.mjs';
import { skip, waline } from './servers.mjs';
import { article, startSite } from './site.mjs';

const PATH = '/harbour/ferries/';

describe('on a real Waline', { skip: skip(waline) }, () => {
  let browser;
  let context;
  let tab;
  let site;

  before(async () => {
    browser = await launch();
    context = await browser.newContext();
    const tag = (attributes) =>
      article(`<article-comment-form backend="waline" endpoint="${waline.url}" ${attributes}></article-comment-form>`);
    site = await startSite({
      pages: {
        [PATH]: tag(''),
        '/reply': tag(`article-id="${PATH}" reply-to="1"`),
        '/reply-to-second': tag(`article-id="${PATH}" reply-to="2"`),
      },
    });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });
  beforeEach(async () => {
    await tab?.forget();
    await waline.reset();
  });

  const show = async (url) => (tab = await Reader.open(context, url, tab?.page));
  const open = (path = PATH) => show(site.origin + path);

  async function sent(reader, words) {
    const before = await waline.count();
    const outcome = await reader.send(words);
    return [outcome, (await waline.count()) - before];
  }

  test('published, under the path of the page', async () => {
    const reader = await open();
    assert.deepEqual(await sent(reader, 'I took the 02.40 & it was *full*.'), ['accepted published', 1]);
    assert.equal(await reader.says('status'), 'Your comment is published.');
    assert.equal(await reader.says('own-words'), 'I took the 02.40 & it was *full*.');
    assert.equal(await reader.body, '');
    assert.deepEqual(await waline.sql('SELECT url, nick, mail FROM wl_Comment'), [`${PATH}\tCy Reader\tcy@example.com`]);
  });

  test('duplicate', async () => {
    const reader = await open();
    assert.deepEqual(await sent(reader, 'Once.'), ['accepted published', 1]);
    assert.deepEqual(await sent(reader, 'Once.'), ['rejected duplicate', 0]);
    assert.equal(await reader.body, 'Once.');
  });

  test('Enter pressed twice is one comment', async () => {
    const reader = await open();
    await reader.fill('Twice.');
    await reader.page.locator(SUBMIT).focus();
    await Promise.all([reader.page.keyboard.press('Enter'), reader.page.keyboard.press('Enter')]);
    assert.equal(await reader.outcome(), 'accepted published');
    assert.equal(await waline.count('Twice.'), 1);
  });

  test('nothing but spaces is not sent', async () => {
    const reader = await open();
    await reader.fill('   ');
    await reader.page.locator(SUBMIT).press('Enter');
    await reader.page.locator('article-comment-form [part=alert]', { hasText: 'Write your comment' }).waitFor();
    assert.equal(await waline.count(), 0);
    assert.equal(await reader.page.evaluate(() => window.outcomes.length), 0);
  });

  test('what Waline calls empty is said at the field', async () => {
    const reader = await open();
    // Emptied by the page's own script after it was looked at, which is the one way past the form's own check.
    await reader.page.evaluate(() => addEventListener('comment-submit', ({ draft }) => (draft.body = '')));
    await reader.page.evaluate(() => Object.freeze(window.outcomes.slice()));
    assert.deepEqual(await sent(reader, 'Something.'), ['rejected required body', 0]);
    assert.equal(await reader.page.locator(BODY).getAttribute('aria-invalid'), 'true');
  });

  const first = () =>
    waline.sql(`INSERT INTO wl_Comment (id, comment, nick, url, status) VALUES (1, 'The first.', 'Di', '${PATH}', 'approved')`);

  test('an answer to a comment that is gone is not sent to where nobody would see it', async () => {
    await first();
    const reader = await open('/reply');
    await waline.sql('DELETE FROM wl_Comment WHERE id = 1');
    assert.deepEqual(await sent(reader, 'An answer to it.'), ['rejected parent-gone', 0]);
    assert.equal(await reader.body, 'An answer to it.');
  });

  test('gone while the answer was on its way: a 500, and stored all the same', async () => {
    await first();
    const reader = await open('/reply');
    // The comment goes after the backend has looked for it.
    await reader.page.route('**/api/comment?*', async (route) => {
      if (route.request().method() === 'POST') await waline.sql('DELETE FROM wl_Comment WHERE id = 1');
      await route.continue();
    });
    const outcome = await reader.send('An answer to it.');
    await reader.page.unrouteAll();
    assert.equal(outcome, 'error server maybe-stored');
    assert.equal(await waline.count('An answer to it.'), 1);
    assert.equal(await reader.body, 'An answer to it.');
  });

  test('an answer to an answer is in the thread', async () => {
    await first();
    await waline.sql(
      `INSERT INTO wl_Comment (id, comment, nick, url, status, pid, rid) VALUES (2, 'The second.', 'Ed', '${PATH}', 'approved', 1, 1)`,
    );
    const reader = await open('/reply-to-second');
    assert.deepEqual(await sent(reader, 'An answer to that.'), ['accepted published', 1]);
    assert.deepEqual(await waline.sql("SELECT pid, rid FROM wl_Comment WHERE comment LIKE 'An answer%'"), ['2\t1']);
    const { data } = await (await fetch(`${waline.url}/api/comment?path=${PATH}`)).json();
    assert.equal(data.data[0].children.length, 2);
  });

  describe('with other settings', () => {
    after(() => waline.restart({}));

    test('held', async () => {
      const reader = await open();
      await waline.restart({ COMMENT_AUDIT: '1' });
      assert.deepEqual(await sent(reader, 'Wait for it.'), ['held', 1]);
      assert.equal(await reader.says('status'), 'Your comment has arrived and is waiting for approval.');
      assert.equal(await reader.says('own-words'), 'Wait for it.');
    });

    test('flood', async () => {
      const reader = await open();
      await waline.restart({ IPQPS: '60' });
      assert.deepEqual(await sent(reader, 'One.'), ['accepted published', 1]);
      assert.deepEqual(await sent(reader, 'Two.'), ['rejected rate-limited', 0]);
      assert.match(await reader.says('alert'), /too quickly/);
      assert.equal(await reader.body, 'Two.');
      assert.equal(await reader.page.locator(SUBMIT).getAttribute('aria-disabled'), 'true');
    });

    test('sign-in required', async () => {
      const reader = await open();
      await waline.restart({ LOGIN: 'force' });
      assert.deepEqual(await sent(reader, 'Who am I?'), ['rejected login-required', 0]);
      assert.match(await reader.says('alert'), /have to be signed in/);
      assert.equal(await reader.body, 'Who am I?');
    });

    test('a word that is not wanted', async () => {
      const reader = await open();
      await waline.restart({ FORBIDDEN_WORDS: 'plaice' });
      const [outcome] = await sent(reader, 'Cheap plaice here.');
      assert.equal(outcome, 'rejected forbidden');
      assert.equal(await reader.body, 'Cheap plaice here.');
    });
  });
});
