/* The form on the pages of a real WordPress, by the form's end point. What counts is what is in the database. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { launch, Reader, SUBMIT } from './reader.mjs';
import { skip, wordpress } from './servers.mjs';

const ids = "SELECT comment_ID, comment_parent, comment_approved FROM wp_comments WHERE comment_content LIKE '%";

describe('on a real WordPress', { skip: skip(wordpress) }, () => {
  let browser;
  let context;
  let post;

  before(async () => {
    browser = await launch();
    post = await wordpress.post('open');
  });
  after(() => browser?.close());
  beforeEach(async () => {
    await context?.close();
    context = await browser.newContext();
    await wordpress.reset();
  });

  const open = (query = 'backend=wordpress') => Reader.open(context, `${wordpress.url}/?p=${post}&${query}`);

  /** Sends these words, and sees how many comments more there are. */
  async function sent(reader, words, given) {
    const before = await wordpress.count();
    const outcome = await reader.send(words, given);
    return [outcome, (await wordpress.count()) - before];
  }

  for (const [name, query] of [
    ["the theme's own form", 'backend=wordpress'],
    ['the standard form', 'backend=wordpress&form=standard'],
  ]) {
    test(`published, by ${name}`, async () => {
      const reader = await open(query);
      const words = 'I took the 02.40 & it "was" full, <b>again</b> \\o/';
      assert.deepEqual(await sent(reader, words), ['accepted published', 1]);
      assert.equal(await reader.says('status'), 'Your comment is published.');
      assert.equal(await reader.says('own-words'), words);
      assert.equal(await reader.body, '');
      await reader.go();
      assert.equal(await reader.body, '');
      assert.ok((await reader.page.locator('.comment-content').allInnerTexts()).join().includes('I took the 02.40'));
    });

    test(`held by moderation, by ${name}`, async () => {
      await wordpress.option('comment_moderation', 1);
      const reader = await open(query);
      assert.deepEqual(await sent(reader, 'Wait for it.'), ['held', 1]);
      assert.equal(await reader.says('status'), 'Your comment has arrived and is waiting for approval.');
      assert.equal(await reader.says('own-words'), 'Wait for it.');
    });

    // WordPress answers it as if it were published.
    test(`held with the consent box ticked is never called published, by ${name}`, async () => {
      await wordpress.option('comment_moderation', 1);
      const reader = await open(query);
      assert.deepEqual(await sent(reader, 'Wait for it.', { consent: true }), ['accepted received', 1]);
      assert.match(await reader.says('status'), /has arrived/);
      assert.equal(await reader.says('own-words'), 'Wait for it.');
    });

    test(`duplicate, by ${name}`, async () => {
      const reader = await open(query);
      assert.deepEqual(await sent(reader, 'Once.'), ['accepted published', 1]);
      assert.deepEqual(await sent(reader, 'Once.'), ['rejected duplicate', 0]);
      assert.match(await reader.says('alert'), /already said exactly this/);
      assert.equal(await reader.body, 'Once.');
    });

    test(`flood, by ${name}`, async () => {
      await wordpress.option('test_flood', 1);
      const reader = await open(query);
      assert.deepEqual(await sent(reader, 'One.'), ['accepted published', 1]);
      assert.deepEqual(await sent(reader, 'Two.'), ['rejected rate-limited', 0]);
      assert.match(await reader.says('alert'), /too quickly.*1\d seconds/);
      assert.equal(await reader.body, 'Two.');
      assert.equal(await reader.page.locator(SUBMIT).getAttribute('aria-disabled'), 'true');
    });

    test(`closed since the page was opened, by ${name}`, async () => {
      const reader = await open(query);
      await wordpress.sql(`UPDATE wp_posts SET comment_status = 'closed' WHERE ID = ${post}`);
      assert.deepEqual(await sent(reader, 'Too late.'), ['rejected closed', 0]);
      assert.match(await reader.says('alert'), /Comments are closed here/);
      assert.equal(await reader.body, 'Too late.');
    });

    test(`sign-in required since the page was opened, by ${name}`, async () => {
      const reader = await open(query);
      await wordpress.option('comment_registration', 1);
      assert.deepEqual(await sent(reader, 'Who am I?'), ['rejected login-required', 0]);
      assert.match(await reader.says('alert'), /have to be signed in/);
      assert.equal(await reader.body, 'Who am I?');
    });
  }

  test('a reply to a comment that is gone since is stored, and the reader is told no less', async () => {
    const reader = await open();
    assert.deepEqual(await sent(reader, 'The first.'), ['accepted published', 1]);
    const [first] = (await wordpress.sql(`${ids}The first%'`)).map((row) => row.split('\t')[0]);
    const reply = await open(`backend=wordpress&replytocom=${first}`);
    await wordpress.sql(`DELETE FROM wp_comments WHERE comment_ID = ${first}`);
    const [outcome, more] = await sent(reply, 'An answer to it.');
    const [row] = await wordpress.sql(`${ids}An answer%'`);
    // Up to 6.1 WordPress makes a root of it; later ones refuse it.
    if (more) {
      assert.match(outcome, /^accepted (published|received)$/);
      assert.equal(row.split('\t')[1], '0');
    } else assert.equal(outcome, 'rejected parent-gone');
  });

  test('a reply stands where it belongs', async () => {
    const reader = await open();
    await reader.send('The first.');
    const [first] = (await wordpress.sql(`${ids}The first%'`)).map((row) => row.split('\t')[0]);
    const reply = await open(`backend=wordpress&replytocom=${first}`);
    assert.deepEqual(await sent(reply, 'An answer to it.'), ['accepted published', 1]);
    assert.equal((await wordpress.sql(`${ids}An answer%'`))[0].split('\t')[1], first);
  });

  test('an article that is gone since', async () => {
    const reader = await open();
    await wordpress.sql(`UPDATE wp_posts SET post_status = 'trash' WHERE ID = ${post}`);
    try {
      assert.deepEqual(await sent(reader, 'Hello?'), ['rejected not-found', 0]);
      assert.equal(await reader.body, 'Hello?');
    } finally {
      await wordpress.sql(`UPDATE wp_posts SET post_status = 'publish' WHERE ID = ${post}`);
    }
  });

  test('Enter pressed twice is one comment', async () => {
    const reader = await open();
    await reader.fill('Twice.');
    await reader.page.locator(SUBMIT).focus();
    await Promise.all([reader.page.keyboard.press('Enter'), reader.page.keyboard.press('Enter')]);
    assert.equal(await reader.outcome(), 'accepted published');
    assert.equal(await wordpress.count('Twice.'), 1);
  });

  test('what the server alone finds wrong is said at the field', async () => {
    const reader = await open();
    assert.deepEqual(await sent(reader, 'Hello.', { email: 'cy@example' }), ['rejected invalid email', 0]);
    assert.match(await reader.says('alert'), /email address like/);
  });

  for (const [name, prepare, outcome] of [
    ['published', async () => {}, 'accepted received'],
    ['held', () => wordpress.option('comment_moderation', 1), 'held'],
  ]) {
    test(`with no backend named: ${name}, and no more claimed than is known`, async () => {
      await prepare();
      assert.deepEqual(await sent(await open(''), 'As it is.'), [outcome, 1]);
    });
  }

  test('with no backend named, errors with status 200 are errors', async () => {
    const reader = await open('');
    assert.deepEqual(await sent(reader, 'Hello.', { email: 'cy@example' }), ['rejected invalid', 0]);
    assert.equal(await reader.body, 'Hello.');
  });

  test('without script, the page is WordPress’s own and posts', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(`${wordpress.url}/?p=${post}&backend=wordpress`);
    for (const [label, value] of Object.entries({ Comment: 'No script at all.', Name: 'Di', Email: 'di@example.com' }))
      await page.getByLabel(label, { exact: false }).first().fill(value);
    await Promise.all([page.waitForURL(/#comment-/), page.locator(SUBMIT).press('Enter')]);
    assert.equal(await wordpress.count('No script at all.'), 1);
    await plain.close();
  });
});
