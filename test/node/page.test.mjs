/* A whole article page as a site serves it, with the two built files alone, in Chromium: read, measured, posted, policed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { openChromium } from '../support/chromium.mjs';
import { startSite } from '../support/site.mjs';

const require = createRequire(import.meta.url);
const readability = readFileSync(require.resolve('@mozilla/readability/Readability.js'), 'utf8');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['header', 'byline', 'figure', 'credit', 'comment-form', 'trending'].map((name) => `article-${name}`);
const rtl = (html) => html.replace('<html lang="en-GB">', '<html lang="ar" dir="rtl">');

let browser;
before(async () => {
  browser = await openChromium();
});
after(() => browser?.close());

/** Opens the page of a site made for one test; everything is closed again when the test is over. */
async function open(t, { site: options = {}, context: settings = {}, path = '' } = {}) {
  const site = await startSite(options);
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...settings });
  t.after(async () => {
    await context.close();
    await site.close();
  });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
    window.violations = [];
    addEventListener('securitypolicyviolation', (event) =>
      window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`),
    );
  });
  await page.goto(site.url + path, { waitUntil: settings.javaScriptEnabled === false ? 'load' : 'networkidle' });
  return { page, site, errors };
}

const upgraded = (page) => page.waitForFunction((names) => names.every((name) => customElements.get(name)), tags);
const shifts = (page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return window.shifts.map(
      ({ value, sources }) =>
        `${value.toFixed(4)} ${sources.map(({ node }) => node?.parentElement?.tagName + '>' + (node?.tagName ?? node?.textContent)).join(', ')}`,
    );
  });

/** What Mozilla's reader mode makes of the page as it stands. */
async function read(page) {
  return page.evaluate((source) => {
    const Readability = new Function(`${source}; return Readability`)();
    const { title, byline, content, textContent } = new Readability(document.cloneNode(true)).parse();
    const images = new DOMParser().parseFromString(content, 'text/html').querySelectorAll('img').length;
    return { title, byline, images, text: textContent.replace(/\s+/g, ' ') };
  }, readability);
}

test('reader mode has everything, as served and after upgrade', async (t) => {
  const served = await open(t, { site: { page: (html) => html.replace(/<script type="module".*?<\/script>/, '') } });
  const after = await open(t);
  await upgraded(after.page);
  const paragraphs = await served.page.$$eval('article > p', (all) => all.map((p) => p.textContent.replace(/\s+/g, ' ').trim()));
  assert.equal(paragraphs.length, 5);
  for (const { page } of [served, after]) {
    const article = await read(page);
    assert.match(article.title, /Bees find the roofs/);
    assert.match(article.byline, /Noor Adeyemi/);
    assert.equal(article.images, 3);
    for (const paragraph of paragraphs) assert.ok(article.text.includes(paragraph), paragraph);
  }
});

for (const width of [360, 768, 1280]) {
  test(`nothing shifts while the elements upgrade, ${width} px`, async (t) => {
    let release;
    const held = new Promise((resolve) => (release = resolve));
    const site = { delay: (path) => (path.endsWith('article-elements.js') ? held : undefined) };
    const opening = open(t, { site, context: { viewport: { width, height: 900 } }, path: '?held' });
    setTimeout(() => release(), 1500);
    const { page, errors } = await opening;
    await upgraded(page);
    await page.waitForLoadState('networkidle');
    for (const y of [0, 700, 1400, 2400, 4000]) {
      await page.evaluate((top) => scrollTo(0, top), y);
      assert.deepEqual(await shifts(page), []);
    }
    assert.deepEqual(errors, []);
  });
}

test('before and after upgrade every box is in its place', async (t) => {
  const boxes = (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('article-header *, article-figure *, article-credit, article-trending > *, form, label, textarea')]
        .filter((element) => !element.matches('[slot=author]'))
        .map((element) =>
          [element.tagName, ...['x', 'y', 'width', 'height'].map((side) => Math.round(element.getBoundingClientRect()[side]))].join(' '),
        ),
    );
  // A feed would bring other rows: their room is what test/elements/article-trending/article-trending.test.ts measures.
  const without = (html) => html.replace(' src="/trending.json"', '');
  const still = await open(t, { site: { page: (html) => without(html).replace(/<script type="module".*?<\/script>/, '') } });
  const live = await open(t, { site: { page: without } });
  await upgraded(live.page);
  const before = await boxes(still.page);
  const now = await boxes(live.page);
  assert.ok(before.length > 30);
  assert.deepEqual(now, before);
});

test('with no script the page reads the same and its form posts', async (t) => {
  const { page, site } = await open(t, { context: { javaScriptEnabled: false } });
  assert.match(await page.innerText('main'), /The first swarm came down[\s\S]*kept back a jar/);
  for (const caption of await page.locator('figcaption').all()) {
    const { clipped } = await caption
      .evaluate((element) => ({ clipped: element.scrollHeight > element.clientHeight + 1 }))
      .catch(() => ({ clipped: false }));
    assert.equal(clipped, false);
  }
  await page.fill('#comment', 'The honey is good.');
  await page.fill('#author', 'Ada');
  await page.fill('#email', 'ada@example.com');
  await page.click('#submit');
  assert.deepEqual(
    site.posts.map(({ path, fields }) => [path, fields.comment, fields.author, fields.comment_post_ID]),
    [['/comments', 'The honey is good.', 'Ada', '77']],
  );
});

test('a strict Content-Security-Policy is not violated', async (t) => {
  const { page, errors } = await open(t, {
    site: { headers: { 'content-security-policy': "default-src 'self'; require-trusted-types-for 'script'" } },
  });
  await upgraded(page);
  await page.locator('#comment').scrollIntoViewIfNeeded();
  // Until the behaviour is there the form, which WordPress prints with novalidate, is simply posted.
  await page.waitForFunction(() => document.querySelector('article-comment-form').shadowRoot?.querySelector('[part=status]'));
  await page.click('#submit');
  await page.waitForSelector('[aria-invalid=true]');
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  assert.deepEqual(errors, []);
});

for (const [name, site] of [
  ['the script alone', { page: (html) => html.replace(/<link rel="stylesheet" href="\/dist.*?>/, '') }],
  ['the style sheet alone', { page: (html) => html.replace(/<script type="module".*?<\/script>/, '') }],
  [
    'both at the end of the body',
    {
      page: (html) => html.replace(/(<link rel="stylesheet".*?>)\s*(<script type="module".*?<\/script>)([\s\S]*)<\/body>/, '$3$2$1</body>'),
    },
  ],
  ['the script first', { page: (html) => html.replace(/(<link rel="stylesheet".*?>)\s*(<script type="module".*?<\/script>)/, '$2$1') }],
]) {
  test(`the look is the same with ${name}`, async (t) => {
    const { page, errors } = await open(t, { site });
    const look = await page.evaluate(() => {
      const style = (selector, property) => getComputedStyle(document.querySelector(selector))[property];
      return [
        style('article-header', 'display'),
        style('h1', 'fontWeight'),
        style('figure', 'marginLeft'),
        style('article-credit', 'borderTopWidth'),
      ];
    });
    assert.deepEqual(look, ['grid', '700', '0px', '1px']);
    // Linked after the script, the sheet may come later than the elements: they look right all the same.
    // Their own, that is, not what scripts add for what they write.
    const adopted = await page.evaluate(
      () => document.adoptedStyleSheets.filter(({ cssRules }) => [...cssRules].some(({ cssText }) => cssText.includes('--_sheet:'))).length,
    );
    if (name.endsWith('alone')) assert.equal(adopted, name === 'the script alone' ? tags.length : 0);
    assert.deepEqual(errors, []);
  });
}

for (const colorScheme of ['light', 'dark']) {
  for (const [direction, page] of [
    ['left-to-right', undefined],
    ['right-to-left', rtl],
  ]) {
    test(`axe finds nothing: ${colorScheme}, ${direction}`, async (t) => {
      const opened = await open(t, { site: page && { page }, context: { colorScheme } });
      await upgraded(opened.page);
      await opened.page.evaluate(axe);
      const found = await opened.page.evaluate(async () =>
        (await window.axe.run()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => html + failureSummary).join(' ')}`,
        ),
      );
      assert.deepEqual(found, []);
    });
  }
}

