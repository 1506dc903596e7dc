/* Without a connection: kept, told, and sent once when there is one again. */
import { expect } from 'chai';
import '../../../dist/define.js';
import type { CommentAcceptedEvent } from '../../../dist/index.js';
import {
  action,
  button,
  comment,
  drafts,
  fill,
  mount,
  own,
  part,
  plain,
  send,
  Server,
  text,
  textarea,
} from './article-comment-form.fixtures.js';
import { expectAccessible } from '../../support/axe.js';
import { oneEvent, until } from '../../support/fixture.js';
import { click, media } from '../../support/page.js';

const words = comment()['textarea']!;
const queued = (): string | null => localStorage.getItem('article-elements:queue');
let isOnline = true;
let server: Server;

/** The browser's own word for it, for this page. */
function online(value: boolean): void {
  isOnline = value;
  server.reachable = value;
  window.dispatchEvent(new Event(value ? 'online' : 'offline'));
}

describe('article-comment-form: offline', () => {
  const page = (inner = plain): Promise<HTMLElementTagNameMap['article-comment-form']> => mount(inner, 'backend="server"');
  const waiting = async (): Promise<HTMLElementTagNameMap['article-comment-form']> => {
    online(false);
    const host = await page();
    fill(host, comment());
    button(host).click();
    await until(() => queued());
    await host.updateComplete;
    return host;
  };

  beforeEach(() => {
    localStorage.clear();
    server = new Server('server');
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline });
  });
  afterEach(() => {
    localStorage.clear();
    isOnline = true;
    delete (navigator as { onLine?: boolean }).onLine;
  });

  it('sends it at once where the browser is wrong', async () => {
    isOnline = false;
    const host = await page();
    fill(host, comment());
    expect((await send<CommentAcceptedEvent>(host, 'comment-accepted')).state).to.equal('published');
    expect([server.stored.length, queued()]).to.deep.equal([1, null]);
  });

  it('sends what waits when there is a connection, though the browser never says so', async () => {
    const host = await waiting();
    server.reachable = true;
    const accepted = oneEvent<CommentAcceptedEvent>(host, 'comment-accepted');
    document.dispatchEvent(new Event('visibilitychange'));
    await accepted;
    expect([server.stored.length, queued()]).to.deep.equal([1, null]);
  });

  it('keeps it, says so, and sends it once when there is a connection', async () => {
    const host = await waiting();
    expect(text(part(host, 'status'))).to.equal('You are offline. Your comment is sent when you are online again.');
    expect(text(part(host, 'outcome-detail'))).to.include('with all that is in the form');
    expect(text(part(host, 'own-words'))).to.equal(words);
    expect([textarea(host).value, drafts(), server.sent]).to.deep.equal(['', [], []]);
    await expectAccessible(host);
    await media({ colorScheme: 'dark' });
    await expectAccessible(host);
    const accepted = oneEvent<CommentAcceptedEvent>(host, 'comment-accepted');
    online(true);
    expect((await accepted).draft).to.include({ body: words, name: 'Cy', email: 'cy@example.com' });
    online(true);
    await host.updateComplete;
    expect([server.stored.length, server.sent.length, queued()]).to.deep.equal([1, 1, null]);
    expect(JSON.stringify({ ...localStorage })).not.to.include('cy@example.com');
  });

  it('sends it after a reload, though the reader has not come near the form', async () => {
    (await waiting()).remove();
    isOnline = server.reachable = true;
    const accepted = oneEvent(document, 'comment-accepted');
    const far = document.createElement('article-comment-form');
    far.setAttribute('backend', 'server');
    far.innerHTML = plain;
    const room = document.createElement('div');
    room.style.blockSize = '20000px';
    document.body.append(room, far);
    await accepted;
    room.remove();
    far.remove();
    expect([server.stored.length, queued()]).to.deep.equal([1, null]);
  });

  it('is sent by one of two tabs', async () => {
    const [one, other] = [await waiting(), await page()];
    expect(own(other)[0]).to.match(/is sent when you are online again\.$/);
    online(true);
    await until(() => server.stored.length === 1 && !queued() && !button(one).hasAttribute('aria-disabled'));
    await until(() => own(other).length === 0 && !button(other).hasAttribute('aria-disabled'));
    expect(server.sent.length).to.equal(1);
  });

  it('is given back to a reader who does not want it sent', async () => {
    const host = await waiting();
    await click(action(host, 'Do not send it'));
    expect([textarea(host).value, queued(), document.activeElement === textarea(host)]).to.deep.equal([words, null, true]);
    online(true);
    await host.updateComplete;
    expect(server.sent).to.deep.equal([]);
  });

  it('and beside what the reader has written since', async () => {
    const host = await waiting();
    fill(host, { textarea: 'Another thought.' });
    await click(action(host, 'Do not send it'));
    expect(textarea(host).value).to.equal(`${words}\n\nAnother thought.`);
  });

  it('comes back to the form when the server refuses it, and does not take the focus', async () => {
    const host = await waiting();
    server.submit = async () => ({ ok: false, code: 'closed' });
    const rejected = oneEvent(host, 'comment-rejected');
    online(true);
    await rejected;
    await until(() => text(part(host, 'alert')).includes('Comments are closed here.'));
    expect([textarea(host).value, queued(), host.shadowRoot!.activeElement]).to.deep.equal([words, null, null]);
  });

  it('is written down the moment it is taken from what waits, and waits no more', async () => {
    online(false);
    const host = await mount(plain, 'backend="server" least-time="10"');
    fill(host, comment());
    button(host).click();
    await until(() => queued());
    const release = server.wait();
    online(true);
    await until(() => !queued());
    expect(localStorage.getItem('article-elements:own:4711')).to.include(words).and.include('unknown');
    const accepted = oneEvent(host, 'comment-accepted');
    release();
    await accepted;
  });

  it('comes back to the form where only the browser could post it, which posts nothing unasked', async () => {
    const host = await waiting();
    fill(host, { textarea: 'A second, half-writ' });
    Object.assign(server, { canSend: () => false });
    const posts: Event[] = [];
    host.addEventListener('submit', (event) => {
      event.preventDefault();
      posts.push(event);
    });
    online(true);
    await until(() => text(part(host, 'status')).includes('send it from there'));
    expect([textarea(host).value, posts.length, server.sent.length]).to.deep.equal([`${words}\n\nA second, half-writ`, 0, 0]);
    expect([queued(), localStorage.getItem('article-elements:own:4711')]).to.deep.equal([null, null]);
  });

  describe('of an answer, while the form is elsewhere', () => {
    const answered = async (): Promise<HTMLElementTagNameMap['article-comment-form']> => {
      online(false);
      const host = await page();
      host.replyTo = '7';
      await host.updateComplete;
      fill(host, comment());
      button(host).click();
      await until(() => queued());
      host.replyTo = '';
      await host.updateComplete;
      return host;
    };
    const isKept = async (host: Element): Promise<void> => {
      await until(() => text(part(host, 'status')).includes('kept as a draft where you wrote it'));
      expect([textarea(host).value, text(part(host, 'own-words')), drafts()]).to.deep.equal(['', words, ['article-elements:draft:4711:7']]);
    };

    it('says where it is when it is not to be sent', async () => {
      const host = await answered();
      await click(action(host, 'Do not send it'));
      await isKept(host);
    });

    it('says where it is when it is refused', async () => {
      const host = await answered();
      server.submit = async () => ({ ok: false, code: 'closed' });
      online(true);
      await isKept(host);
      expect(text(part(host, 'alert')))
        .to.include('Comments are closed here.')
        .and.not.include('still in the form');
    });

    it('gives it to the form when what it answers is gone', async () => {
      const host = await answered();
      server.submit = async () => ({ ok: false, code: 'parent-gone' });
      online(true);
      await until(() => text(part(host, 'alert')).includes('no longer there'));
      expect([textarea(host).value, drafts()]).to.deep.equal([words, ['article-elements:draft:4711:']]);
    });

    it('does not take the form from an answer to the same comment', async () => {
      const host = await answered();
      host.replyTo = '7';
      await host.updateComplete;
      fill(host, { textarea: 'Another answe' });
      online(true);
      await until(() => text(part(host, 'status')) === 'Your comment is published.');
      expect([textarea(host).value, host.replyTo]).to.deep.equal(['Another answe', '7']);
    });
  });

  it('is not known of when the connection breaks again on the way', async () => {
    const host = await waiting();
    server.faults = ['cut-before'];
    const failed = oneEvent(host, 'comment-error');
    online(true);
    await failed;
    await until(() => text(part(host, 'alert')).includes('We do not know'));
    expect([textarea(host).value, queued(), server.sent.length]).to.deep.equal([words, null, 1]);
    expect((await send<CommentAcceptedEvent>(host, 'comment-accepted')).state).to.equal('published');
    expect(server.stored.length).to.equal(1);
  });

  it('waits on while the list cannot be reached', async () => {
    const host = await waiting();
    let asked = 0;
    Object.assign(server, {
      list: async () => {
        asked++;
        throw new TypeError('Failed to fetch');
      },
    });
    online(true);
    await until(() => asked === 1);
    await host.updateComplete;
    expect([server.sent.length, queued() !== null]).to.deep.equal([0, true]);
    host.remove();
  });

  it('stays in the form when it may have been sent before', async () => {
    const host = await page();
    server.faults = ['cut-before'];
    fill(host, comment());
    await send(host, 'comment-error');
    online(false);
    await send(host, 'comment-error');
    expect([textarea(host).value, queued(), server.sent.length]).to.deep.equal([words, null, 1]);
  });

  it('stays in the form with a file, which cannot be kept', async () => {
    online(false);
    const host = await page(plain.replace('</form>', '<input type="file" name="picture" aria-label="Picture"></form>'));
    fill(host, comment());
    await send(host, 'comment-error');
    await until(() => text(part(host, 'alert')).includes('You are offline. Your text is still in the form'));
    expect([textarea(host).value, queued()]).to.deep.equal([words, null]);
  });

  it('lasts as long as the page where storage is full, and says so', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      online(false);
      const host = await page();
      fill(host, comment());
      button(host).click();
      await until(() => text(part(host, 'outcome')).includes('Keep this page open'));
      const leaving = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(leaving);
      expect(leaving.defaultPrevented).to.equal(true);
      const accepted = oneEvent(host, 'comment-accepted');
      online(true);
      await accepted;
      expect(server.stored.length).to.equal(1);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('is claimed in storage where the browser has no locks', async () => {
    const { locks } = navigator;
    Object.defineProperty(navigator, 'locks', { configurable: true, value: undefined });
    try {
      const one = await waiting();
      const other = await page();
      online(true);
      await until(() => server.stored.length === 1 && !queued());
      await until(() => ![one, other].some((host) => button(host).hasAttribute('aria-disabled')));
      expect(server.sent.length).to.equal(1);
    } finally {
      Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });
    }
  });

  it('gives back unsent what has waited for more than a day', async () => {
    const host = await waiting();
    host.remove();
    const [old] = JSON.parse(queued()!) as { at: number }[];
    localStorage.setItem('article-elements:queue', JSON.stringify([{ ...old, at: old!.at - 25 * 3600e3 }]));
    isOnline = true;
    const again = await page();
    await again.updateComplete;
    expect(textarea(again).value).to.equal(words);
    expect(text(part(again, 'status'))).to.match(
      /^Your comment of .* waited for more than a day and was not sent\. It is back in the form\.$/,
    );
    expect(queued()).to.equal(null);
    expect(server.sent).to.have.length(0);
  });
});
