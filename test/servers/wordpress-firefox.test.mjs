/* On a real WordPress in Firefox: what its fetch, its forms and its keys make of it. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { BODY, listen, settle, SUBMIT } from './reader.mjs';
import { skip, wordpress } from './servers.mjs';

const { firefox } = findBrowsers();

describe('on a real WordPress in Firefox', { skip: skip(wordpress) || (!firefox && 'Firefox is missing') }, () => {
  let browser;
  let page;

  before(async () => {
    browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox, headless: true });
  });
  after(() => browser?.close());
  beforeEach(async () => {
    await wordpress.reset();
    await page?.browserContext().close();
    page = await (await browser.createBrowserContext()).newPage();
    page.setDefaultTimeout(60_000);
    await page.evaluateOnNewDocument(listen);
  });

  async function open(backend) {
    await page.goto(`${wordpress.url}/?p=${await wordpress.post('open')}&backend=${backend}`, { waitUntil: 'domcontentloaded' });
    await page.evaluate(settle);
  }

  async function write(words) {
    for (const [selector, value] of [
      [BODY, words],
      ['[autocomplete=name]', 'Cy'],
      ['[autocomplete=email]', 'cy@example.com'],
    ]) {
      await page.$eval(selector, (control) => control.select());
      await page.focus(selector);
      await page.keyboard.type(value);
    }
    await page.focus(SUBMIT);
  }

  async function outcome(count) {
    await page.waitForFunction((n) => window.outcomes.length >= n, {}, count);
    return page.evaluate(() => window.outcomes);
  }

  for (const backend of ['wordpress', 'wordpress-rest']) {
    test(`published, and a duplicate refused, by ${backend}`, async () => {
      await open(backend);
      await write('I took the 02.40.');
      await page.keyboard.press('Enter');
      assert.deepEqual(await outcome(1), ['accepted published']);
      await write('I took the 02.40.');
      await page.keyboard.press('Enter');
      assert.deepEqual(await outcome(2), ['accepted published', 'rejected duplicate']);
      assert.equal(await wordpress.count(), 1);
    });
  }

  test('Enter pressed twice is one comment', async () => {
    await open('wordpress');
    await write('Twice.');
    await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Enter')]);
    assert.deepEqual(await outcome(1), ['accepted published']);
    assert.equal(await wordpress.count(), 1);
  });
});
