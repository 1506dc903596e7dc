/** The elements as guests: in pages with a look of their own, for grounds, focus, box sizes, comments and paper. */
import { expect } from 'chai';
import '../../dist/define.js';
import { expectAccessible } from '../support/axe.js';
import { fixture, nextFrame, until } from '../support/fixture.js';
import { engine, media, press } from '../support/page.js';

const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="240" height="170"><rect width="240" height="170" fill="teal"/></svg>')}`;
const image = `<img src="${picture}" width="240" height="170" alt="A quay">`;
const figure = (more = '') => `<figure>${image}<figcaption>A quay at night. ${more}<cite>Lena Ortiz</cite></figcaption></figure>`;
const row = (n: number) => `<li><a href="/${n}">Story number ${n}</a></li>`;
const comment = (n: number) =>
  `<li id="comment-${n}" class="comment"><article id="div-comment-${n}" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><img alt="" src="${picture}" class="avatar" width="60" height="60"> <b class="fn">Ravi Costa</b> <span class="says">says:</span></div><div class="comment-metadata"><a href="#comment-${n}"><time datetime="2024-06-02T08:01:00Z">June 2, 2024</time></a></div></footer><div class="comment-content"><p>Words of ${n}.</p></div></article></li>`;
const comments = `<h2 class="comments-title">Comments</h2><ol class="comment-list">${comment(1)}</ol>`;
const page = `
  <article-header live><p slot="kicker">Harbour</p><h1>Night ferries return</h1>
    <article-byline slot="byline"><a slot="author" href="/a">Ines Moreau</a><time slot="published" datetime="2026-10-17">17 October 2026</time></article-byline></article-header>
  <article-figure expandable clamp="1">${figure('Words about the harbour. '.repeat(20))}</article-figure>
  <article-figure sensitive="Shows injured people">${figure()}</article-figure>
  <article-figure embed="https://video.example/1">${figure()}</article-figure>
  <article-figure><figure><img src="/no-such-picture-${Math.random()}.jpg" width="240" height="170" alt="Gone"></figure></article-figure>
  <article-gallery layout="strip" expandable>${figure()}${figure()}</article-gallery>
  <article-credit kind="correction"><p>A correction.</p></article-credit>
  <article-trending tabs><h2>Most read</h2><section><h3>Today</h3><ol>${row(1)}${row(2)}</ol></section><section><h3>Week</h3><ol>${row(3)}</ol></section></article-trending>
  <article-comments article-id="1">${comments}</article-comments>
  <article-comment-form article-id="1"><form method="post" action="/x"><p><label for="words">Comment</label> <textarea id="words" name="comment" required></textarea></p><p><button>Post</button></p></form></article-comment-form>`;

const all = (root: Element): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].flatMap((each) => [
    each,
    ...(each.localName.startsWith('article-') && each.shadowRoot ? each.shadowRoot.querySelectorAll<HTMLElement>('*') : []),
  ]);
const part = (root: Element, name: string) => all(root).find((each) => each.getAttribute('part') === name && each.offsetParent);
const asks = ['enlarge', 'toggle', 'reveal', 'embed', 'retry', 'tab'];

/** The page, once all that it asks for has come. */
async function open(style: string, inner = page): Promise<HTMLElement> {
  const root = await fixture(`<main style="inline-size: 620px; padding: 1rem; ${style}">${inner}</main>`);
  if (inner !== page) return root;
  for (const host of root.querySelectorAll<HTMLElement & { load(): Promise<void> }>('article-comments, article-comment-form'))
    await host.load();
  for (const name of asks) await until(() => part(root, name));
  return root;
}

