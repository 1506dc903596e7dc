import { expect } from 'chai';
import '../../../dist/define.js';
import type { CommentsErrorEvent, CommentsLoadEvent } from '../../../dist/index.js';
import { accept, ids, item, items, listed, mount, part, resetServer, server, still, textOf } from './article-comments.fixtures.js';
import { expectAccessible } from '../../support/axe.js';
import { fixture, nextFrame, oneEvent, until } from '../../support/fixture.js';
import { click, press } from '../../support/page.js';
import { warningsOf } from '../../support/warnings.js';

beforeEach(resetServer);

describe('article-comments: a list from the backend', () => {
  it('writes the comments as children, each with its name, time, words and address', async () => {
    server.comments = [item(1, { name: 'Ines Moreau', website: 'https://ines.example/', body: 'First.\n\nSecond.' })];
    const host = await mount();
    const comment = listed(host)[0]!;
    expect(host.querySelector(':scope > h2 + ol.comment-list > li')).to.equal(comment);
    expect(comment.id).to.equal('comment-1');
    const link = comment.querySelector<HTMLAnchorElement>('.fn a')!;
    expect([link.textContent, link.href, link.rel]).to.deep.equal(['Ines Moreau', 'https://ines.example/', 'ugc nofollow noopener']);
    expect(comment.querySelector('time')!.dateTime).to.equal('2026-01-01T00:01:00.000Z');
    expect(textOf(comment.querySelector('time'))).to.match(/2026/);
    expect(comment.querySelector<HTMLAnchorElement>('.comment-permalink')!.hash).to.equal('#comment-1');
    expect([...comment.querySelectorAll('.comment-content p')].map(textOf)).to.deep.equal(['First.', 'Second.']);
    expect(comment.querySelector('article')!.getAttribute('aria-label')).to.equal('Ines Moreau');
    expect(host.querySelector('[slot]')).to.equal(null);
    expect(textOf(part(host, 'count'))).to.equal('1 comment');
  });

  it('asks the backend with what its attributes say', async () => {
    await mount('<h2>Comments</h2>', 'backend="test" endpoint="/where" article-id="9" sort="newest" page-size="7"');
    expect(server.options).to.deep.include({ endpoint: new URL('/where', location.href).href, articleId: '9' });
    expect(server.asked).to.deep.equal([{ cursor: '0', limit: 7, sort: 'newest' }]);
  });

  it('says so when there are none', async () => {
    const host = await mount();
    expect(textOf(part(host, 'count'))).to.equal('No comments yet.');
    expect(host.querySelector('ol')).to.equal(null);
    expect(part(host, 'sort')).to.equal(null);
  });

  it('shows on where comments are closed, and takes no replies there', async () => {
    server.comments = items(1, 2);
    server.open = false;
    const host = await mount('<h2>C</h2>', 'backend="test" article-id="7" replies="always"');
    expect(textOf(part(host, 'closed'))).to.equal('Comments are closed.');
    expect(getComputedStyle(host.querySelector('.comment-reply-button')!).display).to.equal('none');
  });

  it('fires comments-load, with what came', async () => {
    server.comments = items(1, 3);
    const loaded = oneEvent<CommentsLoadEvent>(document, 'comments-load');
    await mount();
    const { articleId, count, total, bubbles, composed } = await loaded;
    expect({ articleId, count, total, bubbles, composed }).to.deep.equal({
      articleId: '7',
      count: 3,
      total: 3,
      bubbles: true,
      composed: true,
    });
  });

  it('does nothing before a reader comes near', async () => {
    const host = await fixture<HTMLElementTagNameMap['article-comments']>(
      '<div><p style="block-size: 4000px"></p><article-comments backend="test"></article-comments></div>',
    );
    await nextFrame();
    await nextFrame();
    expect(server.asked).to.have.length(0);
    host.querySelector('article-comments')!.scrollIntoView();
    await until(() => server.asked.length);
  });

  it('begins again with another article', async () => {
    server.comments = items(1, 2);
    const host = await mount();
    server.comments = items(5, 6);
    host.articleId = '8';
    await until(() => ids(host).join() === '5,6');
    expect(server.options?.articleId).to.equal('8');
  });
});

describe('article-comments: when the list cannot be had', () => {
  it('says so, offers to try again, and fires comments-error', async () => {
    server.fails = 1;
    server.comments = items(1, 2);
    const failed = oneEvent<CommentsErrorEvent>(document, 'comments-error');
    const { value: host, warnings } = await warningsOf(() => mount());
    expect((await failed).message).to.equal('The list is broken');
    expect(warnings.join()).to.contain('could not be listed');
    expect(textOf(part(host, 'status'))).to.equal('The comments could not be loaded.');
    expect(textOf(part(host, 'count'))).to.equal('');
    await expectAccessible(host);
    await click(part(host, 'retry')!);
    await until(() => ids(host).join() === '1,2');
    expect(part(host, 'retry')).to.equal(null);
    expect(textOf(part(host, 'status'))).to.equal('');
  });

  it('keeps what is there when more cannot be had', async () => {
    server.comments = items(1, 60);
    const host = await mount();
    server.fails = 1;
    await warningsOf(async () => {
      part(host, 'more')!.click();
      await until(() => part(host, 'retry'));
    });
    expect(textOf(part(host, 'status'))).to.equal('More comments could not be loaded.');
    expect(listed(host)).to.have.length(50);
    part(host, 'retry')!.click();
    await until(() => listed(host).length === 60);
  });
});

