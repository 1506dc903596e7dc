/* How the snippets of docs/prerender.md are run: in Node, and by the packed package's own command. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack, unpack } from '../consumers/project.mjs';
import { pageOf } from './reader.mjs';
import { root, runInNode } from './snippets.mjs';

const live = pageOf('<article-header live><h1 slot="headline">Ferries</h1></article-header>');
const declared = /<template shadowrootmode="open"/;

/** A project's folder, with the package installed in it as npm would do it of the packed one. */
async function project() {
  const folder = mkdtempSync(join(tmpdir(), 'doors-'));
  const modules = join(folder, 'node_modules');
  const installed = join(modules, 'article-elements');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  const packed = await pack();
  await unpack(packed.file, folder);
  await packed.remove();
  renameSync(join(folder, 'package'), installed);
  const { bin, dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) symlinkSync(join(root, 'node_modules', name), join(modules, name));
  for (const [name, file] of Object.entries(bin)) {
    chmodSync(join(installed, file), 0o755);
    symlinkSync(join(installed, file), join(modules, '.bin', name));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export const prerendered = {
  async 'docs/prerender.md js: import { pipeline }'(code, { open }) {
    const printed = runInNode(`
      import { PassThrough, Readable } from 'node:stream';
      import { text } from 'node:stream/consumers';
      const html = ${JSON.stringify(live)};
      const pageAsStream = Readable.from([html]);
      const response = new PassThrough();
      const streamed = text(response);
      const answer = new Response(html);
      ${code.replace('new Response(', 'const answered = new Response(')}
      console.log(JSON.stringify([page, await streamed, await answered.text()]));`);
    for (const html of printed) {
      assert.match(html, declared);
      const page = await open(html.replace(/<script.*?<\/script>/, ''));
      assert.ok(await page.locator('article-header').evaluate((header) => header.shadowRoot.textContent.trim()), 'a badge, without script');
    }
  },
  async 'docs/prerender.md sh: npx article-elements prerender'(code) {
    const { folder, remove } = await project();
    try {
      const pages = ['dist/index.html', 'dist/harbour/ferries.html', 'dist/harbour/night/ferries.html'];
      mkdirSync(join(folder, 'dist/harbour/night'), { recursive: true });
      for (const file of ['in.html', ...pages]) writeFileSync(join(folder, file), live);
      const { status, stderr } = spawnSync('sh', ['-ec', code], { cwd: folder, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      for (const file of ['out.html', ...pages]) assert.match(readFileSync(join(folder, file), 'utf8'), declared, file);
    } finally {
      remove();
    }
  },
};
