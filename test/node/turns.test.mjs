/* How the page's script shares the page with its reader, in Chromium: in turns, without the browser's language data and without a forced layout. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openChromium } from '../support/chromium.mjs';
import { startSite } from '../support/site.mjs';

let browser;
before(async () => {
  browser = await openChromium();
});
after(() => browser?.close());

/** Notes who asks what, from before anything of the page runs. A task is known by a message that ends it. */
function listen() {
  const seen = (globalThis.seen = { intl: [], defined: [], styles: [] });
  let painted = false;
  // The message comes after the frame that the callback is part of; frames wait for the style sheets.
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (painted = true);
    port2.postMessage('');
  });
  for (const name of ['ListFormat', 'DateTimeFormat', 'RelativeTimeFormat', 'NumberFormat']) {
    Intl[name] = new Proxy(Intl[name], {
      construct: (target, given) => {
        // The words of a list are known without it, before the paint and after.
        if (name === 'ListFormat' || !painted) seen.intl.push(name);
        seen.later ||= painted;
        return new target(...given);
      },
    });
  }
  let task = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => task++;
  let defining = false;
  const { define } = CustomElementRegistry.prototype;
  CustomElementRegistry.prototype.define = function (tag, ...more) {
    seen.defined.push({ tag, task });
    port2.postMessage('');
    defining = true;
    define.call(this, tag, ...more);
    defining = false;
  };
  const { getComputedStyle } = globalThis;
  globalThis.getComputedStyle = (element, ...more) => {
    if (defining) seen.styles.push(element.localName);
    return getComputedStyle(element, ...more);
  };
}

test('each element is defined in a task of its own, with no question to Intl before the first paint and none for styles in an upgrade', async (t) => {
  // A byline with a time to be said in other words, for which Intl is asked.
  const written = new Date(Date.now() - 7_200_000).toISOString();
  const site = await startSite({
    page: (html) =>
      html
        .replace('<article-byline ', '<article-byline relative time-zone="Europe/Paris" ')
        .replace(/slot="published" datetime="[^"]*"/, `slot="published" datetime="${written}"`),
  });
  const page = await browser.newPage();
  t.after(async () => {
    await page.close();
    await site.close();
  });
  await page.addInitScript(listen);
  await page.goto(site.url);
  await page.waitForFunction(() => customElements.get('article-comment-form'));
  await page.waitForFunction(() => document.querySelector('article-byline').shadowRoot?.querySelector('[part=published-text]'));
  const { intl, later, defined, styles } = await page.evaluate(() => globalThis.seen);
  assert.deepEqual({ intl, later, styles }, { intl: [], later: true, styles: [] });
  assert.equal(defined.length, 8);
  assert.equal(defined[0].tag, 'article-header');
  assert.equal(new Set(defined.map(({ task }) => task)).size, 8, JSON.stringify(defined));
});