describe('article-comments: more, and in another order', () => {
  it('loads more without moving the page, and goes on where the button was', async () => {
    server.comments = items(1, 120);
    const host = await mount();
    const more = part(host, 'more')!;
    more.focus();
    more.scrollIntoView({ block: 'center' });
    const last = listed(host).at(-1)!;
    const top = await still(last);
    await press('Enter');
    await until(() => listed(host).length === 100);
    await until(() => document.activeElement?.matches('#comment-51 > article'));
    expect(Math.abs((await still(last)) - top)).to.be.below(2);
    expect(textOf(part(host, 'status'))).to.equal('100 of 120 shown');
    await press('Tab');
    part(host, 'more')!.focus();
    await press('Enter');
    await until(() => textOf(part(host, 'status')) === 'All 120 shown');
    expect(part(host, 'more')).to.equal(null);
    expect(new Set(ids(host)).size).to.equal(120);
  });

  it('leaves a reader alone who has gone elsewhere meanwhile', async () => {
    server.comments = items(1, 60);
    const host = await mount(undefined, undefined, '<input id="elsewhere">');
    server.hold = true;
    part(host, 'more')!.focus();
    part(host, 'more')!.click();
    await until(() => server.asked.length === 2);
    document.querySelector<HTMLElement>('#elsewhere')!.focus();
    server.release();
    await until(() => listed(host).length === 60);
    expect(document.activeElement!.id).to.equal('elsewhere');
  });

  it('shows all, and stops when asked to', async () => {
    server.comments = items(1, 600);
    const host = await mount();
    server.hold = true;
    expect(textOf(part(host, 'all'))).to.equal('Show all 600');
    part(host, 'all')!.click();
    await until(() => server.asked.length === 2);
    server.release();
    await until(() => server.asked.length === 3);
    expect(textOf(part(host, 'all'))).to.equal('Stop');
    part(host, 'all')!.click();
    await until(() => textOf(part(host, 'all')) === 'Show all 600');
    expect(textOf(part(host, 'status'))).to.equal('150 of 600 shown');
    server.hold = false;
    part(host, 'all')!.click();
    await until(() => listed(host).length === 600, 10_000);
    expect(textOf(part(host, 'status'))).to.equal('All 600 shown');
  });

  it('sorts by the keyboard, and the focus stays', async () => {
    server.comments = items(1, 3);
    const host = await mount();
    const select = part<HTMLSelectElement>(host, 'sort-select')!;
    select.focus();
    select.value = 'newest';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => ids(host).join() === '3,2,1');
    expect(host.shadowRoot!.activeElement).to.equal(select);
    expect(server.asked.at(-1)).to.deep.include({ sort: 'newest', cursor: '0' });
  });

  it('keeps list and order when the other order cannot be had', async () => {
    server.comments = items(1, 3);
    const host = await mount();
    server.fails = 1;
    const select = part<HTMLSelectElement>(host, 'sort-select')!;
    await warningsOf(async () => {
      select.value = 'newest';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => part(host, 'retry'));
    });
    await host.updateComplete;
    expect(ids(host).join()).to.equal('1,2,3');
    expect(select.value).to.equal('oldest');
  });
});

describe('article-comments: what the reader has just written', () => {
  it('stands in its place, has the focus and is counted', async () => {
    server.comments = items(1, 2);
    const host = await mount();
    accept(document.body, item(9, { parentId: '1', name: 'Me' }));
    await until(() => document.activeElement?.matches('#comment-1 > .children > #comment-9 > article'));
    expect(textOf(part(host, 'status'))).to.equal('1 new comment');
    expect(textOf(part(host, 'count'))).to.equal('3 comments');
    accept(document.body, item(9, { parentId: '1', name: 'Me' }));
    accept(document.body, item(10), 'another article');
    await nextFrame();
    await nextFrame();
    expect(ids(host)).to.deep.equal(['1', '9', '2']);
  });

  it('comes last where more has yet to be loaded, and is not shown again with it', async () => {
    server.comments = items(1, 60);
    const host = await mount();
    server.comments.push(item(61));
    accept(document.body, item(61));
    await until(() => ids(host).at(-1) === '61');
    part(host, 'more')!.click();
    await until(() => listed(host).length === 61);
    expect(ids(host)).to.deep.equal(items(1, 61).map(({ id }) => id));
  });

  it('comes first where the newest do', async () => {
    server.comments = items(1, 2);
    const host = await mount('<h2>C</h2>', 'backend="test" article-id="7" sort="newest"');
    accept(document.body, item(9));
    await until(() => ids(host).join() === '9,2,1');
  });
});
