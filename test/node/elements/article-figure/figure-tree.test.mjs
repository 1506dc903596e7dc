/*
 * Figure, gallery and dialog in each state as a screen reader gets them: the browser's own tree of the page, kept in
 * snapshots/figure.json, since what is inert behind a dialog, and a role that an element gives itself, are in no other. Made anew by
 * `UPDATE=1 node --test test/node/elements/article-figure/figure-tree.test.mjs`; then read what has changed. axe looks at each state, too.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { article, startSite } from '../../../servers/site.mjs';
import { openChromium } from '../../../support/chromium.mjs';

const file = new URL('snapshots/figure.json', import.meta.url);
const update = Boolean(process.env.UPDATE);
const kept = update ? {} : JSON.parse(readFileSync(file, 'utf8'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = new URL('../../../../stories/fixtures/pictures/', import.meta.url);

const picture = (name, alt, more = '') => `<img src="/pictures/${name}.jpg" width="600" height="400" alt="${alt}" ${more}>`;
const caption = 'The early boat. <cite>Lena Ortiz/<a href="/agency">Harbour Gazette</a></cite>';
const figure = (attributes, inner = picture('ferry-600', 'A ferry at the quay'), words = caption) =>
  `<article-figure ${attributes}><figure>${inner}<figcaption>${words}</figcaption></figure></article-figure>`;
const long = `${'Words that go on for longer than two lines have room for. '.repeat(12)}<cite>Lena Ortiz</cite>`;
const three = [
  ['ferry-600', 'A ferry at the quay'],
  ['cranes-600', 'Cranes at dusk'],
  ['regatta-600', ''],
].map(([name, alt]) => figure('expandable', picture(name, alt)));
const veiled = figure('sensitive="Shows injured people"');
const embed = figure('embed="/player" provider="Harbour TV"', `<a href="/watch">${picture('ferry-600', 'A ferry turns')}</a>`);
const gallery = (attributes) =>
  `<article-gallery ${attributes}><figure>${three.map((each) => each.replace(/<\/?article-figure.*?>/g, '')).join('')}<figcaption>All of them.</figcaption></figure></article-gallery>`;

/** Until there are so many to be seen. */
const there =
  (selector, count = 1) =>
  async (page) => {
    for (let at = 0; at < count; at++) await page.locator(selector).nth(at).waitFor();
  };
const enlarged = async (page) => {
  await page.locator('[part=enlarge]').first().click();
  await page.locator('.article-lightbox [part~=current]').waitFor();
};

/** What is on the page, and what the reader does. A state's tree is taken once `act` is over. */
const states = {
  plain: { body: figure(''), act: () => {} },
  clamped: { body: figure('clamp="2"', undefined, long), act: there('[part=toggle]') },
  'clamped, open': {
    body: figure('clamp="2"', undefined, long),
    act: async (page) => {
      await page.click('[part=toggle]');
      await there('[part=toggle][aria-expanded=true]')(page);
    },
  },
  expandable: { body: figure('expandable'), act: there('[part=enlarge]') },
  'enlarged, the first': { body: three.join(''), act: enlarged },
  'enlarged, one in the middle': {
    body: three.join(''),
    act: async (page) => {
      await enlarged(page);
      await page.keyboard.press('ArrowRight');
      await page.getByText('2 of 3').waitFor();
    },
  },
  'enlarged, zoomed': {
    body: three.join(''),
    act: async (page) => {
      await enlarged(page);
      await page.keyboard.press('+');
      await there('[part=zoom-out][aria-disabled=false]')(page);
    },
  },
  'enlarged, veiled': {
    body: figure('expandable') + figure('expandable sensitive="Shows injured people"', picture('cranes-600', 'Cranes at dusk')),
    act: async (page) => {
      await enlarged(page);
      await page.keyboard.press('ArrowRight');
      await page.getByText('2 of 2').waitFor();
    },
  },
  veiled: { body: veiled, act: there('[part=reveal]') },
  shown: {
    body: veiled,
    act: async (page) => {
      await page.click('[part=reveal]');
      await page.getByText('Hide picture').waitFor();
    },
  },
  failed: { body: figure('', picture('none', 'A ferry at the quay')), act: there('[part=retry]') },
  waiting: {
    spared: true,
    body: figure('', picture('held', 'A ferry at the quay', 'data-bytes="345678"')),
    act: there('[part=load]'),
  },
  'embed, to be asked for': { body: embed, act: there('[part=embed]') },
  'embed, loaded': {
    body: embed,
    act: async (page) => {
      await page.click('[part=embed]');
      await page.frameLocator('main iframe').getByText('The player').waitFor();
      await page.waitForFunction(() => document.activeElement?.localName === 'iframe');
    },
  },
  'gallery in rows': { body: gallery('expandable'), act: there('[part=enlarge]', 3) },
  'gallery as a strip': { body: gallery('layout="strip" expandable'), act: there('article-gallery[tabindex] [part=enlarge]', 3) },
};

