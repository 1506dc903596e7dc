import { expect } from 'chai';
import '../../../dist/define.js';
import { form, ids, item, items, listed, mount, part, resetServer, server, still, textOf } from './article-comments.fixtures.js';
import { expectAccessible } from '../../support/axe.js';
import { nextFrame, until } from '../../support/fixture.js';
import { engine, media, press } from '../../support/page.js';

beforeEach(() => {
  resetServer();
  localStorage.clear();
});
afterEach(() => history.replaceState(null, '', location.pathname + location.search));

const chain = (length: number) => items(1, length).map((comment, index) => ({ ...comment, parentId: index ? String(index) : null }));

describe('article-comments: the tree', () => {
  it('has every comment once, below the one it answers, whatever order they come in', async () => {
    server.comments = [item(4, { parentId: '2' }), item(3, { parentId: '2' }), item(2), item(1), item(2), item(6, { parentId: '5' })];
    const host = await mount();
    expect(ids(host)).to.deep.equal(['2', '3', '4', '1', '6']);
    expect(textOf(host.querySelector('#comment-6 .comment-parent'))).to.equal('In reply to a comment that is not here');
  });

  it('loses none of those that answer one another in a circle', async () => {
    server.comments = [item(1, { parentId: '2' }), item(2, { parentId: '1' }), item(3, { parentId: '3' })];
    expect(new Set(ids(await mount()))).to.deep.equal(new Set(['1', '2', '3']));
  });

  it('puts answers under a comment of an earlier page, and names a parent that comes later', async () => {
    server.comments = [item(9, { parentId: '3' }), ...items(1, 2), item(3), item(4, { parentId: '1' })];
    const host = await mount(undefined, 'backend="test" page-size="3"');
    expect(ids(host)).to.deep.equal(['9', '1', '2']);
    part(host, 'more')!.click();
    await until(() => listed(host).length === 5);
    expect(ids(host)).to.deep.equal(['9', '1', '4', '2', '3']);
    expect(textOf(host.querySelector('#comment-9 .comment-parent'))).to.equal('In reply to Reader 3');
  });

  it('does not run off a phone, however deep', async () => {
    server.comments = chain(60);
    const host = await mount(undefined, 'backend="test" page-size="100" style="inline-size: 340px"', form);
    expect(ids(host)).to.deep.equal(chain(60).map(({ id }) => id));
    const body = host.querySelector<HTMLElement>('#comment-60 .comment-content')!;
    expect(body.getBoundingClientRect().width).to.be.above(200);
    expect(host.scrollWidth).to.be.at.most(340);
    const parent = host.querySelector<HTMLElement>('#comment-60 .comment-parent')!;
    expect(textOf(parent)).to.equal('In reply to Reader 59');
    expect(parent.getClientRects().length).to.equal(1);
    expect(host.querySelector('#comment-2 > .comment-body .comment-parent') === null).to.equal(true);
    host.style.inlineSize = '700px';
    await nextFrame();
    expect(host.querySelector<HTMLElement>('#comment-4 .comment-parent')!.getClientRects().length).to.equal(0);
    expect(parent.getClientRects().length).to.equal(1);
  });

  it('is the other way round in Arabic', async () => {
    server.comments = chain(2);
    const host = await mount(undefined, 'backend="test" lang="ar" dir="rtl"');
    const [outer, inner] = listed(host).map((comment) => comment.getBoundingClientRect());
    expect(inner!.right).to.be.below(outer!.right - 10);
    expect(inner!.left).to.equal(outer!.left);
  });

  it('prints all comments, without what a page of paper cannot do', async function () {
    if (engine === 'webkit') this.skip();
    server.comments = items(1, 40);
    const host = await mount(undefined, undefined, form);
    await media({ media: 'print' });
    expect(getComputedStyle(host.querySelector('li')!).contentVisibility).to.equal('visible');
    expect(host.querySelector('.comment-reply-button')!.getClientRects().length).to.equal(0);
    expect(part(host, 'foot')!.getClientRects().length).to.equal(0);
  });
});

