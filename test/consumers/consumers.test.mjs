/*
 * The projects of examples/, each made of the packed package and opened in Chromium: the same article, the same questions.
 * CONSUMERS names those that are wanted, all without it.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { make, pack, root, serve } from './project.mjs';

const tags = ['article-header', 'article-byline', 'article-figure', 'article-credit', 'article-comment-form', 'article-trending'];
/** Those whose page is whole before any script runs. */
const printed = ['plain', 'astro', 'next', 'eleventy'];
const all = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'wordpress')
  .map(({ name }) => name);
const wanted = process.env.CONSUMERS?.split(/[\s,]+/).filter(Boolean) ?? all;

describe('consumers', { concurrency: 2 }, () => {
  let browser;
  let packed;
  before(async () => {
    packed = await pack();
    browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  });
  after(async () => {
    await browser?.close();
    await packed?.remove();
  });

  /** Opens the page; what a developer would see in red or yellow is kept. */
  async function open(t, url, settings) {
    const context = await browser.newContext(settings);
    t.after(() => context.close());
    const page = await context.newPage();
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    await page.goto(url, { waitUntil: 'load' });
    return { page, complaints };
  }

  for (const name of wanted) {
    test(name, async (t) => {
      const project = await make(name, packed.file);
      t.after(project.remove);
      const site = await serve(project);
      t.after(site.close);

      await t.test('every element is upgraded and has its properties', async (t) => {
        const { page } = await open(t, site.url);
        await page.waitForFunction((names) => names.every((tag) => document.querySelector(tag)?.matches(':defined')), tags);
        const properties = await page.evaluate(async (names) => {
          const [header, byline, figure, credit, form, trending] = names.map((tag) => document.querySelector(tag));
          await Promise.all([header, byline, figure, credit, form, trending].map(({ updateComplete }) => updateComplete));
          const { priority, fallbackSrc } = figure;
          return [header.layout, byline.timeZone, priority, fallbackSrc, credit.kind, form.articleId, Number(trending.limit)];
        }, tags);
        assert.deepEqual(properties, ['beside', 'Europe/Paris', true, '/pictures/cranes-600.jpg', 'agency', 'crane-auction', 3]);
        assert.equal(await page.locator('h1[slot=headline]').innerText(), 'Three cranes, one bidder');
        assert.equal(await page.locator('article-header img').evaluate((image) => image.decode().then(() => image.naturalWidth > 0)), true);
        assert.match(await page.locator('article-byline').evaluate((byline) => byline.shadowRoot.textContent), /\b0?7:15/);
        // The accent, a light-dark() that the project's own build may have rewritten.
        const submit = page.locator('article-comment-form [type=submit]');
        assert.equal(await submit.evaluate((button) => getComputedStyle(button).backgroundColor), 'rgb(163, 22, 43)');
      });

      await t.test('an event of its own reaches the program, and the program’s answer the element', async (t) => {
        const { page } = await open(t, site.url);
        await page.locator('#stories', { hasText: 'Trending: 3 stories' }).waitFor();
        assert.deepEqual(await page.locator('article-trending li:not([hidden])').allInnerTexts(), ['Tram', 'Baths', 'Bridge']);
        const form = page.locator('article-comment-form form');
        await form.locator('textarea').fill('Who bid?');
        await form.locator('[autocomplete=name]').fill('Ines');
        await form.locator('[autocomplete=email]').fill('ines@example.org');
        await page.locator('article-comment-form').evaluate((element) => element.load());
        await form.locator('[type=submit]').click();
        await page.locator('#sent', { hasText: 'Sent: Who bid?' }).waitFor();
      });

      await t.test('nobody complains: no error, no warning, nothing of hydration', async (t) => {
        const { page, complaints } = await open(t, site.url);
        await page.locator('#stories', { hasText: 'Trending: 3 stories' }).waitFor();
        await page.locator('article-comment-form form').waitFor();
        assert.deepEqual(complaints, []);
      });

      if (printed.includes(name)) {
        await t.test('without script the article is there', async (t) => {
          const { page } = await open(t, site.url, { javaScriptEnabled: false });
          assert.equal(await page.locator('h1').innerText(), 'Three cranes, one bidder');
          assert.equal(await page.locator('article-trending a').count(), 2);
          assert.equal(await page.locator('article-header img').isVisible(), true);
          // Prerendered, what the element adds is there too.
          if (name === 'eleventy') assert.match(await page.locator('article-byline [part=published-text]').innerText(), /\b0?7:15/);
        });
      }
    });
  }
});
