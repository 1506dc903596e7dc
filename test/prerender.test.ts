/** A root that came with the page: taken over before anything is painted. What servers write is in test/node/prerender.test.mjs. */
import { expect } from 'chai';
import { nextFrame } from './support/fixture.js';
import { warningsOf } from './support/warnings.js';

const html = `<article-byline time-zone="Asia/Tokyo"><template shadowrootmode="open"><style>.time { color: red }</style><slot name="author"></slot><slot></slot><span
  class="time shown"><slot name="published"></slot><span part="published-text">old</span></span></template><time slot="published" datetime="2026-10-17T06:30Z">17 October</time></article-byline>
  <article-header live><template shadowrootmode="open"><p class="badges"><span part="live">Live</span></p><slot name="headline"></slot><slot></slot></template><h1>Headline</h1></article-header>
  <article-credit><template shadowrootmode="open"><slot></slot></template>A credit.</article-credit>`;

describe('a root that came with the page', () => {
  it('gives way to the element’s own, without a warning, before the next frame', async () => {
    const main = document.createElement('main');
    document.body.append(main);
    main.setHTMLUnsafe(html);
    const [byline, header, credit] = main.children;
    expect(byline!.shadowRoot!.querySelector('[part]')!.textContent).to.equal('old');

    let shown = '';
    const { warnings } = await warningsOf(async () => {
      const { ArticleByline, ArticleCredit, ArticleHeader } = await import('../dist/index.js');
      const frame = nextFrame().then(() => (shown = header!.shadowRoot!.textContent!.trim()));
      for (const element of [ArticleByline, ArticleCredit, ArticleHeader]) element.define();
      await frame;
    });
    expect(shown).to.equal('Live');
    expect(warnings).to.deep.equal([]);

    const root = byline!.shadowRoot!;
    expect(root.querySelectorAll('style').length).to.equal(0);
    expect(root.querySelectorAll('[part=published-text]').length).to.equal(1);
    expect(root.querySelector('[part=published-text]')!.textContent).to.match(/1?[35]:30/);
    expect(root.adoptedStyleSheets.length).to.equal(1);
    expect(header!.shadowRoot!.querySelectorAll('.badges').length).to.equal(1);
    expect(credit!.shadowRoot!.querySelectorAll('slot').length).to.equal(1);
    // It goes on from there.
    (header as HTMLElement & { live: boolean }).live = false;
    await (header as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
    expect(header!.shadowRoot!.querySelector('[part=live]')).to.equal(null);
    main.remove();
  });
});
