import { expect } from 'chai';
import '../../../dist/define.js';
import { expectAccessible } from '../../support/axe.js';
import { engine, media, press } from '../../support/page.js';
import { fixture, nextFrame, oneEvent, until } from '../../support/fixture.js';
import { warningsOf } from '../../support/warnings.js';

type Figure = HTMLElementTagNameMap['article-figure'];
const picture = (color: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="${color}"/></svg>`)}`;
const missing = '/no-such-picture.jpg';
const long =
  'The Marisol leaves the north quay on a trial crossing, with a crew of six, eleven passengers and a dog aboard, some of whom had not crossed at night before. ';
const figure = (
  attributes = '',
  caption = 'A quay. <cite>Lena Ortiz/Gazette</cite>',
  image = `<img src="${picture('teal')}" width="300" height="200" alt="A quay">`,
) =>
  `<div style="inline-size: 300px"><article-figure ${attributes}><figure>${image}<figcaption>${caption}</figcaption></figure></article-figure><p>Below</p></div>`;
const inside = async (html: string) => (await fixture(html)).querySelector('article-figure')!;
const button = (host: Figure) => host.shadowRoot!.querySelector<HTMLButtonElement>('[part=toggle]')!;
/** Where the line under the caption ends, on which its button stands. */
const lineEnd = (host: Figure) => caption(host).getBoundingClientRect().bottom + parseFloat(getComputedStyle(caption(host)).lineHeight);
const caption = (host: Figure) => host.querySelector<HTMLElement>('figcaption')!;

/** The HTML that WordPress 6.1 prints for its image block. */
const wordpress = `<article-figure clamp="2"><figure class="wp-block-image size-large"><img decoding="async" loading="lazy" width="300" height="200"
  src="${picture('navy')}" alt="Cranes" class="wp-image-12"/><figcaption class="wp-element-caption">${long}<a href="/x">More</a></figcaption></figure></article-figure>`;

describe('article-figure', () => {
  it('pays for no shadow root without controls', async () => {
    expect((await inside(figure())).shadowRoot).to.equal(null);
    expect((await inside(figure('clamp'))).shadowRoot).not.to.equal(null);
  });

  it('gets one when controls are asked for later', async () => {
    const host = await inside(figure());
    host.clamp = '1';
    await host.updateComplete;
    expect(host.shadowRoot!.querySelector('button')).not.to.equal(null);
  });

  it('keeps the room of the picture from its width and height', async () => {
    const host = await inside(figure('', 'A', '<img width="1200" height="800" alt="">'));
    expect(host.querySelector('img')!.getBoundingClientRect()).to.include({ width: 300, height: 200 });
  });

  it('leaves a small picture small', async () => {
    const host = await inside(figure('', 'A', `<img src="${picture('red')}" width="150" height="100" alt="">`));
    expect(host.querySelector('img')!.getBoundingClientRect()).to.include({ width: 150, height: 100 });
  });

  it('loads a priority picture first, others late, and leaves what the page said', async () => {
    const attributes = (host: Figure) => ['loading', 'fetchpriority'].map((name) => host.querySelector('img')!.getAttribute(name));
    expect(attributes(await inside(figure()))).to.deep.equal(['lazy', null]);
    expect(attributes(await inside(figure('priority')))).to.deep.equal(['eager', 'high']);
    expect(attributes(await inside(figure('slot="media"')))).to.deep.equal(['eager', 'high']);
    expect(attributes(await inside(figure('', 'A', `<img loading="eager" alt="" src="${picture('red')}">`)))).to.deep.equal([
      'eager',
      null,
    ]);
  });

  it('finds a picture that comes later', async () => {
    const host = await inside('<div><article-figure priority></article-figure></div>');
    host.innerHTML = `<figure><img alt="" src="${picture('red')}"></figure>`;
    await until(() => host.querySelector('img')!.fetchPriority === 'high');
  });

  it('shows the fallback when the picture fails, sources and srcset gone', async () => {
    const host = await inside(
      figure(
        `fallback-src="${picture('teal')}"`,
        'A',
        `<picture><source srcset="${missing}"><img src="${missing}" srcset="${missing} 2x" width="300" height="200" alt="A"></picture>`,
      ),
    );
    const image = host.querySelector('img')!;
    image.loading = 'eager';
    await until(() => image.complete && image.naturalWidth === 300);
    expect(host.querySelector('source')!.srcset).to.equal('');
    expect(host.matches(':state(failed)')).to.equal(false);
  });

  it('shows the fallback for a picture that failed before it was defined', async () => {
    const image = new Image(300, 200);
    image.src = missing;
    await oneEvent(image, 'error');
    const host = await inside(`<div><article-figure fallback-src="${picture('teal')}"></article-figure></div>`);
    host.append(image);
    await until(() => image.src.startsWith('data:') && image.naturalWidth > 0);
  });

  it('keeps the room of a picture that failed for good, and tells the author', async () => {
    const { warnings, value: host } = await warningsOf(async () => {
      const made = await inside(
        figure(`fallback-src="${missing}?2"`, 'A', `<img src="${missing}" loading="eager" width="1200" height="800" alt="A crane">`),
      );
      await until(() => made.matches(':state(failed)'));
      return made;
    });
    await until(() => Math.abs(host.querySelector('img')!.getBoundingClientRect().height - 200) < 1);
    // Readers of the page's source still find it, but where the engine leaves no other way.
    if (engine !== 'webkit') expect(host.querySelector('img')!.getAttribute('src')).to.contain(`${missing}?2`);
    expect(warnings.join()).to.contain('could not be loaded');
  });

  it('shows no button where the caption fits', async () => {
    const host = await inside(figure('clamp="2"'));
    await nextFrame();
    await nextFrame();
    expect(button(host).hidden).to.equal(true);
  });

  it('clamps a long caption to its lines, keeps the credit in sight, and opens by a button', async () => {
    const host = await inside(figure('clamp="2"', `${long}<cite>Lena Ortiz</cite>`));
    await until(() => !button(host).hidden);
    const line = parseFloat(getComputedStyle(caption(host)).lineHeight);
    const closed = caption(host).getBoundingClientRect();
    expect(closed.height).to.be.closeTo(2 * line, 2);
    const cite = host.querySelector('cite')!.getBoundingClientRect();
    // On a line of its own: neither words of the caption nor the button are painted over it.
    expect(cite.top).to.be.at.least(closed.bottom - 1);
    expect(cite.bottom).to.be.at.most(host.getBoundingClientRect().bottom + 1);
    expect(cite.right).to.be.at.most(button(host).getBoundingClientRect().left);
    expect(button(host).getAttribute('aria-expanded')).to.equal('false');

    button(host).focus();
    await press('Enter');
    await host.updateComplete;
    expect(button(host).getAttribute('aria-expanded')).to.equal('true');
    expect(caption(host).scrollHeight).to.be.at.most(caption(host).clientHeight + 1);
    expect(caption(host).getBoundingClientRect().height).to.be.greaterThan(3 * line);
    expect(host.shadowRoot!.activeElement).to.equal(button(host));

    await press('Enter');
    await host.updateComplete;
    expect(caption(host).getBoundingClientRect().height).to.be.closeTo(closed.height, 1);
  });

  it('moves nothing when its button comes', async () => {
    const host = await inside(figure('clamp="2"', `${long}<cite>Lena Ortiz</cite>`));
    const below = host.nextElementSibling!;
    const { top } = below.getBoundingClientRect();
    await until(() => !button(host).hidden);
    expect(below.getBoundingClientRect().top).to.equal(top);
  });

  it('sees a caption that stops fitting when the column narrows', async () => {
    const host = await inside(figure('clamp="3"', 'Eleven passengers and a dog were aboard the first night crossing in years.'));
    await nextFrame();
    expect(button(host).hidden).to.equal(true);
    host.parentElement!.style.inlineSize = '150px';
    await until(() => !button(host).hidden);
  });

  it('opens when a reader’s focus goes to a link out of sight', async () => {
    const host = await inside(figure('clamp="1"', `${long}<a href="#x">the timetable</a>`));
    await until(() => !button(host).hidden);
    host.querySelector('a')!.focus();
    await until(() => button(host).getAttribute('aria-expanded') === 'true');
    expect(caption(host).scrollTop).to.equal(0);
  });

  it('reads a clamp it does not know as three lines, and warns', async () => {
    const { warnings, value: host } = await warningsOf(() => inside(figure('clamp="many"', long)));
    await until(() => !button(host).hidden);
    expect(warnings.join()).to.contain('clamp="many"');
    expect(caption(host).getBoundingClientRect().height).to.be.closeTo(3 * parseFloat(getComputedStyle(caption(host)).lineHeight), 2);
  });

  it('works round what WordPress prints', async () => {
    const host = await inside(`<div style="inline-size: 300px">${wordpress}</div>`);
    await until(() => !button(host).hidden);
    expect(button(host).getBoundingClientRect().bottom).to.be.closeTo(lineEnd(host), 6);
  });

  it('places its button at the caption, though the site gives the figure a margin', async () => {
    const host = await inside(
      `<div style="inline-size: 300px"><style>.roomy { margin: 0 0 40px }</style>${wordpress.replace('wp-block-image', 'roomy')}</div>`,
    );
    await until(() => !button(host).hidden);
    await until(() => Math.abs(button(host).getBoundingClientRect().bottom - lineEnd(host)) < 6);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`is accessible closed and open, ${colorScheme}`, async () => {
      await media({ colorScheme });
      const page = await fixture(
        `<div style="color-scheme: light dark; background: Canvas; color: CanvasText">${figure('clamp="1"', `${long}<cite>A</cite>`)}</div>`,
      );
      const host = page.querySelector('article-figure')!;
      await until(() => !button(host).hidden);
      await expectAccessible(page);
      button(host).click();
      await host.updateComplete;
      await expectAccessible(page);
    });
  }
});
