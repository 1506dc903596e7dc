/* Servers that mean harm, pages in odd states, and readers who are somewhere else by now. */
import { expect } from 'chai';
import '../../../dist/define.js';
import type { CommentReplyEvent } from '../../../dist/index.js';
import {
  accept,
  form as threadForm,
  item,
  items,
  mount as mountThread,
  part as threadPart,
  resetServer,
  server as thread,
} from '../article-comments/article-comments.fixtures.js';
import {
  action,
  comment,
  field,
  fill,
  own,
  part,
  plain,
  send,
  Server,
  text,
  textarea,
  wordpressClassic,
  type Form,
} from './article-comment-form.fixtures.js';
import { fixture, nextFrame, oneEvent, until } from '../../support/fixture.js';

beforeEach(() => {
  localStorage.clear();
  resetServer();
});

describe('article-comment-form: what is not to be trusted', () => {
  it('gives no link to an address that runs something', async () => {
    for (const url of ['javascript:xss()', ' javascript:xss()', 'data:text/html,<script>xss()</script>', '//other.example/#comment-1']) {
      localStorage.clear();
      const server = new Server('server');
      const submit = server.submit.bind(server);
      server.submit = async (...given) => {
        const result = await submit(...given);
        if (result.ok && result.comment) Object.assign(result.comment, { url });
        return result;
      };
      const host = await fixture<Form>(`<article-comment-form backend="server">${plain}</article-comment-form>`);
      await host.load();
      fill(host, comment());
      await send(host, 'comment-accepted');
      await host.updateComplete;
      expect(text(part(host, 'status'))).to.equal('Your comment is published.');
      const link = host.shadowRoot!.querySelector<HTMLAnchorElement>('[part=permalink]');
      expect(link?.protocol ?? 'none', url).to.match(url.startsWith('//') ? /^https?:$/ : /^none$/);
      host.remove();
    }
  });

  it('says what a look for a comment sent earlier has found', async () => {
    localStorage.setItem(
      'article-elements:own:4711',
      JSON.stringify([{ body: 'The quay was closed on Sunday.', name: 'Cy', parentId: null, at: Date.now(), state: 'unknown' }]),
    );
    const server = new Server('server');
    const host = await fixture<Form>(`<article-comment-form backend="server">${plain}</article-comment-form>`);
    await host.load();
    expect(own(host)).to.have.length(1);
    host.shadowRoot!.querySelector('details')!.open = true;
    action(host, 'Check again').click();
    await until(() => /It is not in the list at/.test(text(part(host, 'status'))));
    server.stored.push({
      id: '1',
      parentId: null,
      name: 'Cy',
      body: 'The quay was closed on Sunday.',
      date: new Date().toISOString(),
      state: 'published',
    });
    const button = action(host, 'Check again');
    button.focus();
    button.click();
    await until(() => / is published\.$/.test(text(part(host, 'status'))));
    await until(() => host.shadowRoot!.activeElement === part(host, 'outcome'));
  });
});

describe('article-comment-form: replies on pages as they are', () => {
  it('that were begun to a comment that is gone are offered, and go where the reader wants them', async () => {
    const key = (parent: string): string => `article-elements:draft:4711:${parent}`;
    const keep = (parent: string, body: string): void => localStorage.setItem(key(parent), JSON.stringify({ body, at: Date.now() }));
    keep('8', 'To nobody.');
    keep('9', 'To somebody.');
    localStorage.setItem('article-elements:draft:47110:8', JSON.stringify({ body: 'Another article’s.', at: Date.now() }));
    const page = await fixture(`<main><ol><li id="comment-9">Here</li></ol><article-comment-form>${plain}</article-comment-form></main>`);
    const host = page.querySelector<Form>('article-comment-form')!;
    await host.load();
    expect(own(host)).to.deep.equal(['An answer you had begun, to a comment that is not here.']);
    host.shadowRoot!.querySelector('details')!.open = true;
    action(host, 'Put it in the form').click();
    await until(() => own(host).length === 0);
    expect(textarea(host).value).to.equal('To nobody.');
    expect(localStorage.getItem(key('8'))).to.equal(null);
    expect(localStorage.getItem(key(''))).to.contain('To nobody.');
    expect(localStorage.getItem(key('9'))).to.contain('To somebody.');
  });

  it('are written in one form where there are two', async () => {
    const page = await fixture(`<main><ol><li id="comment-3"><article><p>One</p></article></li></ol>
      <article-comment-form>${plain}</article-comment-form><article-comment-form>${plain}</article-comment-form></main>`);
    const forms = [...page.querySelectorAll<Form>('article-comment-form')];
    const { CommentReplyEvent } = await import('../../../dist/index.js');
    const place = page.querySelector('article')!;
    place.dispatchEvent(new CommentReplyEvent('4711', '3', 'Ines', place));
    await until(() => place.contains(forms[0]!));
    await Promise.all(forms.map((each) => each.load()));
    expect(place.querySelectorAll('article-comment-form')).to.have.length(1);
  });

  it('follow the server’s own link where the only form is another article’s', async () => {
    const list =
      '<h2>C</h2><ol class="comment-list"><li class="comment" id="comment-3"><article class="comment-body"><b class="fn">Ines</b><a class="comment-reply-link" href="#natively" data-commentid="3">Reply</a></article></li></ol>';
    const host = await mountThread(list, 'article-id="8"', threadForm);
    const link = host.querySelector<HTMLElement>('a')!;
    link.click();
    await until(() => location.hash === '#natively');
    history.replaceState(null, '', location.pathname);
  });

  it('find the article by the form that WordPress has printed', async () => {
    const list =
      '<h2>C</h2><ol class="comment-list"><li class="comment" id="comment-3"><article class="comment-body"><b class="fn">Ines</b><a class="comment-reply-link" href="#natively" data-commentid="3">Reply</a></article></li></ol>';
    const host = await mountThread(list, '', `<article-comment-form>${wordpressClassic}</article-comment-form>`);
    const asked = oneEvent<CommentReplyEvent>(document, 'comment-reply');
    host.querySelector<HTMLElement>('a')!.click();
    expect((await asked).articleId).to.equal('4');
    await until(() => host.querySelector('article-comment-form') !== null);
    expect(location.hash).to.equal('');
  });

  it('leave WordPress’s box inside the element, whatever its script would do', async () => {
    let moved = 0;
    Object.assign(window, { addComment: { moveForm: () => moved++ } });
    const page =
      await fixture(`<main><ol class="comment-list"><li class="comment" id="comment-3"><article class="comment-body" id="div-comment-3"><b class="fn">Ines</b><p>One</p>
        <a class="comment-reply-link" href="?replytocom=3#respond" data-commentid="3" data-postid="4" data-belowelement="div-comment-3" data-respondelement="respond">Reply</a></article></li></ol>
      <article-comment-form><div id="respond"><h3>Leave a reply</h3>${wordpressClassic}</div></article-comment-form></main>`);
    const host = page.querySelector<Form>('article-comment-form')!;
    const link = page.querySelector<HTMLElement>('.comment-reply-link')!;
    // As WordPress's script listens: at the link itself.
    link.addEventListener('click', (event) => (event.preventDefault(), moved++));
    link.click();
    await until(() => page.querySelector('li')!.contains(host));
    expect(host.querySelector('#respond form')).to.not.equal(null);
    expect(field(host, '#comment_parent').value).to.equal('3');
    await until(() => document.activeElement === textarea(host));
    action(host, 'Cancel reply').click();
    expect(page.querySelector('li')!.contains(host)).to.equal(false);
    expect(field(host, '#comment_parent').value).to.equal('0');
    expect(moved).to.equal(0);
    Reflect.deleteProperty(window, 'addComment');
  });
});

