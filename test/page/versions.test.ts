/** Two copies of the library on a page: the page's script, and the modules under another prefix. */
import { expect } from 'chai';
import * as classes from '../../dist/index.js';
import { registerStrings } from '../../dist/index.js';
import { fixture, nextFrame, oneEvent, until } from '../support/fixture.js';
import { warningsOf } from '../support/warnings.js';

type ElementClass = typeof classes.ArticleFigure;
const elements = Object.values<unknown>(classes).filter(
  (value): value is ElementClass => typeof value === 'function' && typeof (value as Partial<ElementClass>).tag === 'string',
);
const ours = (tag: string) => tag.replace('article-', 'gazette-');
const script = () => import('/dist/article-elements.js' as string) as Promise<{ registerStrings: typeof registerStrings }>;

const picture = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"/>';
const figure = `<figure><img src='${picture}' width="600" height="400" alt=""><figcaption>A caption</figcaption></figure>`;
const content: Record<string, string> = {
  'article-header': '<p slot="kicker">Kicker</p><h1 slot="headline">Headline</h1><p slot="standfirst">Standfirst</p>',
  'article-byline':
    '<a slot="author" href="#">A</a> <a slot="author" href="#">B</a><time slot="published" datetime="2026-10-17">17 October</time>',
  'article-figure': figure,
  'article-gallery': figure + figure,
  'article-comments': '<h2>Comments</h2><ol><li id="comment-1"><article><p>First</p></article></li></ol>',
  'article-trending': '<h2>Trending</h2><ol><li><a href="#">A</a></li></ol>',
};
const boxes = (element: Element) =>
  [element, ...element.querySelectorAll('*')].map((each) => {
    const { width, height } = each.getBoundingClientRect();
    return `${each.localName.replace('gazette-', 'article-')} ${getComputedStyle(each).display} ${Math.round(width)} ${Math.round(height)}`;
  });

describe('two copies of the library', () => {
  before(async () => {
    for (const element of elements) element.define(ours(element.tag));
    await script();
    // The script defines them in turns.
    await Promise.all(elements.map(({ tag }) => customElements.whenDefined(tag)));
  });

  it('live beside each other under two prefixes', () => {
    expect(elements.length).to.be.greaterThan(6);
    for (const { tag } of elements) {
      expect(customElements.get(tag), tag).to.be.a('function');
      expect(customElements.get(ours(tag)), tag).to.be.a('function');
      expect(customElements.get(ours(tag)) === customElements.get(tag), tag).to.equal(false);
    }
  });

  for (const { tag } of elements) {
    it(`<${ours(tag)}> looks as <${tag}> does`, async () => {
      const of = async (name: string) => {
        const element = await fixture(`<${name}>${content[tag] ?? '<p>Words</p>'}</${name}>`);
        await until(() => [...element.querySelectorAll('img')].every((image) => image.naturalWidth));
        return element;
      };
      const [one, other] = [await of(tag), await of(ours(tag))];
      // Where no sheet is linked, the script fetches the looks.
      await until(() => getComputedStyle(one).display !== 'inline');
      // What comes as readers come near comes to each in its own time.
      await until(() => String(boxes(one)) === String(boxes(other))).catch(() => {});
      expect(boxes(other)).to.deep.equal(boxes(one));
    });
  }

  it('share words, whichever of them was told', async () => {
    registerStrings('nl', { header: { live: 'Nu bezig' } });
    (await script()).registerStrings('nl', { header: { breaking: 'Net binnen' } });
    for (const name of ['article-header', 'gazette-header']) {
      const header = await fixture(`<${name} lang="nl" live breaking-until="2099-01-01T00:00Z"><h1>Kop</h1></${name}>`);
      expect(header.shadowRoot!.textContent).to.contain('Nu bezig').and.to.contain('Net binnen');
    }
  });

  it('leave a name to the first that took it, and say so', async () => {
    const first = customElements.get('article-credit');
    const { warnings } = await warningsOf(() => classes.ArticleCredit.define());
    expect(customElements.get('article-credit') === first).to.equal(true);
    expect(warnings.join()).to.contain('perhaps a second copy');
  });

  it('bring each its own chunks, in somebody’s shadow root too', async () => {
    const host = await fixture('<div></div>');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = ['article', 'gazette']
      .map((prefix) => `<${prefix}-comment-form article-id="${prefix}"></${prefix}-comment-form>`)
      .join('');
    for (const form of root.children) {
      await until(() => form.querySelector('textarea'));
      await (form as HTMLElement & { load(): Promise<void> }).load();
      const submitted = oneEvent<SubmitEvent>(form, 'submit');
      form.querySelector('form')!.requestSubmit();
      (await submitted).preventDefault();
      // Nothing was written: that is said above the form.
      await until(() => form.shadowRoot?.querySelector('[role=alert] a'));
    }
    const fetched = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname.replace(/-[0-9a-f]{8}(?=\.js$)/, ''));
    expect(fetched)
      .to.include('/dist/chunks/comment-form-behaviour.js')
      .and.to.include('/dist/elements/article-comment-form/parts/comment-form-behaviour.js');
    // The page's script fetches its sheet in an idle moment.
    await until(() => root.adoptedStyleSheets.length === 2);
    await nextFrame();
  });
});
