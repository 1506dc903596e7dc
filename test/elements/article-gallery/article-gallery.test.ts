import { expect } from 'chai';
import '../../../dist/define.js';
import { expectAccessible } from '../../support/axe.js';
import { fixture, nextFrame, until } from '../../support/fixture.js';
import { click, media, press } from '../../support/page.js';

type Gallery = HTMLElementTagNameMap['article-gallery'];
const picture = (width: number, height: number) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="teal"/></svg>`)}`;
const figure = (width: number, height: number, name: string) =>
  `<figure class="wp-block-image size-large"><img decoding="async" width="${width}" height="${height}" src="${picture(width, height)}" alt="${name}"/><figcaption class="wp-element-caption">The caption of ${name}, which is longer than a picture is wide.</figcaption></figure>`;
const four = [figure(1200, 800, 'A'), figure(600, 900, 'B'), figure(1200, 800, 'C'), figure(900, 900, 'D')].join('');
/** What WordPress prints for its gallery block. */
const wordpress = (inner: string) =>
  `<figure class="wp-block-gallery has-nested-images columns-default is-cropped wp-block-gallery-1 is-layout-flex wp-block-gallery-is-layout-flex">${inner}<figcaption class="blocks-gallery-caption wp-element-caption">All of them.</figcaption></figure>`;
const gallery = async (inner: string, attributes = '', width = 600) =>
  (
    await fixture(`<div style="inline-size: ${width}px"><article-gallery ${attributes}>${inner}</article-gallery></div>`)
  ).querySelector<Gallery>('article-gallery')!;
const images = (host: Element) => [...host.querySelectorAll('img')];
const box = (element: Element) => element.getBoundingClientRect();
const rows = (host: Element) => {
  const tops = new Set(images(host).map((image) => Math.round(box(image).top)));
  return [...tops].map((top) => images(host).filter((image) => Math.round(box(image).top) === top));
};

