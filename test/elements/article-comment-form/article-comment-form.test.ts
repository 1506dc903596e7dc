import { expect } from 'chai';
import '../../../dist/define.js';
import {
  Network,
  button,
  comment,
  fill,
  mount,
  text,
  wordpressBlock,
  wordpressClassic,
  type Form,
} from './article-comment-form.fixtures.js';
import { expectAccessible } from '../../support/axe.js';
import { fixture, oneEvent, until } from '../../support/fixture.js';

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
        // What a copy of the page is told from the page's own by.
        copy.removeAttribute('data-comment-form');
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
      const accepted = oneEvent(host, 'comment-accepted');
      network.answer({ redirected: '/article/' });
      await accepted;
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
});
