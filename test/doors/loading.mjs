/* How the snippets of docs/loading.md and docs/versions.md are run, and those of docs/figure.md and docs/frameworks.md. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { defined, head, pageOf } from './reader.mjs';
import { inline, root, snippet } from './snippets.mjs';

const credit = '<article-credit>Coast Press</article-credit>';
const figure = (tag) =>
  `<${tag}><figure><img src="a.jpg" width="60" height="40" alt="A"><figcaption>A.</figcaption></figure></${tag.split(' ')[0]}>`;
const IMPORT_MAP = 'docs/loading.md html: <script type="importmap">';

/** The head with what the document leaves out filled in: hashes of the files, and of their names. */
function withHashes(html) {
  const hashes = JSON.parse(readFileSync(`${root}dist/integrity.json`, 'utf8'));
  const address = /(article-elements@[^/]+\/dist\/)([\w/-]*?-)?…?([\w.-]*)("[^>]*?(?:integrity=|: )")sha384-…/g;
  return html.replace(address, (all, before, start = '', end, between) => {
    const file = Object.keys(hashes).find((name) => (start ? name.startsWith(start) && name.endsWith(end) : name === end));
    assert.ok(file, `there is a file of the build for ${all}`);
    return `${before}${file}${between}${hashes[file]}`;
  });
}

/** A CDN with the built files; of one whose path matches, a byte is another. */
const cdn = (site, changed) => async (route) => {
  const path = new URL(route.request().url()).pathname.replace(/^\/article-elements@[^/]+\/dist/, '');
  const answer = await fetch(site.address + path);
  const body = Buffer.from(await answer.arrayBuffer());
  if (changed?.test(path)) body[body.length - 1] ^= 1;
  const headers = { 'content-type': answer.headers.get('content-type'), 'access-control-allow-origin': '*' };
  await route.fulfill({ status: answer.status, headers, body });
};

export const loading = {
  async 'docs/loading.md html: <link rel="stylesheet" href="article-elements.css">'(code, { open }) {
    await defined(await open(pageOf(credit, code)), 'article-credit');
  },
  /** The page and its import map together, from the address they name. */
  async 'docs/loading.md html: <link rel="stylesheet" href="https://cdn.example'(code, { site, open }) {
    const hashed = withHashes(snippet(IMPORT_MAP) + code);
    assert.doesNotMatch(hashed, /…/);
    const [, version] = /article-elements@([\d.]+)/.exec(code);
    assert.equal(version, JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version, 'the version in the address is this one');
    const load = async (changed) => {
      const page = await open(pageOf(credit, hashed), {
        faulty: Boolean(changed),
        routes: { 'https://cdn.example/**': cdn(site, changed) },
      });
      await page.waitForLoadState('networkidle');
      return page;
    };
    const styled = (page) => page.evaluate(() => [...document.styleSheets].some(({ href }) => href?.startsWith('https://cdn.example/')));
    const whole = await load();
    await defined(whole, 'article-credit');
    assert.ok(await styled(whole));
    for (const changed of [/auto\.js$/, /auto\/core/])
      assert.equal(await (await load(changed)).locator('article-credit:defined').count(), 0, `${changed} is not run`);
    assert.equal(await styled(await load(/\.css$/)), false);
  },
  async 'docs/versions.md js: import { ArticleFigure }'(code, { openBundled }) {
    await defined(await openBundled(code, figure('gazette-figure')), 'gazette-figure');
  },
  async 'docs/versions.md js: const registry = new CustomElementRegistry()'(code, { openBundled }) {
    const page = await openBundled(
      `import { ArticleFigure as Figure } from 'article-elements';
      class ArticleFigure extends Figure {}
      const host = document.querySelector('#host');
      const scoped = 'initialize' in CustomElementRegistry.prototype;
      if (scoped) { ${code} }
      globalThis.answer = { scoped, upgraded: host.shadowRoot?.firstElementChild instanceof Figure };`,
      '<div id="host"></div>',
    );
    const { scoped, upgraded } = await (await page.waitForFunction(() => globalThis.answer)).jsonValue();
    assert.equal(upgraded, scoped, 'where the browser has scoped registries');
  },
  'docs/frameworks.md json: {'(code) {
    const files = Object.values(JSON.parse(code)).flat();
    assert.equal(files.length, 2);
    for (const file of files) assert.ok(existsSync(file.replace('./node_modules/article-elements/', root)), file);
  },
  async 'docs/figure.md html: <article-figure embed='(code, { open }) {
    const asked = [];
    const player = (route) => (asked.push(route.request().url()), route.fulfill({ contentType: 'text/html', body: '<p>The player' }));
    const page = await open(pageOf(code), { routes: { 'https://www.youtube-nocookie.com/**': player } });
    const button = page.locator('article-figure').getByRole('button', { name: /Load from YouTube/ });
    await button.waitFor();
    assert.deepEqual(asked, [], 'nothing of the player is fetched before');
    await button.click();
    await page.frameLocator('article-figure iframe').getByText('The player').waitFor();
    assert.ok(await page.getByText('The turn in the harbour.').isVisible(), 'the caption stays');
  },
};

async function speaksArabic(page) {
  const button = page.locator('article-figure').getByRole('button');
  await button.waitFor();
  assert.match(await button.evaluate((one) => one.ariaLabel ?? one.textContent), /[\u0600-\u06ff]/);
}

/** What these documents say within a line. */
export const loadingPromises = {
  async 'docs/loading.md: words in another language come with what says them'({ open }) {
    await speaksArabic(await open(pageOf(figure('article-figure expandable'), head).replace('lang="en"', 'lang="ar"')));
  },
  async 'docs/loading.md: all words of a language at once'({ open }) {
    const words = inline('docs/loading.md', '<script type="module" src="strings/ar.js">');
    await speaksArabic(
      await open(pageOf(figure('article-figure expandable'), `${words}</script>${head}`).replace('lang="en"', 'lang="ar"')),
    );
  },
  async 'docs/loading.md: a shadow root is handed in'({ open }) {
    const own = `const shadowRoot = document.querySelector('#host').attachShadow({ mode: 'open' });
      shadowRoot.append(document.createElement('article-credit'));
      ${inline('docs/loading.md', "import { watch } from './auto.js'")}`;
    await defined(await open(pageOf('<div id="host"></div>', `<script type="module">${own}</script>`)), 'article-credit');
  },
  async 'docs/versions.md: the sheet with the names replaced is the look before any script'({ open }) {
    const { stdout } = spawnSync('sh', ['-c', `${inline('docs/versions.md', 'sed ')} < dist/article-elements.css`], {
      cwd: root,
      encoding: 'utf8',
    });
    const captionOf = async (tag, sheet) => {
      const page = await open(pageOf(figure(tag), `<style>${sheet}</style>`));
      return page.locator('figcaption').evaluate((one) => [getComputedStyle(one).fontFamily, getComputedStyle(one).fontSize]);
    };
    const usual = await captionOf('article-figure', readFileSync(`${root}dist/article-elements.css`, 'utf8'));
    assert.deepEqual(await captionOf('gazette-figure', stdout), usual);
    assert.notDeepEqual(await captionOf('gazette-figure', ''), usual);
  },
};