describe('article-gallery', () => {
  for (const [name, wrap] of [
    ['figures', (inner: string) => inner],
    ['what WordPress prints', wordpress],
    [
      'the list of an older one',
      (inner: string) => `<ul>${inner.replaceAll('<figure', '<li><figure').replaceAll('</figure>', '</figure></li>')}</ul>`,
    ],
    [
      'article-figures',
      (inner: string) => inner.replaceAll('<figure', '<article-figure><figure').replaceAll('</figure>', '</figure></article-figure>'),
    ],
  ] as const) {
    it(`puts ${name} in rows that fill the column`, async () => {
      const host = await gallery(wrap(four));
      const all = rows(host);
      expect(all.length).to.be.greaterThan(1);
      for (const row of all) {
        expect(new Set(row.map((image) => Math.round(box(image).height))).size).to.equal(1);
        if (row !== all.at(-1)) expect(box(row.at(-1)!).right).to.be.closeTo(box(host).right, 1);
      }
      // The last row is not stretched.
      const last = images(host).at(-1)!;
      expect(box(last).width).to.be.closeTo(box(last).height, 1);
      for (const image of images(host)) {
        const caption = image.closest('figure')!.querySelector('figcaption')!;
        expect(box(caption).width).to.be.closeTo(box(image).width, 1);
        expect(box(caption).top).to.be.at.least(box(image).bottom);
      }
    });
  }

  it('changes nothing inside, and has no shadow root without controls', async () => {
    const host = await gallery(wordpress(four));
    expect(host.innerHTML).to.equal((await fixture(`<div>${wordpress(four)}</div>`)).innerHTML);
    expect(host.shadowRoot).to.equal(null);
  });

  it('keeps the room of pictures that have not come', async () => {
    const host = await gallery(four);
    const sizes = () => images(host).map((image) => [box(image).width, box(image).height]);
    const before = sizes();
    for (const image of images(host))
      image.src = picture(Number(image.getAttribute('width')) / 10, Number(image.getAttribute('height')) / 10);
    await Promise.all(images(host).map((image) => image.decode()));
    expect(sizes()).to.deep.equal(before);
  });

  it('keeps the room of a picture that fails', async () => {
    const broken = `/no-such-picture-${Math.random()}.jpg`;
    const host = await gallery(four.replaceAll('<figure', '<article-figure><figure').replaceAll('</figure>', '</figure></article-figure>'));
    const places = () => images(host).map((image) => [box(image).left, box(image).width, box(image).height].map(Math.round));
    const before = places();
    images(host)[1]!.src = broken;
    await until(() => host.querySelectorAll('article-figure')[1]!.shadowRoot?.querySelector('[part=retry]'));
    await nextFrame();
    await nextFrame();
    expect(places()).to.deep.equal(before);
  });

  it('has the caption of the whole below it', async () => {
    const host = await gallery(wordpress(four));
    expect(box(host.querySelector('.blocks-gallery-caption')!).top).to.be.at.least(
      Math.max(...[...host.querySelectorAll('figure figure')].map((each) => box(each).bottom)),
    );
  });

  for (const wrap of [(inner: string) => inner, wordpress]) {
    it(`scrolls as a strip${wrap === wordpress ? ' of what WordPress prints' : ''}, by the keyboard too`, async () => {
      await media({ reducedMotion: 'reduce' });
      const host = await gallery(wrap(four), 'layout="strip"');
      expect(rows(host)).to.have.length(1);
      expect(host.scrollWidth).to.be.greaterThan(host.clientWidth);
      for (const [image, ratio] of images(host).map((image, index) => [image, [1.5, 2 / 3, 1.5, 1][index]!] as const))
        expect(box(image).width / box(image).height).to.be.closeTo(ratio, 0.02);
      host.focus();
      expect(document.activeElement === host).to.equal(true);
      await press('ArrowRight');
      await until(() => host.scrollLeft > 0);
      await expectAccessible(host);
    });
  }

  it('enlarges plain figures, each by a button on its picture, in one row with other figures of the article', async () => {
    await media({ reducedMotion: 'reduce' });
    const page = await fixture(
      `<article style="inline-size: 600px"><article-figure expandable>${figure(300, 200, 'first')}</article-figure><article-gallery expandable>${wordpress(four)}</article-gallery></article>`,
    );
    const host = page.querySelector('article-gallery')!;
    const buttons = [...host.shadowRoot!.querySelectorAll<HTMLButtonElement>('[part=enlarge]')];
    expect(buttons.map(({ ariaLabel }) => ariaLabel)).to.deep.equal(['A', 'B', 'C', 'D'].map((name) => `Enlarge picture: ${name}`));
    await until(() => buttons.every(({ hidden }) => !hidden));
    for (const [index, button] of buttons.entries()) {
      const [own, image] = [box(button), box(images(host)[index]!)];
      expect(own.left >= image.left && own.right <= image.right && own.top >= image.top && own.bottom <= image.bottom).to.equal(true);
    }
    await expectAccessible(page);
    await click(buttons[2]!);
    const dialog = await until(() => document.querySelector('.article-lightbox')?.shadowRoot?.querySelector('dialog[open]'));
    expect(dialog.querySelector('[part=position]')!.textContent).to.equal('4 of 5');
    expect(dialog.querySelector('figure:not([inert]) figcaption')!.textContent).to.contain('The caption of C');
    await press('Escape');
    await until(() => !document.querySelector('.article-lightbox') && !location.hash);
    expect(host.shadowRoot!.activeElement === buttons[2]).to.equal(true);
  });

  it('leaves the button to a figure that has its own', async () => {
    const host = await gallery(
      `<article-figure expandable>${figure(300, 200, 'A')}</article-figure>${figure(300, 200, 'B')}`,
      'expandable',
    );
    expect(host.shadowRoot!.querySelectorAll('button')).to.have.length(1);
  });

  it('scrolls its buttons along with the pictures of a strip', async () => {
    const host = await gallery(four, 'layout="strip" expandable');
    const buttons = [...host.shadowRoot!.querySelectorAll<HTMLButtonElement>('[part=enlarge]')];
    await until(() => buttons.every(({ hidden }) => !hidden));
    const on = () => buttons.every((button, index) => Math.abs(box(images(host)[index]!).right - box(button).right - 8) < 1.5);
    expect(on()).to.equal(true);
    host.scrollLeft = 300;
    await nextFrame();
    expect(on()).to.equal(true);
  });
});
