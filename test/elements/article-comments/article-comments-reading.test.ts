import { expect } from 'chai';
import '../../../dist/define.js';
import { form, item, items, listed, mount, resetServer, server, still } from './article-comments.fixtures.js';
import { fixture, nextFrame } from '../../support/fixture.js';
import { click } from '../../support/page.js';
import { warningsOf } from '../../support/warnings.js';

beforeEach(() => {
  resetServer();
  // What other tests have sent from this origin would be listed as the reader’s own.
  localStorage.clear();
});
afterEach(() => document.querySelector('base')?.remove());

const paragraphs = (host: Element): HTMLElement[] => [...host.querySelectorAll<HTMLElement>('.comment-content p')];
const linesOf = (element: Element): number =>
  Math.round(element.getBoundingClientRect().height / parseFloat(getComputedStyle(element).lineHeight));
const directions = (all: Iterable<Element>): string[] => [...all].map((each) => getComputedStyle(each).direction);

describe('article-comments: what is read', () => {
  it('shows a line break once, whether the server prints a line feed after it, or words are plain', async () => {
    server.comments = [
      item(1, { html: '<p>One<br />\nTwo<br>\nThree</p>\n' }),
      item(2, { body: 'One\nTwo\r\nThree' }),
      item(3, { html: '<p>One<br>Two<br>Three</p>' }),
    ];
    const host = await mount();
    expect(paragraphs(host).map(linesOf)).to.deep.equal([3, 3, 3]);
    expect(paragraphs(host)[1]!.textContent).to.equal('One\nTwo\nThree');
  });

  it('gives each paragraph, list and quotation the direction of its own first letter', async () => {
    server.comments = [
      item(1, { body: 'English first.\n\nשלום לכולם! אני גר כאן.' }),
      item(2, {
        html: '<blockquote><p>שלום לכולם!</p></blockquote><p>English.</p><ul><li>שלום</li><li>one</li></ul><p dir="ltr">שלום</p>',
      }),
    ];
    const host = await mount();
    expect(directions(paragraphs(host))).to.deep.equal(['ltr', 'rtl', 'rtl', 'ltr', 'ltr']);
    expect(directions(host.querySelectorAll('blockquote, ul, li li'))).to.deep.equal(['rtl', 'rtl', 'rtl', 'ltr']);
  });

  it('has each paragraph that a page has printed run as its own script does, to its full stop', async () => {
    const words = ['English first.', 'שלום לכולם! אני גר כאן.', 'مرحبا بالعالم!'];
    const printed = words.map((text) => `<p>${text}</p>`).join('');
    const host = await fixture(
      `<article-comments dir="ltr"><ol class="comment-list"><li class="comment"><article class="comment-body"><div class="comment-content">${printed}</div></article></li></ol></article-comments>`,
    );
    // What is off screen is not laid out.
    host.scrollIntoView();
    for (let frames = 0; frames < 3; frames++) await nextFrame();
    const runs = paragraphs(host).map(({ firstChild }) => {
      const left = (at: number): number => {
        const sign = document.createRange();
        sign.setStart(firstChild!, at);
        sign.setEnd(firstChild!, at + 1);
        return sign.getBoundingClientRect().left;
      };
      return left(0) < left(firstChild!.nodeValue!.length - 1) ? 'ltr' : 'rtl';
    });
    expect(runs).to.deep.equal(['ltr', 'rtl', 'rtl']);
  });

  it('links to itself and asks for itself, whatever <base> says', async () => {
    document.head.insertAdjacentHTML('beforeend', '<base href="/elsewhere/">');
    server.comments = [item(1), item(2, { parentId: 'gone' }), item(3, { parentId: '1' }), item(4, { parentId: '3' })];
    const host = await mount('<h2>Comments</h2>', 'backend="test"');
    const here = location.href.split('#')[0]!;
    for (const link of host.querySelectorAll<HTMLAnchorElement>('.comment-permalink, .comment-parent a')) {
      expect(link.href).to.equal(here + link.hash);
    }
    expect(server.options!.articleId).to.equal(location.pathname);
    expect(listed(host)).to.have.length(4);
  });
});

describe('article-comments: as a guest in the page', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('unfolds what a comment that is asked for is folded away in', async () => {
    server.comments = items(1, 30);
    const outer = await fixture(
      '<details><summary>Comments</summary><article-comments backend="test" article-id="7"><h2>C</h2></article-comments></details>',
    );
    location.hash = '#comment-20';
    while (!outer.querySelector('#comment-20')) await nextFrame();
    await still(outer.querySelector('#comment-20')!);
    expect((outer as HTMLDetailsElement).open).to.equal(true);
    expect(outer.querySelector('#comment-20')!.getBoundingClientRect().top).to.be.within(0, innerHeight);
  });

  it('goes to a comment although something over the page is pressed meanwhile', async () => {
    server.comments = items(1, 30);
    server.hold = true;
    history.replaceState(null, '', '#comment-20');
    const outer = await fixture(
      `<div><p role="dialog" style="position: fixed; inset-block-end: 0"><button>Accept</button></p><p style="block-size: 150vh">Text.</p>
       <article-comments backend="test" article-id="7"><h2>C</h2></article-comments></div>`,
    );
    while (!server.asked.length) await nextFrame();
    await click(outer.querySelector('button')!);
    server.release();
    while (!outer.querySelector('#comment-20')) await nextFrame();
    await still(outer.querySelector('#comment-20')!);
    expect(outer.querySelector('#comment-20')!.getBoundingClientRect().top).to.be.within(0, innerHeight);
  });

  it('does nothing inside another of its kind, and says so', async () => {
    server.comments = items(1, 6);
    const inner = '<article-comments backend="test" article-id="7"><div>Printed</div></article-comments>';
    const { warnings } = await warningsOf(() => mount(`<ol><li id="comment-1" class="comment">${inner}</li></ol>`));
    expect(server.asked).to.deep.equal([]);
    expect(warnings.join()).to.contain('is inside another');
  });

  it('gives pingbacks no button to answer by', async () => {
    const host = await mount(
      '<ol><li id="comment-1" class="pingback"><div class="comment-body">Pingback: <a href="/x">x</a></div></li></ol>',
      '',
      form,
    );
    expect(host.querySelector('.comment-reply-button')).to.equal(null);
  });

  it('lets what it holds inherit the page’s box sizing', async () => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = 'html { box-sizing: border-box } *, ::before, ::after { box-sizing: inherit }';
    server.comments = items(1, 2);
    const host = await mount();
    const child = host.querySelector('h2')!;
    expect(getComputedStyle(child).boxSizing).to.equal('border-box');
    style.remove();
  });
});
