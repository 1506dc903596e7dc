/** Where the controls of a figure stand: in the picture's own box, wherever the page has put that. */
import { expect } from 'chai';
import '../../../dist/define.js';
import { fixture, nextFrame, until } from '../../support/fixture.js';
import { click, engine, media } from '../../support/page.js';
import { warningsOf } from '../../support/warnings.js';

type Figure = HTMLElementTagNameMap['article-figure'];
const picture = (width: number, height: number) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="teal"/></svg>`)}`;
const missing = () => `/no-such-picture-${Math.random()}.jpg`;
const image = (src: string, more = '') => `<img src="${src}" width="240" height="170" alt="A quay" ${more}>`;
const caption = '<figcaption>A quay at night. <cite>Lena Ortiz</cite></figcaption>';
const part = (host: Element, name: string) => host.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`);
const box = (element: Element) => element.getBoundingClientRect();
const near = (one: number, other: number) => Math.abs(one - other) < 1.5;

/** Pages put a picture in their own ways. */
const places: Record<string, (img: (more?: string) => string) => string> = {
  narrow: (img) => `<figure>${img()}${caption}</figure>`,
  'centred by text-align': (img) => `<figure style="text-align: center">${img()}${caption}</figure>`,
  'centred by margins': (img) => `<figure>${img('style="display: block; margin: 0 auto"')}${caption}</figure>`,
  'under its caption': (img) => `<figure>${caption}${img()}</figure>`,
  floated: (img) => `<figure style="float: right; inline-size: 240px">${img()}${caption}</figure>`,
  'in a padded frame': (img) => `<figure style="padding: 20px; border: 3px solid">${img()}${caption}</figure>`,
  'right to left': (img) => `<figure dir="rtl">${img()}${caption}</figure>`,
};
const inside = async (attributes: string, inner: string) =>
  (
    await fixture(`<div style="inline-size: 640px; display: flow-root"><article-figure ${attributes}>${inner}</article-figure></div>`)
  ).querySelector<Figure>('article-figure')!;

describe('what stands over a picture', () => {
  afterEach(() => sessionStorage.clear());

  for (const [name, place] of Object.entries(places))
    for (const [what, attributes, src] of [
      ['veil', 'sensitive="Shows injured people"', () => picture(240, 170)],
      ['consent', 'embed="https://video.example/1"', () => picture(240, 170)],
      ['panel', '', missing],
    ] as const)
      it(`${what}: stands in the box of a picture ${name}, and follows it`, async () => {
        const host = await inside(
          attributes,
          place((more) => image(src(), more)),
        );
        await until(() => part(host, what));
        const held = () => {
          const [over, under] = [box(part(host, what)!), box(host.querySelector('img')!)];
          return (
            near(over.left, under.left) && near(over.top, under.top) && near(over.right, under.right) && near(over.bottom, under.bottom)
          );
        };
        await until(held);
        host.parentElement!.style.inlineSize = '500px';
        await nextFrame();
        await until(held);
      });

  it('takes room where the picture has none, and gives it back', async () => {
    const host = await inside(
      '',
      `<figure><img src="${missing()}" alt="A picture that is gone"><figcaption>Its caption</figcaption></figure>`,
    );
    await until(() => part(host, 'panel'));
    await until(() => box(part(host, 'panel')!).bottom <= box(host.querySelector('figcaption')!).top + 1);
    expect(part(host, 'panel')!.scrollHeight).to.be.at.most(part(host, 'panel')!.clientHeight + 1);
    const img = host.querySelector('img')!;
    img.src = picture(240, 170);
    await until(() => !part(host, 'panel'));
    expect(img.hasAttribute('style')).to.equal(false);
  });

  it('is not printed where it asks for something', async function () {
    // WebKit's driver has no paper.
    if (engine === 'webkit') return this.skip();
    const host = await inside('embed="https://video.example/1" expandable', `<figure>${image(picture(240, 170))}</figure>`);
    await until(() => part(host, 'consent') && part(host, 'enlarge'));
    await media({ media: 'print' });
    for (const name of ['consent', 'enlarge']) expect(getComputedStyle(part(host, name)!).display, name).to.equal('none');
  });
});

describe('a picture', () => {
  it('stays in the middle where the page centres it by text-align', async () => {
    const host = await inside('', `<figure style="text-align: center">${image(picture(240, 170))}</figure>`);
    expect(near(box(host.querySelector('img')!).left - box(host).left, 200)).to.equal(true);
  });

  it('is left to the dialog that the page has for it', async () => {
    let opened = 0;
    const host = await inside(
      'expandable',
      `<figure class="wp-block-image wp-lightbox-container">${image(picture(240, 170), 'data-wp-on-async--click="actions.showLightbox"')}</figure>`,
    );
    const img = host.querySelector('img')!;
    img.addEventListener('click', () => opened++);
    host.addEventListener('figure-enlarge', () => opened++);
    await click(img);
    expect(opened).to.equal(1);
    expect(part(host, 'enlarge')).to.equal(null);
  });

  it('without a credit is complained of once a page', async () => {
    const { warnings } = await warningsOf(() =>
      inside('', `<figure>${image(picture(240, 170))}</figure><figure>${image(picture(241, 170))}</figure>`),
    );
    expect(warnings.filter((warning) => warning.includes('credit')).length).to.be.at.most(1);
  });
});

describe('the controls of a figure', () => {
  it('stand in one order, whichever came first', async () => {
    const host = await inside(
      'clamp="1"',
      `<figure>${image(picture(240, 170))}<figcaption>${'A long caption. '.repeat(40)}</figcaption></figure>`,
    );
    await until(() => part(host, 'toggle'));
    host.toggleAttribute('expandable', true);
    await until(() => part(host, 'enlarge'));
    const names = [...host.shadowRoot!.querySelectorAll('button')].map((button) => button.getAttribute('part'));
    expect(names).to.deep.equal(['enlarge', 'toggle']);
  });
});

describe('a clamped caption', () => {
  const words = 'Words about the harbour. '.repeat(30);

  it('has the button at its own end, in a narrow figure', async () => {
    const host = await inside(
      'clamp="2"',
      `<figure style="inline-size: 300px; margin: 0 auto">${image(picture(240, 170))}<figcaption>${words}</figcaption></figure>`,
    );
    await until(() => part(host, 'toggle') && !part(host, 'toggle')!.hidden);
    await until(() => Math.abs(box(part(host, 'toggle')!).right - box(host.querySelector('figcaption')!).right) < 8);
  });

  it('has its credit under the words and over the picture that stands below', async () => {
    const host = await inside(
      'clamp="2"',
      `<figure><figcaption>${words}<cite>Lena Ortiz</cite></figcaption>${image(picture(240, 170))}</figure>`,
    );
    const cite = box(host.querySelector('cite')!);
    expect(cite.bottom).to.be.at.most(box(host.querySelector('img')!).top + 1);
    expect(cite.top).to.be.at.least(box(host.querySelector('figcaption')!).bottom - 2);
  });

  it('shows whole lines of a paragraph, whatever margins a theme has', async () => {
    const host = await inside(
      'clamp="2"',
      `<figure>${image(picture(240, 170))}<figcaption><p style="margin: 1em 0">${words}</p></figcaption></figure>`,
    );
    const shown = host.querySelector('figcaption')!;
    const lines = (box(shown).bottom - box(shown.querySelector('p')!).top) / Number.parseFloat(getComputedStyle(shown).lineHeight);
    expect(Math.abs(lines - 2)).to.be.lessThan(0.05);
  });
});

describe('elements that are containers', () => {
  for (const [name, outer, own] of [
    ['a row', 'display: flex; flex-wrap: wrap; align-items: center', ''],
    ['a stack', 'display: flex; flex-flow: column wrap; align-items: flex-start', ''],
    ['a float', 'display: flow-root', 'float: left'],
  ] as const)
    it(`are as wide as their room in ${name}`, async () => {
      const root = await fixture(
        `<div style="inline-size: 600px; ${outer}"><article-gallery style="${own}"><figure>${image(picture(240, 170))}</figure></article-gallery><article-comments style="${own}"><h2>Comments</h2><ol></ol></article-comments><article-header style="${own}"><h1>Ferries return</h1></article-header></div>`,
      );
      for (const each of root.querySelectorAll('article-gallery, article-comments, article-header'))
        expect(near(box(each).width, 600), each.localName).to.equal(true);
    });

  it('leave nothing below a header in a stack', async () => {
    const header =
      '<article-header><h1>A headline of several words</h1><p slot="standfirst">A standfirst that is much longer than the headline, of many words.</p></article-header>';
    const root = await fixture(
      `<div><div style="inline-size: 600px">${header}</div><div style="inline-size: 600px; display: flex; flex-flow: column wrap">${header}</div></div>`,
    );
    const [one, other] = [...root.querySelectorAll('article-header')];
    expect(near(box(one!).height, box(other!).height)).to.equal(true);
  });
});
