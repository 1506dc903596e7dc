import { expect } from 'chai';
import '../../../dist/define.js';
import type { CommentReplyEvent } from '../../../dist/index.js';
import {
  accept,
  clickStill,
  form,
  holdBack,
  ids,
  item,
  items,
  listed,
  mount,
  part,
  resetServer,
  server,
  textOf,
} from './article-comments.fixtures.js';
import { bareThread, blockThread, classicThread, unlistedThread } from '../../fixtures/wordpress-thread.js';
import { expectAccessible } from '../../support/axe.js';
import { fixture, nextFrame, oneEvent, until } from '../../support/fixture.js';

beforeEach(() => {
  resetServer();
  localStorage.clear();
});

const wordpress = 'backend="test" article-id="7"';

describe('article-comments: what the server has printed', () => {
  for (const [theme, html] of Object.entries({
    classic: classicThread,
    block: blockThread,
    unlisted: unlistedThread,
    bare: bareThread,
  })) {
    it(`stays as it is and is not listed again (WordPress, ${theme} theme)`, async () => {
      const plain = await fixture(`<div>${html}</div>`);
      const host = await mount(html, wordpress);
      expect(server.asked).to.have.length(0);
      expect(textOf(host)).to.equal(textOf(plain));
      expect(part(host, 'toolbar')).to.equal(null);
      for (const time of host.querySelectorAll<HTMLElement>('[data-relative]')) {
        delete time.dataset['relative'];
        time.removeAttribute('title');
      }
      expect(host.innerHTML).to.equal(plain.innerHTML);
    });

    it(`has a form put where it is answered (WordPress, ${theme} theme)`, async () => {
      const host = await mount(html, wordpress, form);
      const link = host.querySelector<HTMLElement>('#comment-8 .comment-reply-link')!;
      const asked = oneEvent<CommentReplyEvent>(host, 'comment-reply');
      await clickStill(link);
      const { articleId, commentId, name, place } = await asked;
      expect([articleId, commentId, name]).to.deep.equal(['7', '8', 'Tomas Vale']);
      expect(place.contains(link) && !place.querySelector('ol')).to.equal(true);
    });
  }

  it('leaves WordPress’s links to WordPress’s own script, and to the browser where there is no form', async () => {
    const host = await mount(classicThread, wordpress, form);
    const link = host.querySelector<HTMLElement>('.comment-reply-link')!;
    const asked: Event[] = [];
    host.addEventListener('comment-reply', (event) => asked.push(event));
    const clicks: boolean[] = [];
    const stop = (event: Event): void => {
      clicks.push(event.defaultPrevented);
      event.preventDefault();
    };
    document.addEventListener('click', stop);
    Object.assign(window, { addComment: {} });
    link.click();
    Reflect.deleteProperty(window, 'addComment');
    host.nextElementSibling!.remove();
    link.click();
    document.removeEventListener('click', stop);
    expect(clicks).to.deep.equal([false, false]);
    expect(asked).to.have.length(0);
  });

  it('has times over it that stay true, and the printed ones for all who do not look', async () => {
    const now = new Date(Date.now() - 3 * 3_600_000).toISOString();
    const host = await mount(
      `<ol><li id="comment-1"><article><b>Ada</b> <time datetime="${now}">this morning</time><p>Words</p></article></li>
       <li id="comment-2"><article><b>Bo</b> <time datetime="2020-01-01T00:00:00Z">long ago</time></article></li>
       <li id="comment-3"><article><b>Cy</b> <time datetime="${new Date(Date.now() + 5 * 3_600_000).toISOString()}">tonight</time></article></li></ol>`,
    );
    const [young, old, later] = [...host.querySelectorAll('time')] as [HTMLTimeElement, HTMLTimeElement, HTMLTimeElement];
    expect(later.dataset['relative']).to.equal(undefined);
    expect(young.dataset['relative']).to.equal('3 hours ago');
    // Firefox gives the rule, the others what it comes to.
    expect(getComputedStyle(young, '::after').content).to.match(/3 hours ago|attr\(data-relative\)/);
    // The printed words are cut off, and keep their size: it is what the others are as high as, whatever the root has.
    const { display, overflow, fontSize } = getComputedStyle(young);
    expect([display, overflow, parseFloat(fontSize) > 10]).to.deep.equal(['inline-grid', 'clip', true]);
    expect(textOf(young)).to.equal('this morning');
    expect(young.title).to.equal('this morning');
    expect(old.dataset['relative']).to.equal(undefined);
    await expectAccessible(host);
  });

  it('gets a button to answer by, where the page has a form and prints none', async () => {
    const html = '<ol><li id="comment-1"><article><b>Ada</b><p>Words</p></article></li><li><p>No name</p></li></ol>';
    const alone = await mount(html);
    const button = alone.querySelector<HTMLElement>('.comment-reply-button')!;
    expect(alone.querySelectorAll('.comment-reply-button')).to.have.length(1);
    expect(getComputedStyle(button).display).to.equal('none');
    const host = await mount(html, wordpress, form);
    const asked = oneEvent<CommentReplyEvent>(document, 'comment-reply');
    await clickStill(host.querySelector('.comment-reply-button')!);
    expect((await asked).commentId).to.equal('1');
    expect((await asked).place).to.equal(host.querySelector('article'));
  });

  it('takes in a new comment and one that streams in', async () => {
    const host = await mount(classicThread, wordpress);
    accept(document.body, item(77, { parentId: '2' }));
    await until(() => document.activeElement?.matches('#comment-2 > .children > #comment-77 > article'));
    accept(document.body, item(78));
    await until(() => host.querySelector('.comment-list')!.lastElementChild!.id === 'comment-78');
    accept(document.body, item(9));
    await nextFrame();
    expect(host.querySelectorAll('#comment-9')).to.have.length(1);
  });
});