describe('article-comments: servers and readers as they are', () => {
  it('leaves the focus where a reader writes something else', async () => {
    thread.comments = items(1, 3);
    const host = await mountThread(undefined, undefined, `${threadForm}<input id="search">`);
    const search = document.querySelector<HTMLElement>('#search')!;
    search.focus();
    accept(document.querySelector('article-comment-form')!, item(9));
    await until(() => host.querySelector('#comment-9') !== null);
    await nextFrame();
    expect(document.activeElement?.id).to.equal('search');
    const next = document.querySelector('textarea')!;
    next.focus();
    next.value = 'The next';
    accept(document.querySelector('article-comment-form')!, item(10));
    await until(() => host.querySelector('#comment-10') !== null);
    expect(document.activeElement === next).to.equal(true);
  });

  it('asks a server that gives the same page for ever three times more, and no more', async () => {
    const { registerBackend } = await import('../../../dist/index.js');
    let asked = 0;
    registerBackend('endless', () => ({
      submit: async () => ({ ok: false, code: 'closed' }),
      list: async () => (asked++, { items: items(1, 5), next: String(asked) }),
    }));
    history.replaceState(null, '', '#comment-999');
    const host = await mountThread('<h2>C</h2>', 'backend="endless" article-id="7"');
    await until(() => threadPart(host, 'status')!.textContent.includes('not here'));
    history.replaceState(null, '', location.pathname);
    expect(asked).to.equal(4);
    expect(threadPart(host, 'more')).to.equal(null);
  });

  it('lists what is odd in a comment as far as it goes', async () => {
    thread.comments = [item(1, { avatar: {} as string }), item(2, { date: 'yesterday' }), item(3, { website: [] as unknown as string })];
    const host = await mountThread();
    expect(host.querySelectorAll('li.comment')).to.have.length(3);
    expect(text(host.querySelector('#comment-2 .comment-permalink')!)).to.equal('yesterday');
    expect(host.querySelector('#comment-2 time')).to.equal(null);
  });

  it('makes links of addresses in plain text, as the preview does, and of nothing else', async () => {
    thread.comments = [item(1, { body: 'See https://example.com/a?b=1.\nOr javascript:xss() and <a href="https://x.example">this</a>' })];
    const host = await mountThread();
    const links = [...host.querySelectorAll<HTMLAnchorElement>('.comment-content a')];
    expect(links.map(({ href, rel }) => [href, rel])).to.deep.equal([
      ['https://example.com/a?b=1', 'ugc nofollow noopener'],
      ['https://x.example/', 'ugc nofollow noopener'],
    ]);
    expect(host.querySelector('.comment-content')!.textContent).to.equal(thread.comments[0]!.body);
  });

  it('fetches no pictures of authors where the site says so', async () => {
    thread.comments = [item(1, { avatar: 'https://pictures.example/1.png' })];
    const host = await mountThread('<h2>C</h2>', 'backend="test" article-id="7" avatars="none"');
    expect(host.querySelectorAll('img')).to.have.length(0);
    expect(host.querySelector<HTMLElement>('article')!.dataset['initial']).to.equal('R');
  });
});
