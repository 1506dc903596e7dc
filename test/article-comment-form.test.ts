import { expect } from 'chai';
import '../dist/define.js';
import type { CommentAcceptedEvent, CommentErrorEvent, CommentRejectedEvent, Draft } from '../dist/index.js';
import { registerBackend } from '../dist/index.js';
import { Network, plain, wordpressBlock, wordpressClassic } from './article-comment-form.fixtures.js';
import { expectAccessible } from './support/axe.js';
import { fixture, oneEvent, until } from './support/fixture.js';
import { click, media, press, type } from './support/page.js';
import { warningsOf } from './support/warnings.js';

type Form = HTMLElementTagNameMap['article-comment-form'];

const mount = async (inner = plain, attributes = ''): Promise<Form> => {
  const host = await fixture<Form>(`<article-comment-form ${attributes}>${inner}</article-comment-form>`);
  await host.load();
  return host;
};
const field = <T extends HTMLElement = HTMLInputElement>(host: Element, selector: string): T => host.querySelector<T>(selector)!;
const part = (host: Element, name: string): HTMLElement => host.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`)!;
const text = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
const textarea = (host: Element): HTMLTextAreaElement => field<HTMLTextAreaElement>(host, 'textarea');
const button = (host: Element): HTMLElement => field<HTMLElement>(host, '[type=submit]');

function fill(host: Element, values: Record<string, string>): void {
  for (const [selector, value] of Object.entries(values)) {
    const control = field<HTMLInputElement | HTMLTextAreaElement>(host, selector);
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
const reader = { '[autocomplete~=name]': 'Cy', '[type=email]': 'cy@example.com' };
const comment = (words = 'I took the 02.40 and it was full.'): Record<string, string> => ({ textarea: words, ...reader });

const drafts = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith('article-elements:draft:'));

describe('article-comment-form', () => {
  let network: Network;

  beforeEach(() => {
    localStorage.clear();
    network = new Network();
  });
  afterEach(() => {
    network.restore();
    localStorage.clear();
  });

  describe('the form inside', () => {
    for (const [name, html] of Object.entries({ classic: wordpressClassic, block: wordpressBlock })) {
      it(`keeps WordPress's own form as it is, with a ${name} theme`, async () => {
        const template = document.createElement('template');
        template.innerHTML = html;
        const host = await mount(html);
        const copy = host.querySelector('form')!.cloneNode(true) as HTMLElement;
        for (const note of copy.querySelectorAll<HTMLElement>('[data-comment-note]')) {
          expect(copy.querySelector('textarea')!.getAttribute('aria-describedby')).to.equal(note.id);
          copy.querySelector('textarea')!.removeAttribute('aria-describedby');
          note.remove();
        }
        expect(copy.outerHTML).to.equal(template.innerHTML);
        await expectAccessible(host);
      });
    }

    it('is given back as it was when it leaves', async () => {
      const host = await mount();
      const form = host.querySelector('form')!;
      button(host).click();
      expect(host.querySelectorAll('[aria-invalid]').length).to.equal(3);
      form.remove();
      host.insertAdjacentHTML('beforeend', wordpressClassic);
      await host.load();
      await until(() => host.querySelector('form')!.noValidate && !form.noValidate);
      expect(form.querySelectorAll('[aria-invalid], [data-comment-note], [aria-describedby]').length).to.equal(0);
    });

    it('is the one it was when a script moves it elsewhere', async () => {
      const host = await mount(wordpressClassic);
      const form = host.querySelector('form')!;
      const elsewhere = host.parentElement!.appendChild(document.createElement('div'));
      elsewhere.append(form);
      await host.updateComplete;
      fill(elsewhere, comment());
      button(elsewhere).click();
      await until(() => network.sent.length === 1);
      expect(host.querySelector('form')).to.equal(null);
    });
  });

  describe('with no form inside', () => {
    const written = async (attributes = ''): Promise<Form> => {
      const host = await fixture<Form>(`<article-comment-form ${attributes}></article-comment-form>`);
      await until(() => host.querySelector('form'));
      return host;
    };

    it('gives way to the site’s own form when that comes late', async () => {
      const host = await fixture<HTMLElement>('<article-comment-form></article-comment-form>');
      await until(() => host.querySelector('form[data-standard]'));
      const own = document.createElement('form');
      own.method = 'post';
      own.action = '/mine';
      own.innerHTML = '<label>Comment <textarea name="comment" required></textarea></label><button>Post</button>';
      host.append(own);
      await until(() => !host.querySelector('form[data-standard]'));
      await until(() => own.noValidate);
    });

    it('writes the standard one', async () => {
      const host = await written('endpoint="/comments" article-id="9"');
      const labels = [...host.querySelectorAll('label')].map((label) => [
        text(label),
        label.control!.localName,
        (label.control as HTMLInputElement).type,
      ]);
      expect(labels).to.deep.equal([
        ['Comment *', 'textarea', 'textarea'],
        ['Name *', 'input', 'text'],
        ['Email *', 'input', 'email'],
        ['Website', 'input', 'url'],
        ['Save my name, email, and website in this browser for the next time I comment.', 'input', 'checkbox'],
      ]);
      expect([...host.querySelectorAll('input')].map((input) => input.getAttribute('autocomplete')).filter(Boolean)).to.deep.equal([
        'name',
        'email',
        'url',
      ]);
      expect([...host.querySelectorAll<HTMLInputElement>('[maxlength]')].map(({ maxLength }) => maxLength)).to.deep.equal([
        65525, 245, 100, 200,
      ]);
      expect(text(host.querySelector('.comment-notes')!)).to.equal(
        'Your email address will not be published. Required fields are marked *',
      );
      expect(host.querySelector('form')!.method).to.equal('post');
      expect(host.querySelector('form')!.getAttribute('action')).to.equal('/comments');
      await expectAccessible(host);
    });

    it("writes WordPress's names for WordPress", async () => {
      const host = await written('backend="wordpress" endpoint="/blog/" article-id="9" reply-to="3"');
      const data = Object.fromEntries(new FormData(host.querySelector('form')!));
      expect(data).to.deep.equal({ comment: '', author: '', email: '', url: '', comment_post_ID: '9', comment_parent: '3' });
      expect(host.querySelector('form')!.getAttribute('action')).to.equal('/blog/wp-comments-post.php');
    });

    it('writes ids of their own for two forms on a page', async () => {
      const both = await fixture('<div><article-comment-form></article-comment-form><article-comment-form></article-comment-form></div>');
      await until(() => both.querySelectorAll('form').length === 2);
      const ids = [...both.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
      await expectAccessible(both);
    });

    it('puts a captcha before the button', async () => {
      const host = await fixture<Form>(
        '<article-comment-form><div slot="captcha"><input name="token" value="t"></div></article-comment-form>',
      );
      await until(() => host.querySelector('form'));
      expect(host.querySelector('form [slot=captcha]')!.nextElementSibling!.className).to.equal('form-submit');
    });
  });

  describe('validation', () => {
    it('says what is wrong at the top and beside the fields', async () => {
      const host = await mount();
      await click(button(host));
      const alert = part(host, 'alert');
      await until(() => host.shadowRoot!.activeElement === alert);
      expect(alert.getAttribute('role')).to.equal('alert');
      expect([...alert.querySelectorAll('a')].map(text)).to.deep.equal([
        'Write your comment.',
        'Enter your name.',
        'Enter your email address.',
      ]);
      for (const control of host.querySelectorAll<HTMLInputElement>('[required]')) {
        expect(control.getAttribute('aria-invalid')).to.equal('true');
        const notes = control
          .getAttribute('aria-describedby')!
          .split(' ')
          .map((id) => text(document.getElementById(id)!));
        expect(notes.some((note) => /^(Write|Enter) your/.test(note))).to.equal(true);
      }
      expect(network.sent).to.deep.equal([]);
      await expectAccessible(host);
      await media({ colorScheme: 'dark' });
      await expectAccessible(host);
    });

    it('links to the fields, and takes back what is mended', async () => {
      const host = await mount();
      await click(button(host));
      const link = await until(() => part(host, 'alert').querySelectorAll('a')[2]);
      expect(link.hash).to.equal('#email');
      await click(link);
      expect(document.activeElement).to.equal(field(host, '#email'));
      await type('cy@');
      expect(field(host, '#email').getAttribute('aria-invalid')).to.equal('true');
      await type('example.com');
      expect(field(host, '#email').hasAttribute('aria-invalid')).to.equal(false);
      expect(field(host, '#email').hasAttribute('aria-describedby')).to.equal(false);
      expect(host.querySelectorAll('[data-comment-note=error]').length).to.equal(2);
    });

    it('takes white space for nothing, and an address for an address', async () => {
      const host = await mount();
      fill(host, { textarea: ' \n ', '#author': ' ', '#email': 'nobody', '#url': 'example.com' });
      button(host).click();
      await until(() => part(host, 'alert').querySelector('li'));
      expect([...part(host, 'alert').querySelectorAll('a')].map(text)).to.deep.equal([
        'Write your comment.',
        'Enter your name.',
        'Enter an email address like name@example.com.',
        'Enter a full web address like https://example.com.',
      ]);
    });

    it("keeps the site's own words for its own rules", async () => {
      const host = await mount();
      fill(host, comment());
      field(host, '[name=topic]').setCustomValidity('Ferries only.');
      button(host).click();
      await until(() => part(host, 'alert').querySelector('li'));
      expect(text(part(host, 'alert'))).to.include('Ferries only.');
    });

    it('speaks the language of the page', async () => {
      const { registerStrings } = await import('../dist/index.js');
      registerStrings('nl', {
        commentForm: { bodyRequired: 'Schrijf uw reactie.', problems: { one: 'Er is iets mis', other: 'Er zijn {n} dingen mis' } },
      });
      const host = await mount(plain, 'lang="nl"');
      button(host).click();
      await until(() => part(host, 'alert').querySelector('li'));
      expect(text(part(host, 'alert'))).to.include('Er zijn 3 dingen mis Schrijf uw reactie.');
    });
  });

  describe('the counter', () => {
    it('shows what is left, and says it where it matters', async () => {
      const host = await mount();
      const note = host.querySelector('[data-comment-note=counter]')!;
      expect(text(note)).to.equal('200 characters left');
      expect(textarea(host).getAttribute('aria-describedby')).to.equal(note.id);
      const heard = host.shadowRoot!.querySelector('.heard')!;
      fill(host, { textarea: 'x'.repeat(150) });
      expect(text(note)).to.equal('50 characters left');
      await host.updateComplete;
      expect(text(heard)).to.equal('');
      fill(host, { textarea: 'x'.repeat(181) });
      await host.updateComplete;
      expect(text(heard)).to.equal('19 characters left');
      fill(host, { textarea: 'x'.repeat(199) });
      await host.updateComplete;
      expect(text(note)).to.equal('1 character left');
      expect(text(heard)).to.equal('19 characters left');
      fill(host, { textarea: 'x'.repeat(200) });
      await host.updateComplete;
      expect(text(heard)).to.equal('No characters left.');
    });
  });

  describe('sending', () => {
    it('posts the form as it is, and reads a redirect as success', async () => {
      const host = await mount();
      fill(host, comment());
      const submit = oneEvent(host, 'comment-submit');
      await click(button(host));
      const draft = ((await submit) as Event & { draft: Draft }).draft;
      expect(draft).to.deep.include({ body: comment()['textarea'], name: 'Cy', email: 'cy@example.com', website: '', remember: false });
      expect(draft.extra).to.deep.equal({ topic: 'ferries' });
      await until(() => network.sent.length === 1);
      const [{ url, init, body }] = network.sent as [(typeof network.sent)[0]];
      expect(url).to.equal(new URL('/comments', location.href).href);
      expect(init.method).to.equal('POST');
      expect(Object.fromEntries(new URLSearchParams(body))).to.deep.equal(Object.fromEntries(new FormData(host.querySelector('form')!)));
      const accepted = oneEvent<CommentAcceptedEvent>(host, 'comment-accepted');
      network.answer({ redirected: '/article/' });
      const { state, bubbles, composed } = await accepted;
      expect([state, bubbles, composed]).to.deep.equal(['received', true, true]);
      expect(textarea(host).value).to.equal('');
      expect(field(host, '#author').value).to.equal('Cy');
      expect(drafts()).to.deep.equal([]);
      await host.updateComplete;
      expect(text(part(host, 'status'))).to.equal('Your comment has arrived. It may take a while to appear.');
      expect(text(part(host, 'own-words'))).to.equal(comment()['textarea']);
      await expectAccessible(host);
    });

    it('sends once when Enter is pressed twice, and keeps the focus and the name of the button', async () => {
      const host = await mount();
      fill(host, comment());
      button(host).focus();
      await press('Enter');
      await until(() => network.sent.length === 1);
      await press('Enter');
      field(host, '#author').focus();
      await press('Enter');
      button(host).focus();
      expect(button(host).getAttribute('aria-disabled')).to.equal('true');
      expect(host.querySelector('form')!.getAttribute('aria-busy')).to.equal('true');
      expect(host.matches(':state(sending)')).to.equal(true);
      expect(text(button(host))).to.equal('Post comment');
      expect(text(part(host, 'status'))).to.equal('Sending your comment…');
      await expectAccessible(host);
      const accepted = oneEvent(host, 'comment-accepted');
      network.answer({ redirected: '/article/' });
      await accepted;
      expect(document.activeElement).to.equal(button(host));
      expect(network.sent.length).to.equal(1);
      expect(button(host).hasAttribute('aria-disabled')).to.equal(false);
      expect(host.querySelector('form')!.hasAttribute('aria-busy')).to.equal(false);
    });

    it('says that a comment is held, and shows it', async () => {
      const host = await mount();
      fill(host, comment());
      network.always = { redirected: '/article/?unapproved=4&moderation-hash=838a' };
      const held = oneEvent(host, 'comment-held');
      button(host).click();
      await held;
      await host.updateComplete;
      expect(text(part(host, 'status'))).to.equal('Your comment has arrived and is waiting for approval.');
      expect(text(part(host, 'own-words'))).to.equal(comment()['textarea']);
      await expectAccessible(host);
      await media({ colorScheme: 'dark' });
      await expectAccessible(host);
    });

    it('takes a refusal with status 200 for what it is', async () => {
      const host = await mount(wordpressClassic, 'backend="wordpress"');
      fill(host, { ...comment(), '#email': 'a@b.c' });
      network.always = {
        type: 'application/json',
        body: JSON.stringify({
          code: 'wp_die',
          message: '<p><strong>Error:</strong> Please enter a valid email address.</p>',
          data: { status: 200 },
        }),
      };
      const rejected = oneEvent<CommentRejectedEvent>(host, 'comment-rejected');
      button(host).click();
      const { code, serverMessage } = await rejected;
      expect([code, serverMessage]).to.deep.equal(['invalid', 'Please enter a valid email address.']);
      await until(() => host.shadowRoot!.activeElement === part(host, 'alert'));
      expect(text(part(host, 'alert'))).to.include('The site says: Please enter a valid email address.');
      expect(textarea(host).value).to.equal(comment()['textarea']);
      expect(drafts().length).to.equal(1);
      await expectAccessible(host);
      await media({ colorScheme: 'dark' });
      await expectAccessible(host);
    });

    it('ties a refusal to its field', async () => {
      registerBackend('picky', () => ({ submit: async () => ({ ok: false, code: 'too-short', field: 'body' }) }));
      const host = await mount(plain, 'backend="picky"');
      fill(host, comment());
      button(host).click();
      await until(() => textarea(host).getAttribute('aria-invalid') === 'true');
      expect(text(host.querySelector('[data-comment-note=error]')!)).to.equal('“Comment” is too short.');
      await until(() => part(host, 'alert').querySelector('a'));
      expect(part(host, 'alert').querySelector('a')!.hash).to.equal('#comment');
    });

    it('keeps everything when the connection breaks, and says that it does not know', async () => {
      const host = await mount();
      fill(host, comment());
      network.always = 'cut';
      const failed = oneEvent<CommentErrorEvent>(host, 'comment-error');
      button(host).click();
      const { code, maybeStored } = await failed;
      expect([code, maybeStored]).to.deep.equal(['network', true]);
      await until(() => text(part(host, 'alert')).includes('We cannot tell whether your comment arrived'));
      expect(textarea(host).value).to.equal(comment()['textarea']);
      expect(drafts().length).to.equal(1);
      expect(button(host).hasAttribute('aria-disabled')).to.equal(false);
      await expectAccessible(host);
    });

    it('takes a duplicate after that for a success', async () => {
      const host = await mount();
      fill(host, comment());
      network.always = 'cut';
      const failed = oneEvent(host, 'comment-error');
      button(host).click();
      await failed;
      network.always = { status: 409, type: 'application/json', body: '{"code":"wp_die","message":"Duplicate","data":{"status":409}}' };
      const accepted = oneEvent<CommentAcceptedEvent>(host, 'comment-accepted');
      button(host).click();
      expect((await accepted).state).to.equal('received');
      expect(drafts()).to.deep.equal([]);
    });

    it('and only after that', async () => {
      const host = await mount();
      fill(host, comment());
      network.always = { status: 409, type: 'text/html', body: '<body>Duplicate comment detected</body>' };
      for (let times = 2; times--;) {
        const rejected = oneEvent<CommentRejectedEvent>(host, 'comment-rejected');
        button(host).click();
        expect((await rejected).code).to.equal('duplicate');
      }
    });

    it('repeats the key of what it does not know of, and no other', async () => {
      const keys: string[] = [];
      registerBackend('keys', () => ({
        idempotent: true,
        submit: async (_draft, { key = '' } = {}) => {
          keys.push(key);
          return { ok: false, code: 'server', maybeStored: true };
        },
      }));
      const host = await mount(plain, 'backend="keys"');
      for (const words of ['One', 'One', 'Another']) {
        fill(host, comment(words));
        const failed = oneEvent(host, 'comment-error');
        button(host).click();
        await failed;
      }
      // A page that was closed before the answer knows it too.
      host.remove();
      const again = await mount(plain, 'backend="keys"');
      fill(again, reader);
      const failed = oneEvent(again, 'comment-error');
      button(again).click();
      await failed;
      expect(keys[0]).to.have.length.above(20);
      expect(keys.map((key) => keys.indexOf(key))).to.deep.equal([0, 0, 2, 2]);
    });

    it('keeps what is written while the comment is on its way', async () => {
      const host = await mount();
      fill(host, comment('First.'));
      button(host).click();
      await until(() => network.sent.length === 1);
      fill(host, { textarea: 'First. And a second thought.' });
      const accepted = oneEvent(host, 'comment-accepted');
      network.answer({ redirected: '/article/' });
      await accepted;
      expect(textarea(host).value).to.equal('First. And a second thought.');
      expect(localStorage.getItem(drafts()[0]!)).to.include('second thought');
    });

    it('waits as long as the server asks, then offers again', async () => {
      registerBackend('slow', () => ({ submit: async () => ({ ok: false, code: 'rate-limited', retryAfter: 2 }) }));
      const host = await mount(plain, 'backend="slow"');
      fill(host, comment());
      const rejected = oneEvent<CommentRejectedEvent>(host, 'comment-rejected');
      button(host).click();
      expect((await rejected).retryAfter).to.equal(2);
      await until(() => text(part(host, 'alert')).includes('You can send it again in 2 seconds.'));
      expect(button(host).getAttribute('aria-disabled')).to.equal('true');
      expect(text(part(host, 'wait'))).to.match(/again in [12] seconds?/);
      await expectAccessible(host);
      await until(() => !button(host).hasAttribute('aria-disabled'));
      await host.updateComplete;
      expect(text(host.shadowRoot!.querySelector('.heard')!)).to.equal('You can send your comment now.');
      expect(text(part(host, 'alert'))).to.equal('');
    });

    it('sends nothing that a listener cancels', async () => {
      const host = await mount();
      fill(host, comment());
      host.addEventListener('comment-submit', (event) => event.preventDefault(), { once: true });
      button(host).click();
      expect(textarea(host).value).to.equal(comment()['textarea']);
      network.always = { redirected: '/article/' };
      const accepted = oneEvent(host, 'comment-accepted');
      button(host).click();
      await accepted;
      expect(network.sent.length).to.equal(1);
    });

    it('leaves a form for another origin to the browser, once', async () => {
      const host = await mount(plain.replace('/comments', 'https://other.example/comments'));
      const seen: boolean[] = [];
      const listen = (event: Event): void => {
        seen.push(event.defaultPrevented);
        event.preventDefault();
      };
      host.parentElement!.addEventListener('submit', listen);
      button(host).click();
      expect(seen).to.deep.equal([true]);
      fill(host, comment());
      await until(() => host.querySelector('form')!.noValidate);
      await host.load();
      button(host).click();
      button(host).click();
      expect(seen).to.deep.equal([true, false, true]);
      expect(network.sent).to.deep.equal([]);
      expect(drafts().length).to.equal(1);
    });

    it('posts the form as it is for a backend it does not know, and says so', async () => {
      const { value: host, warnings } = await warningsOf(async () => {
        const made = await mount(plain, 'backend="livefyre"');
        fill(made, comment());
        network.always = { redirected: '/article/' };
        const accepted = oneEvent(made, 'comment-accepted');
        button(made).click();
        await accepted;
        return made;
      });
      expect(host.backend).to.equal('livefyre');
      expect(warnings.join()).to.include('knows no backend="livefyre"');
    });

    it('does not throw for a backend that does', async () => {
      registerBackend('broken', () => ({ submit: () => Promise.reject(new Error('no')) }));
      const { warnings } = await warningsOf(async () => {
        const host = await mount(plain, 'backend="broken"');
        fill(host, comment());
        const failed = oneEvent<CommentErrorEvent>(host, 'comment-error');
        button(host).click();
        expect((await failed).code).to.equal('unreadable');
      });
      expect(warnings.length).to.equal(1);
    });
  });

  describe('the draft', () => {
    it('is there again, and said to be', async () => {
      const first = await mount();
      textarea(first).focus();
      await type('Half a thought');
      await until(() => drafts().length === 1);
      first.remove();
      const host = await mount();
      expect(textarea(host).value).to.equal('Half a thought');
      await host.updateComplete;
      expect(text(part(host, 'status'))).to.equal('The comment you had begun here is back.');
      expect(part(host, 'status').getAttribute('role')).to.equal('status');
    });

    it('is written when the page is left, without waiting', async () => {
      const host = await mount();
      fill(host, { textarea: 'Leaving' });
      window.dispatchEvent(new Event('pagehide'));
      expect(localStorage.getItem('article-elements:draft:4711:')).to.include('Leaving');
    });

    it('does not write over what the reader or the page has put there', async () => {
      (await mount()).remove();
      localStorage.setItem('article-elements:draft:4711:', JSON.stringify({ body: 'Old', at: 1 }));
      const host = await mount(plain.replace('></textarea>', '>New</textarea>'));
      expect(textarea(host).value).to.equal('New');
    });

    it('is one for each article and reply', async () => {
      const host = await mount(plain, 'article-id="1"');
      fill(host, { textarea: 'On top' });
      host.replyTo = '12';
      await host.updateComplete;
      expect(textarea(host).value).to.equal('');
      expect(field(host, '[name=comment_parent]').value).to.equal('12');
      fill(host, { textarea: 'An answer' });
      host.replyTo = null;
      field(host, '[name=comment_parent]').value = '0';
      await host.updateComplete;
      expect(textarea(host).value).to.equal('On top');
      host.articleId = '2';
      await host.updateComplete;
      expect(textarea(host).value).to.equal('');
      expect(drafts().sort()).to.deep.equal(['article-elements:draft:1:', 'article-elements:draft:1:12']);
    });

    it("follows a form that WordPress's script turns to a reply", async () => {
      const host = await mount(wordpressClassic);
      fill(host, { textarea: 'On top' });
      field(host, '#comment_parent').value = '7';
      await until(() => textarea(host).value === '');
      field(host, '#comment_parent').value = '0';
      await until(() => textarea(host).value === 'On top');
    });

    it('is dropped when the page that comes back has the comment', async () => {
      const body = 'Sent by the browser itself, and printed by the server.';
      localStorage.setItem('article-elements:draft:4711:', JSON.stringify({ body, at: 1 }));
      await fixture(`<ol><li>${body}</li></ol>`);
      const host = await mount();
      expect(textarea(host).value).to.equal('');
      expect(drafts()).to.deep.equal([]);
    });

    it('that cannot be kept is no error but said', async () => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      try {
        const host = await mount();
        fill(host, comment());
        await until(() => text(part(host, 'status')).includes('cannot keep your draft'));
        const leaving = new Event('beforeunload', { cancelable: true });
        window.dispatchEvent(leaving);
        expect(leaving.defaultPrevented).to.equal(true);
        network.always = { redirected: '/article/' };
        const accepted = oneEvent(host, 'comment-accepted');
        button(host).click();
        await accepted;
      } finally {
        Storage.prototype.setItem = setItem;
      }
    });

    it('that was tampered with is none', async () => {
      for (const value of ['', '[', '{"body":7}', '"x"', 'null']) {
        localStorage.setItem('article-elements:draft:4711:', value);
        const host = await mount();
        expect(textarea(host).value).to.equal('');
        host.remove();
      }
    });
  });

  describe('the reader', () => {
    const sendAs = async (consent: boolean): Promise<void> => {
      const host = await mount();
      fill(host, comment());
      field(host, '#remember').checked = consent;
      network.always = { redirected: '/article/' };
      const accepted = oneEvent(host, 'comment-accepted');
      button(host).click();
      await accepted;
      host.remove();
    };

    it('is remembered only with consent', async () => {
      await sendAs(false);
      expect(JSON.stringify({ ...localStorage })).not.to.include('cy@example.com');
      expect(field(await mount(), '#email').value).to.equal('');
    });

    it('is remembered with it, and forgotten without', async () => {
      await sendAs(true);
      const host = await mount();
      expect([field(host, '#author').value, field(host, '#email').value, field(host, '#remember').checked]).to.deep.equal([
        'Cy',
        'cy@example.com',
        true,
      ]);
      host.remove();
      await sendAs(false);
      expect(JSON.stringify({ ...localStorage })).not.to.include('cy@example.com');
    });
  });
});
