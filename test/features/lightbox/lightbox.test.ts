import { expect } from 'chai';
import '../../../dist/define.js';
import { expectAccessible } from '../../support/axe.js';
import { fixture, nextFrame, until } from '../../support/fixture.js';
import { back, click, media, press, touch, viewport } from '../../support/page.js';

type Figure = HTMLElementTagNameMap['article-figure'];
const picture = (color: string, width = 1200, height = 800) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${color}"/></svg>`)}`;
const figure = (color: string, attributes = '', image = `<img src="${picture(color)}" width="1200" height="800" alt="A ${color} quay">`) =>
  `<article-figure expandable ${attributes}><figure>${image}<figcaption>The ${color} quay. <cite>Lena Ortiz</cite></figcaption></figure></article-figure>`;
const article = (...figures: string[]) =>
  `<div style="inline-size: 300px"><article>${figures.join('<p>Words.</p>')}</article><p>Below</p></div>`;
const three = article(figure('teal'), figure('navy'), figure('olive'));

const host = () => document.querySelector<HTMLElement>('.article-lightbox');
const part = <T extends HTMLElement = HTMLElement>(name: string) => host()!.shadowRoot!.querySelector<T>(`[part~=${name}]`)!;
const position = () => part('position').textContent!.trim();
const current = () => part<HTMLImageElement>('current');
const caption = () => current().closest('figure')!.querySelector('figcaption')?.textContent;
const opened = () => until(() => host()?.shadowRoot!.querySelector('dialog')?.open && host());
const closed = () => until(() => !host());
const buttonOf = (element: Element) => element.shadowRoot!.querySelector<HTMLButtonElement>('[part=enlarge]')!;
const figuresOf = (page: Element) => [...page.querySelectorAll<Figure>('article-figure')];
const still = () => media({ reducedMotion: 'reduce' });
/** Where the picture is on the screen, settled. */
const middle = (): [number, number] => [innerWidth / 2, innerHeight / 3];

async function open(html = three, index = 0): Promise<Figure[]> {
  await still();
  const figures = figuresOf(await fixture(html));
  buttonOf(figures[index]!).focus();
  await press('Enter');
  await opened();
  return figures;
}

