/* A page of figures in each of their states, as a site serves it: nothing on it moves while they load, fail, are veiled or enlarged. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { article, startSite } from '../../../servers/site.mjs';
import { openChromium } from '../../../support/chromium.mjs';

const pictures = new URL('../../../../stories/fixtures/pictures/', import.meta.url);
const built = readFileSync(new URL('../../../../dist/article-elements.js', import.meta.url));
const picture = (src, more = '') => `<img src="${src}" width="1200" height="800" alt="A ferry at the quay in the early morning" ${more}>`;
const long = 'Words that go on for longer than two lines have room for, as those of agencies do. '.repeat(8);
const figure = (attributes, src, more, words = 'The early boat.') =>
  `<article-figure ${attributes}><figure>${picture(src, more)}<figcaption>${words} <cite>Lena Ortiz/Harbour Gazette</cite></figcaption></figure></article-figure><p>${long}</p>`;
const late = (name) => `/pictures/${name}.jpg?late`;
const hash = 'thumbhash="1QcSHQRnh493V4dIh4eXh1h4kJUI"';

const kinds = {
  'one that comes late': figure('', late('ferry-1200')),
  'one that is lazy': figure('', late('cranes-1200'), 'loading="lazy"'),
  'one with priority': figure('priority', late('ferry-1200')),
  'one that fails': figure('', '/pictures/none.jpg?late'),
  'one that fails at once': figure('', '/pictures/none.jpg'),
  'one that fails and has no words': figure('', '/pictures/none.jpg?late').replace(/alt=".*?"/, 'alt=""'),
  'one that fails in each of its sources': figure('', '/pictures/none.jpg?late').replace(
    /<img.*?>/,
    '<picture><source srcset="/pictures/none.jpg?source&late" type="image/jpeg">$&</picture>',
  ),
  'one that fails in a header': `<article-header><h1>A headline</h1>${figure('slot="media"', '/pictures/none.jpg?late').replace(/<p>.*/, '')}</article-header><p>${long}</p>`,
  'one that is veiled, before one that fails':
    figure('sensitive="Shows injured people"', late('ferry-1200')) + figure('', '/pictures/none.jpg'),
  'a gallery, one of which fails': `<article-gallery>${[late('ferry-1200'), '/pictures/none.jpg?late', late('regatta-1200')].map((src) => figure('', src).replace(/<p>.*/, '')).join('')}</article-gallery><p>${long}</p>`,
  'a gallery of plain figures, one of which fails': `<article-gallery>${[late('ferry-1200'), '/pictures/none.jpg?late', late('regatta-1200')].map((src) => `<figure>${picture(src)}<figcaption>The early boat.</figcaption></figure>`).join('')}</article-gallery><p>${long}</p>`,
  'one with a fallback': figure('fallback-src="/pictures/regatta-1200.jpg?late"', '/pictures/none.jpg?late'),
  'one whose fallback fails': figure('fallback-src="/pictures/none.jpg?fallback&late"', '/pictures/none.jpg?late'),
  'one that is veiled': figure('sensitive="Shows injured people"', late('ferry-1200')),
  'one that is veiled, and fails': figure('sensitive="Shows injured people"', '/pictures/none.jpg?late'),
  'one with a ThumbHash': figure(hash, late('ferry-1200')),
  'one with a ThumbHash that fails': figure(hash, '/pictures/none.jpg?late'),
  'one with a clamped caption': figure('clamp="2"', late('ferry-1200'), '', long),
  'one to enlarge': figure('expandable', late('ferry-1200')),
  'a player to be asked for': figure('embed="/player" provider="Harbour TV"', late('ferry-1200')),
  'a gallery in rows': `<article-gallery expandable>${['ferry', 'cranes', 'regatta'].map((name) => figure('', late(`${name}-1200`)).replace(/<p>.*/, '')).join('')}</article-gallery><p>${long}</p>`,
  'a gallery as a strip': `<article-gallery layout="strip">${['ferry', 'cranes', 'regatta'].map((name) => figure('', late(`${name}-1200`)).replace(/<p>.*/, '')).join('')}</article-gallery><p>${long}</p>`,
};

// A parser that pauses within a row shows part of it: the browser is to paint what is whole.
const expectEnd = '<link rel="expect" href="#end" blocking="render">';

let browser;
before(async () => {
  browser = await openChromium();
});
after(() => browser?.close());

/** Opens a page whose pictures marked `late` are answered only once everything else is there: `release()`. */
async function open(t, body, width, { last = false, spared = false } = {}) {
  const held = [];
  const answer = (response, path) => {
    const name = /^\/pictures\/([\w-]+\.jpg)$/.exec(path)[1];
    if (name === 'none.jpg') response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'image/jpeg' }).end(readFileSync(new URL(name, pictures)));
  };
  let late = true;
  let run;
  const script = last && new Promise((resolve) => (run = resolve));
  const site = await startSite({
    pages: { '/': article(`${body}<p id="end">`, expectEnd), '/player': '<!doctype html><title>Player</title><p>The player' },
    handle(request, response, path) {
      if (last && path === '/dist/article-elements.js') {
        script.then(() => response.writeHead(200, { 'content-type': 'text/javascript' }).end(built));
        return true;
      }
      if (!path.startsWith('/pictures/')) return false;
      if (late && request.url.includes('late')) held.push(() => answer(response, path));
      else answer(response, path);
      return true;
    },
  });
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'en-GB' });
  t.after(async () => {
    await context.close();
    await site.close();
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
  });
  if (spared) await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) }));
  // A module that is not there yet holds DOMContentLoaded back.
  await page.goto(site.origin, { waitUntil: 'commit' });
  const defined = async () => {
    await page.waitForFunction(() => ['figure', 'gallery'].every((each) => customElements.get(`article-${each}`)));
    await page.evaluate(async () => {
      for (const element of document.querySelectorAll('article-figure, article-gallery')) await element.updateComplete;
    });
    await frames(page);
  };
  if (last) await page.waitForFunction(() => document.querySelector('main > :last-child') && document.readyState !== 'loading');
  else await defined();
  return {
    page,
    async script() {
      run();
      await defined();
    },
    release() {
      late = false;
      for (const go of held.splice(0)) go();
    },
  };
}

const frames = (page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
const shifts = async (page) => {
  await frames(page);
  return page.evaluate(() =>
    window.shifts.map(
      ({ value, hadRecentInput, sources }) =>
        `${value.toFixed(4)} ${hadRecentInput} ${sources
          .map(
            ({ node, previousRect: a, currentRect: b }) =>
              `${node?.parentElement?.tagName}>${node?.nodeName} ${[a.x, a.y, a.width, a.height].map(Math.round)} → ${[b.x, b.y, b.width, b.height].map(Math.round)}`,
          )
          .join('; ')}`,
    ),
  );
};

/** Until every picture in sight has come, or is known not to. */
const settled = (page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('main img')]
      .filter((image) => image.checkVisibility())
      .filter((image) => image.getBoundingClientRect().top < innerHeight && image.getBoundingClientRect().bottom > 0)
      .every((image) => image.naturalWidth || (image.closest('article-figure')?.matches(':state(failed)') ?? image.complete)),
  );

/** Looks at the whole page, from its beginning to its end, as a reader does who waits for each picture. */
async function read(page) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 600) {
    await page.evaluate((top) => scrollTo(0, top), y);
    await settled(page);
    await frames(page);
  }
}

for (const width of [360, 1280]) {
  for (const [name, body] of Object.entries(kinds)) {
    test(`nothing shifts: ${name}, ${width} px`, async (t) => {
      const { page, release } = await open(t, body, width);
      assert.deepEqual(await shifts(page), [], 'before the picture has come');
      release();
      await settled(page);
      assert.deepEqual(await shifts(page), [], 'after');
    });
    if (width > 360) continue;
    test(`nothing shifts: ${name}, whose script comes last, ${width} px`, async (t) => {
      const { page, release, script } = await open(t, body, width, { last: true });
      release();
      await page.waitForFunction(() => [...document.images].slice(0, 1).every(({ complete }) => complete));
      await frames(page);
      await script();
      await settled(page);
      assert.deepEqual(await shifts(page), []);
    });
  }
  test(`nothing shifts on a page of all of them, read to its end, ${width} px`, async (t) => {
    const { page, release } = await open(t, Object.values(kinds).join(''), width);
    release();
    await read(page);
    assert.deepEqual(await shifts(page), []);
  });
  test(`nothing shifts on a page of all of them, whose script comes last, ${width} px`, async (t) => {
    const { page, release, script } = await open(t, Object.values(kinds).join(''), width, { last: true });
    release();
    await frames(page);
    await script();
    await read(page);
    assert.deepEqual(await shifts(page), []);
  });
  test(`nothing shifts where the connection is to be spared, and pictures wait, ${width} px`, async (t) => {
    const { page, release } = await open(t, kinds['one that comes late'] + kinds['a gallery in rows'], width, { spared: true });
    await page.locator('[part=load]').nth(3).waitFor();
    assert.deepEqual(await shifts(page), [], 'before they are asked for');
    release();
    for (let left = 4; left; left--) await page.locator('[part=load]').first().click();
    await settled(page);
    assert.deepEqual(await shifts(page), [], 'after');
  });
  test(`nothing shifts while a reader enlarges, unveils, asks for a player and tries again, ${width} px`, async (t) => {
    const body = ['one to enlarge', 'one that is veiled', 'a player to be asked for', 'one that fails at once'].map((kind) => kinds[kind]);
    const { page, release } = await open(t, body.join(''), width);
    release();
    await page.locator('[part=enlarge]').click();
    await page.locator('.article-lightbox [part~=current]').waitFor();
    await frames(page);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('.article-lightbox') && !location.hash);
    await page.locator('[part=reveal]').click();
    await page.getByText('Hide picture').click();
    await page.getByText('Show picture').waitFor();
    await page.locator('[part=embed]').click();
    await page.frameLocator('main iframe').getByText('The player').waitFor();
    await page.locator('[part=retry][aria-disabled=false]').click();
    await page.locator('[part=retry][aria-disabled=false]').waitFor();
    assert.deepEqual(await shifts(page), []);
  });
}
