/* Which form is the comment form, and whose an answer is: by the element's own surroundings, not by the page's first. */
import { expect } from 'chai';
import '../../../dist/define.js';
import type { CommentReplyEvent } from '../../../dist/index.js';
import { mount, plain, wordpressClassic, type Form } from './article-comment-form.fixtures.js';
import { fixture, nextFrame, oneEvent, until } from '../../support/fixture.js';

const thread = (id: number): string =>
  `<article-comments><ol class="comment-list"><li id="comment-${id}" class="comment"><article class="comment-body"><b class="fn">Ines</b>
   <a class="comment-reply-link" href="#replytocom${id}" data-commentid="${id}">Reply</a></article></li></ol></article-comments>`;
const form = (article: number): string =>
  `<article-comment-form>${wordpressClassic.replace("value='4'", `value='${article}'`).replaceAll(/ id=(['"]).*?\1/g, '')}</article-comment-form>`;
const article = (number: number): string => `<article>${thread(number * 10)}${form(number)}</article>`;
const fill = async (inner: string): Promise<HTMLElement> => {
  const page = await fixture(`<main>${inner}</main>`);
  await Promise.all([...page.querySelectorAll<Form>('article-comments, article-comment-form')].map((each) => each.load()));
  return page;
};
const formIn = (page: Element): Form => page.querySelector<Form>('article-comment-form')!;

describe('article-comment-form: surroundings', () => {
  beforeEach(() => localStorage.clear());

  it('a label round its field leaves it the width of the column, and one round a choice takes the room of its words', async () => {
    const page = await fixture(`<div style="inline-size: 500px"><article-comment-form><form>
      <p><label>Comment <textarea name="body" required></textarea></label></p>
      <p><label>Your Mastodon address <input name="address"></label></p>
      <p><label>Town <select name="town"><option>Avel</option></select></label></p>
      <p><label><input type="radio" name="stars" value="1"> One</label> <label><input type="radio" name="stars" value="2"> Two</label></p>
      <button>Post</button></form></article-comment-form></div>`);
    const widthOf = (selector: string): number => Math.round(page.querySelector(selector)!.getBoundingClientRect().width);
    for (const field of ['textarea', '[name=address]', 'select']) expect(widthOf(field), field).to.equal(500);
    const [one, two] = [...page.querySelectorAll('label:has([type=radio])')].map((label) => label.getBoundingClientRect());
    expect(two!.top).to.equal(one!.top);
  });

  for (const [name, inner] of [
    ['each in its article', article(1) + article(2)],
    ['one behind the other', thread(10) + form(1) + thread(20) + form(2)],
    ['forms before their threads', form(1) + thread(10) + form(2) + thread(20)],
  ] as const)
    it(`of two articles on a page, ${name}, each has its own form`, async () => {
      const page = await fill(inner);
      for (const [id, number] of [
        ['20', '2'],
        ['10', '1'],
      ]) {
        const asked = oneEvent<CommentReplyEvent>(document, 'comment-reply');
        page.querySelector<HTMLElement>(`#comment-${id} a`)!.click();
        expect((await asked).articleId).to.equal(number);
        const moved = await until(() => page.querySelector(`#comment-${id} article-comment-form`));
        expect(moved.querySelector<HTMLInputElement>('[name=comment_post_ID]')!.value).to.equal(number);
        expect(moved.querySelector<HTMLInputElement>('[name=comment_parent]')!.value).to.equal(id);
      }
    });

  it('an article whose comments are closed has no form of another one’s', async () => {
    const page = await fill(`<section>${thread(10)}</section>${article(2)}`);
    const asked = oneEvent<CommentReplyEvent>(document, 'comment-reply');
    page.addEventListener('click', (event) => event.preventDefault());
    page.querySelector<HTMLElement>('#comment-10 a')!.click();
    expect((await asked).articleId).to.equal(location.pathname);
    await nextFrame();
    expect(page.querySelector('#comment-10 article-comment-form')).to.equal(null);
  });

  it('forms to sign in, to search and to close a dialog are left alone', async () => {
    const others = `<div slot="sign-in"><form id="in" method="post"><input name="log"><input type="password" name="pwd"></form></div>
      <form id="near" method="post"><input name="user"><input type="password" name="pwd"></form>
      <form role="search" id="search"><input name="s"></form><form method="dialog" id="close"><button>Close</button></form>`;
    const host = await mount(others + plain);
    const states = [...host.querySelectorAll('form')].map(({ noValidate }) => noValidate);
    expect(states).to.deep.equal([false, false, false, false, true]);
  });

  it('with a form to sign in alone, the standard form is written', async () => {
    const host = await mount('<div slot="sign-in"><form method="post"><input type="password" name="pwd"></form></div>');
    await until(() => host.querySelector('[data-standard] textarea'));
  });

  it('writes no form where the page says that nobody can write, or not yet', async () => {
    for (const notice of [
      '<div id="respond"><h3>Leave a Reply</h3><p class="must-log-in">You must be <a href="/wp-login.php">logged in</a> to post a comment.</p></div>',
      '<p>Please <a href="/user/login?destination=node/1">log in</a> or <a href="/user/register">register</a> to comment.</p>',
      '<p class="no-comments">Comments are closed.</p>',
    ]) {
      const page = await fill(`${thread(10)}<article-comment-form>${notice}</article-comment-form>`);
      const host = formIn(page);
      page.addEventListener('click', (event) => event.preventDefault(), { once: true });
      page.querySelector<HTMLElement>('#comment-10 a')!.click();
      // Longer than the standard form takes to come elsewhere.
      const other = await mount('');
      await until(() => other.querySelector('form'));
      expect([host.querySelector('form'), host.closest('li')], notice).to.deep.equal([null, null]);
      expect(host.textContent).to.equal(
        formIn(await fixture(`<main><article-comment-form>${notice}</article-comment-form></main>`)).textContent,
      );
    }
    const heading = await mount('<h2>Your comment</h2>');
    await until(() => heading.querySelector('[data-standard]'));
  });
});
