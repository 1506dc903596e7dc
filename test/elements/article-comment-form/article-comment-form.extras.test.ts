/* What a site asks for: a preview, a trap for robots, a way to sign in, the rules of the house. */
import { expect } from 'chai';
import '../../../dist/define.js';
import type { CommentSubmitEvent } from '../../../dist/index.js';
import {
  action,
  button,
  comment,
  drafts,
  field,
  fill,
  mount,
  part,
  plain,
  send,
  Server,
  text,
  textarea,
} from './article-comment-form.fixtures.js';
import { expectAccessible } from '../../support/axe.js';
import { fixture, oneEvent, until } from '../../support/fixture.js';
import { click, media, press } from '../../support/page.js';

describe('article-comment-form: what a site asks for', () => {
  let server: Server;

  beforeEach(() => {
    localStorage.clear();
    server = new Server('server');
  });
  afterEach(() => localStorage.clear());

  describe('the preview', () => {
    it('shows the comment as text, with paragraphs and links, by key, and hides it again', async () => {
      const host = await mount(plain, 'backend="server" preview');
      fill(host, comment('One <b onclick="x()">bold</b>\nline. See https://example.com/a_(b), or javascript:alert(1).\n\nTwo.'));
      const toggle = part(host, 'preview-button');
      expect(toggle.getAttribute('aria-expanded')).to.equal('false');
      toggle.focus();
      await press('Enter');
      const preview = await until(() => part(host, 'preview'));
      expect(toggle.getAttribute('aria-expanded')).to.equal('true');
      expect(host.shadowRoot!.getElementById(toggle.getAttribute('aria-controls')!)).to.equal(preview);
      expect([...preview.querySelectorAll('p')].map(text)).to.deep.equal([
        'Cy',
        'One <b onclick="x()">bold</b>line. See https://example.com/a_(b), or javascript:alert(1).',
        'Two.',
      ]);
      expect([...preview.querySelectorAll('a')].map((link) => [link.href, link.rel])).to.deep.equal([
        ['https://example.com/a_(b)', 'ugc nofollow noopener'],
      ]);
      expect(preview.querySelectorAll('b, script').length).to.equal(0);
      expect(preview.querySelectorAll('br').length).to.equal(1);
      await expectAccessible(host);
      await media({ colorScheme: 'dark' });
      await expectAccessible(host);
      fill(host, { textarea: 'Other words.' });
      await host.updateComplete;
      expect(text(preview)).to.include('Other words.');
      expect(host.shadowRoot!.activeElement).to.equal(toggle);
      await press('Enter');
      await until(() => !part(host, 'preview'));
      expect(server.sent).to.deep.equal([]);
    });

    it('says when there is nothing to show, and goes when the comment is sent', async () => {
      const host = await mount(plain, 'backend="server" preview');
      await click(part(host, 'preview-button'));
      await until(() => part(host, 'preview-empty'));
      fill(host, comment());
      await send(host, 'comment-accepted');
      await host.updateComplete;
      expect(part(host, 'preview')).to.equal(null);
    });

    it('is not there unless it is asked for', async () => {
      expect(part(await mount(), 'preview-button')).to.equal(null);
    });

    it('has its room from the start', async () => {
      const host = await fixture<HTMLElementTagNameMap['article-comment-form']>(
        `<article-comment-form preview>${plain}</article-comment-form>`,
      );
      const before = host.getBoundingClientRect().height;
      await host.load();
      await until(() => part(host, 'preview-button'));
      // The line below a counted field has its room too, by `maxlength`.
      expect(host.getBoundingClientRect().height).to.be.closeTo(before, 0.5);
    });
  });

  describe('against robots', () => {
    it('has a field that is there for nobody else, and goes with the comment', async () => {
      const host = await mount(plain, 'backend="server" honeypot="subject_line"');
      const trap = field(host, '[name=subject_line]');
      expect([trap.tabIndex, trap.autocomplete, getComputedStyle(trap).visibility]).to.deep.equal([-1, 'off', 'hidden']);
      expect(trap.closest('[aria-hidden=true]')).not.to.equal(null);
      trap.focus();
      expect(document.activeElement).not.to.equal(trap);
      await expectAccessible(host);
      fill(host, comment());
      const submit = oneEvent<CommentSubmitEvent>(host, 'comment-submit');
      await send(host, 'comment-accepted');
      expect((await submit).draft.extra).to.deep.equal({ topic: 'ferries', subject_line: '' });
    });

    it('takes the field away with itself, and has none unless it is asked for', async () => {
      const host = await mount(plain, 'honeypot');
      const form = host.querySelector('form')!;
      expect(form.querySelectorAll('[data-comment-trap]').length).to.equal(1);
      form.remove();
      host.insertAdjacentHTML('beforeend', plain);
      await until(() => !form.querySelector('[data-comment-trap]'));
      expect((await mount()).querySelector('[data-comment-trap]')).to.equal(null);
    });

    it('sends what comes too quickly a little later, and refuses nobody', async () => {
      const host = await mount(plain, 'backend="server" least-time="0.4"');
      const start = performance.now();
      fill(host, comment());
      const accepted = send(host, 'comment-accepted');
      await host.updateComplete;
      expect(text(part(host, 'status'))).to.equal('Sending your comment…');
      await accepted;
      expect(performance.now() - start).to.be.at.least(390);
      // Words that were there before were typed some other time, however young the page is.
      host.remove();
      localStorage.setItem('article-elements:draft:4711:', JSON.stringify({ body: 'Typed yesterday.', at: 1 }));
      const again = await mount(plain, 'backend="server" least-time="9"');
      fill(again, { '#author': 'Cy', '#email': 'cy@example.com' });
      await send(again, 'comment-accepted');
    });
  });

  describe('when the reader has to sign in', () => {
    const refused = async (inner: string, around = ''): Promise<HTMLElementTagNameMap['article-comment-form']> => {
      if (around) await fixture(around);
      server.submit = async () => ({ ok: false, code: 'login-required' });
      const host = await mount(inner, 'backend="server"');
      fill(host, comment());
      await send(host, 'comment-rejected');
      await until(() => part(host, 'actions'));
      return host;
    };

    it('leads to the site’s own page for that, with the text kept', async () => {
      const host = await refused(`<p slot="sign-in">Members: <a href="/members?from=here">your account</a></p>${plain}`);
      expect(text(part(host, 'alert')))
        .to.include('You have to be signed in')
        .and.include('will be when you come back');
      const link = part(host, 'sign-in') as HTMLAnchorElement;
      expect([text(link), new URL(link.href).pathname]).to.deep.equal(['Sign in', '/members']);
      expect(drafts().length).to.equal(1);
      await expectAccessible(host);
      await media({ colorScheme: 'dark' });
      await expectAccessible(host);
      host.remove();
      expect(textarea(await mount(plain, 'backend="server"')).value).to.equal(comment()['textarea']);
    });

    it('leads to WordPress’s, and back here', async () => {
      const host = await refused(plain, '<p>You must be <a href="/wp-login.php">logged in</a></p>');
      const { pathname, searchParams } = new URL((part(host, 'sign-in') as HTMLAnchorElement).href);
      expect([pathname, searchParams.get('redirect_to')]).to.deep.equal(['/wp-login.php', document.URL]);
    });

    it('follows no script', async () => {
      const host = await refused(`<a slot="sign-in" href="javascript:alert(1)">x</a>${plain}`);
      expect(part(host, 'sign-in')).to.equal(null);
      expect(action(host, 'Reload the page')).not.to.equal(undefined);
    });

    it('offers to reload a page that may have been open for too long', async () => {
      server.submit = async () => ({ ok: false, code: 'forbidden', message: 'Cookie check failed' });
      const host = await mount(plain, 'backend="server"');
      fill(host, comment());
      await send(host, 'comment-rejected');
      await until(() => action(host, 'Reload the page'));
      expect(text(part(host, 'alert')))
        .to.include('Cookie check failed')
        .and.include('open for too long');
    });
  });

  it('waits in minutes where that is long, whatever the refusal', async () => {
    server.submit = async () => ({ ok: false, code: 'forbidden', retryAfter: 600 });
    const host = await mount(plain, 'backend="server"');
    fill(host, comment());
    await send(host, 'comment-rejected');
    await until(() => text(part(host, 'alert')).includes('You can send it again in 10 minutes.'));
    expect(button(host).getAttribute('aria-disabled')).to.equal('true');
  });

  it('shows the rules of the house before the form', async () => {
    const host = await mount(`<div slot="guidelines" id="rules"><h3>House rules</h3><p>Be kind.</p></div>${plain}`, 'backend="server"');
    const rules = host.querySelector('#rules')!;
    expect(rules.getBoundingClientRect().bottom).to.be.at.most(host.querySelector('form')!.getBoundingClientRect().top);
    expect(textarea(host).getAttribute('aria-describedby')!.split(' ')).to.include('rules');
    await expectAccessible(host);
  });
});
