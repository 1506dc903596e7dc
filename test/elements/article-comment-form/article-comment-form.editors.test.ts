/* Editors of the page's own, custom elements and other scripts: what is sent is what the form holds once all have heard. */
import { expect } from 'chai';
import '../../../dist/define.js';
import { button, mount, Network, part, text, type Form } from './article-comment-form.fixtures.js';
import { nextFrame, oneEvent, until } from '../../support/fixture.js';
import { click, type } from '../../support/page.js';

/** As editors are that keep their value to themselves: the form alone knows it. */
class TestEditor extends HTMLElement {
  static formAssociated = true;
  readonly #internals = this.attachInternals();
  #value = '';

  connectedCallback(): void {
    this.value = this.#value;
  }

  get value(): string {
    return this.#value;
  }

  set value(value: string) {
    this.#value = value;
    this.#internals.setFormValue(value);
    this.#internals.setValidity(value.includes('!!') ? { customError: true } : {}, 'Not so loud.', this);
  }
}
customElements.define('test-editor', TestEditor);

const formOf = (field: string, buttons = '<button type="submit">Send</button>', attributes = ''): string =>
  `<form method="post" action="/post" ${attributes}>${field}<p>${buttons}</p></form>`;
const hidden =
  '<input type="hidden" name="comment[body]"><div id="box" contenteditable role="textbox" aria-label="Comment" style="min-height: 3rem"></div>';

describe('article-comment-form: editors', () => {
  let network: Network;
  const bodies = (): string[] => network.sent.map(({ body }) => body);
  const accepted = async (host: Form, press = button(host)): Promise<void> => {
    const event = oneEvent(host, 'comment-accepted');
    press.click();
    await event;
  };

  beforeEach(() => {
    localStorage.clear();
    network = new Network();
    network.always = { redirected: '/thanks' };
  });
  afterEach(() => {
    network.restore();
    localStorage.clear();
  });

  it('that write into a hidden field are read, each comment is posted, and an empty one is refused', async () => {
    for (const words of ['The first.', 'Quite another.']) {
      const host = await mount(formOf(hidden), 'article-id="1"');
      const box = host.querySelector<HTMLElement>('#box')!;
      box.addEventListener('input', () => (host.querySelector<HTMLInputElement>('[type=hidden]')!.value = `<p>${box.textContent}</p>`));
      button(host).click();
      await until(() => text(part(host, 'alert')).includes('Write your comment.'));
      await click(box);
      await type(words);
      await accepted(host);
      host.remove();
    }
    expect(bodies().map((body) => new URLSearchParams(body).get('comment[body]'))).to.deep.equal([
      '<p>The first.</p>',
      '<p>Quite another.</p>',
    ]);
  });

  for (const place of ['form', 'document'] as const)
    it(`that write as the form is submitted, started later, are read (at the ${place})`, async () => {
      const host = await mount(formOf('<textarea name="comment" style="display: none"></textarea>'), 'article-id="1"');
      const area = host.querySelector('textarea')!;
      const write = (): void => {
        area.value = 'Out of the editor.';
      };
      (place === 'form' ? area.form! : document).addEventListener('submit', write, { once: true });
      await accepted(host);
      expect(bodies()).to.deep.equal(['comment=Out+of+the+editor.']);
    });

  it('that write as the form’s data are read, are read', async () => {
    const host = await mount(formOf('<textarea name="comment" required></textarea>'), 'article-id="1"');
    host.querySelector('form')!.addEventListener('formdata', ({ formData }) => formData.set('comment', 'By formdata.'));
    await accepted(host);
    expect(bodies()).to.deep.equal(['comment=By+formdata.']);
  });

  it('that are custom elements are read, looked at, and emptied', async () => {
    const host = await mount(formOf('<test-editor name="comment" tabindex="0" aria-label="Comment"></test-editor>'), 'article-id="1"');
    const editor = host.querySelector<TestEditor>('test-editor')!;
    button(host).click();
    await until(() => text(part(host, 'alert')).includes('Write your comment.'));
    editor.value = 'Loud!!';
    button(host).click();
    await until(() => text(part(host, 'alert')).includes('“Comment”'));
    expect(network.sent).to.deep.equal([]);
    editor.value = 'Quiet.';
    await accepted(host);
    expect([bodies(), editor.value]).to.deep.equal([['comment=Quiet.'], '']);
  });

  it('a script round the form that sends it by itself is left to that', async () => {
    const host = await mount(formOf('<textarea name="comment">Words.</textarea>'), 'article-id="1"');
    const stop = (event: Event): void => event.preventDefault();
    host.parentElement!.addEventListener('submit', stop);
    button(host).click();
    await nextFrame();
    host.parentElement!.removeEventListener('submit', stop);
    expect(network.sent).to.deep.equal([]);
    host.addEventListener('submit', (event) => event.stopPropagation());
    await accepted(host);
    expect(network.sent).to.have.length(1);
  });

  it('a router that leaves alone what is taken leaves it alone', async () => {
    const host = await mount(formOf('<textarea name="comment">Words.</textarea>'), 'article-id="1"');
    const seen: boolean[] = [];
    document.addEventListener('submit', (event) => seen.push(event.defaultPrevented), { once: true });
    await accepted(host);
    expect(seen).to.deep.equal([true]);
  });

  it('a button that does not post the comment is the browser’s, and nothing is said to have arrived', async () => {
    const buttons = `<button name="preview">Look at it</button><button>Send</button><button formaction="/later" formnovalidate>Later</button>
      <button formtarget="_blank">Print</button><button name="do" value="draft">Keep</button>`;
    const host = await mount(formOf('<textarea name="comment">Words.</textarea>', buttons), 'article-id="1"');
    const posted: [string, boolean][] = [];
    const stop = (event: SubmitEvent): void => {
      posted.push([event.submitter!.textContent, event.defaultPrevented]);
      event.preventDefault();
    };
    addEventListener('submit', stop);
    const all = [...host.querySelectorAll('button')];
    for (const each of all) if (each.textContent !== 'Send') each.click();
    removeEventListener('submit', stop);
    expect(posted).to.deep.equal(['Look at it', 'Later', 'Print', 'Keep'].map((words) => [words, false]));
    expect(network.sent).to.deep.equal([]);
    expect(host.querySelector('textarea')!.value).to.equal('Words.');
    await accepted(host, all[1]);
    expect(network.sent).to.have.length(1);
  });
});
