/*
 * What a thousand openings of the enlarged picture leave behind: the heap and the nodes after every hundred, collected.
 *   npm run build && node bench/lightbox-heap.mjs [openings]
 */
import { chromium } from 'playwright-core';
import { findBrowsers } from '../scripts/browsers.mjs';
import { startSite } from '../test/support/site.mjs';

const openings = Number(process.argv[2] ?? 1000);
const site = await startSite({ page: (html) => html.replaceAll('<article-figure', '<article-figure expandable') });
const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: ['--no-sandbox'] });
const page = await browser.newPage({ reducedMotion: 'reduce' });
await page.goto(site.url, { waitUntil: 'networkidle' });
const session = await page.context().newCDPSession(page);

const run = (count) =>
  page.evaluate(async (count) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const until = async (test) => {
      while (!test()) await frame();
    };
    const buttons = [...document.querySelectorAll('article-figure')].map((figure) => figure.shadowRoot.querySelector('[part=enlarge]'));
    for (let turn = 0; turn < count; turn++) {
      buttons[turn % buttons.length].click();
      await until(() => document.querySelector('.article-lightbox')?.shadowRoot.querySelector('dialog').open);
      document.querySelector('.article-lightbox').shadowRoot.querySelector('[part=close]').click();
      await until(() => !document.querySelector('.article-lightbox') && !location.hash);
    }
  }, count);
async function measure(done) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  console.log(
    `${String(done).padStart(6)} openings ${(usedSize / 1024).toFixed(0).padStart(7)} kB ${nodes} nodes ${jsEventListeners} listeners`,
  );
}
await run(100);
await measure(100);
for (let done = 200; done <= openings; done += 100) {
  await run(100);
  await measure(done);
}
await browser.close();
await site.close();
