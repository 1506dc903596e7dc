/* Where comments are closed, the form and the thread both say so, whichever of them the server has told. */
import { expect } from 'chai';
import '../../../dist/define.js';
import { comment, fill, part, plain, send, Server, text, textarea } from '../article-comment-form/article-comment-form.fixtures.js';
import { items, resetServer, server, type ThreadElement } from './article-comments.fixtures.js';
import { expectAccessible } from '../../support/axe.js';
import { fixture, until } from '../../support/fixture.js';

type Form = HTMLElementTagNameMap['article-comment-form'];

describe('closed comments', () => {
  let answers: Server;

  beforeEach(() => {
    localStorage.clear();
    resetServer();
    server.comments = items(1, 2);
    answers = new Server('answers');
  });
  afterEach(() => localStorage.clear());

  const mount = async (article = '4711'): Promise<{ page: HTMLElement; form: Form; thread: ThreadElement }> => {
    const page = await fixture<HTMLElement>(`<main>
      <article-comments backend="test" article-id="4711"><h2>Comments</h2></article-comments>
      <article-comment-form backend="answers" article-id="${article}">${plain}</article-comment-form></main>`);
    return { page, form: page.querySelector('article-comment-form')!, thread: page.querySelector('article-comments')! };
  };
  const alert = (form: Form): string => text(part(form, 'alert'));
  const replies = (page: Element): string => getComputedStyle(page.querySelector('.comment-reply-button')!).display;

  for (const [order, first] of [
    ['before the form is there', 'thread'],
    ['after it', 'form'],
  ] as const)
    it(`are told of by the form as soon as the list has said so, ${order}`, async () => {
      server.open = false;
      const both = await mount();
      const { form, thread, page } = both;
      await both[first].load();
      if (first === 'form') expect(alert(form)).to.equal('');
      await Promise.all([form.load(), thread.load()]);
      await until(() => alert(form) === 'Comments are closed here.');
      expect(part(form, 'alert').ariaLive).to.equal('polite');
      expect(document.activeElement).to.equal(document.body);
      await expectAccessible(page);
      // What is wrong besides is said in its place, and then it is said again.
      fill(form, comment());
      form.querySelector('form')!.reset();
      await until(() => textarea(form).value === '' && alert(form) === 'Comments are closed here.');
    });

  it('are told of by the thread when the form was refused, until a comment is taken', async () => {
    const { form, thread, page } = await mount();
    await Promise.all([form.load(), thread.load()]);
    await until(() => replies(page) !== 'none');
    const { submit } = answers;
    answers.submit = async () => ({ ok: false, code: 'closed' });
    fill(form, comment());
    await send(form, 'comment-rejected');
    await until(() => part(thread, 'closed'));
    expect(replies(page)).to.equal('none');
    expect(textarea(form).value).not.to.equal('');
    answers.submit = submit;
    await send(form, 'comment-accepted');
    await until(() => !part(thread, 'closed') && alert(form) === '');
    await until(() => replies(page) !== 'none');
  });

  it('are those of their article alone', async () => {
    server.open = false;
    const { form, thread } = await mount('12');
    await Promise.all([form.load(), thread.load()]);
    await until(() => part(thread, 'closed'));
    expect(alert(form)).to.equal('');
    form.articleId = '4711';
    // Asked for when it is needed: the form is of the thread's article now.
    await until(() => alert(form) === 'Comments are closed here.');
  });
});
