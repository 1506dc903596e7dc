/** A root that came with the page: taken over before anything is painted. What servers write is in test/node/prerender.test.mjs. */
import { expect } from 'chai';
import { nextFrame, until } from '../support/fixture.js';
import { warningsOf } from '../support/warnings.js';

const caption =
  '<figure><img alt="" width="3" height="2"><figcaption>' + 'A caption of some length. '.repeat(60) + '</figcaption></figure>';
const html = `<article-figure clamp="1"><template shadowrootmode="open"><style>button { color: rgb(1, 2, 3) }</style><slot></slot><button
  part="toggle" hidden>old</button></template>${caption}</article-figure>
  <article-header live><template shadowrootmode="open"><p class="badges"><span part="live">Live</span></p><slot name="headline"></slot><slot></slot></template><h1>Headline</h1></article-header>
  <article-figure><template shadowrootmode="open"><slot></slot></template>${caption}</article-figure>`;

describe('a root that came with the page', () => {
  it('gives way to the element’s own, without a warning, before the next frame', async () => {
    const main = document.createElement('main');
    document.body.append(main);
    main.setHTMLUnsafe(html);
    const [clamped, plain] = main.querySelectorAll('article-figure');
    const header = main.querySelector('article-header')!;
    expect(clamped!.shadowRoot!.querySelector('button')!.textContent).to.equal('old');

    let shown = '';
    const { warnings } = await warningsOf(async () => {
      const { ArticleFigure, ArticleHeader } = await import('../../dist/index.js');
      const frame = nextFrame().then(() => (shown = header.shadowRoot!.textContent!.trim()));
      ArticleFigure.define();
      ArticleHeader.define();
      await frame;
    });
    expect(shown).to.equal('Live');
    // That these pictures have no credit may be said by then, and is true.
    expect(warnings.filter((warning) => !/(?:has no|without a) credit/.test(warning))).to.deep.equal([]);
    // What a figure asks for comes by itself.
    await (clamped as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
    await until(() => !clamped!.shadowRoot!.querySelector('button')!.hidden);

    const root = clamped!.shadowRoot!;
    expect(root.querySelectorAll('slot, button, style').length).to.equal(2);
    const button = root.querySelector('button')!;
    button.click();
    await (clamped as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(header.shadowRoot!.querySelectorAll('.badges').length).to.equal(1);
    expect(plain!.shadowRoot!.querySelectorAll('slot').length).to.equal(1);
    main.remove();
  });
});