/** What a screen reader says of a node, beside its role and name. */
const said = ['level', 'expanded', 'disabled', 'focused', 'modal', 'hasPopup', 'live'];
const silent = new Set(['none', 'generic', 'InlineTextBox']);

/** The browser's tree, a line a node. Words that are their parent's name already are not said twice. */
async function treeOf(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const walk = ({ ignored, role, name, description, properties = [], childIds = [] }, depth, parent) => {
    const words = String(name?.value ?? '').trim();
    const skipped = ignored || silent.has(role?.value) || (role.value === 'StaticText' && (!words || words === parent));
    if (!skipped) {
      const values = properties.filter((each) => said.includes(each.name) && ![false, 'false', 'off'].includes(each.value.value));
      lines.push(
        [
          `${'  '.repeat(depth)}${role.value}`,
          ...(words ? [`"${words}"`] : []),
          ...(description?.value ? [`(${description.value})`] : []),
          ...values.map((each) => (each.value.value === true ? `[${each.name}]` : `[${each.name}=${each.value.value}]`)),
        ].join(' '),
      );
    }
    for (const id of childIds) if (byId.has(id)) walk(byId.get(id), skipped ? depth : depth + 1, skipped ? parent : words);
  };
  walk(nodes[0], 0);
  return lines;
}

let browser;
before(async () => {
  browser = await openChromium();
});
after(async () => {
  await browser?.close();
  if (update) writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
});

/** The pictures of the stories; one of them never comes. */
function handle(request, response, path) {
  const name = /^\/pictures\/([\w-]+\.jpg)$/.exec(path)?.[1];
  if (!name || name === 'none.jpg') return false;
  if (name !== 'held.jpg') response.writeHead(200, { 'content-type': 'image/jpeg' }).end(readFileSync(new URL(name, pictures)));
  return true;
}

for (const [name, { body, act, spared }] of Object.entries(states)) {
  test(`a figure is to a screen reader: ${name}`, async (t) => {
    const player = '<!doctype html><html lang="en"><title>Player</title><p>The player';
    const site = await startSite({ pages: { '/': article(body), '/player': player }, handle });
    const context = await browser.newContext({ viewport: { width: 800, height: 900 }, locale: 'en-GB', reducedMotion: 'reduce' });
    t.after(async () => {
      await context.close();
      await site.close();
    });
    const page = await context.newPage();
    if (spared)
      await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) }));
    await page.goto(site.origin, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => ['figure', 'gallery'].every((each) => customElements.get(`article-${each}`)));
    await page.evaluate(async () => {
      for (const element of document.querySelectorAll('article-figure, article-gallery')) await element.updateComplete;
    });
    await act(page);
    const tree = await treeOf(page);
    if (update) kept[name] = tree;
    assert.deepEqual(tree, kept[name]);
    await page.addScriptTag({ content: axe });
    const found = await page.evaluate(async () => {
      const { violations } = await globalThis.axe.run(document, { iframes: false });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(' | ')}`);
    });
    assert.deepEqual(found, []);
  });
}
