/** Several trending lists in the room of one. */
import { expect } from 'chai';
import '../../../dist/define.js';
import { ScriptedFeed, stories } from './article-trending.fetch.js';
import { element, follower, layoutShift, loaded, titles, trending, type Trending } from './article-trending.fixtures.js';
import { expectAccessible } from '../../support/axe.js';
import { fixture, nextFrame, until } from '../../support/fixture.js';
import { click, engine, press } from '../../support/page.js';

const list = (...names: string[]): string =>
  `<ol>${stories(...names)
    .map(({ url, title }) => `<li><a href="${url}">${title}</a></li>`)
    .join('')}</ol>`;
const sections = `<h2>Most read</h2><section><h3>Today</h3>${list('A', 'B')}</section><section><h3>This week</h3>${list('C', 'D')}</section>`;
const tabbed = {
  lists: [
    { title: 'Today', items: stories('B', 'A') },
    { title: 'This week', items: stories('D', 'C') },
    { title: 'This month', items: stories('E') },
  ],
};
const bar = (host: Trending): HTMLElement => host.shadowRoot!.querySelector<HTMLElement>('[role=tablist]')!;
const tabs = (host: Trending): HTMLElement[] => [...bar(host).querySelectorAll<HTMLElement>('[role=tab]')];
const chosen = (host: Trending): string =>
  tabs(host)
    .filter((tab) => tab.ariaSelected === 'true')
    .map((tab) => tab.textContent)
    .join();
const ready = (host: Trending): Promise<unknown> => until(() => bar(host) && tabs(host).length > 1);

describe('article-trending, several lists', () => {
  it('makes tabs of the sections that the page printed, also when the feed fails', async () => {
    const host = element(await fixture(trending(new ScriptedFeed(new Error('offline')), '', sections)));
    await ready(host);
    expect(tabs(host).map((tab) => tab.textContent)).to.deep.equal(['Today', 'This week']);
    expect(bar(host).ariaLabel).to.equal('Most read');
    expect(titles(host)).to.deep.equal(['A', 'B']);
    await click(tabs(host)[1]!);
    expect(titles(host)).to.deep.equal(['C', 'D']);
    await expectAccessible(host);
  });

  it('makes tabs of printed lists without a feed where the page asks for them, and moves nothing', async () => {
    const page = (attributes: string): string => `<div><article-trending ${attributes}>${sections}</article-trending><p>Below</p></div>`;
    const container = await fixture(page('tabs'));
    const host = element(container);
    const before = follower(container);
    await ready(host);
    await nextFrame();
    expect(follower(container)).to.equal(before);
    expect(titles(host)).to.deep.equal(['A', 'B']);
    tabs(host)[0]!.focus();
    await press('End');
    expect([chosen(host), titles(host).join()]).to.deep.equal(['This week', 'C,D']);
    host.querySelector('section')!.remove();
    await until(() => bar(host).hidden);
    expect(titles(host)).to.deep.equal(['C', 'D']);
    await expectAccessible(host);
    const plain = element(await fixture(page('')));
    expect(plain.shadowRoot).to.equal(null);
    expect(titles(plain)).to.deep.equal(['A', 'B', 'C', 'D']);
  });

  it('makes sections and tabs of a feed’s lists, with names and panels', async () => {
    const host = await loaded(new ScriptedFeed(tabbed), '', '<h2>Most read</h2>');
    await ready(host);
    expect(tabs(host)).to.have.length(3);
    const panels = [...host.querySelectorAll('section')];
    expect(panels.map((panel) => [panel.role, panel.ariaLabel, panel.hidden])).to.deep.equal([
      ['tabpanel', 'Today', false],
      ['tabpanel', 'This week', true],
      ['tabpanel', 'This month', true],
    ]);
    expect([...host.querySelectorAll('h3')].map((heading) => heading.textContent)).to.deep.equal(['Today', 'This week', 'This month']);
    await expectAccessible(host);
  });

  for (const [direction, next, previous] of [
    ['ltr', 'ArrowRight', 'ArrowLeft'],
    ['rtl', 'ArrowLeft', 'ArrowRight'],
  ] as const) {
    it(`takes the keys of tabs, ${direction}`, async () => {
      const host = await loaded(new ScriptedFeed(tabbed), `dir="${direction}"`, '');
      await ready(host);
      tabs(host)[0]!.focus();
      const pressed: string[] = [];
      for (const key of [next, next, next, previous, 'Home', 'End']) {
        await press(key);
        pressed.push(chosen(host));
        expect(host.shadowRoot!.activeElement!.textContent).to.equal(chosen(host));
      }
      expect(pressed).to.deep.equal(['This week', 'This month', 'Today', 'This month', 'Today', 'This month']);
      // One stop for all tabs, and then the list.
      await press('Tab');
      expect(document.activeElement!.textContent).to.equal('E');
    });
  }

  it('keeps the chosen list chosen, and refreshes the others too', async () => {
    const feed = new ScriptedFeed(tabbed, {
      lists: [
        { title: 'Today', items: stories('X') },
        { title: 'This week', items: stories('Y') },
      ],
    });
    const host = await loaded(feed, '', '');
    await ready(host);
    await click(tabs(host)[1]!);
    await host.reload();
    expect(titles(host)).to.deep.equal(['Y']);
    await click(tabs(host)[0]!);
    expect(titles(host)).to.deep.equal(['X']);
  });

  it('has no tabs for one list, in a section or not', async () => {
    for (const children of ['', `<section><h3>Today</h3>${list('A')}</section>`]) {
      const host = await loaded(new ScriptedFeed({ lists: [{ title: 'Today', items: stories('A') }] }), '', children);
      await nextFrame();
      expect(host.shadowRoot!.querySelector('[role=tab]') === null).to.equal(true);
    }
  });

  for (const [what, children] of [
    ['printed in sections', sections],
    ['one list where the feed has three', `<h2>Most read</h2>${list('A', 'B')}`],
    ['no list', '<h2>Most read</h2>'],
  ] as const) {
    it(`is as high before as after, and nothing moves: ${what}`, async () => {
      const feed = new ScriptedFeed();
      const release = feed.hold();
      const container = await fixture(trending(feed, 'limit="4"', children));
      const host = element(container);
      const before = follower(container);
      const act = async (): Promise<void> => {
        for (const answer of [tabbed, new Error('offline'), stories('A'), tabbed]) {
          feed.next(answer);
          release();
          await host.reload();
          await nextFrame();
          await nextFrame();
          expect(follower(container)).to.equal(before);
        }
        await ready(host);
        await nextFrame();
        expect(follower(container)).to.equal(before);
      };
      if (engine === 'chromium') expect(await layoutShift(act)).to.equal(0);
      else await act();
    });
  }
});
