/* The form and a real WordPress by its REST interface, on its own pages and from another origin. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { launch, Reader, SUBMIT } from './reader.mjs';
import { skip, wordpress } from './servers.mjs';
import { article, startSite } from './site.mjs';

describe('on a real WordPress by REST', { skip: skip(wordpress) }, () => {
  let browser;
  let context;
  let tab;
  let post;
  let site;

  before(async () => {
    browser = await launch();
    context = await browser.newContext();
    post = await wordpress.post('open');
    const tag = (more = '') =>
      article(
        `<article-comment-form backend="wordpress-rest" endpoint="${wordpress.url}" article-id="${post}" ${more}></article-comment-form>`,
      );
    site = await startSite({ pages: { '/article': tag(), '/reply': tag('reply-to="999"') } });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });
  beforeEach(async () => {
    await tab?.forget();
    await wordpress.reset();
  });

  const show = async (url) => (tab = await Reader.open(context, url, tab?.page));
  const own = () => show(`${wordpress.url}/?p=${post}&backend=wordpress-rest`);
  const other = (path = '/article') => show(site.origin + path);

  async function sent(reader, words, given) {
    const before = await wordpress.count();
    const outcome = await reader.send(words, given);
    return [outcome, (await wordpress.count()) - before];
  }

  for (const [name, open] of [
    ['its own page', own],
    ['another origin', other],
  ]) {
    test(`published, from ${name}`, async () => {
      const reader = await open();
      const words = 'I took the 02.40 & it "was" full, <b>again</b>.';
      assert.deepEqual(await sent(reader, words), ['accepted published', 1]);
      assert.equal(await reader.says('status'), 'Your comment is published.');
      assert.equal(await reader.says('own-words'), words);
      assert.equal(await reader.body, '');
    });

    test(`held, consent box ticked or not, from ${name}`, async () => {
      await wordpress.option('comment_moderation', 1);
      const reader = await open();
      assert.deepEqual(await sent(reader, 'Wait for it.'), ['held', 1]);
      assert.deepEqual(await sent(reader, 'And for this.', { consent: true }), ['held', 1]);
      assert.equal(await reader.says('own-words'), 'And for this.');
    });

    test(`duplicate and flood, from ${name}`, async () => {
      const reader = await open();
      assert.deepEqual(await sent(reader, 'Once.'), ['accepted published', 1]);
      assert.deepEqual(await sent(reader, 'Once.'), ['rejected duplicate', 0]);
      await wordpress.option('test_flood', 1);
      assert.deepEqual(await sent(reader, 'Twice.'), ['rejected rate-limited', 0]);
      assert.equal(await reader.body, 'Twice.');
      assert.equal(await reader.page.locator(SUBMIT).getAttribute('aria-disabled'), 'true');
    });

    test(`guests off, and then on, from ${name}`, async () => {
      await wordpress.option('test_guests_by_rest', 0);
      const reader = await open();
      assert.deepEqual(await sent(reader, 'No guests.'), ['rejected login-required', 0]);
      assert.equal(await reader.body, 'No guests.');
      await wordpress.option('test_guests_by_rest', 1);
      assert.deepEqual(await sent(reader, 'No guests.'), ['accepted published', 1]);
    });

    test(`closed, and sign-in required, from ${name}`, async () => {
      const reader = await open();
      await wordpress.option('comment_registration', 1);
      assert.deepEqual(await sent(reader, 'Who am I?'), ['rejected login-required', 0]);
      await wordpress.option('comment_registration', 0);
      await wordpress.sql(`UPDATE wp_posts SET comment_status = 'closed' WHERE ID = ${post}`);
      assert.deepEqual(await sent(reader, 'Who am I?'), ['rejected closed', 0]);
      assert.equal(await reader.body, 'Who am I?');
    });
  }

  test('an answer to a comment that is not there is not sent to where nobody would see it', async () => {
    assert.deepEqual(await sent(await other('/reply'), 'An answer to it.'), ['rejected parent-gone', 0]);
  });

  test('an answer stands where it belongs', async () => {
    await (await other()).send('The first.');
    await wordpress.sql('UPDATE wp_comments SET comment_ID = 999');
    assert.deepEqual(await sent(await other('/reply'), 'An answer to it.'), ['accepted published', 1]);
    assert.deepEqual(await wordpress.sql("SELECT comment_parent FROM wp_comments WHERE comment_content = 'An answer to it.'"), ['999']);
  });
});