describe('enlarging', () => {
  afterEach(async () => {
    if (host()) await press('Escape');
    await closed();
    await until(() => !location.hash);
  });

  it('has a named button on the picture, and none where it is not asked for', async () => {
    const [first] = figuresOf(await fixture(three));
    const button = buttonOf(first!);
    expect(button.ariaLabel).to.equal('Enlarge picture: A teal quay');
    expect(button.getAttribute('aria-haspopup')).to.equal('dialog');
    await until(() => !button.hidden);
    const [box, image] = [button.getBoundingClientRect(), first!.querySelector('img')!.getBoundingClientRect()];
    expect(box.width).to.be.at.least(24);
    expect(box.right).to.be.at.most(image.right);
    expect(box.top).to.be.at.least(image.top);
    first!.expandable = false;
    await first!.updateComplete;
    expect(first!.shadowRoot!.querySelector('button')).to.equal(null);
  });

  it('keeps its button on a picture that is narrower than the column, and right to left', async () => {
    const small = `<img src="${picture('red', 100, 80)}" width="100" height="80" alt="">`;
    const page = await fixture(`${article(figure('red', '', small))}`);
    const [host] = figuresOf(page);
    const inside = () => {
      const [box, image] = [buttonOf(host!).getBoundingClientRect(), host!.querySelector('img')!.getBoundingClientRect()];
      return !buttonOf(host!).hidden && box.left >= image.left && box.right <= image.right;
    };
    await until(inside);
    page.dir = 'rtl';
    host!.parentElement!.style.inlineSize = '200px';
    await until(inside);
  });

  it('opens by key, shows caption, credit and place, and gives the focus back by Escape', async () => {
    const figures = await open(three, 1);
    expect(position()).to.equal('2 of 3');
    expect(caption()).to.equal('The navy quay. Lena Ortiz');
    expect(current().alt).to.equal('A navy quay');
    expect(host()!.shadowRoot!.activeElement === part('close')).to.equal(true);
    expect(location.hash).to.equal('#picture-2');
    await press('Escape');
    await closed();
    expect(document.activeElement === figures[1]).to.equal(true);
    expect(figures[1]!.shadowRoot!.activeElement === buttonOf(figures[1]!)).to.equal(true);
    await until(() => location.hash === '');
  });

  it('opens by a click on the picture and closes by its button', async () => {
    await still();
    const [first] = figuresOf(await fixture(three));
    await click(first!.querySelector('img')!);
    await opened();
    await click(part('close'));
    await closed();
    expect(first!.shadowRoot!.activeElement === buttonOf(first!)).to.equal(true);
  });

  it('is closed by the Back button, and opened again by its address', async () => {
    await open();
    await press('ArrowRight');
    expect(location.hash).to.equal('#picture-2');
    await back();
    await closed();
    expect(location.hash).to.equal('');
    location.hash = '#picture-3';
    await opened();
    expect(position()).to.equal('3 of 3');
    await back();
    await closed();
  });

  it('has the address of the figure’s id where it has one', async () => {
    await open(article(figure('teal'), figure('navy', 'id="crane-1"')), 1);
    expect(location.hash).to.equal('#picture-crane-1');
  });

  it('goes from picture to picture by keys and buttons, to the ends and no farther', async () => {
    await open();
    expect(part('previous').ariaDisabled).to.equal('true');
    await press('ArrowRight');
    expect(position()).to.equal('2 of 3');
    await press('ArrowLeft');
    await press('ArrowLeft');
    expect(position()).to.equal('1 of 3');
    await press('End');
    expect(position()).to.equal('3 of 3');
    expect(part('next').ariaDisabled).to.equal('true');
    await click(part('previous'));
    expect(position()).to.equal('2 of 3');
    // What is beside it is out of reach.
    const slides = [...host()!.shadowRoot!.querySelectorAll<HTMLElement>('figure')];
    expect(slides.filter(({ inert }) => !inert)).to.have.length(1);
  });

  it('goes the other way where the page is written from right to left', async () => {
    await open(`<div dir="rtl" lang="ar">${article(figure('teal'), figure('navy'))}</div>`);
    await press('ArrowLeft');
    expect(position()).to.match(/^\S+ \S+ \S+$/);
    expect(location.hash).to.equal('#picture-2');
  });

  it('fetches the largest file there is, the neighbours’ too', async () => {
    const image = (color: string) =>
      `<picture><source type="image/svg+xml" srcset="${picture(color, 60, 40).replaceAll(',', '%2C').replace('%2C', ',')} 60w, ${picture(color, 900, 600)} 900w" sizes="60px"><img src="${picture(color, 30, 20)}" width="60" height="40" alt="A"></picture>`;
    await open(article(figure('teal', '', image('teal')), figure('navy', '', image('navy'))));
    // WebKit gives a drawing the size it is shown at: what is looked at is which file it is.
    const large = (image: HTMLImageElement) => image.complete && image.naturalWidth && image.currentSrc.includes('width%3D%22900');
    await until(() => large(current()));
    const next = host()!.shadowRoot!.querySelectorAll<HTMLImageElement>('[part~=picture]')[1]!;
    await until(() => large(next));
  });

  it('is no larger than its file, whatever the page has for other screens', async () => {
    const other = '<source media="(max-width: 1px)" srcset="/none.jpg 9000w">';
    const lies = '/stories/fixtures/pictures/ferry-600.jpg 5000w';
    await open(article(figure('teal', '', `<picture>${other}<img srcset="${lies}" width="600" height="400" alt="A"></picture>`)));
    await until(() => current().complete && current().naturalWidth === 600 && current().style.getPropertyValue('--_most') === '600px');
  });

  it('does not follow a mouse whose press has ended in a context menu', async () => {
    await open(article(figure('teal'), figure('navy')));
    const stage = host()!.shadowRoot!.querySelector<HTMLElement>('[part=stage]')!;
    const send = (type: string, clientX: number, buttons: number) =>
      stage
        .querySelector('.view')!
        .dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, pointerType: 'mouse', clientX, clientY: 99, buttons }));
    send('pointerdown', 100, 1);
    send('pointermove', 150, 1);
    expect(stage.style.getPropertyValue('--_x')).to.equal('50px');
    send('pointermove', 200, 0);
    send('pointermove', 300, 0);
    expect(stage.style.getPropertyValue('--_x')).to.equal('0px');
  });

  it('takes the file a link round the picture leads to, and leaves other links alone', async () => {
    const linked = (href: string) =>
      figure('teal', '', `<a href="${href}"><img src="${picture('teal')}" width="1200" height="800" alt="A"></a>`);
    const [first, second] = await open(article(linked('/stories/fixtures/pictures/ferry-1800.jpg?x=1'), linked('#elsewhere')));
    await until(() => current().complete && current().naturalWidth === 1800);
    await press('Escape');
    await closed();
    await until(() => !location.hash);
    await click(second!.querySelector('img')!);
    await until(() => location.hash === '#elsewhere');
    await nextFrame();
    expect(host()).to.equal(null);
    await back();
    await until(() => location.hash === '');
    first!.querySelector('a')!.focus();
    await press('Enter');
    await opened();
  });

  it('shows the page’s own picture where the large file is not there', async () => {
    await open(article(figure('teal', '', `<img src="${picture('teal')}" data-full-url="${location.origin}/gone.jpg" alt="A">`)));
    await until(() => current().src.startsWith('data:') && current().naturalWidth);
  });

  it('leaves it to the site’s own viewer when that takes the event', async () => {
    await still();
    const page = await fixture(three);
    const asked: HTMLImageElement[] = [];
    page.addEventListener('figure-enlarge', (event) => {
      event.preventDefault();
      asked.push(event.image);
    });
    buttonOf(figuresOf(page)[1]!).click();
    await nextFrame();
    expect(asked.map(({ alt }) => alt)).to.deep.equal(['A navy quay']);
    expect(host() === null).to.equal(true);
  });

  it('zooms by keys and buttons, pans by arrows, and turns pages again when it is whole', async () => {
    await open();
    const width = () => current().getBoundingClientRect().width;
    const whole = width();
    await press('+');
    expect(width()).to.be.closeTo(whole * 1.6, 1);
    const { left } = current().getBoundingClientRect();
    await press('ArrowRight');
    expect(current().getBoundingClientRect().left).to.be.lessThan(left);
    expect(position()).to.equal('1 of 3');
    await click(part('zoom-out'));
    expect(width()).to.be.closeTo(whole, 1);
    await press('ArrowRight');
    expect(position()).to.equal('2 of 3');
  });

  it('turns by a swipe, and not by less than one', async () => {
    await open();
    const [x, y] = middle();
    const path = (by: number): [number, number][] => [0, 0.25, 0.5, 0.75, 1].map((part) => [x + by * part, y]);
    await touch(path(-300));
    await until(() => position() === '2 of 3');
    await touch(path(300));
    await until(() => position() === '1 of 3');
    await touch(path(-10));
    await nextFrame();
    expect(position()).to.equal('1 of 3');
  });

  it('closes by a swipe down', async () => {
    await open();
    const [x, y] = middle();
    await touch([0, 60, 120, 180, 240, 300].map((by) => [x, y + by]));
    await closed();
  });

  it('zooms by a pinch and by a double tap, and pans by a finger', async () => {
    await open();
    const width = () => current().getBoundingClientRect().width;
    const whole = width();
    const [x, y] = middle();
    await touch(
      [40, 60, 80, 100, 120].map((by) => [x - by, y]),
      [40, 60, 80, 100, 120].map((by) => [x + by, y]),
    );
    expect(width()).to.be.closeTo(whole * 3, whole * 0.4);
    const { left } = current().getBoundingClientRect();
    await touch([0, 20, 40, 60].map((by) => [x + by, y]));
    expect(current().getBoundingClientRect().left).to.be.greaterThan(left);
    expect(position()).to.equal('1 of 3');
    await touch([[x, y]]);
    await touch([[x, y]]);
    await until(() => Math.abs(width() - whole) < 1);
    await touch([[x, y]]);
    await touch([[x, y]]);
    await until(() => Math.abs(width() - whole * 2.5) < 1);
  });

  it('is alone on the page, leaves nothing behind, and moves nothing', async () => {
    await still();
    const page = await fixture(three);
    const before = page.outerHTML;
    const { top } = page.lastElementChild!.getBoundingClientRect();
    for (const each of figuresOf(page)) {
      buttonOf(each).click();
      await opened();
      expect(document.querySelectorAll('.article-lightbox')).to.have.length(1);
      expect(page.lastElementChild!.getBoundingClientRect().top).to.equal(top);
      await press('Escape');
      await closed();
      await until(() => !location.hash);
    }
    expect(page.outerHTML).to.equal(before);
  });

  it('closes when the page goes on without the picture', async () => {
    const [first] = await open();
    first!.closest('article')!.remove();
    await closed();
    await until(() => !location.hash);
  });

  it('fills a phone’s screen and stays within it', async () => {
    await viewport(360, 640);
    await open();
    const box = current().getBoundingClientRect();
    // A scrollbar that takes room keeps it.
    const { clientWidth } = document.documentElement;
    expect(box.width).to.be.closeTo(clientWidth, 1);
    for (const name of ['close', 'zoom-in', 'position', 'caption']) {
      const { left, right, bottom } = part(name).getBoundingClientRect();
      expect(left, name).to.be.at.least(0);
      expect(right, name).to.be.at.most(clientWidth);
      expect(bottom, name).to.be.at.most(640);
    }
  });

  it('is accessible, and named', async () => {
    await open();
    expect(part('dialog').ariaLabel).to.equal('Enlarged picture');
    expect(part('position').getAttribute('role')).to.equal('status');
    await expectAccessible(host()!);
    await press('+');
    await expectAccessible(host()!);
  });
});
