/* Every module that the package exports, from the packed files, by its public name, in a browser with an import map. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { after, before, test } from 'node:test';
import { pack, root, unpack } from '../consumers/project.mjs';
import { openChromium } from '../support/chromium.mjs';
import { specifiers } from '../support/exports.mjs';

/** The one for servers. */
const notForBrowsers = ['./prerender'];
const modules = Object.entries(specifiers).filter(([name, target]) => typeof target !== 'string' && !notForBrowsers.includes(name));
const lit = {
  lit: 'index.js',
  'lit-html': 'lit-html.js',
  'lit-element': 'index.js',
  '@lit/reactive-element': 'reactive-element.js',
  dompurify: 'dist/purify.es.mjs',
};
const imports = {
  ...Object.fromEntries(modules.map(([name, target]) => [`article-elements${name.slice(1)}`, target.default.replace('./', '/package/')])),
  ...Object.fromEntries(
    Object.entries(lit).flatMap(([name, file]) => [
      [name, `/node_modules/${name}/${file}`],
      [`${name}/`, `/node_modules/${name}/`],
    ]),
  ),
};
const page = `<!doctype html><script type="importmap">${JSON.stringify({ imports })}</script>`;

let browser;
let folder;
let server;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'article-elements-exports-'));
  const packed = await pack();
  await unpack(packed.file, folder);
  await packed.remove();
  server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://site');
    if (pathname === '/') return response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    try {
      const file = await readFile(join(pathname.startsWith('/package/') ? folder : root, normalize(pathname)));
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(file);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await openChromium();
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

test('every module that the package exports imports in a browser', async (t) => {
  const tab = await browser.newPage();
  for (const [name] of modules) {
    await t.test(name, async () => {
      await tab.goto(`http://127.0.0.1:${server.address().port}/`);
      const problem = await tab.evaluate((specifier) => import(specifier).then(() => '', String), `article-elements${name.slice(1)}`);
      assert.equal(problem, '');
    });
  }
});
