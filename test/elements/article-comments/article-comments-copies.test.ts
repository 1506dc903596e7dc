/* Pages that frameworks keep as a copy of their nodes, or as HTML, and put back: what the elements had written is not the page's own. */
import { expect } from 'chai';
import '../../../dist/define.js';
import { button, field, fill, plain, textarea } from '../article-comment-form/article-comment-form.fixtures.js';
import {
  clickStill,
  ids,
  item,
  items,
  listed,
  part,
  resetServer,
  server,
  textOf,
  type ThreadElement,
} from './article-comments.fixtures.js';
import { fixture, until } from '../../support/fixture.js';

const form = `<article-comment-form backend="test" article-id="7">${plain}</article-comment-form>`;
const notes = (page: Element): (string | null)[] => [...page.querySelectorAll('[data-comment-note]')].map((note) => note.textContent);

/** As Turbo does it, and as htmx does. */
const ways = {
  'as nodes': (page: Element) => page.cloneNode(true) as HTMLElement,
  'as HTML': (page: Element) => {
    const template = document.createElement('template');
    template.innerHTML = page.outerHTML;
    return document.importNode(template.content, true).firstElementChild as HTMLElement;
  },
};

describe('a page that comes back as a copy', () => {
  beforeEach(() => {
    localStorage.clear();
    resetServer();
  });
  afterEach(() => localStorage.clear());

  const open = async (inner: string): Promise<HTMLElement> => {
    const page = await fixture<HTMLElement>(`<main>${inner}</main>`);
    await load(page);
    return page;
  };
  const load = async (page: Element): Promise<void> => {
    for (const host of page.querySelectorAll<ThreadElement>('article-comments, article-comment-form')) await host.load();
  };
  const thread = (page: Element): ThreadElement => page.querySelector('article-comments')!;
  const counted = (page: Element): Promise<unknown> => until(() => textOf(part(thread(page), 'count')) === '60 comments');

  for (const [way, copy] of Object.entries(ways)) {
    const comeBack = async (page: Element): Promise<HTMLElement> => {
      const kept = copy(page);
      const other = document.createElement('main');
      page.replaceWith(other);
      other.replaceWith(kept);
      await load(kept);
      return kept;
    };

    it(`lists its comments anew, as many as there were, ${way}`, async () => {
      server.comments = items(1, 60);
      const list = '<article-comments backend="test" article-id="7" page-size="20" sort="newest"><h2>Comments</h2></article-comments>';
      const page = await open(list);
      part(thread(page), 'more')!.click();
      await until(() => listed(page).length === 40);
      const back = await comeBack(page);
      await counted(back);
      await until(() => listed(back).length === 40);
      expect(new Set(ids(back)).size).to.equal(40);
      expect(ids(back)[0]).to.equal('60');
      expect(part(thread(back), 'more')).not.to.equal(null);
      // What was on the server then is not what is there now.
      server.comments = [...items(2, 60), item(61)];
      const again = await comeBack(back);
      await until(() => ids(again)[0] === '61');
    });

    it(`keeps the comments it has where the list cannot be had, ${way}`, async () => {
      server.comments = items(1, 3);
      const page = await open('<article-comments backend="test" article-id="7"><h2>Comments</h2></article-comments>');
      server.fails = 1;
      const back = await comeBack(page);
      await until(() => part(thread(back), 'retry'));
      expect(ids(back)).to.deep.equal(['1', '2', '3']);
      part(thread(back), 'retry')!.click();
      await until(() => textOf(part(thread(back), 'count')) === '3 comments');
    });

    it(`shows what waits for approval once, also below what the server has printed, ${way}`, async () => {
      const own = [{ body: 'Mine.', name: '', parentId: null, at: Date.now(), state: 'held' }];
      localStorage.setItem('article-elements:own:7', JSON.stringify(own));
      const printed = `<ol class="comment-list"><li id="comment-1" class="comment"><p>Ada's.</p></li></ol>`;
      const page = await open(`<article-comments article-id="7"><h2>Comments</h2>${printed}</article-comments>`);
      expect(page.querySelectorAll('.comment-own')).to.have.length(1);
      const back = await comeBack(page);
      await until(() => back.querySelectorAll('.comment-own').length === 1);
      expect([...back.querySelectorAll('li.comment')].map((comment) => comment.id)).to.deep.equal(['comment-1', '']);
    });

    it(`has one counter, and notes that go when what is wrong is mended, ${way}`, async () => {
      const page = await open(form);
      button(page).click();
      await until(() => notes(page).length > 2);
      const back = await comeBack(page);
      expect(notes(back)).to.deep.equal(['200 characters left']);
      expect(back.querySelectorAll('[aria-invalid]')).to.have.length(0);
      expect(textarea(back).getAttribute('aria-describedby')).to.equal(field(back, '[data-comment-note]').id);
      button(back).click();
      await until(() => notes(back).length > 2);
      fill(back, { textarea: 'Mended.', '#author': 'Cy', '#email': 'cy@example.com' });
      expect(notes(back)).to.deep.equal(['193 characters left']);
    });

    it(`can be sent where its original was on its way, and gives the form back as the page had it, ${way}`, async () => {
      const page = await open(form);
      const original = field<HTMLFormElement>(page, 'form');
      original.setAttribute('aria-busy', 'true');
      button(page).setAttribute('aria-disabled', 'true');
      const back = await comeBack(page);
      const copied = field<HTMLFormElement>(back, 'form');
      expect([copied.hasAttribute('aria-busy'), button(back).hasAttribute('aria-disabled')]).to.deep.equal([false, false]);
      // The page's own form comes instead.
      const other = document.createElement('form');
      copied.replaceWith(other);
      await until(() => !copied.noValidate);
      expect([...copied.attributes].map(({ name }) => name)).to.deep.equal(['action', 'method']);
    });

    it(`is at home in the form, and keeps the answer that was begun, ${way}`, async () => {
      server.comments = items(1, 2);
      const page = await open(
        `<article-comments backend="test" article-id="7"><h2>Comments</h2></article-comments><div id="home">${form}</div>`,
      );
      await clickStill(page.querySelector('#comment-1 .comment-reply-button')!);
      await until(() => page.querySelector('#comment-1 article-comment-form') && document.activeElement === textarea(page));
      fill(page, { textarea: 'To the first' });
      const back = await comeBack(page);
      await until(() => back.querySelector('#home article-comment-form'));
      await load(back);
      expect(back.querySelectorAll('article-comment-form')).to.have.length(1);
      await until(() => textarea(back).value === '');
      expect(field(back, '[name=comment_parent]').value).to.equal('0');
      await until(() => textOf(part(thread(back), 'count')) === '2 comments');
      await clickStill(back.querySelector('#comment-1 .comment-reply-button')!);
      await until(() => textarea(back).value === 'To the first');
    });
  }

  it('has no words in its form that were sent meanwhile', async () => {
    const page = await open(form);
    fill(page, { textarea: 'Sent from the next page.' });
    await until(() => localStorage.getItem('article-elements:draft:7:'));
    const kept = ways['as nodes'](page);
    page.remove();
    localStorage.removeItem('article-elements:draft:7:');
    const container = await fixture('<div></div>');
    container.append(kept);
    expect(textarea(kept).value).to.equal('Sent from the next page.');
    await load(kept);
    expect(textarea(kept).value).to.equal('');
  });

  it('keeps what is being written in it before its script is there', async () => {
    const page = await open(form);
    const kept = ways['as nodes'](page);
    page.remove();
    const container = await fixture('<div></div>');
    container.append(kept);
    textarea(kept).value = 'Begun in the copy';
    textarea(kept).focus();
    await load(kept);
    expect(textarea(kept).value).to.equal('Begun in the copy');
  });
});
