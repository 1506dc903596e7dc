/** What a figure shows when its picture is not to be seen, or not there: veiled, failed, waiting. */
import { expect } from 'chai';
import '../../../dist/define.js';
import { expectAccessible } from '../../support/axe.js';
import { fixture, nextFrame, oneEvent, until } from '../../support/fixture.js';
import { media, press } from '../../support/page.js';
import { warningsOf } from '../../support/warnings.js';

type Figure = HTMLElementTagNameMap['article-figure'];
const picture = (color: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="${color}"/></svg>`)}`;
const missing = () => `/no-such-picture-${Math.random()}.jpg`;
const figure = (attributes: string, src: string, more = '') =>
  `<div style="inline-size: 300px"><article-figure ${attributes}><figure><img src="${src}" width="1200" height="800" alt="A quay" ${more}><figcaption>A quay. <cite>Lena Ortiz</cite></figcaption></figure></article-figure><p>Below</p></div>`;
const inside = async (html: string) => (await fixture(html)).querySelector<Figure>('article-figure')!;
const part = (host: Element, name: string) => host.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`)!;
const image = (host: Element) => host.querySelector('img')!;
const height = (host: Element) => Math.round(image(host).getBoundingClientRect().height);
const filtered = (host: Element) => getComputedStyle(image(host)).filter !== 'none';
const top = (host: Element) => host.nextElementSibling!.getBoundingClientRect().top + scrollY;

describe('a sensitive picture', () => {
  afterEach(() => sessionStorage.clear());
  const why = 'sensitive="Shows injured people"';

  it('is veiled from the first paint, by the style sheet alone', async () => {
    const host = await inside(figure(why, picture('red')));
    expect(filtered(host)).to.equal(true);
  });

  it('is not fetched before others, priority or not', async () => {
    const host = await inside(figure(`${why} priority`, picture('red')));
    expect(image(host).fetchPriority).to.equal('auto');
    expect(image(host).loading).to.equal('lazy');
  });

  it('says why, and is shown and veiled again by a button that keeps the focus', async () => {
    const host = await inside(figure(why, picture('red')));
    const before = top(host);
    expect(part(host, 'reason').textContent).to.equal('Shows injured people');
    const button = part(host, 'reveal');
    expect(button.textContent).to.equal('Show picture');
    await expectAccessible(host);
    button.focus();
    await press('Enter');
    await host.updateComplete;
    expect(filtered(host)).to.equal(false);
    expect(part(host, 'reason').hidden).to.equal(true);
    expect(host.shadowRoot!.activeElement === button).to.equal(true);
    await expectAccessible(host);
    await press('Enter');
    await host.updateComplete;
    expect(filtered(host)).to.equal(true);
    expect(top(host)).to.equal(before);
  });

  it('is remembered with the article, for that reason alone', async () => {
    const host = await inside(figure(why, picture('red')));
    part(host, 'reveal').click();
    const same = await inside(figure(why, picture('red')));
    const other = await inside(figure('sensitive="Nudity"', picture('red')));
    expect(filtered(same)).to.equal(false);
    expect(filtered(other)).to.equal(true);
  });

  it('is the browser’s own where the page has a <details> round it', async () => {
    const html = figure(why, picture('red'))
      .replace('<figure>', '<details><summary>Shows injured people. Show the picture</summary><figure>')
      .replace('</figure>', '</figure></details>');
    const host = await inside(html);
    const details = host.querySelector('details')!;
    expect(details.open).to.equal(false);
    expect(filtered(host)).to.equal(false);
    expect(part(host, 'veil')).to.equal(null);
    host.querySelector('summary')!.focus();
    await press('Enter');
    await until(() => details.open);
    await nextFrame();
    const again = await inside(html);
    await until(() => again.querySelector('details')!.open);
  });

  it('stays veiled when the picture is enlarged, until the reader asks', async () => {
    await media({ reducedMotion: 'reduce' });
    const page = await fixture(
      `<article style="inline-size: 300px">${figure('expandable', picture('teal'))}${figure(`expandable ${why}`, picture('red'))}</article>`,
    );
    const [first, second] = page.querySelectorAll<Figure>('article-figure');
    await until(() => !part(first!, 'enlarge').hidden);
    expect(part(second!, 'enlarge').checkVisibility()).to.equal(false);
    image(second!).click();
    part(first!, 'enlarge').click();
    const dialog = await until(() => document.querySelector('.article-lightbox')?.shadowRoot?.querySelector('dialog[open]'));
    await press('ArrowRight');
    const slide = () => dialog.querySelector('figure:not([inert])')!;
    expect(slide().querySelector('img')).to.equal(null);
    expect(slide().textContent).to.contain('Shows injured people');
    await expectAccessible(document.querySelector('.article-lightbox')!);
    slide().querySelector<HTMLElement>('[part=reveal]')!.focus();
    await press('Enter');
    await until(() => slide().querySelector('img'));
    expect(dialog.querySelector('[part=position]')!.textContent).to.equal('2 of 2');
    expect(filtered(second!)).to.equal(false);
    await press('Escape');
    await until(() => !document.querySelector('.article-lightbox') && !location.hash);
    await until(() => !part(second!, 'enlarge').hidden);
  });
});

describe('a picture that fails', () => {
  it('keeps its room, says so, and comes when it is tried again', async () => {
    const src = missing();
    const { value: host, warnings } = await warningsOf(async () => {
      const page = await fixture('<div style="inline-size: 300px"></div>');
      const event = oneEvent<HTMLElementEventMap['figure-error']>(page, 'figure-error');
      page.innerHTML = figure('', src, 'loading="eager"');
      expect((await event).src).to.contain(src);
      return page.querySelector<Figure>('article-figure')!;
    });
    expect(warnings.join()).to.contain('could not be loaded');
    await until(() => part(host, 'panel'));
    await until(() => height(host) === 200);
    const before = top(host);
    expect(part(host, 'panel').textContent).to.contain('A quay').and.to.contain('could not be loaded');
    expect(host.matches(':state(failed)')).to.equal(true);
    await expectAccessible(host);

    part(host, 'retry').focus();
    await press('Enter');
    // It fails again: the button is there, and so is the focus.
    await until(() => part(host, 'retry').ariaDisabled === 'false');
    expect(host.shadowRoot!.activeElement === part(host, 'retry')).to.equal(true);
    image(host).src = picture('teal');
    await until(() => !host.matches(':state(failed)') && !part(host, 'panel'));
    await until(() => height(host) === 200);
    expect(top(host)).to.equal(before);
  });
});

describe('on a connection that is to be spared', () => {
  const connection = Object.getOwnPropertyDescriptor(Navigator.prototype, 'connection');
  beforeEach(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true }));
  afterEach(() => {
    delete (navigator as { connection?: unknown }).connection;
    expect(Object.getOwnPropertyDescriptor(Navigator.prototype, 'connection')).to.deep.equal(connection);
  });

  it('a picture waits for the reader, who is told its size, in its own room', async () => {
    const page = await fixture(
      `<div style="inline-size: 300px"><div style="block-size: 9000px"></div>${figure('', `/stories/fixtures/pictures/ferry-1200.jpg?${Math.random()}`, 'loading="lazy" data-bytes="345678"')}</div>`,
    );
    const host = page.querySelector<Figure>('article-figure')!;
    await until(() => part(host, 'load'));
    expect(part(host, 'load').textContent!.trim()).to.match(/^Load picture \(350\s?kB\)$/);
    expect(image(host).hasAttribute('src')).to.equal(false);
    expect(height(host)).to.equal(200);
    await expectAccessible(host);
    const before = top(host);
    part(host, 'load').focus();
    await press('Enter');
    await until(() => image(host).naturalWidth === 1200);
    expect(part(host, 'load')).to.equal(null);
    expect(height(host)).to.equal(200);
    expect(top(host)).to.equal(before);
  });

  it('a picture with priority, and one that is there, do not wait', async () => {
    const host = await inside(figure('priority', picture('teal')));
    await until(() => image(host).naturalWidth === 300);
    expect(image(host).hasAttribute('src')).to.equal(true);
  });
});

describe('until it has come', () => {
  const hash = 'thumbhash="1QcSHQRnh493V4dIh4eXh1h4kJUI"';
  const late = () => `/stories/fixtures/pictures/ferry-1200.jpg?${Math.random()}`;
  const below = (attributes: string) =>
    `<div style="inline-size: 300px"><div style="block-size: 9000px"></div>${figure(attributes, late(), 'loading="lazy"')}</div>`;

  it('a picture has its ThumbHash in its room, and nothing over it afterwards', async () => {
    // Another test may have left the page at its end, which is where the picture comes in.
    scrollTo(0, 0);
    await nextFrame();
    const page = await fixture(below(hash));
    const host = page.querySelector<Figure>('article-figure')!;
    const canvas = part(host, 'placeholder') as HTMLCanvasElement;
    const [drawn, room] = [canvas.getBoundingClientRect(), image(host).getBoundingClientRect()];
    for (const side of ['top', 'left', 'width', 'height'] as const) expect(drawn[side]).to.be.closeTo(room[side], 1);
    const corner = [...canvas.getContext('2d')!.getImageData(0, 0, 1, 1).data];
    for (const [index, value] of [64, 78, 113, 255].entries()) expect(corner[index]).to.be.closeTo(value, 3);
    await expectAccessible(host);
    image(host).loading = 'eager';
    await until(() => image(host).naturalWidth === 1200);
    await until(() => !part(host, 'placeholder'));
    expect(height(host)).to.equal(200);
  });

  it('a veiled picture has none, and what is no ThumbHash is said', async () => {
    const page = await fixture(below(`${hash} sensitive="Shows injured people"`));
    expect(part(page.querySelector('article-figure')!, 'placeholder')).to.equal(null);
    const { warnings, value } = await warningsOf(() => fixture(below('thumbhash="?"')));
    expect(part(value.querySelector('article-figure')!, 'placeholder')).to.equal(null);
    expect(warnings.join()).to.contain('thumbhash="?"');
  });

  it('a focal point is kept in sight where the picture is cut', async () => {
    const host = await inside(figure('focal="20% 70%"', picture('teal')));
    expect(getComputedStyle(image(host)).objectPosition).to.equal('20% 70%');
    host.focal = null;
    await host.updateComplete;
    expect(getComputedStyle(image(host)).objectPosition).to.equal('50% 50%');
  });
});
