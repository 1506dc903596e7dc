/** In every engine: a page laid out before the elements are defined looks the same after. Geometry, since only Chromium measures shifts. */
import { expect } from 'chai';
import { nextFrame } from '../support/fixture.js';

const picture = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"/>';
const author = (name: string) => `<a slot="author" href="/${name}">${name}</a>`;
const languages = ['en', 'en-GB', 'de', 'fr', 'es', 'it', 'ja', 'ar', 'zh', 'th', 'ru', 'nl', 'he'];
/** Hebrew joins a name by other words in another script: "ו" before its own, "ו-" before Latin, which the page says by its language. */
const namesIn = (lang: string): string[] => (lang === 'he' ? ['אדה 1', 'בני', 'כרמל'] : ['Ada 1', 'Bo', 'Cai']);
const rtl = (lang: string): string => (lang === 'he' ? ' dir="rtl"' : '');
const bylines = languages.map(
  (lang) => `<article-byline lang="${lang}"${rtl(lang)}>${namesIn(lang).map(author).join('\n')}</article-byline>
  <article-byline lang="${lang}"${rtl(lang)}>${namesIn(lang).slice(1).map(author).join(' ')}<time slot="published" datetime="2026-10-17">17 October</time></article-byline>`,
);
bylines.push(`<article-byline lang="he" dir="rtl">${author('אדה')} <a slot="author" href="/b" lang="en">Bo Roe</a></article-byline>`);
const figure = `<figure><img src='${picture}' width="600" height="400" alt=""><figcaption>${'A caption of some length. '.repeat(12)}<cite>Ada Reyes</cite></figcaption></figure>`;
const page = `
  <article-header live breaking-until="2099-01-01T00:00Z"><p slot="kicker">Kicker</p><h1>Headline of the page</h1>
    <p slot="standfirst">Standfirst</p><article-figure slot="media">${figure}</article-figure></article-header>
  <article-header live layout="beside"><h1 slot="headline">Headline</h1><article-figure slot="media" priority>${figure}</article-figure></article-header>
  <article-header layout="overlay" breaking-until="2001-01-01T00:00Z"><h1>Over</h1><article-figure slot="media">${figure}</article-figure></article-header>
  ${bylines.join('')}
  <article-byline relative time-zone="Asia/Tokyo"><time slot="published" datetime="2026-10-17T06:30Z">17 October</time><time slot="updated" datetime="2026-10-17T09:30Z">then</time></article-byline>
  <article-figure clamp="2">${figure}</article-figure><article-figure clamp>${figure}</article-figure>
  <article-credit kind="correction">A correction.</article-credit><article-credit>Credit</article-credit>
  <article-trending src="/none.json" limit="3"><h2>Trending</h2><ol><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ol></article-trending><p>The end</p>`;

/** Where an element is; of an author, where the name is, since what joins them is kept room for in the link. */
function rectOf(element: Element): DOMRect {
  if (!element.matches('[slot=author]')) return element.getBoundingClientRect();
  const words = document.createRange();
  words.selectNodeContents(element);
  return words.getBoundingClientRect();
}

const boxes = () =>
  [...document.querySelectorAll('main *')]
    .filter((element) => !element.hasAttribute('data-separator'))
    .map((element) => {
      const { x, y, width, height } = rectOf(element);
      return { element, box: [x, y, width, height].map(Math.round) };
    });

describe('nothing shifts', () => {
  it('when the elements are defined', async () => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = '/dist/article-elements.css';
    document.head.append(link);
    await new Promise((resolve) => (link.onload = resolve));
    const main = document.createElement('main');
    main.innerHTML = page;
    document.body.append(main);
    await Promise.all([...main.querySelectorAll('img')].map((image) => image.decode().catch(() => {})));
    const before = boxes();

    await import('../../dist/define.js');
    await nextFrame();
    await nextFrame();
    const after = boxes();
    expect(after.length).to.equal(before.length);
    const moved = after.flatMap(({ element, box }, index) => {
      const was = before[index]!.box;
      // Under three pixels is no shift by the metric's own definition.
      return box.some((side, at) => Math.abs(side - was[at]!) >= 3) && !element.matches('[slot=author], article-byline')
        ? [`<${element.localName}> ${was} → ${box}`]
        : [];
    });
    expect(moved).to.deep.equal([]);
    const shifted = after.flatMap(({ element, box }, index) =>
      element.matches('a[slot=author]') && Math.abs(box[0]! - before[index]!.box[0]!) >= 3
        ? [`${element.parentElement!.lang}: ${before[index]!.box} → ${box}`]
        : [],
    );
    expect(shifted).to.deep.equal([]);
    main.remove();
  });
});
