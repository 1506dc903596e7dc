/** Sites with `html { font-size: 62.5% }` have a rem of 10 pixels: nothing that an element says is small there. */
import { expect } from 'chai';
import '../../dist/define.js';
import { fixture, until } from '../support/fixture.js';

const picture = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"/>';
const figure = `<figure><img src='${picture}' width="600" height="400" alt="A quay"><figcaption>${'A caption of some length. '.repeat(20)}<cite>Ada Reyes</cite></figcaption></figure>`;
const list =
  '<ol><li><a href="/a">First</a><small><span>World</span><time datetime="2026-10-17">17 October</time></small></li><li><a href="/b">Second</a></li></ol>';
const page = `
  <article-header live breaking-until="2099-01-01T00:00Z"><p slot="kicker">Kicker</p><h1>Headline</h1><p slot="standfirst">Standfirst</p>
    <article-byline slot="byline" relative><a slot="author" href="/ada">Ada</a> <a slot="author" href="/bo">Bo</a>
      <time slot="published" datetime="2026-10-17T06:30Z">17 October</time><time slot="updated" datetime="2026-10-17T09:30Z">later</time></article-byline>
    <article-figure slot="media" clamp="1">${figure}</article-figure></article-header>
  <article-figure sensitive="Shows injured people">${figure}</article-figure>
  <article-figure sensitive="Shows injured people"><details><summary>Shows injured people</summary>${figure}</details></article-figure>
  <article-gallery>${figure}${figure}<figcaption>Two quays</figcaption></article-gallery>
  <article-credit>With material of an agency</article-credit><article-credit kind="correction">A correction</article-credit>
  <article-trending heading="Most read">${list}</article-trending>
  <article-trending tabs><h2>Most read</h2><section><h3>Today</h3>${list}</section><section><h3>This week</h3>${list}</section></article-trending>
  <article-trending src="/none.json" limit="3"><h2>Trending</h2></article-trending>
  <article-comments><h2>Comments</h2><ol class="comment-list"><li class="comment"><article class="comment-body"><footer class="comment-meta">
    <b class="fn">Cai</b> <span class="says">says:</span> <div class="comment-metadata"><a href="#c"><time datetime="2026-10-17">17 October</time></a></div></footer>
    <div class="comment-content"><p>A comment with <code>code</code></p></div><a class="comment-reply-link" href="#r">Reply</a></article></li></ol></article-comments>
  <article-comment-form article-id="1" preview></article-comment-form>`;

/** Every text in a tree and in the shadow roots below, of `::before` and `::after` too, with how large it is. */
function sizes(node: Element | ShadowRoot, found: [string, number][] = []): [string, number][] {
  if (node instanceof Element) {
    const add = (text: string, pseudo?: string): void => {
      const size = parseFloat(getComputedStyle(node, pseudo).fontSize);
      // What has no size at all is not for eyes: a space that white space collapses into.
      if (text.trim() && size) found.push([`${node.localName}${pseudo ?? ''} ${text.trim()}`, size]);
    };
    add([...node.childNodes].map((child) => (child instanceof Text ? child.data : '')).join(''));
    for (const pseudo of ['::before', '::after'] as const) {
      const { content } = getComputedStyle(node, pseudo);
      if (/["(]/.test(content)) add(content.replace(/^"\s*"$/, ''), pseudo);
    }
    if (node.shadowRoot) sizes(node.shadowRoot, found);
  }
  for (const child of node.children) if (child.localName !== 'style') sizes(child, found);
  return found;
}

const shown = (root: ParentNode, selector: string, part: string): unknown =>
  root.querySelector(selector)?.shadowRoot?.querySelector(`[part~=${part}]`);

describe('on a site with a rem of 10 pixels', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html { font-size: 62.5% } body { font-size: 1.6rem }');
  before(() => (document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]));
  after(() => (document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)));

  it('no text of an element is smaller than 12 pixels', async () => {
    const container = await fixture(`<main>${page}</main>`);
    await until(() => shown(container, 'article-figure[clamp]', 'toggle'));
    await until(() => shown(container, 'article-figure[sensitive]', 'reveal'));
    await until(() => shown(container, 'article-trending[tabs]', 'tab'));
    // What comes when a reader does.
    container.querySelector('article-trending[src]')!.scrollIntoView();
    await until(() => shown(container, 'article-trending[src]', 'status'));
    container.querySelector('article-comment-form')!.scrollIntoView();
    await until(() => container.querySelector('article-comment-form form label'));
    const all = sizes(container);
    expect(all.length).to.be.greaterThan(60);
    expect(all.filter(([, size]) => size < 12)).to.deep.equal([]);
  });

  it('lines are as high as their letters, and the sizes those of any page', async () => {
    const container = await fixture(`<main>${page}</main>`);
    const styleOf = (selector: string): CSSStyleDeclaration => getComputedStyle(container.querySelector(selector)!);
    expect(styleOf('article-trending li > a').fontSize).to.equal('17px');
    expect(styleOf('article-trending li > a').lineHeight).to.equal('22px');
    expect(styleOf('article-trending small').fontSize).to.equal('13px');
    expect(styleOf('article-credit').fontSize).to.equal('14px');
    expect(styleOf('article-byline').fontSize).to.equal('15px');
    expect(styleOf('article-figure figcaption').fontSize).to.equal('14px');
    expect(styleOf('article-gallery figcaption').fontSize).to.equal('13px');
    expect(styleOf('article-header [slot=kicker]').fontSize).to.equal('14px');
    for (const element of container.querySelectorAll('article-trending *, article-header *, article-byline *, article-credit')) {
      const { fontSize, lineHeight } = getComputedStyle(element);
      if (lineHeight !== 'normal' && parseFloat(fontSize))
        expect(parseFloat(lineHeight), element.outerHTML).to.be.at.least(parseFloat(fontSize));
    }
  });
});
