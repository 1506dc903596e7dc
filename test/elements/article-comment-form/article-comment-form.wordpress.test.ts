/* WordPress's own script moves the box round its form: written after what `wp-includes/js/comment-reply.js` does. */
import { expect } from 'chai';
import '../../../dist/define.js';
import { CommentReplyEvent } from '../../../dist/features/comments-page/thread-events.js';
import { button, comment, field, fill, Network, text, textarea, wordpressClassic, type Form } from './article-comment-form.fixtures.js';
import { fixture, oneEvent, until } from '../../support/fixture.js';
import { click } from '../../support/page.js';

const page = `<main><ol class="comment-list"><li id="comment-7"><div id="div-comment-7"><p>The first.</p>
    <a class="comment-reply-link" href="/?replytocom=7#respond" data-commentid="7" data-postid="4" data-belowelement="div-comment-7"
      data-respondelement="respond" data-replyto="Reply to Ines">Reply</a></div></li></ol>
  <div id="respond" class="comment-respond"><h3 id="reply-title">Leave a Reply
    <small><a id="cancel-comment-reply-link" href="/#respond" style="display:none">Cancel reply</a></small></h3>
    <article-comment-form>${wordpressClassic}</article-comment-form></div></main>`;

/** What the script does: a place holder, the box after the comment, the parent's id into the hidden field, and all that back. */
class WordPressScript {
  constructor() {
    document.querySelector('#cancel-comment-reply-link')!.addEventListener('click', (event) => {
      event.preventDefault();
      const holder = document.getElementById('wp-temp-form-div');
      if (!holder) return;
      document.querySelector<HTMLInputElement>('#comment_parent')!.value = '0';
      holder.replaceWith(document.getElementById('respond')!);
      (event.currentTarget as HTMLElement).style.display = 'none';
    });
    document.querySelector('.comment-reply-link')!.addEventListener('click', (event) => {
      event.preventDefault();
      const { belowelement, commentid, respondelement, postid } = (event.currentTarget as HTMLElement).dataset;
      this.moveForm(belowelement!, commentid!, respondelement!, postid!);
    });
  }

  moveForm(below: string, commentId: string, respondId: string, postId: string): false {
    const respond = document.getElementById(respondId)!;
    const [post, parent] = ['comment_post_ID', 'comment_parent'].map((id) => document.querySelector<HTMLInputElement>(`#${id}`)!);
    if (!document.getElementById('wp-temp-form-div')) {
      const holder = document.createElement('div');
      holder.id = 'wp-temp-form-div';
      holder.style.display = 'none';
      respond.before(holder);
    }
    if (postId) post!.value = postId;
    parent!.value = commentId;
    document.querySelector<HTMLElement>('#cancel-comment-reply-link')!.style.display = '';
    document.getElementById(below)!.after(respond);
    document.querySelector<HTMLElement>('#comment')!.focus();
    return false;
  }
}

describe("article-comment-form: in WordPress's own box", () => {
  let network: Network;
  let main: HTMLElement;
  let host: Form;
  const global = globalThis as { addComment?: WordPressScript };

  beforeEach(async () => {
    localStorage.clear();
    network = new Network();
    main = await fixture(page);
    global.addComment = new WordPressScript();
    host = main.querySelector('article-comment-form')!;
    await host.load();
  });
  afterEach(() => {
    delete global.addComment;
    network.restore();
    localStorage.clear();
  });
  const respond = (): Element => main.querySelector('#respond')!;

  it('goes where the script moves it, with a draft for each place', async () => {
    fill(host, comment('On top'));
    await click(main.querySelector('.comment-reply-link')!);
    expect(respond().previousElementSibling!.id).to.equal('div-comment-7');
    await until(() => textarea(host).value === '');
    expect(document.activeElement).to.equal(textarea(host));
    fill(host, { textarea: 'An answer' });
    await click(main.querySelector('#cancel-comment-reply-link')!);
    await until(() => textarea(host).value === 'On top');
    await click(main.querySelector('.comment-reply-link')!);
    await until(() => textarea(host).value === 'An answer');
  });

  it('sends the reply, and has the script take the box home', async () => {
    fill(host, comment('On top'));
    await click(main.querySelector('.comment-reply-link')!);
    await until(() => textarea(host).value === '');
    fill(host, { textarea: 'An answer' });
    const accepted = oneEvent(host, 'comment-accepted');
    button(host).click();
    await until(() => network.sent.length === 1);
    expect(new URLSearchParams(network.sent[0]!.body).get('comment_parent')).to.equal('7');
    network.answer({ redirected: '/article/' });
    await accepted;
    await until(() => textarea(host).value === 'On top');
    await host.updateComplete;
    expect(text(host.shadowRoot!.querySelector('[part=status]')!)).to.equal('Your comment has arrived. It may take a while to appear.');
    expect([respond().previousElementSibling!.localName, field(host, '#comment_parent').value]).to.deep.equal(['ol', '0']);
  });

  it('leaves the moving to the script when a thread asks for it', async () => {
    const place = main.querySelector('#div-comment-7')!;
    place.dispatchEvent(new CommentReplyEvent('4', '7', 'Ines', place));
    await until(() => respond().previousElementSibling!.id === 'div-comment-7' && document.activeElement === textarea(host));
    expect(host.parentElement).to.equal(respond());
    expect(text(main.querySelector('#reply-title')!)).to.include('Cancel reply');
  });
});
