/** Trending lists between pages and through failures: what is kept, when it is asked for again, and how old it is said to be. */
import { expect } from 'chai';
import '../../../dist/define.js';
import { ScriptedFeed, stories } from './article-trending.fetch.js';
import { element, facts, loaded, printed, status, titles, trending, type Trending } from './article-trending.fixtures.js';
import { expectAccessible } from '../../support/axe.js';
import { fixture, nextFrame, oneEvent, until } from '../../support/fixture.js';
import { click } from '../../support/page.js';

const key = (feed: ScriptedFeed): string => `article-elements:feed: ${new URL(feed.src, document.baseURI).href}`;

/** What an earlier page has kept of a feed, that many milliseconds ago. */
function keep(feed: ScriptedFeed, age: number, ...names: string[]): void {
  const items = stories(...names).map(({ url, title }) => ({ url: new URL(url, document.baseURI).href, title }));
  localStorage.setItem(
    key(feed),
    JSON.stringify({ feed: { format: 'json', lists: [{ items }] }, at: Date.now() - age, validators: { etag: '"kept"' } }),
  );
}
const heading = '<h2>Trending</h2>';
const down = (): Response => new Response('', { status: 500 });

describe('article-trending, kept and failing', () => {
  const feeds: ScriptedFeed[] = [];
  const script = (...answers: unknown[]): ScriptedFeed => (feeds.push(new ScriptedFeed(...answers)), feeds.at(-1)!);
  afterEach(() => {
    for (const feed of feeds.splice(0)) localStorage.removeItem(key(feed));
  });

  it('shows the last good answer at once where the page has no list, then what the feed says, asked for with its conditions', async () => {
    const feed = script(stories('B', 'A', 'C'));
    keep(feed, 600_000, 'A', 'B');
    const release = feed.hold();
    const host = element(await fixture(trending(feed, '', heading)));
    await until(() => titles(host).join() === 'A,B');
    expect(feed.requests[0]!.headers.get('If-None-Match')).to.equal('"kept"');
    release();
    await oneEvent(host, 'trending-load');
    expect(titles(host)).to.deep.equal(['B', 'A', 'C']);
    expect([0, 1, 2].map((row) => facts(host, row).join())).to.deep.equal(['Up 1', 'Down 1', 'New']);
  });

  it('leaves the list of the page alone until the feed answers, and keeps what it says', async () => {
    const feed = script(stories('A'));
    keep(feed, 600_000, 'Old');
    const release = feed.hold();
    const host = element(await fixture(trending(feed)));
    await until(() => feed.requests.length);
    expect(titles(host)).to.deep.equal(['Alpha', 'Beta', 'Gamma']);
    release();
    await oneEvent(host, 'trending-load');
    expect(localStorage.getItem(key(feed))).to.contain('"title":"A"');
  });

  it('asks for nothing while the last good answer is younger than `refresh`', async () => {
    const feed = script(stories('B'));
    keep(feed, 30_000, 'A');
    const host = await loaded(feed, 'refresh="120"');
    expect(titles(host)).to.deep.equal(['A']);
    expect(feed.requests).to.have.length(0);
  });

  it('says how old the last good answer is when there is no other', async () => {
    const feed = script(down());
    keep(feed, 5 * 60_000 + 1000, 'A', 'B');
    const failed = oneEvent(document, 'trending-error');
    const host = element(await fixture(trending(feed, '', heading)));
    await failed;
    expect(titles(host)).to.deep.equal(['A', 'B']);
    expect(status(host)).to.match(/^Last updated 5 minutes ago\.\s*Try again$/);
    await expectAccessible(host);
  });

  it('takes nothing from what is broken in storage', async () => {
    const feed = script(stories('A'));
    localStorage.setItem(key(feed), '{"feed":{"lists":[{"items":[{"url":"javascript:alert(1)","title":"X"}]}],"format":"json"},"at":1}');
    const release = feed.hold();
    const host = element(await fixture(trending(feed, '', heading)));
    await until(() => status(host) === 'Loading…');
    expect(titles(host)).to.deep.equal([]);
    release();
    await oneEvent(host, 'trending-load');
    expect(titles(host)).to.deep.equal(['A']);
  });

  it('does not go on asking a feed that fails, and then asks who presses the button', async () => {
    const feed = script(stories('A'), down());
    const host = await loaded(feed, 'refresh="0.02"');
    await oneEvent(host, 'trending-error');
    const asked = feed.requests.length;
    for (let frames = 0; frames < 20; frames++) await nextFrame();
    expect(feed.requests).to.have.length(asked);
    feed.next(stories('B'));
    const button = host.shadowRoot!.querySelector<HTMLElement>('[part=retry]')!;
    const answered = oneEvent(host, 'trending-load');
    button.focus();
    await click(button);
    await answered;
    expect(titles(host)).to.deep.equal(['B']);
    expect(status(host)).to.equal('');
    // The button has gone, and the focus is where it was pressed for.
    expect(document.activeElement === host.querySelector('a')).to.equal(true);
  });

  it('asks again when a server that asked to wait may be asked', async () => {
    const feed = script(new Response('', { status: 429, headers: { 'Retry-After': '1' } }), stories('A'));
    const failed = oneEvent(document, 'trending-error');
    const host = element(await fixture(trending(feed)));
    await failed;
    expect(status(host)).to.equal('Could not be refreshed.');
    await host.reload();
    expect(feed.requests).to.have.length(1);
    await oneEvent(host, 'trending-load');
    expect(feed.requests).to.have.length(2);
    expect(titles(host)).to.deep.equal(['A']);
  });

  it('makes one request for a hundred elements', async () => {
    const feed = script(stories('A', 'B'));
    // All of them near the screen: what is far from it waits.
    const html = `<article-trending src="${feed.src}" refresh="60" style="position: fixed; top: 0">${printed}</article-trending>`;
    const container = await fixture(`<div>${html.repeat(100)}</div>`);
    const hosts = [...container.querySelectorAll<Trending>('article-trending')];
    // Each begins in an idle moment of its own.
    await until(() => hosts.every((host) => titles(host).join() === 'A,B'), 14_000);
    // And one that comes when the answer is there already.
    container.insertAdjacentHTML('beforeend', html);
    const late = container.lastElementChild as Trending;
    await until(() => titles(late).join() === 'A,B');
    expect(feed.requests).to.have.length(1);
  });

  it('asks for the feed when a reader comes near the list, or a script asks', async () => {
    const feed = script(stories('A', 'B'));
    const container = await fixture(`<div><p style="block-size: 5000px">The story.</p>${trending(feed)}</div>`);
    const host = element(container);
    await host.updateComplete;
    // Where a list on the screen has asked, one that is far from it would have, too.
    const other = script(stories('C'));
    const near = await fixture(`<div style="position: fixed; top: 0">${trending(other)}</div>`);
    await until(() => titles(element(near)).join() === 'C');
    expect(feed.requests).to.have.length(0);
    host.scrollIntoView();
    await until(() => titles(host).join() === 'A,B');
    expect(feed.requests).to.have.length(1);

    const third = script(stories('D'));
    const far = element(await fixture(`<div><p style="block-size: 5000px">The story.</p>${trending(third)}</div>`));
    await far.updateComplete;
    await far.reload();
    expect(titles(far)).to.deep.equal(['D']);
  });
});
