/* What an outcome does to editors of the page's own, to the reader's name, and to the lines below the form. */
import { expect } from 'chai';
import '../../../dist/define.js';
import { CommentsLoadEvent, type CommentAcceptedEvent } from '../../../dist/index.js';
import { action, button, comment, fill, mount, own, part, plain, send, Server, text } from './article-comment-form.fixtures.js';
import { oneEvent, until } from '../../support/fixture.js';
import { click } from '../../support/page.js';

const words = comment()['textarea']!;
const reader = 'article-elements:reader';

class EffectsEditor extends HTMLElement {
  static formAssociated = true;
  readonly #internals = this.attachInternals();
  #value = '';

  get value(): string {
    return this.#value;
  }

  set value(value: string) {
    this.#value = value;
    this.#internals.setFormValue(value);
  }
}
customElements.define('effects-editor', EffectsEditor);

const withEditor = `<form method="post" action="/post"><effects-editor name="comment" tabindex="0" aria-label="Comment"></effects-editor>
  <p><button type="submit">Send</button></p></form>`;

describe('article-comment-form: effects', () => {
  let server: Server;

  beforeEach(() => {
    localStorage.clear();
    server = new Server('server');
  });
  afterEach(() => {
    localStorage.clear();
    delete (navigator as { onLine?: boolean }).onLine;
  });

  it('an editor is empty once its comment waits for a connection', async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    server.reachable = false;
    const host = await mount(withEditor, 'backend="server" article-id="4711"');
    const editor = host.querySelector<EffectsEditor>('effects-editor')!;
    editor.value = words;
    button(host).click();
    await until(() => text(part(host, 'status')).startsWith('You are offline.'));
    expect(editor.value).to.equal('');
  });

  it('an editor keeps words that were mended while the first ones were looked for', async () => {
    server.faults = ['cut-after'];
    server.listable = false;
    const host = await mount(withEditor, 'backend="server" article-id="4711"');
    const editor = host.querySelector<EffectsEditor>('effects-editor')!;
    editor.value = words;
    await send(host, 'comment-error');
    server.listable = true;
    editor.value = `${words} Mended.`;
    await send<CommentAcceptedEvent>(host, 'comment-accepted');
    expect([server.stored.length, editor.value]).to.deep.equal([1, `${words} Mended.`]);
  });

  it('the reader is still known when a comment is found after a reload', async () => {
    server.faults = ['cut-after'];
    server.listable = false;
    const first = await mount(plain, 'backend="server"');
    fill(first, comment());
    await send(first, 'comment-error');
    first.remove();
    localStorage.setItem(reader, JSON.stringify({ name: 'Cy' }));
    const { list } = server;
    let asked = 0;
    Object.assign(server, { list: () => (asked++, list()) });
    const host = await mount(plain, 'backend="server"');
    // What the form asks for by itself has failed; the reader asks again.
    await until(() => asked && part(host, 'own-comment'));
    await click(part(host, 'own-comment').querySelector('summary')!);
    server.listable = true;
    const accepted = oneEvent<CommentAcceptedEvent>(host, 'comment-accepted');
    await click(action(host, 'Check again'));
    await accepted;
    expect(localStorage.getItem(reader)).to.equal('{"name":"Cy"}');
    await until(() => host.shadowRoot!.activeElement === part(host, 'outcome'));
  });

  it('keeps a name that may be kept, and no other, when the page shows the comment to its author alone', async () => {
    const sent = { body: words, parentId: null, at: Date.now(), state: 'unknown', key: 'k' };
    const list = document.createElement('ol');
    list.className = 'comment-list';
    list.innerHTML = `<li id="comment-9"><article><b class="fn">Cy</b> <time datetime="${new Date().toISOString()}"></time>
      <p class="comment-awaiting-moderation">Waiting.</p><div class="comment-content"><p>${words}</p></div></article></li>`;
    document.body.append(list);
    try {
      for (const name of ['Cy', '']) {
        localStorage.setItem('article-elements:own:4711', JSON.stringify([{ ...sent, name }]));
        const host = await mount(plain, 'backend="server"');
        await until(() => localStorage.getItem('article-elements:own:4711')!.includes('"held"'));
        const [kept] = JSON.parse(localStorage.getItem('article-elements:own:4711')!) as Record<string, unknown>[];
        expect(kept).to.deep.equal({ ...sent, name, state: 'held', id: '9' });
        host.remove();
      }
    } finally {
      list.remove();
    }
  });

  it('a line for an answer goes when the comment it answers is on the page', async () => {
    localStorage.setItem('article-elements:draft:4711:7', JSON.stringify({ body: 'An answer', at: Date.now() }));
    const host = await mount(plain, 'backend="server"');
    await until(() => own(host).length === 1);
    const item = document.createElement('p');
    item.id = 'comment-7';
    document.body.append(item);
    document.body.dispatchEvent(new CommentsLoadEvent('4711', 1, 1));
    await until(() => own(host).length === 0);
    item.remove();
  });
});
