/* The plugin of examples/wordpress with the packed package in it, on a stock theme: what a site gets that only activates it. */
import assert from 'node:assert/strict';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pack, root, unpack } from '../consumers/project.mjs';
import { launch, Reader } from './reader.mjs';
import { skip, wordpress } from './servers.mjs';

const plugin = 'article-elements/article-elements.php';
const picture = `<!-- wp:image --><figure class="wp-block-image"><img src="/wp-includes/images/w-logo-blue.png" width="80" height="80" alt="A ferry"/>
<figcaption>On trial. <cite>Lena Ortiz</cite></figcaption></figure><!-- /wp:image -->`;

describe('the plugin on a real WordPress', { skip: skip(wordpress) }, () => {
  const folder = join(process.env.WORDPRESS_DIR ?? '', 'site/wp-content/plugins/article-elements');
  let browser;
  let post;

  before(async () => {
    const packed = await pack();
    await mkdir(folder, { recursive: true });
    await unpack(packed.file, folder);
    await packed.remove();
    await cp(join(folder, 'package/dist'), join(folder, 'dist'), { recursive: true });
    await cp(join(root, 'examples/wordpress/article-elements.php'), join(folder, 'article-elements.php'));
    await wordpress.reset();
    post = await wordpress.post('open');
    await wordpress.script('php', `update_option('active_plugins', ['${plugin}']);`);
    await wordpress.script(
      'php',
      `wp_update_post(['ID' => ${post}, 'post_content' => '${picture.replaceAll('\n', '')}<p>On trial.</p>']);`,
    );
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await wordpress.script('php', `update_option('active_plugins', []);`);
    await wordpress.script('php', `wp_update_post(['ID' => ${post}, 'post_content' => '<p>On trial.</p>']);`);
    await rm(folder, { recursive: true, force: true });
  });

  async function open(t, settings) {
    const context = await browser.newContext(settings);
    t.after(() => context.close());
    return context;
  }

  test('picture, byline and form are the elements, and nobody complains', async (t) => {
    const context = await open(t);
    const complaints = [];
    context.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    context.on('weberror', (error) => complaints.push(error.error().message));
    const { page } = await Reader.open(context, `${wordpress.url}/?p=${post}`);
    for (const [tag, child] of [
      ['article-figure', 'figure > img[loading=lazy]'],
      ['article-byline', 'a[rel=author] ~ time[datetime]'],
      ['article-comment-form', 'form#commentform'],
    ]) {
      assert.equal(await page.locator(`${tag}:defined`).count(), 1, tag);
      assert.equal(await page.locator(`${tag} ${child}`).count(), 1, child);
    }
    assert.match(await page.locator('script[src*="plugins/article-elements"]').getAttribute('src'), /dist\/article-elements\.js\?ver=/);
    assert.deepEqual(complaints, []);
  });

  test('a comment is sent without leaving the page, and stored once', async (t) => {
    const reader = await Reader.open(await open(t), `${wordpress.url}/?p=${post}`);
    const count = await wordpress.count();
    assert.equal(await reader.send('By the plugin.'), 'accepted published');
    assert.equal((await wordpress.count()) - count, 1);
    assert.equal(await wordpress.count('By the plugin.'), 1);
  });

  test('without script the theme’s page is whole', async (t) => {
    const page = await (await open(t, { javaScriptEnabled: false })).newPage();
    await page.goto(`${wordpress.url}/?p=${post}`);
    assert.equal(await page.locator('article-figure img').isVisible(), true);
    assert.equal(
      await page
        .locator('article-byline')
        .innerText()
        .then((words) => words.includes('editor')),
      true,
    );
    assert.equal(await page.locator('article-comment-form [type=submit]').isVisible(), true);
  });
});
