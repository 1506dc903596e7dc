/** Players of somebody else's: asked for first, in the picture's room; films and frames as a page prints them keep theirs. */
import { expect } from 'chai';
import '../../../dist/define.js';
import { expectAccessible } from '../../support/axe.js';
import { fixture, nextFrame, until } from '../../support/fixture.js';
import { press } from '../../support/page.js';
import { warningsOf } from '../../support/warnings.js';

type Figure = HTMLElementTagNameMap['article-figure'];
const poster = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><rect width="320" height="180" fill="teal"/></svg>')}`;
const player = '/stories/fixtures/pictures/ferry-1200.jpg?player';
const figure = (attributes: string): string =>
  `<div style="inline-size: 320px"><article-figure ${attributes}><figure><a href="https://video.example/watch?v=1"><img src="${poster}" width="320" height="180" alt="A ferry turns in the harbour"></a><figcaption>The turn. <cite>Lena Ortiz</cite></figcaption></figure></article-figure><p>Below</p></div>`;
const inside = async (html: string): Promise<Figure> => (await fixture(html)).querySelector<Figure>('article-figure')!;
const part = (host: Element, name: string): HTMLElement | null => host.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`) ?? null;
const below = (host: Element): number => Math.round(host.nextElementSibling!.getBoundingClientRect().top);

describe('article-figure: a player of somebody else’s', () => {
  // WebKit gives a window whose frame has gone with the focus no focus again.
  afterEach(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.focus();
  });

  it('is fetched when the reader asks, by key, in the picture’s room', async () => {
    const host = await inside(figure(`embed="${player}" provider="Harbour TV"`));
    const before = below(host);
    expect(host.querySelector('iframe')).to.equal(null);
    expect(part(host, 'embed')!.textContent.trim()).to.equal('Load from Harbour TV');
    await expectAccessible(host);
    part(host, 'embed')!.focus();
    await press('Enter');
    const frame = await until(() => host.querySelector('iframe'));
    await until(() => document.activeElement === frame);
    expect(new URL(frame.src).pathname + new URL(frame.src).search).to.equal(player);
    expect(frame.title).to.equal('A ferry turns in the harbour');
    expect(host.querySelector('a')!.checkVisibility()).to.equal(false);
    expect(part(host, 'consent')).to.equal(null);
    await nextFrame();
    expect(below(host)).to.equal(before);
    expect(host.querySelector('figcaption')!.checkVisibility()).to.equal(true);
  });

  it('does not ask again over a player in a copy of the page', async () => {
    const host = await inside(figure(`embed="${player}"`));
    part(host, 'embed')!.click();
    await until(() => host.querySelector('iframe'));
    const copy = host.cloneNode(true) as Figure;
    host.replaceWith(copy);
    await copy.updateComplete;
    await nextFrame();
    expect(part(copy, 'consent')).to.equal(null);
    copy.querySelector('iframe')!.remove();
    await until(() => part(copy, 'consent'));
  });

  it('takes the room of a picture without a link, too, sources and all', async () => {
    for (const html of ['$1', '<picture>$1</picture>']) {
      const host = await inside(figure(`embed="${player}"`).replace(/<a .*?>(.*)<\/a>/, html));
      const before = below(host);
      part(host, 'embed')!.click();
      const frame = await until(() => host.querySelector('iframe'));
      expect(host.querySelector('img')!.checkVisibility()).to.equal(false);
      expect(frame.parentElement!.localName).to.equal('figure');
      await nextFrame();
      expect(below(host)).to.equal(before);
    }
  });

  it('is named by its host where nobody says whose it is, and offered for http(s) alone', async () => {
    const host = await inside(figure('embed="https://www.video.example/embed/1"'));
    expect(part(host, 'embed')!.textContent.trim()).to.equal('Load from video.example');
    const { warnings, value } = await warningsOf(() => inside(figure('embed="javascript:xss()"')));
    expect(part(value, 'embed')).to.equal(null);
    expect(value.querySelector('a')!.checkVisibility()).to.equal(true);
    expect(warnings.join()).to.contain('javascript:xss()');
  });

  it('is not offered over a veil', async () => {
    const host = await inside(figure(`embed="${player}" sensitive="Shows injured people"`));
    expect(part(host, 'reveal')).to.not.equal(null);
    expect(part(host, 'embed')).to.equal(null);
  });
});

describe('article-figure: films and frames of the page’s own', () => {
  it('keep their ratio in a narrow column, captions and all', async () => {
    const host = await inside(`<div style="inline-size: 320px"><article-figure><figure>
      <video width="1280" height="720" controls preload="none"><track kind="captions" src="/captions.vtt" srclang="en" label="English"></video><figcaption>A film. <cite>L.</cite></figcaption></figure></article-figure></div>`);
    const { width, height } = host.querySelector('video')!.getBoundingClientRect();
    expect([Math.round(width), Math.round(height)]).to.deep.equal([320, 180]);
    expect(host.querySelector('track')).to.not.equal(null);
    const framed =
      await inside(`<div style="inline-size: 320px"><article-figure><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
      <iframe title="A film" width="500" height="281" src="about:blank"></iframe></div><figcaption>A film. <cite>L.</cite></figcaption></figure></article-figure></div>`);
    const box = framed.querySelector('iframe')!.getBoundingClientRect();
    expect(Math.round(box.width)).to.equal(320);
    expect(box.height).to.be.closeTo(180, 1);
    // A player as wide as its room, and as high as it says: a percentage is no part of a ratio.
    const podcast = await inside(`<div style="inline-size: 320px"><article-figure><figure>
      <iframe title="A podcast" width="100%" height="152" src="about:blank"></iframe><figcaption>A talk. <cite>L.</cite></figcaption></figure></article-figure></div>`);
    expect(Math.round(podcast.querySelector('iframe')!.getBoundingClientRect().height)).to.equal(152);
  });
});
