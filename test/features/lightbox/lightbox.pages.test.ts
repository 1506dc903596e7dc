import { expect } from 'chai';
import '../../../dist/define.js';
import { fixture, nextFrame, until } from '../../support/fixture.js';
import { back, click, media, press, viewport } from '../../support/page.js';

/** What pages hold and do round the pictures that a dialog shows. */
const drawing = (attributes: string, color = 'teal') =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><rect width="50%" height="50%" fill="${color}"/></svg>`)}`;
const file = (name: string) => `/stories/fixtures/pictures/${name}`;
const img = (attributes = '') => `<img src="${drawing('width="120" height="80"')}" width="120" height="80" alt="A quay" ${attributes}>`;
const figure = (inner = img(), attributes = '') => `<article-figure expandable ${attributes}><figure>${inner}</figure></article-figure>`;
const article = (...inner: string[]) => `<article style="inline-size: 300px">${inner.join('')}</article>`;

const host = () => document.querySelector<HTMLElement>('.article-lightbox');
const all = (selector: string) => [...host()!.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const part = (name: string) => all(`[part~=${name}]`)[0]!;
const position = () => part('position').textContent!.trim();
const current = () => part('current') as HTMLImageElement;
const slide = () => all('figure').find(({ inert }) => !inert)!;
const caption = () => slide().querySelector('figcaption');
const opened = () => until(() => host()?.shadowRoot!.querySelector('dialog')?.open && host());
const closed = () => until(() => !host() && !location.hash);
const widthOf = (element: Element) => element.getBoundingClientRect().width;

async function open(html: string, index = 0): Promise<HTMLElement> {
  await media({ reducedMotion: 'reduce' });
  const page = await fixture(html);
  const button = await until(
    () =>
      [...page.querySelectorAll('[expandable]')].flatMap((each) => [...each.shadowRoot!.querySelectorAll<HTMLElement>('[part=enlarge]')])[
        index
      ],
  );
  button.click();
  await opened();
  return page;
}

describe('the button on a picture', () => {
  for (const way of ['zoom: 1.25', 'zoom: 0.8', 'transform: scale(0.5)']) {
    it(`is in the corner of its picture, in a page with ${way}`, async () => {
      const page = await fixture(`<div style="${way}; inline-size: 400px">${figure()}</div>`);
      const button = await until(() =>
        page.querySelector('article-figure')!.shadowRoot?.querySelector<HTMLElement>('[part=enlarge]:not([hidden])'),
      );
      await nextFrame();
      await nextFrame();
      const [own, around] = [button.getBoundingClientRect(), page.querySelector('img')!.getBoundingClientRect()];
      expect(own.right).to.be.closeTo(around.right, 16);
      expect(own.top).to.be.closeTo(around.top, 16);
    });
  }
});

describe('enlarging, whatever the page holds', () => {
  afterEach(async () => {
    if (host()) await press('Escape');
    await closed();
  });

  it('leaves out what is no picture: emoji of a caption, counting pixels, and what the page does not show', async () => {
    const emoji = `<figcaption>Ferry ${img('class="emoji" style="inline-size: 1em"')}</figcaption>`;
    const pixel = '<img src="data:," width="1" height="1" alt="">';
    await open(article(figure(img() + emoji), figure(img() + pixel), `<div hidden>${figure()}</div>`, `<details>${figure()}</details>`));
    expect(position()).to.equal('1 of 2');
  });

  it('takes pictures that come, and leaves out those that go', async () => {
    const page = await open(article(figure(), figure()));
    const template = document.createElement('template');
    template.innerHTML = figure();
    page.append(template.content);
    await until(() => position() === '1 of 3');
    await press('End');
    expect(position()).to.equal('3 of 3');
    page.firstElementChild!.remove();
    await until(() => position() === '2 of 2');
  });

  it('has the words of a caption that the page shows, and those for screen readers out of sight', async () => {
    const hidden = 'position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%)';
    await open(
      article(
        figure(
          `${img()}<figcaption><span style="${hidden}">Image caption:</span> The quay<span style="display: none">, closed</span></figcaption>`,
        ),
      ),
    );
    expect(caption()!.textContent).to.equal('Image caption: The quay');
    expect(widthOf(caption()!.querySelector('span')!)).to.equal(1);
  });

  it('has the caption of the gallery where the picture has none, and what an older theme describes it by', async () => {
    const gallery = `<article-gallery expandable><figure><figure>${img()}</figure><figcaption>By <cite>Lena Ortiz</cite></figcaption></figure></article-gallery>`;
    await open(article(gallery));
    expect(caption()!.textContent).to.equal('By Lena Ortiz');
    await press('Escape');
    await closed();
    await open(article(figure(`${img('aria-describedby="quay"')}<p id="quay">The <b>old</b> quay</p>`)));
    expect(caption()!.textContent!.trim()).to.equal('The old quay');
    expect(caption()!.querySelector('b')!.id).to.equal('');
  });

  it('stands under the picture’s edge with its caption, however small the picture', async () => {
    await viewport(1280, 800);
    await open(
      article(figure(`<img src="${file('cranes-thumb.jpg')}" alt="Cranes"><figcaption>The quay. <cite>Lena Ortiz</cite></figcaption>`)),
    );
    expect(widthOf(current())).to.be.lessThan(500);
    const gap = () => caption()!.getBoundingClientRect().top - current().getBoundingClientRect().bottom;
    const words = document.createRange();
    words.selectNodeContents(caption()!);
    const aside = () => Math.abs(words.getBoundingClientRect().left - current().getBoundingClientRect().left);
    await until(() => Math.abs(gap()) < 2 && aside() < 1);
  });

  it('shows drawings as large as the room, with and without a size of their own', async () => {
    for (const attributes of ['viewBox="0 0 12 8"', 'width="12" height="8"', 'width="100%" height="100%" viewBox="0 0 12 8"']) {
      await open(article(figure(`<img src="${drawing(attributes)}" alt="A chart">`)));
      await until(() => current().complete && widthOf(current()) > Math.min(innerWidth, innerHeight) * 0.8);
      expect(widthOf(current())).to.be.at.most(innerWidth);
      await press('Escape');
      await closed();
    }
  });

  it('lays transparent charts on what they lie on in the page', async () => {
    await media({ colorScheme: 'dark' });
    const ground = (style: string) => `<div style="${style}">${figure()}</div>`;
    for (const [style, color] of [
      ['background: rgb(255, 255, 255)', 'rgb(255, 255, 255)'],
      ['background: rgb(20, 20, 30)', 'rgb(20, 20, 30)'],
    ] as const) {
      await open(article(ground(style)));
      await until(() => getComputedStyle(current()).backgroundColor === color);
      await press('Escape');
      await closed();
    }
  });

  it('lays them on what is on the page’s colour, too', async () => {
    const card = `<div style="background: black"><div style="background: rgb(255 255 255 / 0.9)">${figure()}</div></div>`;
    const fading = `<div style="background: linear-gradient(white, ivory)">${figure()}</div>`;
    await open(article(card, fading));
    const { style } = current();
    await until(() => style.backgroundColor === 'rgb(0, 0, 0)' && style.backgroundImage.includes('rgba(255, 255, 255, 0.9)'));
    await press('ArrowRight');
    await until(() => current().style.backgroundImage.includes('rgb(255, 255, 240)'));
  });

  it('zooms a long picture to its own pixels, and stays zoomed when the file comes', async () => {
    await open(article(figure(`<img src="${drawing('width="800" height="9000"')}" width="800" height="9000" alt="A long chart">`)));
    await until(() => current().complete);
    const whole = widthOf(current());
    await press('+');
    current().dispatchEvent(new Event('load'));
    expect(widthOf(current())).to.be.closeTo(whole * 1.6, 1);
    for (let step = 0; step < 9; step++) await press('+');
    expect(widthOf(current())).to.be.at.least(800);
  });

  it('has pictures that have not come near, and those the page has failed to show, with a way to them', async () => {
    const lazy = `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" data-src="${file('ferry-1200.jpg')}" width="1200" height="800" alt="Lazy">`;
    const failed = '<img src="/gone.jpg" width="120" height="80" alt="A gone quay">';
    await open(article(figure(), figure(lazy), figure(failed)));
    await press('ArrowRight');
    await until(() => current().naturalWidth === 1200);
    await press('ArrowRight');
    const retry = await until(() => slide().querySelector<HTMLElement>('[part=retry]'));
    expect(slide().textContent).to.contain('A gone quay').and.to.contain('could not be loaded');
    await click(retry);
    await until(() => slide().querySelector('[part=retry]') && slide().textContent!.includes('could not be loaded'));
  });

  it('asks before it shows a sensitive picture, in the page and in the dialog as one', async () => {
    const page = await open(article(figure(), figure(img(), 'sensitive="Shows blood"')));
    await press('ArrowRight');
    expect(slide().textContent).to.contain('Shows blood');
    expect(current() instanceof HTMLImageElement).to.equal(false);
    const button = await until(() => page.querySelectorAll('article-figure')[1]!.shadowRoot!.querySelector('[part=reveal]'));
    const asks = button.textContent;
    await click(slide().querySelector('[part=reveal]')!);
    await until(() => current().naturalWidth);
    await until(() => button.textContent !== asks);
    sessionStorage.clear();
  });

  it('follows another picture that the page puts in the place', async () => {
    const page = await open(article(figure()));
    page.querySelector('img')!.src = drawing('width="60" height="40"', 'olive');
    await until(() => current().currentSrc.includes('olive') || current().src.includes('olive'));
  });

  it('gives each picture an address of its own: of ids, in two articles, beside the page’s anchors', async () => {
    const heading = '<h2 id="picture-1">Picture 1</h2>';
    const two = `<div>${article(heading, figure(), figure(img(), 'id="2"'))}${article(figure(img('title="the second article"')), figure(img(), 'id="2"'))}</div>`;
    const page = await open(two);
    const names = new Set<string>();
    for (const index of [0, 1, 2, 3]) {
      await press('Escape');
      await closed();
      page.querySelectorAll('article-figure')[index]!.shadowRoot!.querySelector<HTMLElement>('[part=enlarge]')!.click();
      await opened();
      names.add(location.hash);
    }
    expect(names.size).to.equal(4);
    expect([...names]).not.to.contain('#picture-1');
    await back();
    await closed();
    location.hash = [...names][2]!;
    await opened();
    expect(current().title).to.equal('the second article');
  });

  it('leaves the page’s own anchor to the page', async () => {
    await media({ reducedMotion: 'reduce' });
    await fixture(article('<h2 id="picture-1">Picture 1</h2>', figure()));
    location.hash = '#picture-1';
    await nextFrame();
    await nextFrame();
    expect(host()).to.equal(null);
    await back();
    await closed();
  });

  it('is relative to the page, whatever its base says, and keeps the page’s own state', async () => {
    const { pathname } = location;
    const base = document.createElement('base');
    base.href = '/elsewhere/';
    document.head.append(base);
    history.replaceState('of the router', '');
    try {
      await open(article(figure()));
      expect(location.pathname).to.equal(pathname);
      await press('Escape');
      await closed();
      expect(location.pathname).to.equal(pathname);
      expect(history.state).to.equal('of the router');
    } finally {
      base.remove();
      history.replaceState(null, '');
    }
  });

  it('is as large as ever where a rem is 10 pixels', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 62.5% }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const page = await open(article(figure(`${img()}<figcaption>The quay</figcaption>`)));
    const sizes = [
      widthOf(page.querySelector('article-figure')!.shadowRoot!.querySelector('[part=enlarge]')!),
      widthOf(part('close')),
      parseFloat(getComputedStyle(caption()!).fontSize),
    ];
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    expect(sizes).to.deep.equal([36, 44, 15]);
  });

  it('is there whatever the page says of its boxes and its text', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'body > div:last-child { display: none !important } body { text-transform: uppercase; letter-spacing: 5px; text-align: end }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    await open(article(figure(`${img()}<figcaption>The quay</figcaption>`)));
    const { textTransform, letterSpacing, textAlign } = getComputedStyle(caption()!);
    const width = widthOf(part('dialog'));
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    expect(width).to.equal(document.documentElement.clientWidth);
    expect([textTransform, letterSpacing, textAlign]).to.deep.equal(['none', 'normal', 'start']);
  });

  it('scrolls a long caption by keys, and has all of it within the screen', async () => {
    await viewport(360, 640);
    await open(article(figure(`${img()}<figcaption>${'The quay, and more of it. '.repeat(80)}</figcaption>`), figure()));
    await until(() => caption()!.tabIndex === 0);
    expect(caption()!.getBoundingClientRect().bottom).to.be.at.most(640);
    caption()!.focus();
    await press('ArrowDown');
    await until(() => caption()!.scrollTop > 0);
    await press('ArrowRight');
    expect(position()).to.equal('2 of 2');
  });

  it('keeps its keys to itself', async () => {
    const heard: string[] = [];
    const end = new AbortController();
    document.addEventListener('keydown', ({ key }) => heard.push(key), end);
    await open(article(figure(), figure()));
    await press('ArrowRight');
    await press('+');
    await press('0');
    end.abort();
    expect(position()).to.equal('2 of 2');
    expect(heard).to.deep.equal([]);
  });
});
