import { expect } from 'chai';
import '../../../dist/define.js';
import { commentHtmlReady, loadDomPurify, parseBySanitizer, setComment } from '../../../dist/features/comments-page/comment-html.js';
import { ids, item, mount, resetServer, server } from './article-comments.fixtures.js';
import { dompurifyCorpus } from '../../fixtures/xss/dompurify.js';
import { harmless, html as ours } from '../../fixtures/xss/html.js';
import { urls } from '../../fixtures/xss/urls.js';
import { nextFrame } from '../../support/fixture.js';
import { engine } from '../../support/page.js';

const options = {
  base: 'https://base.example/',
  describe: (kind: string, words: string) => `${kind[0]!.toUpperCase()}${kind.slice(1)}${words && `: ${words}`}`,
};
const written = (source: string, by?: Parameters<typeof setComment>[3]): string => {
  const element = document.createElement('div');
  setComment(element, source, options, by);
  return element.innerHTML;
};

/** Elements and attributes that a comment may bring into a page. */
const tags =
  /^(a|abbr|b|bdi|bdo|blockquote|br|caption|cite|code|dd|del|details|dfn|div|dl|dt|em|hr|i|ins|kbd|li|mark|ol|p|pre|q|rp|rt|ruby|s|samp|small|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|u|ul|var|wbr)$/;
/** Elements that lay out a formula. */
const math =
  /^(math|semantics|m(row|i|o|n|s|text|space|sup|sub|subsup|frac|sqrt|root|over|under|underover|table|tr|td|enclose|padded|phantom|style|error|multiscripts|prescripts)|none)$/;
const attributes =
  /^(href|rel|lang|dir|title|start|reversed|type|value|colspan|rowspan|align|scope|open|display|mathvariant|stretchy|linethickness|displaystyle)$/;
const html5 = 'http://www.w3.org/1999/xhtml';
const mathml = 'http://www.w3.org/1998/Math/MathML';

function dangers(root: Element): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...((element.namespaceURI === html5 && tags.test(element.localName)) ||
    (element.namespaceURI === mathml && math.test(element.localName))
      ? []
      : [`<${element.localName}>`]),
    ...[...element.attributes].filter(({ name }) => !attributes.test(name)).map(({ name, value }) => `${name}="${value}"`),
    ...(element instanceof HTMLAnchorElement && !/^https?:\/\//.test(element.href) ? [`href="${element.href}"`] : []),
    ...(element instanceof HTMLAnchorElement && element.rel !== 'ugc nofollow noopener' ? [`rel="${element.rel}"`] : []),
  ]);
}

const html = [...ours, ...(await dompurifyCorpus())];

let ran = 0;
const real = { alert: window.alert, confirm: window.confirm, prompt: window.prompt };
before(() => Object.assign(window, { xss: () => ran++, alert: () => ran++, confirm: () => ran++, prompt: () => ran++ }));
after(() => Object.assign(window, real));
beforeEach(() => {
  ran = 0;
  resetServer();
});

describe('comments’ HTML', () => {
  const sanitizers: [string, () => Promise<Parameters<typeof setComment>[3]>][] = [
    ...('setHTML' in Element.prototype ? [['the browser’s Sanitizer', async () => parseBySanitizer] as never] : []),
    ['DOMPurify', loadDomPurify],
  ];
  for (const [name, load] of sanitizers) {
    it(`says what readers write, by ${name}`, async () => {
      const by = await load();
      for (const [source, expected] of harmless) expect(written(source, by), source).to.equal(expected);
    });

    it(`brings nothing of the corpus into the page, by ${name}`, async () => {
      const by = await load();
      const place = document.body.appendChild(document.createElement('div'));
      for (const source of html) {
        setComment(place, source, options, by);
        expect(dangers(place), source.slice(0, 300)).to.deep.equal([]);
      }
      await nextFrame();
      place.remove();
      expect(ran).to.equal(0);
    });
  }

  it('is the same by both', async function () {
    if (sanitizers.length < 2) this.skip();
    const purify = await loadDomPurify();
    // Firefox puts words that a table may not have after it, and by the same parser elsewhere before it.
    const alike = (one: string, other: string): boolean =>
      one === other || (engine === 'firefox' && [...one].sort().join('') === [...other].sort().join(''));
    const differ = html.filter((source) => !alike(written(source, parseBySanitizer), written(source, purify)));
    expect(differ.map((source) => [source.slice(0, 200), written(source, parseBySanitizer), written(source, purify)])).to.deep.equal([]);
  });

  it('is its words alone where it cannot be cleaned', () => {
    expect(written('<p>One <b>two</b> &amp; three</p><script>xss()</script>', null)).to.equal('One two &amp; three');
  });

  it('fetches no picture', async () => {
    await commentHtmlReady();
    const before = performance.getEntriesByType('resource').length;
    const place = document.body.appendChild(document.createElement('div'));
    setComment(
      place,
      '<img src="/no-such-picture.png"><video poster="/no-such-poster.png"></video><iframe src="/no-such-page"></iframe>',
      options,
    );
    await nextFrame();
    await nextFrame();
    expect(performance.getEntriesByType('resource').length).to.equal(before);
    place.remove();
  });
});

describe('article-comments: the corpus as comments', () => {
  it('runs nothing as body, name, website or avatar', async function () {
    this.timeout(60_000);
    const all = [...html, ...urls];
    server.comments = all.map((payload, index) =>
      item(index + 1, {
        name: payload,
        website: payload,
        avatar: payload,
        url: payload,
        ...(index % 3 ? { html: payload } : { body: payload }),
      }),
    );
    const requested: string[] = [];
    const watch = new PerformanceObserver((list) => requested.push(...list.getEntries().map((entry) => entry.name)));
    watch.observe({ type: 'resource' });
    const host = await mount('<h2>C</h2>', 'backend="test" article-id="7" page-size="100" replies="always"');
    host.shadowRoot!.querySelector<HTMLElement>('[part=all]')!.click();
    while (ids(host).length < all.length) await nextFrame();
    for (const content of host.querySelectorAll('.comment-content')) expect(dangers(content)).to.deep.equal([]);
    for (const element of host.querySelectorAll<HTMLElement>('.comment-list *')) {
      for (const { name, value } of element.attributes) {
        expect(name).to.match(
          /^(id|class|href|rel|lang|dir|src|alt|width|height|loading|decoding|referrerpolicy|tabindex|type|aria-label|data-initial|datetime|data-relative|title|start|reversed|value|colspan|rowspan|align|scope|open|display|mathvariant|stretchy|linethickness|displaystyle)$/,
        );
        if (/^(href|src)$/.test(name)) expect(value).to.match(/^(https?:\/\/|#comment-\d+$)/);
        if (name === 'id') expect(value).to.match(/^comment-\d+$/);
      }
      element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      if (element.matches('.fn')) expect(element.textContent.trim()).to.not.equal('');
    }
    for (const author of [...host.querySelectorAll<HTMLElement>('.fn')].slice(0, 50)) author.click();
    await nextFrame();
    expect(ran).to.equal(0);
    // Addresses of pictures that are http(s) are asked for, as pictures; nothing else is.
    expect(
      requested.filter((url) => /script|xss|evil/.test(decodeURIComponent(url)) && !url.includes('/dist/') && !url.includes('dompurify')),
    ).to.deep.equal([]);
    watch.disconnect();
  });
});
