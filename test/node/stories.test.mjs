/*
 * Every story, as Storybook builds it, in Chromium: it renders, says nothing in the console, and axe finds nothing in it,
 * light and dark. The article page takes a comment from the form and shows it.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createCommentServer } from '../../server/comments.mjs';
import { noChromium, openChromium } from '../support/chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'stories-'));
const built = join(folder, 'static');
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.jpg': 'image/jpeg',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The strictest policy a page of ours has to live with. */
const policy = "default-src 'self'; require-trusted-types-for 'script'";

function serve(comments) {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/api/comments') return comments.handler(request, response);
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    const file = join(built, normalize(decodeURIComponent(pathname)));
    if (!resolve(file).startsWith(built) || !existsSync(file) || !extname(file)) return response.writeHead(404).end();
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      ...(pathname.startsWith('/examples/') && { 'Content-Security-Policy': policy }),
    });
    response.end(readFileSync(file));
  });
}

function buildStorybook() {
  const args = ['node_modules/storybook/dist/bin/dispatcher.js', 'build', '--quiet', '-o', built, '--disable-telemetry'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', timeout: 300_000 });
  assert.equal(status, 0, `Storybook was not built:\n${stdout}\n${stderr}`);
}

if (!noChromium) buildStorybook();
const index = noChromium ? {} : JSON.parse(readFileSync(join(built, 'index.json'), 'utf8')).entries;
const stories = Object.values(index).filter(({ type }) => type === 'story');

describe('stories', { skip: noChromium }, () => {
  let browser;
  let page;
  let server;
  let comments;
  let address;
  let said;

  before(async () => {
    const seed = JSON.parse(readFileSync(join(root, 'stories/fixtures/comments.json'), 'utf8'));
    comments = createCommentServer({ file: join(folder, 'comments.sqlite'), seed });
    server = serve(comments).listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    address = `http://127.0.0.1:${server.address().port}`;
    browser = await openChromium();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    page.on('console', (message) => {
      const { url } = message.location();
      if (/error|warning/.test(message.type())) said.push(`${message.type()}: ${message.text()} ${url}`);
    });
    page.on('pageerror', (error) => said.push(`thrown: ${error.stack}`));
    await page.addInitScript({ path: join(root, 'node_modules/axe-core/axe.min.js') });
  });
  after(async () => {
    await browser?.close();
    server?.close().closeAllConnections();
    await comments?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const idle = (id) =>
    page.waitForFunction(
      (id) => {
        const render = globalThis.__STORYBOOK_PREVIEW__?.currentRender;
        return (!id || render?.id === id) && /^(finished|errored|aborted)$/.test(render?.phase ?? '');
      },
      id,
      { timeout: 20_000 },
    );

  /** The story alone, rendered and played, in a preview that is loaded once. Resolves to its parameters. */
  async function open(id) {
    said = [];
    if (!page.url().startsWith(`${address}/iframe.html`)) {
      // The addon runs axe by itself after each story, and two runs at a time are an error.
      await page.goto(`${address}/iframe.html?viewMode=story&id=${id}&globals=scheme:light;a11y.manual:!true`);
    } else {
      await page.evaluate((storyId) => {
        const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
        channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
      }, id);
    }
    await idle(id);
    const shown = await page.evaluate(() => document.body.className);
    assert.match(shown, /sb-show-main/, await page.evaluate(() => document.querySelector('#error-message')?.textContent));
    return page.evaluate(() => {
      const { wholePage, warns, fails } = globalThis.__STORYBOOK_PREVIEW__.currentRender.story.parameters;
      return { wholePage, warns, fails };
    });
  }

  async function setScheme(scheme) {
    await page.evaluate((scheme) => globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals: { scheme } }), scheme);
    await page.waitForSelector(`html[data-scheme=${scheme}] .story[data-scheme=${scheme}]`, { state: 'attached' });
    await idle();
  }

  async function expectAccessible({ wholePage }, what) {
    const violations = await page.evaluate(
      (whole) =>
        globalThis.axe
          .run(whole ? document : '.story', {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            resultTypes: ['violations'],
            // A part of a page has neither landmarks nor its headings' places.
            ...(!whole && { rules: { region: { enabled: false }, 'heading-order': { enabled: false } } }),
          })
          .then((results) =>
            results.violations.flatMap(({ id, help, nodes }) =>
              nodes.map(({ target, html, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}: ${html}\n  ${failureSummary}`),
            ),
          ),
      Boolean(wholePage),
    );
    assert.equal(violations.length, 0, `${what}:\n${violations.join('\n')}`);
  }

  /** What the console said, less what the story is there to show. */
  const unexpected = ({ warns, fails }) =>
    said.filter(
      (line) =>
        !(warns && line.startsWith('warning: [article-elements]')) &&
        !(fails && /Failed to load resource/.test(line)) &&
        !/Lit is in dev mode/.test(line),
    );

  for (const { id, title, name } of stories) {
    test(`${title}: ${name}`, async () => {
      const parameters = await open(id);
      const { elements, plain, height, dir } = await page.evaluate(() => {
        const story = document.querySelector('.story');
        const elements = [...story.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('article-'));
        return {
          elements: elements.map((element) => [element.localName, element.getBoundingClientRect().height > 0]),
          plain: elements.filter((element) => !customElements.get(element.localName)).map((element) => element.localName),
          height: story.getBoundingClientRect().height,
          dir: document.documentElement.dir,
        };
      });
      assert.ok(height > 0);
      assert.ok(elements.length);
      assert.deepEqual(plain, [], 'all elements are defined');
      for (const [element, visible] of elements) assert.ok(visible, `${element} takes room`);
      assert.equal(dir, id.endsWith('--arabic') ? 'rtl' : 'ltr');
      await expectAccessible(parameters, 'light');
      await setScheme('dark');
      await expectAccessible(parameters, 'dark');
      await setScheme('light');
      assert.deepEqual(unexpected(parameters), []);
    });
  }

  test('the article page takes a comment and shows it', async () => {
    await open('article-page--english');
    const body = 'The 02.40 will be the first boat in years that gets me home before my children are up.';
    const form = page.locator('article-comment-form');
    // The browser itself would post the form too, and load the page again.
    await page.evaluate(() => {
      addEventListener('comment-accepted', ({ state }) => (document.documentElement.dataset.accepted = state));
    });
    await form.getByLabel('Comment', { exact: false }).first().fill(body);
    await form.getByLabel('Name *', { exact: true }).fill('Ada Brandt');
    await form.getByLabel('Email *', { exact: true }).fill('ada@gazette.example');
    await form.getByRole('button', { name: 'Post Comment' }).click();
    const comment = page.locator('article-comments article').filter({ has: page.getByText(body, { exact: true }) });
    await comment.waitFor();
    assert.equal(await comment.count(), 1);
    assert.match(await comment.textContent(), /Ada Brandt/);
    assert.equal(await page.locator('html').getAttribute('data-accepted'), 'published');
    assert.equal(await form.locator('textarea').inputValue(), '');
    const answer = await (await fetch(`${address}/api/comments?article=night-ferries-en`)).json();
    const kept = answer.items.filter((item) => item.body === body);
    assert.deepEqual(
      kept.map(({ name }) => name),
      ['Ada Brandt'],
    );
    assert.deepEqual(unexpected({}), []);
  });

  test('there are stories of every element', () => {
    const elements = readdirSync(join(root, 'src/elements'));
    for (const element of elements) {
      assert.ok(
        stories.some(({ title }) => title === `Elements/${element}`),
        element,
      );
    }
  });

  test('examples/plain.html lives under a strict policy', async () => {
    said = [];
    await page.goto(`${address}/examples/plain.html`);
    await page.waitForFunction(() => customElements.get('article-header'));
    await page.waitForLoadState('networkidle');
    await expectAccessible({ wholePage: true }, 'plain.html');
    assert.deepEqual(
      said.filter((line) => !/stories\/fixtures/.test(line)),
      [],
    );
  });
});
