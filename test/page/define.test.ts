import { expect } from 'chai';
import { ArticleCredit, ArticleFigure } from '../../dist/index.js';
import { fixture } from '../support/fixture.js';
import { warningsOf } from '../support/warnings.js';

const adopted = (root: DocumentOrShadowRoot) => root.adoptedStyleSheets.map((sheet) => sheet.cssRules[0]!.cssText.slice(0, 80));

describe('define', () => {
  it('is all that registers: importing classes does not', () => {
    expect(customElements.get('article-figure')).to.equal(undefined);
  });

  it('registers once, and warns of a second time', async () => {
    ArticleCredit.define();
    expect(customElements.get('article-credit')).to.equal(ArticleCredit);
    expect((await warningsOf(() => ArticleCredit.define())).warnings.join()).to.contain('already defined');
  });

  it('leaves a name that other code holds, and warns', async () => {
    class Other extends HTMLElement {}
    customElements.define('article-figure', Other);
    const { warnings } = await warningsOf(() => ArticleFigure.define());
    expect(customElements.get('article-figure')).to.equal(Other);
    expect(warnings.join()).to.contain('second copy');
  });

  it('takes other names, as many as are asked for, and the look follows the name', async () => {
    ArticleCredit.define('gazette-credit');
    ArticleFigure.define('gazette-figure');
    const credit = await fixture('<gazette-credit kind="correction">A correction.</gazette-credit>');
    expect(credit).to.be.instanceOf(ArticleCredit);
    expect(getComputedStyle(credit).borderInlineStartWidth).to.equal('3px');
    const figure = await fixture(
      '<gazette-figure clamp="1"><figure><img alt="" width="3" height="2"><figcaption>A</figcaption></figure></gazette-figure>',
    );
    expect(getComputedStyle(figure.querySelector('figure')!).margin).to.equal('0px');
  });

  it('adopts its sheet once a root, in shadow roots too', async () => {
    const host = await fixture('<div></div>');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<gazette-credit>One</gazette-credit><gazette-credit>Two</gazette-credit>';
    await Promise.resolve();
    expect(adopted(root)).to.have.length(1);
    expect(getComputedStyle(root.firstElementChild!).display).to.equal('block');
    const before = adopted(document).length;
    await fixture('<gazette-credit>Three</gazette-credit>');
    expect(adopted(document).length).to.equal(before);
  });

  it('gives way to any rule of the page', async () => {
    const style = document.createElement('style');
    style.textContent = 'gazette-credit { margin-block: 7px }';
    document.head.append(style);
    const credit = await fixture('<gazette-credit>One</gazette-credit>');
    expect(getComputedStyle(credit).marginBlockStart).to.equal('7px');
    style.remove();
  });

  it('takes a scoped registry, where the browser has them', async function () {
    let registry: CustomElementRegistry;
    try {
      registry = new CustomElementRegistry();
      (document.createElement('div').attachShadow as (init: object) => ShadowRoot).call(document.createElement('div'), {
        mode: 'open',
        customElementRegistry: registry,
      });
    } catch {
      // No engine tells otherwise than by refusing the constructor.
      return this.skip();
    }
    ArticleCredit.define('scoped-credit', registry);
    const host = await fixture('<div></div>');
    const root = host.attachShadow({ mode: 'open', customElementRegistry: registry } as ShadowRootInit);
    root.innerHTML = '<scoped-credit kind="correction">A correction.</scoped-credit>';
    expect(customElements.get('scoped-credit')).to.equal(undefined);
    expect(root.firstElementChild).to.be.instanceOf(ArticleCredit);
    expect(getComputedStyle(root.firstElementChild!).borderInlineStartWidth).to.equal('3px');
  });
});