/** Puts a theme into the page for one test. */
function theme(css: string): void {
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent = css;
  themes.push(style);
}
const themes: HTMLElement[] = [];

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
/** How light a colour is, by WCAG. */
function lightness(colour: string): number {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
const contrast = (one: string, other: string): number => {
  const [dark, light] = [lightness(one), lightness(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
};

describe('a guest in the page', () => {
  afterEach(() => {
    for (const style of themes.splice(0)) style.remove();
    sessionStorage.clear();
  });

  for (const [name, ground, text] of [
    ['dark', '#272727', '#f9f9f9'],
    ['black', '#000', '#ddd'],
    ['coloured', '#d1e4dd', '#28303d'],
    ['white', '#fff', '#222'],
  ] as const)
    it(`is read on a ${name} ground that says no color-scheme`, async () => {
      theme('main a { color: inherit }');
      const root = await open(`background: ${ground}; color: ${text}`);
      await expectAccessible(root, { runOnly: { type: 'rule', values: ['color-contrast'] } });
      // What stands before and after elements is not looked at by axe.
      const number = getComputedStyle(root.querySelector('article-trending ol > li')!, '::before').color;
      expect(contrast(number, ground), `the number of a row, ${number}`).to.be.at.least(4.5);
      const tab = getComputedStyle(part(root, 'tab')!).borderBottomColor;
      expect(contrast(tab, ground), `the mark of a tab, ${tab}`).to.be.at.least(3);
    });

  for (const scheme of ['light', 'dark'])
    it(`shows the focus on any ground, where the page is ${scheme}`, async () => {
      const root = await open(`color-scheme: ${scheme}`);
      await press('Tab');
      const controls = all(root).filter(
        (each) => each.matches('button, textarea, select, [tabindex="0"], li > a') && each.offsetParent && !each.matches('.children *'),
      );
      expect(controls.length).to.be.at.least(10);
      for (const control of controls) {
        control.focus({ preventScroll: true });
        const { outlineStyle, outlineColor, boxShadow } = getComputedStyle(control);
        expect(outlineStyle, control.outerHTML.slice(0, 80)).to.equal('solid');
        const other = /^(?:rgb|oklch|color)\([^)]*\)/.exec(boxShadow)?.[0];
        expect(other, control.outerHTML.slice(0, 80)).to.be.a('string');
        // One of two tones that are nine times apart is three times apart from any ground.
        expect(contrast(outlineColor, other!), control.outerHTML.slice(0, 80)).to.be.at.least(9);
      }
    });

  it('has no ring of a theme round all of it, when a control in it has the focus', async () => {
    theme(':focus { outline: 5px dashed red; box-shadow: 0 0 0 9px red }');
    const root = await open('');
    for (const name of asks) {
      const control = part(root, name)!;
      control.focus();
      const host = (control.getRootNode() as ShadowRoot).host;
      const { outlineStyle, boxShadow } = getComputedStyle(host);
      expect([host.localName, outlineStyle, boxShadow]).to.deep.equal([host.localName, 'none', 'none']);
    }
    const strip = root.querySelector<HTMLElement>('article-gallery')!;
    strip.focus();
    expect(getComputedStyle(strip).outlineStyle).to.equal('dashed');
  });

  it('hands the page’s box sizing on to what it holds', async () => {
    theme('html { box-sizing: border-box } *, ::before, ::after { box-sizing: inherit }');
    const root = await open('');
    const hosts = [...root.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('article-'));
    expect(new Set(hosts.map(({ localName }) => localName)).size).to.equal(8);
    for (const host of hosts)
      for (const child of host.children)
        expect(getComputedStyle(child).boxSizing, `${child.localName} in ${host.localName}`).to.equal('border-box');
  });

  it('leaves comments to a theme that has an area for them', async () => {
    theme(`.comments-area .avatar { border-radius: 50%; position: absolute; top: 10px }
      .comments-area .fn { display: inline-block; padding-left: 85px }
      .comments-area .comment-metadata { padding: 8px 0 9px 85px }
      .comment-body { position: relative; margin-bottom: 51px } .comment-body > * { margin-block: 30px }
      .comment-meta .fn { font-weight: normal; font-size: 24px }`);
    const root = await open(
      '',
      `<div class="comments-area">${comments.replaceAll('-1"', '-8"')}</div><div class="comments-area"><article-comments article-id="2">${comments}</article-comments></div>`,
    );
    await root.querySelector<HTMLElement & { load(): Promise<void> }>('article-comments')!.load();
    await nextFrame();
    const [without, within] = [...root.children];
    for (const selector of ['.comments-title', '.comment-body', '.avatar', '.fn', 'time', '.comment-content p']) {
      const [one, other] = [without!, within!].map((area) => {
        const { left, width, height } = area.querySelector(selector)!.getBoundingClientRect();
        return [left, width, height];
      });
      expect(other, selector).to.deep.equal(one);
    }
  });

  it('asks for nothing on paper, whatever a theme does with buttons and forms', async function () {
    // WebKit's driver has no paper.
    if (engine === 'webkit') return this.skip();
    theme('button { display: inline-block } form, article-comment-form { display: block }');
    const root = await open('');
    await media({ media: 'print' });
    const printed = all(root).filter((each) => each.matches('button:not([role=tab]), textarea, select') && each.checkVisibility());
    expect(printed.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
  });
});
