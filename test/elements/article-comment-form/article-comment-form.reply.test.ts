/* To the comment that is answered and home again, with the words of each, the focus, and what else is in the form. */
import { expect } from 'chai';
import '../../../dist/define.js';
import { CommentReplyEvent } from '../../../dist/features/comments-page/thread-events.js';
import type { CommentHeldEvent } from '../../../dist/index.js';
import {
  action,
  button,
  comment,
  field,
  fill,
  part,
  plain,
  send,
  Server,
  text,
  textarea,
  type Form,
} from './article-comment-form.fixtures.js';
import { expectAccessible } from '../../support/axe.js';
import { fixture, oneEvent, until } from '../../support/fixture.js';
import { click } from '../../support/page.js';

const thread = `<ol>
  <li><article id="c7" aria-label="Ines"><p>The first ferry was late.</p><button class="comment-reply-button">Reply</button></article>
    <ol><li><article id="c9" aria-label="Mo"><p>It was.</p></article></li></ol></li>
  <li id="flat"><p>Printed flat.</p><ul><li>An answer</li></ul></li>
</ol>`;

describe('article-comment-form: replies', () => {
  let server: Server;
  let page: HTMLElement;
  let host: Form;

  beforeEach(async () => {
    localStorage.clear();
    server = new Server('server');
    page = await fixture(`<main>${thread}<div id="home"><article-comment-form backend="server">${plain}</article-comment-form>
      <p>After</p></div></main>`);
    host = page.querySelector('article-comment-form')!;
  });
  afterEach(() => localStorage.clear());

  const reply = async (id = '7', place: Element = page.querySelector('#c7')!, name = 'Ines', article = '4711'): Promise<Event> => {
    const event = new CommentReplyEvent(article, id, name, place);
    place.dispatchEvent(event);
    await until(
      () => host.querySelector<HTMLInputElement>('[name=comment_parent]')!.value === id && document.activeElement === textarea(host),
    );
    return event;
  };

  it('goes below the comment, says whom it answers, and has the focus', async () => {
    await reply();
    expect(host.parentElement!.id).to.equal('c7');
    expect(text(part(host, 'reply-to'))).to.equal('Replying to Ines');
    expect(text(host.shadowRoot!.querySelector('.heard')!)).to.equal('Replying to Ines');
    await expectAccessible(page);
  });

  it('goes before the answers that the comment has', async () => {
    await reply('8', page.querySelector('#flat')!);
    expect(host.nextElementSibling!.localName).to.equal('ul');
  });

  it('keeps a draft for each, and takes the focus back to the button when it is cancelled', async () => {
    await host.load();
    fill(host, { ...comment('On top'), '[name=topic]': 'trams' });
    const opener = page.querySelector<HTMLElement>('.comment-reply-button')!;
    opener.focus();
    await reply();
    expect(textarea(host).value).to.equal('');
    expect(field(host, '[name=topic]').value).to.equal('trams');
    fill(host, { textarea: 'An answer' });
    await click(action(host, 'Cancel reply'));
    await until(() => document.activeElement === opener);
    expect(host.parentElement!.id).to.equal('home');
    expect(host.nextElementSibling!.textContent).to.equal('After');
    expect([textarea(host).value, field(host, '[name=comment_parent]').value, host.replyTo]).to.deep.equal(['On top', '0', null]);
    expect(part(host, 'reply')).to.equal(null);
    await reply();
    expect(textarea(host).value).to.equal('An answer');
    await until(() => text(part(host, 'status')) === 'The answer you had begun here is back.');
  });

  it('goes from one comment to the next, and then home', async () => {
    await reply();
    fill(host, { textarea: 'To Ines' });
    await reply('9', page.querySelector('#c9')!, 'Mo');
    expect([host.parentElement!.id, textarea(host).value, text(part(host, 'reply-to'))]).to.deep.equal(['c9', '', 'Replying to Mo']);
    await click(action(host, 'Cancel reply'));
    await until(() => host.parentElement!.id === 'home');
    await reply();
    expect(textarea(host).value).to.equal('To Ines');
  });

  it('keeps every draft where storage is forbidden', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
    try {
      await host.load();
      fill(host, comment('On top'));
      await reply();
      fill(host, { textarea: 'An answer' });
      await click(action(host, 'Cancel reply'));
      await until(() => textarea(host).value === 'On top');
      await reply();
      expect(textarea(host).value).to.equal('An answer');
      fill(host, { textarea: '' });
      await click(action(host, 'Cancel reply'));
      await until(() => textarea(host).value === 'On top');
      fill(host, { textarea: '' });
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('goes home when the reply is taken, with the reader and the draft', async () => {
    await host.load();
    fill(host, comment('On top'));
    await reply();
    fill(host, { textarea: 'An answer' });
    server.holds = true;
    button(host).focus();
    const { draft } = await send<CommentHeldEvent>(host, 'comment-held');
    expect(draft).to.include({ body: 'An answer', parentId: '7' });
    expect(host.parentElement!.id).to.equal('home');
    expect(textarea(host).value).to.equal('On top');
    await until(() => host.shadowRoot!.activeElement === part(host, 'outcome'));
    await host.updateComplete;
    expect(text(part(host, 'status'))).to.equal('Your comment has arrived and is waiting for approval.');
    expect(text(part(host, 'own-words'))).to.equal('An answer');
  });

  describe('out of a modal dialog that the form is not in', () => {
    let dialog: HTMLDialogElement;
    let opener: HTMLElement;

    beforeEach(async () => {
      const outside = await fixture<HTMLElement>('<div><button>Comments</button><dialog><p>Words before</p></dialog></div>');
      dialog = outside.querySelector('dialog')!;
      opener = outside.querySelector('button')!;
      dialog.append(page.querySelector('ol')!);
      opener.focus();
      dialog.showModal();
      await reply('7', dialog.querySelector('#c7')!);
    });
    afterEach(() => dialog.close());

    const isHome = (): boolean => host.parentElement!.id === 'home' && host.nextElementSibling!.textContent === 'After';

    it('stays in it to say what became of the reply, and goes home when it is closed', async () => {
      fill(host, comment('An answer'));
      server.holds = true;
      button(host).focus();
      await send(host, 'comment-held');
      await until(() => host.shadowRoot!.activeElement === part(host, 'outcome'));
      expect(dialog.contains(host)).to.equal(true);
      expect(host.closest('#c7')).to.equal(null);
      expect(text(part(host, 'status'))).to.equal('Your comment has arrived and is waiting for approval.');
      expect([part(host, 'reply'), field(host, '[name=comment_parent]').value]).to.deep.equal([null, '0']);
      // Another answer, from where it is.
      await reply('9', dialog.querySelector('#c9')!, 'Mo');
      expect(host.parentElement!.id).to.equal('c9');
      await click(action(host, 'Cancel reply'));
      await until(() => !host.closest('#c9'));
      dialog.close();
      await until(isHome);
      expect(document.activeElement).to.equal(opener);
    });

    it('goes home when it is closed, and keeps the answer that was begun', async () => {
      fill(host, { textarea: 'Half an answer' });
      dialog.close();
      await until(isHome);
      expect([textarea(host).value, part(host, 'reply')]).to.deep.equal(['', null]);
      dialog.showModal();
      await reply('7', dialog.querySelector('#c7')!);
      expect(textarea(host).value).to.equal('Half an answer');
    });
  });

  it('goes home to where the page shows nothing only when it does', async () => {
    await reply();
    fill(host, comment('An answer'));
    const home = page.querySelector<HTMLElement>('#home')!;
    home.hidden = true;
    button(host).focus();
    server.holds = true;
    await send(host, 'comment-held');
    await until(() => host.shadowRoot!.activeElement === part(host, 'outcome'));
    home.hidden = false;
    page.querySelector<HTMLElement>('.comment-reply-button')!.focus();
    await until(() => host.parentElement === home);
  });

  it('leaves the focus to a thread that takes it to the new comment', async () => {
    await reply();
    fill(host, comment('An answer'));
    button(host).focus();
    page.querySelector<HTMLElement>('#c9')!.tabIndex = -1;
    host.addEventListener('comment-accepted', () => page.querySelector<HTMLElement>('#c9')!.focus(), { once: true });
    await send(host, 'comment-accepted');
    await host.updateComplete;
    expect(document.activeElement!.id).to.equal('c9');
  });

  it('stays with the comment when the reply is refused', async () => {
    await reply();
    fill(host, comment('An answer'));
    server.submit = async () => ({ ok: false, code: 'parent-gone' });
    await send(host, 'comment-rejected');
    expect([host.parentElement!.id, textarea(host).value]).to.deep.equal(['c7', 'An answer']);
  });

  it('stays where the reader is writing when the answer to another comment comes', async () => {
    await host.load();
    fill(host, comment('On top'));
    const release = server.wait();
    const accepted = send(host, 'comment-accepted');
    await reply();
    fill(host, { textarea: 'I am answe' });
    release();
    await accepted;
    await until(() => text(part(host, 'status')) === 'Your comment is published.');
    expect([host.parentElement!.id, textarea(host).value, document.activeElement === textarea(host)]).to.deep.equal([
      'c7',
      'I am answe',
      true,
    ]);
  });

  it('stays with what the reader has written since', async () => {
    await reply();
    fill(host, comment('An answer'));
    const accepted = send(host, 'comment-accepted');
    fill(host, { textarea: 'And another' });
    await accepted;
    await host.updateComplete;
    expect([host.parentElement!.id, textarea(host).value]).to.deep.equal(['c7', 'And another']);
  });

  it('comes home when the comment is taken off the page', async () => {
    await reply();
    fill(host, { textarea: 'An answer' });
    page.querySelector('ol')!.replaceChildren();
    await until(() => host.parentElement?.id === 'home');
    expect(JSON.stringify({ ...localStorage })).to.include('An answer');
  });

  it('is no business of a form for another article, nor of one whose site answers in its own way', async () => {
    await host.load();
    page.querySelector('#c7')!.dispatchEvent(new CommentReplyEvent('99', '7', 'Ines', page.querySelector('#c7')!));
    page.addEventListener('comment-reply', (event) => event.preventDefault(), { once: true });
    page.querySelector('#c7')!.dispatchEvent(new CommentReplyEvent('4711', '7', 'Ines', page.querySelector('#c7')!));
    await host.updateComplete;
    await host.load();
    expect(host.parentElement!.id).to.equal('home');
  });

  it('sends a reply again that is not known of from wherever the form is', async () => {
    await reply();
    fill(host, comment('An answer'));
    server.faults = ['cut-before'];
    await send(host, 'comment-error');
    await click(action(host, 'Cancel reply'));
    await until(() => host.parentElement!.id === 'home' && textarea(host).value === '');
    fill(host, { textarea: 'On top' });
    const entry = await until(() => part(host, 'own-comment'));
    await click(entry.querySelector('summary')!);
    const accepted = oneEvent(host, 'comment-accepted');
    await click(action(host, 'Send again'));
    await accepted;
    expect(server.stored.map(({ body, parentId }) => [body, parentId])).to.deep.equal([['An answer', '7']]);
    expect(textarea(host).value).to.equal('On top');
  });
});
