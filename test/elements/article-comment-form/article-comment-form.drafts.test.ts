import { expect } from 'chai';
import '../../../dist/define.js';
import type { CommentAcceptedEvent } from '../../../dist/index.js';
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
  text,
  textarea,
  wordpressClassic,
} from './article-comment-form.fixtures.js';
import { fixture, oneEvent, until } from '../../support/fixture.js';
import { type } from '../../support/page.js';

const key = 'article-elements:draft:4711:';
const keep = (body: string): void => localStorage.setItem(key, JSON.stringify({ body, at: 1 }));

describe('article-comment-form: drafts', () => {
  let network: Network;

  beforeEach(() => {
    localStorage.clear();
    network = new Network();
  });
  afterEach(() => {
    network.restore();
    localStorage.clear();
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

    it('comes back before what the page has put there, unless it is in it', async () => {
      for (const [printed, value] of [
        ['New', 'Old\n\nNew'],
        ['Old and new', 'Old and new'],
        ['O', 'Old'],
      ] as const) {
        keep('Old');
        const host = await mount(plain.replace('></textarea>', `>${printed}</textarea>`));
        expect(textarea(host).value).to.equal(value);
        host.remove();
      }
    });

    it('comes back before what the reader typed before it could', async () => {
      keep('A long considered answer.');
      const page = await fixture('<main></main>');
      const host = document.createElement('article-comment-form');
      host.innerHTML = plain;
      textarea(host).value = 'A';
      page.append(host);
      await host.load();
      expect(textarea(host).value).to.equal('A long considered answer.\n\nA');
      window.dispatchEvent(new Event('pagehide'));
      expect(localStorage.getItem(key)).to.include('answer.\\n\\nA');
    });

    it('is left alone by a tab, or a form, that the reader did not write in', async () => {
      const host = await mount();
      keep('Written in another tab.');
      window.dispatchEvent(new Event('pagehide'));
      expect(localStorage.getItem(key)).to.include('Written in another tab.');
      host.remove();
      expect(localStorage.getItem(key)).to.include('Written in another tab.');
    });

    it('is what another tab makes of it, until the reader writes here', async () => {
      keep('Old beginning');
      const host = await mount();
      keep('Old beginning, and an end.');
      window.dispatchEvent(new StorageEvent('storage', { key }));
      expect(textarea(host).value).to.equal('Old beginning, and an end.');
      localStorage.removeItem(key);
      window.dispatchEvent(new StorageEvent('storage', { key }));
      await host.updateComplete;
      expect([textarea(host).value, text(part(host, 'status'))]).to.deep.equal(['', '']);
      fill(host, { textarea: 'Mine' });
      keep('Theirs');
      window.dispatchEvent(new StorageEvent('storage', { key }));
      expect(textarea(host).value).to.equal('Mine');
    });

    it('stays while a site has its fields disabled', async () => {
      const host = await mount();
      fill(host, { textarea: 'On its way' });
      window.dispatchEvent(new Event('pagehide'));
      for (const control of host.querySelectorAll<HTMLInputElement>('input, textarea, button')) control.disabled = true;
      window.dispatchEvent(new Event('pagehide'));
      expect(localStorage.getItem(key)).to.include('On its way');
    });

    it('is of a field outside the form too', async () => {
      const outside = '<form id="outside" action="/comments" method="post"><button>Send</button></form>';
      const host = await mount(`${outside}<textarea form="outside" name="comment" aria-label="Comment"></textarea>`);
      fill(host, { textarea: 'From outside' });
      await until(() => drafts().length === 1);
      network.always = { redirected: '/article/' };
      const accepted = oneEvent<CommentAcceptedEvent>(host, 'comment-accepted');
      field(host, 'button').click();
      expect((await accepted).draft.body).to.equal('From outside');
      expect([textarea(host).value, drafts()]).to.deep.equal(['', []]);
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
      await fixture(
        `<ol class="comment-list"><li class="comment" id="comment-8"><article class="comment-body"><b class="fn">Cy</b><div class="comment-content"><p>${body}</p></div></article></li></ol>`,
      );
      const host = await mount();
      expect(textarea(host).value).to.equal('');
      expect(drafts()).to.deep.equal([]);
    });

    it('is dropped where the page shows it to its author as held, and left where it only says the same', async () => {
      const body = 'Nobody was told of the closure until the day before.';
      localStorage.setItem('article-elements:draft:4711:', JSON.stringify({ body, at: 1 }));
      await fixture(`<p>${body}</p>`);
      const before = await mount();
      expect(textarea(before).value).to.equal(body);
      before.remove();
      await fixture(`<ol class="comment-list"><li class="comment" id="comment-8"><article class="comment-body"><b class="fn">Cy</b>
        <em class="comment-awaiting-moderation">Held.</em><div class="comment-content"><p>${body}</p></div></article></li></ol>`);
      const host = await mount();
      expect([textarea(host).value, drafts()]).to.deep.equal(['', []]);
    });

    it('is known by the number that the address gives, however short it is', async () => {
      keep('Yes :lol:');
      const address = location.href;
      history.replaceState(null, '', '?unapproved=8#comment-8');
      try {
        await fixture(`<ol class="comment-list"><li class="comment" id="comment-8"><article class="comment-body"><b class="fn">Cy</b>
          <em class="comment-awaiting-moderation">Held.</em><div class="comment-content"><p>Yes <img class="emoji" alt="😆"></p></div></article></li></ol>`);
        expect(textarea(await mount()).value).to.equal('');
      } finally {
        history.replaceState(null, '', address);
      }
    });

    it('waits until what is being composed is composed', async () => {
      localStorage.setItem(key, JSON.stringify({ body: '前の下書き', at: Date.now() }));
      const host = await fixture<HTMLElementTagNameMap['article-comment-form']>(`<article-comment-form>${plain}</article-comment-form>`);
      const control = textarea(host);
      control.focus();
      control.value = 'にほ';
      await host.load();
      expect(control.value).to.equal('にほ');
      control.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data: 'にほん' }));
      control.value = '日本語';
      control.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '日本語' }));
      await until(() => control.value === '前の下書き\n\n日本語');
    });

    it('is one in all forms of an article on a page', async () => {
      keep('Begun above');
      const page = await fixture(`<main>${`<article-comment-form>${plain}</article-comment-form>`.repeat(2)}</main>`);
      const [above, below] = [...page.querySelectorAll('article-comment-form')];
      await Promise.all([above!.load(), below!.load()]);
      fill(below!, comment('Begun above, ended below'));
      network.always = { redirected: '/article/' };
      const accepted = oneEvent(below!, 'comment-accepted');
      button(below!).click();
      await accepted;
      expect([textarea(above!).value, textarea(below!).value, drafts()]).to.deep.equal(['', '', []]);
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