test('a second copy of the script on a page warns and goes on', async (t) => {
  const site = { page: (html) => html.replace('</body>', '<script type="module" src="/dist/article-elements.js?second"></script></body>') };
  const warnings = [];
  const { page, errors } = await open(t, { site });
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await page.reload({ waitUntil: 'networkidle' });
  assert.ok(warnings.some((text) => text.includes('on this page twice')));
  assert.deepEqual(errors, []);
});

test('a script that is asked for with a version, as WordPress does, is fetched once with all its parts', async (t) => {
  const scripts = [];
  const site = {
    page: (html) =>
      html
        .replaceAll('article-elements.js', 'article-elements.js?ver=6.8')
        .replace(/<link rel="stylesheet"[^>]*article-elements.css"[^>]*>/, ''),
    delay: async (path) => void (path.endsWith('.js') && scripts.push(path)),
  };
  const { page, errors } = await open(t, { site });
  await page.locator('article-comment-form textarea').first().focus();
  await page.waitForFunction(() => document.querySelector('article-comment-form')?.shadowRoot);
  assert.deepEqual(errors, []);
  for (const name of ['comment-form-behaviour', 'light-sheets']) {
    assert.ok(
      scripts.some((path) => path.startsWith(`/dist/chunks/${name}-`)),
      scripts.join(),
    );
  }
  assert.deepEqual([...new Set(scripts)].sort(), scripts.sort());
});
