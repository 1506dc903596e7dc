import { expect } from 'chai';
import '../dist/define.js';
import { Network, button, comment, field, fill, mount, part, plain, text, textarea } from './article-comment-form.fixtures.js';
import { expectAccessible } from './support/axe.js';
import { until } from './support/fixture.js';
import { click, media, type } from './support/page.js';

describe('article-comment-form: validation', () => {
  let network: Network;

  beforeEach(() => {
    localStorage.clear();
    network = new Network();
  });
  afterEach(() => {
    network.restore();
    localStorage.clear();
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

    it('does not move what is being clicked', async () => {
      const host = await mount();
      field(host, '#email').focus();
      await type('cy@');
      await click(field(host, '#remember'));
      expect(field(host, '#remember').checked).to.equal(true);
      await until(() => field(host, '#email').getAttribute('aria-invalid') === 'true');
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
    it('says what of a pasted text does not fit', async () => {
      const host = await mount();
      const paste = (words: string): Event => {
        const event = new Event('paste', { bubbles: true });
        return Object.assign(event, { clipboardData: { getData: () => words } });
      };
      fill(host, { textarea: 'x'.repeat(150) });
      textarea(host).setSelectionRange(0, 50);
      textarea(host).dispatchEvent(paste('y\r\n'.repeat(50)));
      await host.updateComplete;
      expect(text(part(host, 'status'))).to.equal('');
      textarea(host).dispatchEvent(paste('y'.repeat(107)));
      await host.updateComplete;
      expect(text(part(host, 'status'))).to.equal('The last 7 characters of what you pasted did not fit, and are not in the form.');
    });

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
});