describe('article-comments: the reader’s own comments that nobody else sees yet', () => {
  const own = (host: Element): HTMLElement[] => [...host.querySelectorAll<HTMLElement>('.comment-own')];
  const keep = (more: object): void =>
    localStorage.setItem(
      'article-elements:own:7',
      JSON.stringify([{ body: 'Mine.', name: 'Me', parentId: null, at: Date.now(), state: 'held', ...more }]),
    );

  it('stand in their place, marked, without an address or a way to answer', async () => {
    server.comments = items(1, 2);
    const host = await mount(undefined, undefined, form);
    holdBack(document.body, 'Mine.', '1');
    await until(() => own(host).length);
    const [comment] = own(host) as [HTMLElement];
    expect(comment.parentElement!.parentElement!.id).to.equal('comment-1');
    expect(textOf(comment.querySelector('.comment-awaiting-moderation'))).to.equal('Waiting for approval. Only you can see this.');
    expect(comment.id).to.equal('');
    expect(comment.querySelector('a, button')).to.equal(null);
    expect(textOf(part(host, 'count'))).to.equal('2 comments');
    await expectAccessible(host);
  });

  it('come back after a reload, until a list has them', async () => {
    keep({});
    const host = await mount();
    expect(own(host)).to.have.length(1);
    expect(textOf(part(host, 'count'))).to.equal('0 comments');
    host.remove();
    server.comments = [item(5, { name: 'Me', body: 'Mine.' })];
    const later = await mount();
    expect([own(later).length, ids(later).join()]).to.deep.equal([0, '5']);
    expect(localStorage.getItem('article-elements:own:7')).to.equal(null);
  });

  it('say in words where it is not known whether they arrived', async () => {
    keep({ state: 'unknown' });
    const host = await mount();
    expect(textOf(own(host)[0])).to.contain('It is not known whether this has arrived.');
  });

  it('are gone at once when they are published', async () => {
    server.comments = items(1, 2);
    const host = await mount();
    holdBack(document.body, 'Mine.');
    await until(() => own(host).length);
    accept(document.body, item(3, { name: 'Me', body: 'Mine.' }));
    await until(() => ids(host).join() === '1,2,3');
    expect(own(host)).to.have.length(0);
  });

  for (const [theme, html] of Object.entries({ classic: classicThread, unlisted: unlistedThread, bare: bareThread })) {
    it(`are not shown twice where WordPress prints them for their author (${theme} theme)`, async () => {
      keep({ body: 'holdme please', name: 'Cy', parentId: '2' });
      const host = await mount(html, wordpress);
      expect(own(host)).to.have.length(0);
      expect(localStorage.getItem('article-elements:own:7')).to.not.equal(null);
    });
  }

  it('are known again where Cloudflare has hidden an address in them', async () => {
    keep({ body: 'Write to me@gazette.example.', name: 'Cy', parentId: '2' });
    const hidden = [...'me@gazette.example'].map((sign) => (sign.charCodeAt(0) ^ 0x2a).toString(16).padStart(2, '0')).join('');
    const address = `<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="2a${hidden}">[email&#160;protected]</a>`;
    const host = await mount(classicThread.replace('holdme please', `Write to ${address}.`), wordpress);
    expect(own(host)).to.have.length(0);
  });

  for (const [theme, html] of Object.entries({ unlisted: unlistedThread, bare: bareThread })) {
    it(`stand in lists of their own beside comments that are in none (${theme} theme)`, async () => {
      keep({});
      const host = await mount(html, wordpress);
      const [first] = own(host) as [HTMLElement];
      expect(first.parentElement!.previousElementSibling!.id).to.equal('comment-6');
      holdBack(document.body, 'Mine, too.', '9');
      await until(() => own(host).length === 2);
      expect(own(host)[0]!.closest('.children')!.parentElement!.id).to.equal('comment-9');
      expect(own(host).every(({ parentElement }) => parentElement!.localName === 'ol')).to.equal(true);
    });
  }

  it('move to the comment they answer when it has come', async () => {
    keep({ parentId: '55' });
    server.comments = items(1, 60);
    const host = await mount();
    expect(own(host)[0]!.parentElement!.matches('.comment-list')).to.equal(true);
    part(host, 'more')!.click();
    await until(() => listed(host).length === 61);
    await until(() => own(host)[0]?.parentElement?.parentElement?.id === 'comment-55');
    expect(own(host)).to.have.length(1);
  });
});
