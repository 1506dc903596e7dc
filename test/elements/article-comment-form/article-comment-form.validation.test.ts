import { expect } from 'chai';
import '../../../dist/define.js';
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
  type Form,
} from './article-comment-form.fixtures.js';
import { expectAccessible } from '../../support/axe.js';
import { until } from '../../support/fixture.js';
import { click, media, type } from '../../support/page.js';

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
      fill(host, { textarea: ' \n ', '#author': ' ', '#email': 'nobody', '#url': 'my site' });
      button(host).click();
      await until(() => part(host, 'alert').querySelector('li'));
      expect([...part(host, 'alert').querySelectorAll('a')].map(text)).to.deep.equal([
        'Write your comment.',
        'Enter your name.',
        'Enter an email address like name@example.com.',
        'Enter a full web address like https://example.com.',
      ]);
    });

    const problems = async (host: Form): Promise<string[]> => {
      network.always = { redirected: '/thanks' };
      button(host).click();
      await until(() => part(host, 'alert').querySelector('li') ?? network.sent.length);
      return [...part(host, 'alert').querySelectorAll('li')].map(text);
    };
    const withFields = (fields: string, attributes = ''): Promise<Form> =>
      mount(
        `<form method="post" action="/post" ${attributes}><textarea name="comment">Words.</textarea>${fields}<button type="submit">Send</button></form>`,
      );

    it('is asked of a choice once, in the words of the group, until one is chosen', async () => {
      const radios = ['1', '2', '3']
        .map((value) => `<label><input type="radio" name="stars" value="${value}" required> ${value}</label>`)
        .join('');
      for (const group of [
        `<fieldset><legend>Your rating *</legend>${radios}</fieldset>`,
        `<div role="radiogroup" aria-label="Your rating">${radios}</div>`,
        `<p id="rating">Your rating</p><div role="radiogroup" aria-labelledby="rating">${radios}</div>`,
      ]) {
        const host = await withFields(group);
        expect(await problems(host)).to.deep.equal(['Fill in “Your rating”.']);
        await click(host.querySelector('[value="3"]')!);
        expect(host.querySelectorAll('[aria-invalid], [data-comment-note=error]').length).to.equal(0);
        host.remove();
      }
    });

    it('names a field by its label, without the controls that stand in it', async () => {
      const host = await withFields(`<label>Topic <select name="t" required><option value="">Choose<option>Sport</select></label>
        <label>Age <input name="age" required> <button type="button">Help</button></label><input name="city" title="Your city" required>`);
      expect(await problems(host)).to.deep.equal(['Fill in “Topic”.', 'Fill in “Age”.', 'Fill in “Your city”.']);
    });

    it('holds nobody up by a field that nobody can see', async () => {
      const host = await withFields(`<p hidden><input type="url" name="url" value="no address"></p>
        <div style="display: none"><input name="other" required><input name="mail" type="email" value="none"></div>`);
      expect(await problems(host)).to.deep.equal([]);
    });

    it('asks for what is in closed details, and opens them', async () => {
      const host = await withFields('<details><summary>More</summary><label>City <input name="city" required></label></details>');
      expect(await problems(host)).to.deep.equal(['Fill in “City”.']);
      await click(part(host, 'alert').querySelector('a')!);
      expect(document.activeElement).to.equal(field(host, '[name=city]'));
    });

    it('leaves all but what is required to the server of a form that says “novalidate”', async () => {
      const fields = `<label>Site <input name="url" type="url" value="www.example.com"></label><input name="age" type="number" max="9" value="99">
        <label>Name <input name="author" required></label>`;
      const host = await withFields(fields, 'novalidate');
      expect(await problems(host)).to.deep.equal(['Enter your name.']);
      fill(host, { '[name=author]': 'Cy' });
      button(host).click();
      await until(() => network.sent.length);
      expect(network.sent[0]!.body).to.include('url=www.example.com');
    });

    it('completes an address without its beginning', async () => {
      const host = await withFields('<label>Site <input name="url" type="url" value="www.example.com/me?x=1"></label>');
      expect(await problems(host)).to.deep.equal([]);
      expect(new URLSearchParams(network.sent[0]!.body).get('url')).to.equal('https://www.example.com/me?x=1');
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
      const { registerStrings } = await import('../../../dist/index.js');
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
      // As the browser does: it asks, and puts in what fits.
      const paste = async (words: string, fits = words.length): Promise<void> => {
        const control = textarea(host);
        control.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, inputType: 'insertFromPaste', data: words }));
        const came = words.replaceAll('\r\n', '\n').slice(0, fits);
        control.setRangeText(came, control.selectionStart, control.selectionEnd, 'end');
        await new Promise((resolve) => setTimeout(resolve));
        await host.updateComplete;
      };
      fill(host, { textarea: 'x'.repeat(150) });
      textarea(host).setSelectionRange(0, 50);
      await paste('y\r\n'.repeat(50));
      expect(text(part(host, 'status'))).to.equal('');
      fill(host, { textarea: 'x'.repeat(100) });
      await paste('y'.repeat(107), 100);
      expect(text(part(host, 'status'))).to.equal('The last 7 characters of what you pasted did not fit, and are not in the form.');
      // What browsers leave out of signs made of several, and of one that they cut in two.
      for (const fits of [4, 5]) {
        fill(host, { textarea: 'x'.repeat(195) });
        await paste('👍🏽👍🏽', fits);
        expect(textarea(host).value).to.equal(`${'x'.repeat(195)}👍🏽`);
        expect(text(part(host, 'status'))).to.include('The last 4 characters');
        expect(text(host.querySelector('[data-comment-note=counter]')!)).to.equal('1 character left');
      }
    });

    it('and the notes follow a form that is emptied, by hand or by script', async () => {
      const host = await mount();
      fill(host, { textarea: 'Something to regret.' });
      button(host).click();
      await until(() => host.querySelector('[data-comment-note=error]') !== null);
      field<HTMLFormElement>(host, 'form').reset();
      await until(() => host.querySelector('[data-comment-note=error]') === null);
      expect(text(host.querySelector('[data-comment-note=counter]')!)).to.equal('200 characters left');
      expect([text(part(host, 'alert')), drafts()]).to.deep.equal(['', []]);
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
