/* How the snippets of README are run, and what is promised round its page. */
import assert from 'node:assert/strict';
import { commentInThread, defined, listed, pageOf, post, send } from './reader.mjs';
import { inline, runInNode, snippet } from './snippets.mjs';

const fed = (site) =>
  site.answers.set('/wp-json/wp/v2/posts', [
    { id: 1, link: `${site.address}/a`, title: { rendered: 'From the feed' }, date_gmt: '2026-10-17T04:30:00' },
  ]);

const tagsOf = (html) => new Set(html.match(/(?<=<)article-[\w-]+/g));

export const readme = {
  async 'README.md html: <!doctype html>'(code, { site, open }) {
    fed(site);
    const page = await open(code);
    for (const tag of tagsOf(code)) await defined(page, tag);
    await listed(page, 'From the feed');
    await post(page);
    await page.reload();
    await page.locator('article-comments').scrollIntoViewIfNeeded();
    await commentInThread(page, 'It was full on Friday.');
    await page.locator('article-gallery').getByRole('button').first().click();
    await page.getByRole('dialog').waitFor();
  },
  async "README.md js: import 'article-elements/define'"(code, { openBundled }) {
    const page = await openBundled(code, '<article-figure><figure><img src="a.jpg" alt="A"></figure></article-figure>');
    await defined(page, 'article-figure');
    assert.ok(await page.evaluate(() => [...document.styleSheets].some((sheet) => sheet.cssRules.length > 0)));
  },
  'README.md js: import { prerender': (code) =>
    assert.deepEqual(runInNode(`${code}; console.log(JSON.stringify([typeof prerender, typeof prerenderStream]))`), [
      'function',
      'function',
    ]),
};

const code = snippet('README.md html: <!doctype html>');

/** What README says of its page, and within its lines. */
export const readmePromises = {
  async 'README.md: without script the page is complete and its form posts'({ site, open }) {
    const page = await open(code, { javaScriptEnabled: false });
    for (const words of ['Night ferries return to Port Avel', 'Ines Moreau', 'The quay.', 'Pilots vote to strike'])
      await page.getByText(words).first().waitFor();
    await page.getByLabel('Comment').fill('Without script.');
    await page.getByLabel('Name').fill('Ada Brandt');
    await page.getByLabel('Email').fill('ada@gazette.example');
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByRole('button', { name: 'Post comment' }).click(),
    ]);
    assert.equal(answer.status(), 303);
    const { items } = await (await fetch(`${site.address}/api/comments?article=4711`)).json();
    assert.ok(items.some(({ body }) => body === 'Without script.'));
  },
  async 'README.md: a version in the address does no harm'({ site, open }) {
    fed(site);
    const page = await open(code.replace('"article-elements.js"', '"article-elements.js?ver=6.8"'));
    for (const tag of tagsOf(code)) await defined(page, tag);
    await listed(page, 'From the feed');
  },
  async 'README.md: auto.js instead defines the elements as they near the screen'({ site, open }) {
    fed(site);
    const page = await open(code.replace('"article-elements.js"', '"auto.js"'));
    for (const tag of tagsOf(code)) {
      await page.locator(tag).first().scrollIntoViewIfNeeded();
      await defined(page, tag);
    }
    await listed(page, 'From the feed');
  },
  async 'README.md: without a form inside, the element writes the standard one'({ site, open }) {
    fed(site);
    const page = await open(code.replace(/<form.*<\/form>/s, ''));
    await post(page, 'By the standard form.');
  },
  async 'README.md: regions of a language count'({ site, open }) {
    for (const [language, words] of [
      ['en-GB', '17 October 2026'],
      ['en', 'October 17, 2026'],
    ]) {
      fed(site);
      // The element writes times where it is told the zone.
      const html = code.replace('lang="en"', `lang="${language}"`).replace('<article-byline', '<article-byline time-zone="Europe/Paris"');
      await (await open(html)).locator('article-byline [part=published-text]').getByText(words).waitFor();
    }
  },
  async 'README.md: events carry their data as properties'({ site, open }) {
    fed(site);
    const page = await open(code);
    await page.addScriptTag({ content: `globalThis.count = (...counted) => { globalThis.counted = counted; };` });
    await page.addScriptTag({ content: inline('README.md', "addEventListener('comment-held'") });
    await send(page, 'A moderator has to holdme.');
    assert.deepEqual(await (await page.waitForFunction(() => globalThis.counted)).jsonValue(), ['4711', 26]);
  },
  async 'README.md: words of our own, and those that are with the package'({ openBundled }) {
    const register = inline('README.md', 'registerStrings(').replace('{ … }', "{ figure: { enlarge: 'Vergroten' } }");
    const figure = (language) =>
      `<article-figure lang="${language}" expandable><figure><img src="a.jpg" width="60" height="40" alt="A"></figure></article-figure>`;
    const page = await openBundled(
      `import { registerStrings } from 'article-elements';\nimport '${inline('README.md', 'article-elements/strings/ja')}';\n${register}`,
      figure('nl') + figure('ja'),
    );
    const names = () =>
      page
        .locator('article-figure')
        .getByRole('button')
        .evaluateAll((buttons) => buttons.map((one) => one.ariaLabel ?? one.textContent));
    await page.locator('article-figure[lang=ja]').getByRole('button').waitFor();
    const [dutch, japanese] = await names();
    assert.match(dutch, /Vergroten/);
    assert.match(japanese, /[\u3040-\u30ff\u4e00-\u9fff]/);
  },
  async 'README.md: a name of our own'({ openBundled }) {
    const define = inline('README.md', "ArticleFigure.define('gazette-figure')");
    const page = await openBundled(
      `import { ArticleFigure } from 'article-elements/article-figure';\n${define};`,
      '<gazette-figure></gazette-figure>',
    );
    await defined(page, 'gazette-figure');
  },
  async 'README.md: the look is themed by custom properties, and by any rule of the page'({ open }) {
    const own = '<style>:root { --article-accent: rgb(1, 2, 3) } .byline { } article-credit { font-style: oblique }</style></head>';
    const page = await open(
      pageOf('<article-comment-form></article-comment-form><article-credit>Coast Press</article-credit>').replace('</head>', own),
    );
    const button = page.locator('article-comment-form [type=submit]');
    await button.waitFor();
    assert.equal(await button.evaluate((one) => getComputedStyle(one).backgroundColor), 'rgb(1, 2, 3)');
    assert.match(await page.locator('article-credit').evaluate((one) => getComputedStyle(one).fontStyle), /oblique/);
  },
};
