import { expect } from 'chai';
import '../../../dist/define.js';
import type { CommentAcceptedEvent, CommentErrorEvent, CommentRejectedEvent, Draft } from '../../../dist/index.js';
import { registerBackend } from '../../../dist/index.js';
import {
  Network,
  button,
  comment,
  drafts,
  field,
  fill,
  mount,
  part,
  plain,
  reader,
  text,
  textarea,
  wordpressClassic,
} from './article-comment-form.fixtures.js';
import { expectAccessible } from '../../support/axe.js';
import { oneEvent, until } from '../../support/fixture.js';
import { click, media, press } from '../../support/page.js';
import { warningsOf } from '../../support/warnings.js';

describe('article-comment-form: sending', () => {
  let network: Network;

  beforeEach(() => {
    localStorage.clear();
    network = new Network();
  });
  afterEach(() => {
    network.restore();
    localStorage.clear();
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
      await until(() => text(part(host, 'alert')).includes('We do not know whether your comment arrived'));
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

    it('repeats by itself, once, what the server knows again by its key; and repeats the key of nothing else', async () => {
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
      expect(keys.map((key) => keys.indexOf(key))).to.deep.equal([0, 0, 0, 0, 4, 4, 4, 4]);
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

    it('sends once by whatever way: two clicks, two buttons, a script, a listener of its own event', async () => {
      const host = await mount(plain.replace('</form>', '<button name="second" value="1">And subscribe</button></form>'));
      const form = host.querySelector('form')!;
      fill(host, comment());
      host.addEventListener('comment-submit', () => form.requestSubmit(), { once: true });
      await click(button(host));
      button(host).click();
      host.querySelector<HTMLElement>('[name=second]')!.click();
      form.requestSubmit();
      field(host, '#author').focus();
      await press('Enter');
      await until(() => network.sent.length === 1);
      const accepted = oneEvent(host, 'comment-accepted');
      network.answer({ redirected: '/article/' });
      await accepted;
      expect(network.sent.length).to.equal(1);
      expect(textarea(host).value).to.equal('');
    });

    it('lets one form of the site send at a time, and the next one see what became of it', async () => {
      const [one, other] = [await mount(), await mount()];
      for (const host of [one, other]) {
        fill(host, comment());
        button(host).click();
      }
      await until(() => network.sent.length === 1);
      expect(text(part(other, 'status'))).to.equal('Sending your comment…');
      const accepted = [one, other].map((host) => oneEvent<CommentAcceptedEvent>(host, 'comment-accepted'));
      network.answer({ redirected: '/article/' });
      expect((await Promise.all(accepted)).map(({ state }) => state)).to.deep.equal(['received', 'received']);
      expect([network.sent.length, textarea(other).value, drafts()]).to.deep.equal([1, '', []]);
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
      const host = await mount(
        plain.replace('/comments"', 'https://other.example/comments" target="elsewhere"') +
          '<iframe name="elsewhere" title="Elsewhere"></iframe>',
      );
      const seen: boolean[] = [];
      const listen = (event: Event): void => {
        seen.push(event.defaultPrevented);
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

    it('leaves words with accents to the browser where it posts another encoding than UTF-8, and sends all others', async () => {
      const host = await mount(plain.replace('/comments"', '/comments" accept-charset="nonsense ISO-8859-1"'));
      const posted: boolean[] = [];
      host.parentElement!.addEventListener('submit', (event) => {
        posted.push(!event.defaultPrevented);
        if (!event.defaultPrevented) event.preventDefault();
      });
      fill(host, comment());
      await until(() => host.querySelector('form')!.noValidate);
      await host.load();
      network.always = { redirected: '/article/' };
      const accepted = oneEvent(host, 'comment-accepted');
      button(host).click();
      await accepted;
      fill(host, { ...comment(), textarea: 'Une idée à moitié vide.' });
      button(host).click();
      expect(posted).to.deep.equal([false, true]);
      expect(network.sent.length).to.equal(1);
    });

    it('knows the encoding of a page that is not UTF-8', async () => {
      const host = await mount();
      Object.defineProperty(document, 'characterSet', { value: 'windows-1252', configurable: true });
      try {
        const posted: boolean[] = [];
        host.parentElement!.addEventListener('submit', (event) => {
          posted.push(!event.defaultPrevented);
          if (!event.defaultPrevented) event.preventDefault();
        });
        fill(host, { ...comment(), textarea: 'Une idée à moitié vide.' });
        await until(() => host.querySelector('form')!.noValidate);
        await host.load();
        button(host).click();
        expect(posted).to.deep.equal([true]);
        expect(network.sent).to.deep.equal([]);
      } finally {
        Reflect.deleteProperty(document, 'characterSet');
      }
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
});
