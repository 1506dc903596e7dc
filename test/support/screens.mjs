/* Pictures of pages in each engine, for tests that compare them pixel by pixel. */
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { Page } from './webkit.mjs';

const size = { width: 900, height: 1700 };
const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const engines = {
  async chromium(executablePath) {
    const browser = await chromium.launch({ executablePath, args: root });
    return {
      async open(url, { script = true } = {}) {
        const context = await browser.newContext({ viewport: size, javaScriptEnabled: script });
        const page = await context.newPage();
        await page.goto(url);
        return { evaluate: (code) => page.evaluate(code), screenshot: () => page.screenshot(), close: () => context.close() };
      },
      close: () => browser.close(),
    };
  },
  async firefox(executablePath) {
    const launch = (script) =>
      puppeteer.launch({ browser: 'firefox', executablePath, headless: true, extraPrefsFirefox: { 'javascript.enabled': script } });
    const browsers = { true: await launch(true), false: await launch(false) };
    return {
      async open(url, { script = true } = {}) {
        const page = await browsers[script].newPage();
        await page.setViewport(size);
        await page.goto(url);
        return {
          evaluate: (code) => page.evaluate(code),
          screenshot: async () => Buffer.from(await page.screenshot()),
          close: () => page.close(),
        };
      },
      close: () => Promise.all(Object.values(browsers).map((browser) => browser.close())),
    };
  },
  /** Whose driver works by script, and so has no page without. */
  async webkit(paths) {
    const page = await Page.open(paths);
    await page.setViewportSize(size);
    return {
      withoutScript: false,
      async open(url) {
        await page.goto(url);
        const loaded = async () => page.evaluate(`location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`);
        while (!(await loaded().catch(() => false))) await sleep(20);
        return { evaluate: (code) => page.evaluate(code), screenshot: () => page.screenshot(), close: async () => {} };
      },
      close: () => page.close(),
    };
  },
};

/** An engine that opens pages of one size: `open(url, { script })`, then `evaluate`, `screenshot` and `close`. */
export const openEngine = (name, paths) => engines[name](paths);
