/** `auto.js` on a page: what it fetches, when, and in which order. Every tag is defined once a page, so each test has its own. */
import { expect } from 'chai';
import { fixture, nextFrame, until } from '../support/fixture.js';

const css = document.createElement('link');
css.rel = 'stylesheet';
css.href = '/dist/article-elements.css';

const picture = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="6" height="4"/>';
const figure = `<article-figure><figure><img src='${picture}' width="6" height="4" alt=""></figure></article-figure>`;
const fetched = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.startsWith('/dist/'))
    .map((path) => path.replace('/dist/', '').replace(/-[0-9a-f]{8}(?=\.js$)/, ''));
const defined = (tag: string) => customElements.whenDefined(tag);
const frames = async (count: number) => {
  for (let frame = 0; frame < count; frame++) await nextFrame();
};

describe('auto.js', () => {
  before(async () => {
    document.head.append(css);
    await new Promise((resolve) => (css.onload = resolve));
  });

  it('fetches nothing for a page without elements', async () => {
    await import('../../dist/auto.js');
    await frames(3);
    expect(fetched()).to.deep.equal(['article-elements.css', 'auto.js']);
  });

  it('fetches an element that comes later, and what all elements need, and nothing else', async () => {
    const credit = await fixture('<article-credit kind="correction">A correction.</article-credit>');
    await defined('article-credit');
    await frames(3);
    expect(credit.matches(':defined')).to.equal(true);
    expect(fetched().sort()).to.deep.equal(['article-elements.css', 'auto.js', 'auto/article-credit.js', 'auto/core.js']);
  });

  it('waits for a tag far below to come near', async () => {
    const byline = await fixture('<div><p style="block-size: 9000px">Long</p><article-byline>By Ada</article-byline></div>');
    await frames(5);
    expect(fetched()).not.to.include('auto/article-byline.js');
    byline.querySelector('article-byline')!.scrollIntoView({ behavior: 'instant' });
    await defined('article-byline');
    scrollTo({ top: 0, behavior: 'instant' });
  });

  it('fetches header and figure before what stands above them', async () => {
    await fixture(`<div><article-trending><h2>Trending</h2><ol></ol></article-trending>
      <article-header><h1>Headline</h1>${figure}</article-header></div>`);
    await Promise.all(['article-trending', 'article-header', 'article-figure'].map(defined));
    const order = fetched();
    expect(order.indexOf('auto/article-header.js')).to.be.lessThan(order.indexOf('auto/article-trending.js'));
    expect(order.indexOf('auto/article-figure.js')).to.be.lessThan(order.indexOf('auto/article-trending.js'));
  });

  it('finds tags in a shadow root that is handed to it, and fetches the form wherever it is for the comments that speak to it', async () => {
    const { watch } = await import('../../dist/auto.js');
    const host = await fixture('<div></div>');
    const far = await fixture(
      '<div><p style="block-size: 9000px">Long</p><article-comment-form><form></form></article-comment-form></div>',
    );
    await frames(5);
    expect(fetched()).not.to.include('auto/article-comment-form.js');
    const root = host.attachShadow({ mode: 'open' });
    watch(root);
    root.innerHTML = '<article-comments><h2>Comments</h2></article-comments>';
    await until(() => root.firstElementChild?.matches(':defined'));
    await defined('article-comment-form');
    expect(far.querySelector('article-comment-form')!.matches(':defined')).to.equal(true);
  });
});