describe('article-comments: addresses', () => {
  it('loads until the comment is there, and goes to it', async () => {
    server.comments = items(1, 230);
    history.replaceState(null, '', '#comment-215');
    const host = await mount('<h2>C</h2>', 'backend="test" page-size="20"');
    await until(() => document.activeElement?.matches('#comment-215 > article'));
    const top = await still(host.querySelector('#comment-215')!);
    expect(top).to.be.within(0, 300);
  });

  it('says so when it is not there', async () => {
    server.comments = items(1, 3);
    history.replaceState(null, '', '#comment-99');
    const host = await mount();
    await until(() => textOf(part(host, 'status')) === 'The comment you were looking for is not here.');
  });

  it('lets a reader be who has begun to read', async () => {
    server.comments = items(1, 230);
    const host = await mount('<h2>C</h2>', 'backend="test" page-size="20"');
    await press('ArrowDown');
    server.hold = true;
    location.hash = '#comment-215';
    await until(() => server.asked.length === 2);
    await press('ArrowDown');
    server.release();
    server.hold = false;
    await until(() => listed(host).length === 120);
    await nextFrame();
    expect(document.activeElement).to.equal(document.body);
  });

  it('leaves alone what is named like a comment and is none', async () => {
    server.comments = items(1, 230);
    history.replaceState(null, '', '#comment-form');
    const host = await mount(undefined, undefined, '<p id="comment-form">Form</p>');
    expect(server.asked).to.have.length(1);
    expect(textOf(part(host, 'status'))).to.equal('');
  });
});

describe('article-comments: for all readers', () => {
  it('is every control by the keyboard, in reading order', async function () {
    if (engine === 'webkit') this.skip();
    server.comments = items(1, 300);
    const host = await mount('<h2 tabindex="-1">Comments</h2>', 'backend="test" article-id="7" page-size="1"', form);
    host.querySelector<HTMLElement>('h2')!.focus();
    const visited: string[] = [];
    for (let step = 0; step < 5; step++) {
      await press('Tab');
      const active = (host.shadowRoot!.activeElement ?? document.activeElement) as HTMLElement;
      visited.push(active.part.value || active.className);
    }
    expect(visited).to.deep.equal(['sort-select', 'comment-permalink', 'comment-reply-button', 'more', 'all']);
  });

  for (const [name, prepare, attributes] of [
    ['empty', () => {}, ''],
    ['closed', () => Object.assign(server, { open: false, comments: items(1, 2) }), ''],
    ['newest first', () => Object.assign(server, { comments: items(1, 80) }), 'sort="newest"'],
    [
      'HTML',
      () => Object.assign(server, { comments: [item(1, { html: '<h2>H</h2><ul><li>a</li></ul><table><tr><td>1</td></tr></table>' })] }),
      '',
    ],
  ] as const) {
    it(`is accessible: ${name}`, async () => {
      prepare();
      const host = await mount('<h2>Comments</h2>', `backend="test" article-id="7" ${attributes}`, form);
      await expectAccessible(host);
    });
  }
});

describe('article-comments: room', () => {
  it('keeps room for the first comments, and moves nothing above it', async () => {
    server.comments = items(1, 30);
    server.hold = true;
    const mounting = mount('<h2>Comments</h2>', 'backend="test" article-id="7"', '<p id="after">After</p>');
    const host = (await until(() => document.querySelector('article-comments')))!;
    await until(() => server.asked.length);
    await nextFrame();
    const before = host.getBoundingClientRect();
    const heading = host.querySelector('h2')!.getBoundingClientRect();
    expect(before.height).to.be.above(400);
    server.release();
    await mounting;
    await nextFrame();
    expect(host.getBoundingClientRect().top).to.equal(before.top);
    // Its width is another where a scrollbar came with the comments.
    const { x, y, height } = host.querySelector('h2')!.getBoundingClientRect();
    expect({ x, y, height }).to.deep.equal({ x: heading.x, y: heading.y, height: heading.height });
  });
});
