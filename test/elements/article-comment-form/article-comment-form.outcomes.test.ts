/* What is not known is looked for, and told until it is: nothing lost, nothing twice. */
import { expect } from 'chai';
import '../../../dist/define.js';
import type { CommentAcceptedEvent, CommentErrorEvent, CommentHeldEvent, CommentRejectedEvent } from '../../../dist/index.js';
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
  reader,
  send,
  Server,
  text,
  textarea,
} from './article-comment-form.fixtures.js';
import { expectAccessible } from '../../support/axe.js';
import { oneEvent, until } from '../../support/fixture.js';
import { click, media } from '../../support/page.js';

const words = comment()['textarea']!;
const kept = (): string => JSON.stringify({ ...localStorage });

describe('article-comment-form: outcomes', () => {
  let server: Server;
  const page = (article = '4711'): Promise<HTMLElementTagNameMap['article-comment-form']> =>
    mount(plain, `backend="server" article-id="${article}"`);

  beforeEach(() => {
    localStorage.clear();
    server = new Server('server');
  });
  afterEach(() => localStorage.clear());

  for (const fault of ['cut-after', 'error', 'nonsense'] as const) {
    it(`finds in the list what was stored before the answer was lost: ${fault}`, async () => {
      server.faults = [fault];
      const host = await page();
      fill(host, comment());
      const { state, comment: item } = await send<CommentAcceptedEvent>(host, 'comment-accepted');
      expect([state, item!.id]).to.deep.equal(['published', '1']);
      expect(server.sent.length).to.equal(1);
      expect(textarea(host).value).to.equal('');
      expect(kept()).not.to.include(words);
      await host.updateComplete;
      expect(text(part(host, 'status'))).to.equal('Your comment is published.');
    });
  }

  it('does not send again what it does not find, but offers to look and to send', async () => {
    server.faults = ['cut-before', 'cut-before'];
    const host = await page();
    fill(host, comment());
    const { maybeStored } = await send<CommentErrorEvent>(host, 'comment-error');
    expect([maybeStored, server.sent.length]).to.deep.equal([true, 1]);
    await until(() => host.shadowRoot!.activeElement === part(host, 'alert'));
    expect(text(part(host, 'alert-title'))).to.equal('We do not know whether your comment arrived');
    expect(textarea(host).value).to.equal(words);
    await expectAccessible(host);
    await media({ colorScheme: 'dark' });
    await expectAccessible(host);
    await click(action(host, 'Check again'));
    await until(() => text(part(host, 'alert')).includes('It is not in the list at'));
    expect(host.shadowRoot!.activeElement).to.equal(action(host, 'Check again'));
    expect(server.sent.length).to.equal(1);
    const failed = oneEvent(host, 'comment-error');
    await click(action(host, 'Send again'));
    await failed;
    const accepted = oneEvent<CommentAcceptedEvent>(host, 'comment-accepted');
    await until(() => action(host, 'Send again'));
    await click(action(host, 'Send again'));
    expect((await accepted).state).to.equal('published');
    expect([server.stored.length, server.sent.length, new Set(server.keys).size]).to.deep.equal([1, 3, 1]);
    expect(kept()).not.to.include(words);
  });

  it('looks again before it sends again', async () => {
    server.faults = ['cut-after'];
    server.listable = false;
    const host = await page();
    fill(host, comment());
    await send(host, 'comment-error');
    await click(await until(() => action(host, 'Check again')));
    await until(() => text(part(host, 'alert')).includes('The list of comments could not be had at'));
    server.listable = true;
    expect((await send<CommentAcceptedEvent>(host, 'comment-accepted')).state).to.equal('published');
    expect([server.stored.length, server.sent.length]).to.deep.equal([1, 1]);
  });

  it('takes a duplicate for a success where the list cannot be had', async () => {
    server.faults = ['cut-after'];
    server.listable = false;
    const host = await page();
    fill(host, comment());
    await send(host, 'comment-error');
    const { state } = await send<CommentAcceptedEvent>(host, 'comment-accepted');
    expect([state, server.stored.length, drafts()]).to.deep.equal(['received', 1, []]);
  });

  it('still does not know after a refusal of another kind', async () => {
    server.faults = ['cut-after'];
    server.listable = false;
    const host = await page();
    fill(host, comment());
    await send(host, 'comment-error');
    const { submit } = Server.prototype;
    server.submit = async () => ({ ok: false, code: 'rate-limited' });
    await send(host, 'comment-rejected');
    server.submit = submit;
    expect((await send<CommentAcceptedEvent>(host, 'comment-accepted')).state).to.equal('received');
    expect(server.stored.length).to.equal(1);
  });

  it('sends again by itself, once and with the same key, only to a server that knows it by that', async () => {
    server.faults = ['cut-before'];
    server.idempotent = true;
    const host = await page();
    fill(host, comment());
    await send(host, 'comment-accepted');
    expect([server.stored.length, server.sent.length, new Set(server.keys).size]).to.deep.equal([1, 2, 1]);
  });

  it('asks before words that were changed meanwhile are sent beside those that had arrived', async () => {
    server.faults = ['cut-after'];
    server.listable = false;
    const host = await page();
    fill(host, comment());
    await send(host, 'comment-error');
    server.listable = true;
    fill(host, comment(`${words} Mended.`));
    await send(host, 'comment-accepted');
    await host.updateComplete;
    expect(server.stored.map(({ body }) => body)).to.deep.equal([words]);
    expect(textarea(host).value).to.equal(`${words} Mended.`);
    await until(() => text(part(host, 'outcome')).includes('has not been sent'));
    await until(() => !button(host).hasAttribute('aria-disabled'));
    await send(host, 'comment-accepted');
    expect(server.stored.length).to.equal(2);
  });

  it('asks before words that were changed after a reload, too', async () => {
    server.faults = ['cut-after'];
    server.listable = false;
    const first = await page();
    fill(first, comment());
    await send(first, 'comment-error');
    first.remove();
    const { list } = server;
    let asked = 0;
    Object.assign(server, { list: () => (asked++, list()) });
    const host = await page();
    await until(() => asked === 1);
    server.listable = true;
    fill(host, comment(`${words} Mended.`));
    await send(host, 'comment-accepted');
    expect(server.stored.map(({ body }) => body)).to.deep.equal([words]);
    expect(textarea(host).value).to.equal(`${words} Mended.`);
    await until(() => text(part(host, 'outcome')).includes('has not been sent'));
  });

  it('is of the article it was sent to, when the element is for another one by then', async () => {
    server.holds = true;
    const release = server.wait();
    const host = await page();
    fill(host, comment());
    const held = send<CommentHeldEvent>(host, 'comment-held');
    host.articleId = '99';
    await host.updateComplete;
    release();
    expect((await held).articleId).to.equal('4711');
    await host.updateComplete;
    expect([localStorage.getItem('article-elements:own:99'), drafts(), own(host)]).to.deep.equal([null, [], []]);
    expect(localStorage.getItem('article-elements:own:4711')).to.include('"held"');
  });

  it('says where the words are when they were refused for another article', async () => {
    server.submit = async () => ({ ok: false, code: 'closed' });
    const release = server.wait();
    const host = await page();
    fill(host, comment());
    const rejected = send<CommentRejectedEvent>(host, 'comment-rejected');
    host.articleId = '99';
    await host.updateComplete;
    release();
    expect((await rejected).articleId).to.equal('4711');
    await until(() => text(part(host, 'status')).includes('kept as a draft where you wrote it'));
    expect(text(part(host, 'alert'))).not.to.include('still in the form');
    expect([textarea(host).value, text(part(host, 'own-words')), drafts()]).to.deep.equal(['', words, ['article-elements:draft:4711:']]);
  });

  it('does not send what is held a second time', async () => {
    server.holds = true;
    server.refusesDuplicates = false;
    const host = await page();
    for (let times = 2; times--;) {
      fill(host, comment());
      await send(host, 'comment-held').catch(() => {});
      await until(() => textarea(host).value === '');
    }
    expect(server.stored.length).to.equal(1);
  });

  describe('after a reload', () => {
    it('says what is held, with the reader’s words, until it is in the list', async () => {
      server.holds = true;
      const first = await page();
      fill(first, comment());
      await send(first, 'comment-held');
      expect(kept()).to.include(words).and.not.to.include('cy@example.com').and.not.to.include('"Cy"');
      first.remove();
      const host = await page();
      await host.updateComplete;
      expect(own(host)[0]).to.match(/^Your comment of .+ is waiting for approval\.$/);
      const details = part(host, 'own-comment') as HTMLDetailsElement;
      await click(details.querySelector('summary')!);
      expect(details.open).to.equal(true);
      expect(text(details.querySelector('blockquote')!)).to.equal(words);
      await expectAccessible(host);
      host.remove();
      server.approve();
      const again = await page();
      await until(() => text(part(again, 'status')).endsWith('is published.'));
      expect(own(again)).to.deep.equal([]);
      expect(kept()).not.to.include(words);
    });

    it('leaves it to the reader to have enough of that', async () => {
      server.holds = true;
      const first = await page();
      fill(first, comment());
      await send(first, 'comment-held');
      first.remove();
      const host = await page();
      await until(() => own(host).length);
      await click(part(host, 'own-comment').querySelector('summary')!);
      await click(action(host, 'Do not show this again'));
      await until(() => host.shadowRoot!.activeElement === part(host, 'outcome'));
      expect(own(host)).to.deep.equal([]);
      expect(kept()).not.to.include(words);
    });

    const killed = async (arrives: boolean, article: string): Promise<void> => {
      const answers: (() => void)[] = [];
      const submit = server.submit.bind(server);
      server.submit = async (draft, options) => {
        if (arrives) await submit(draft, options);
        return new Promise(() => answers.push(() => {}));
      };
      const host = await page(article);
      fill(host, comment());
      button(host).click();
      await until(() => answers.length);
      host.remove();
      server.submit = submit;
    };

    it('finds what had arrived when the tab was killed on the way', async () => {
      await killed(true, 'killed-1');
      const host = await page('killed-1');
      await until(() => text(part(host, 'status')).endsWith('is published.'));
      expect(textarea(host).value).to.equal('');
      expect(kept()).not.to.include(words);
      expect(server.stored.length).to.equal(1);
    });

    it('says that it does not know of the rest, and offers to send it, with what is missing beside it', async () => {
      await killed(false, 'killed-2');
      // A tab that is gone holds nobody up; this page is still there, and its lock with it.
      const host = await page('killed-2');
      await until(() => own(host).length);
      expect(own(host)[0]).to.match(/^We do not know whether your comment of .+ arrived\.$/);
      expect(textarea(host).value).to.equal(words);
      expect(server.sent).to.deep.equal([]);
      await click(part(host, 'own-comment').querySelector('summary')!);
      await click(action(host, 'Send again'));
      await until(() => text(part(host, 'alert')).includes('Enter your name.'));
      fill(host, reader);
      await click(action(host, 'Send again'));
      await until(() => text(part(host, 'status')) === 'Sending your comment…');
    });
  });
});
