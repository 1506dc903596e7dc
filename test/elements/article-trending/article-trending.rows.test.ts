/** What stands beside the titles of a trending list, and how rows change places. */
import { expect } from 'chai';
import '../../../dist/define.js';
import '../../../dist/strings/ar.js';
import { ScriptedFeed, stories } from './article-trending.fetch.js';
import { element, facts, follower, layoutShift, loaded, printed, titles, trending } from './article-trending.fixtures.js';
import { expectAccessible } from '../../support/axe.js';
import { fixture, nextFrame, oneEvent, until } from '../../support/fixture.js';
import { engine, media, press, viewport } from '../../support/page.js';

const hour = 3_600_000;
const picture = '/stories/fixtures/pictures/ferry-thumb.jpg';
const all = 'show="image movement section time count trend"';
const rich = (names = ['A', 'B', 'C']): object[] =>
  stories(...names).map((story, index) => ({
    ...story,
    image: { src: picture, width: 240, height: 160 },
    section: 'Harbour',
    published: new Date(Date.now() - 3 * hour - 1000).toISOString(),
    [index ? 'views' : 'readers']: 15_320,
    series: [10, 1200, 40],
  }));
const animated = (host: Element): Element[] => [...host.querySelectorAll('li')].filter((row) => row.getAnimations().length);

/** Until rows that go to another place have come there: on the way they lie over others. */
async function settled(host: Element): Promise<void> {
  // One that has yet to begin is none that can be waited for.
  for (let calm = 0; calm < 5; calm = host.getAnimations({ subtree: true }).length ? 0 : calm + 1) await nextFrame();
}

describe('article-trending, its rows', () => {
  it('shows section, time, count and trend in words, and pictures where they are asked for', async () => {
    const feed = new ScriptedFeed(rich());
    const host = await loaded(feed);
    expect(facts(host, 0)).to.deep.equal(['Harbour', '3h ago', '15.3K reading now', 'From 10 to 40, at most 1.2K']);
    expect(facts(host, 1)[2]).to.equal('15.3K views');
    expect(host.querySelector('img') === null).to.equal(true);
    host.show = 'image section';
    await until(() => host.querySelector('img'));
    expect(facts(host)).to.deep.equal(['Harbour']);
    const image = host.querySelector('img')!;
    expect([image.alt, image.loading, image.width > image.height]).to.deep.equal(['', 'lazy', true]);
    const { width, height } = image.getBoundingClientRect();
    expect(width / height).to.be.closeTo(1.5, 0.01);
    expect(feed.requests).to.have.length(1);
    await expectAccessible(host);
    host.show = '';
    await until(() => !host.querySelector('small, img'));
  });

  it('leaves the place of a picture that cannot be had empty', async () => {
    const [story] = stories('A');
    const host = await loaded(new ScriptedFeed([{ ...story, image: '/none.jpg' }]), 'show="image"');
    const image = host.querySelector('img')!;
    await until(() => getComputedStyle(image).visibility === 'hidden');
    expect(image.getBoundingClientRect().width).to.be.greaterThan(40);
  });

  it('says times and numbers in the language and numerals of the page', async () => {
    const done = oneEvent(document, 'trending-load');
    const container = await fixture(`<div lang="ar-EG" dir="rtl">${trending(new ScriptedFeed(rich()))}</div>`);
    await done;
    expect(facts(element(container)).join())
      .to.match(/٣/)
      .and.to.not.match(/\d/);
    await expectAccessible(container);
  });

  it('keeps what the page printed in the row of a story, where the feed has nothing better', async () => {
    const list = '<ol><li><a href="/a">A</a><small><b>Exclusive</b></small></li><li><a href="/b">B</a></li></ol>';
    const host = await loaded(new ScriptedFeed(stories('B', 'A')), '', list);
    expect(titles(host)).to.deep.equal(['B', 'A']);
    expect(facts(host, 1)).to.deep.equal(['Exclusive']);
  });

  it('leaves a row as it was printed where the feed says the same story, whatever it is made of', async () => {
    const rows = [
      '<li><a href="/a"><img src="/a.jpg" alt="" width="60" height="40"></a> <a class="title" href="/a">A</a> <span>12 views</span></li>',
      '<li><article><h3><a href="/b">B</a></h3><p>By Ines</p></article></li>',
    ];
    const feed = new ScriptedFeed(stories('A', 'B'));
    const host = await loaded(feed, 'limit="2"', `<ol>${rows.join('')}</ol>`);
    const shown = (): string[] => [...host.querySelectorAll('li')].map(({ outerHTML }) => outerHTML);
    expect(shown()).to.deep.equal(rows);
    feed.next(stories('A', 'C'));
    await host.reload();
    expect(shown()[0]).to.equal(rows[0]);
    expect(titles(host).at(-1)).to.equal('C');
  });

  it('tells movement by word, sign and colour, and as long as the order stays', async () => {
    const feed = new ScriptedFeed(stories('A', 'B', 'C'), stories('C', 'A', 'D'));
    const host = await loaded(feed);
    for (let refresh = 0; refresh < 2; refresh++) {
      await host.reload();
      expect([0, 1, 2].map((row) => facts(host, row).join())).to.deep.equal(['Up 2', 'Down 1', 'New']);
    }
    const signs = [...host.querySelectorAll('[data-move]')].map((fact) => getComputedStyle(fact, '::before').content.slice(0, 2));
    expect(signs).to.deep.equal(['"▲', '"▼', 'no']);
    await settled(host);
    await expectAccessible(host);
  });

  it('lets rows go to their new places, and not where less motion is wished', async () => {
    const feed = new ScriptedFeed(stories('A', 'B', 'C'), stories('C', 'B', 'A'), stories('A', 'B', 'C'));
    const host = await loaded(feed);
    await host.reload();
    expect(animated(host).map((row) => row.querySelector('a')!.textContent)).to.deep.equal(['C', 'A']);
    await media({ reducedMotion: 'reduce' });
    for (const row of animated(host)) for (const animation of row.getAnimations()) animation.cancel();
    await host.reload();
    expect(titles(host)).to.deep.equal(['A', 'B', 'C']);
    expect(animated(host)).to.have.length(0);
  });

  it('keeps the focus on the story that has it', async () => {
    const feed = new ScriptedFeed(stories('A', 'B', 'C'), stories('C', 'B', 'A'));
    const host = await loaded(feed);
    host.querySelector('a')!.focus();
    await host.reload();
    expect(document.activeElement!.textContent).to.equal('A');
    await press('Shift+Tab');
    expect(document.activeElement!.textContent).to.equal('B');
  });

  it('says how many stories moved, and again only a minute later', async () => {
    const feed = new ScriptedFeed(stories('A', 'B', 'C'), stories('C', 'B', 'A'), stories('A', 'C', 'B'));
    const host = await loaded(feed);
    const said = host.shadowRoot!.querySelector('[role=status]')!;
    expect(said.textContent).to.equal('');
    await host.reload();
    expect(said.textContent).to.equal('2 stories have changed places.');
    await host.reload();
    expect(said.textContent).to.equal('2 stories have changed places.');
  });

  for (const width of [320, 700, 1200]) {
    it(`moves nothing, ${width} px wide, whatever the rows show`, async () => {
      await viewport(width, 900);
      const feed = new ScriptedFeed();
      const release = feed.hold();
      const container = await fixture(trending(feed, `limit="4" ${all}`, printed));
      const host = element(container);
      const before = follower(container);
      const act = async (): Promise<void> => {
        for (const answer of [rich(), rich(['B', long, 'A']), stories(long, 'B'), [], rich(['D', 'B', 'A', long, 'E'])]) {
          feed.next(answer);
          release();
          await host.reload();
          await nextFrame();
          await nextFrame();
          expect(follower(container)).to.equal(before);
        }
      };
      if (engine === 'chromium') expect(await layoutShift(act)).to.equal(0);
      else await act();
      for (const row of host.querySelectorAll('li')) {
        const small = row.querySelector('small');
        if (small) expect(small.getBoundingClientRect().bottom).to.be.at.most(row.getBoundingClientRect().bottom + 0.5);
      }
      await settled(host);
      await expectAccessible(host);
    });
  }

  const long = 'A headline so long that it fills the three or four lines that a list has for the title of one of its stories, and more';

  it('makes rows as high as their words, with what is left of the room at the end of the list', async () => {
    await viewport(360, 900);
    const host = await loaded(new ScriptedFeed(stories('Short', long, 'Brief')), 'limit="5" show=""');
    await settled(host);
    const rows = [...host.querySelectorAll('li')].map((row) => row.getBoundingClientRect());
    const line = parseFloat(getComputedStyle(host.querySelector('a')!).lineHeight);
    expect(rows[1]!.height - rows[0]!.height).to.be.closeTo(2 * line, 1);
    expect(rows[2]!.height).to.equal(rows[0]!.height);
    for (const [index, { bottom }] of rows.slice(0, -1).entries()) expect(rows[index + 1]!.top).to.be.closeTo(bottom, 0.5);
    expect(host.querySelector('ol')!.getBoundingClientRect().bottom).to.be.greaterThan(rows[2]!.bottom + line);
  });

  for (const width of [360, 700, 1200]) {
    for (const heading of ['<h2>Most read</h2>', '']) {
      it(`cuts no title through a line, ${width} px wide, with tabs and pictures, ${heading ? 'a heading' : 'no heading'}`, async () => {
        await viewport(width, 900);
        const items = rich([long, `${long}!`, `${long}?`, `${long}.`, `${long}…`]);
        const feed = new ScriptedFeed({
          lists: [
            { title: 'Now', items },
            { title: 'Week', items: stories('A') },
          ],
        });
        const host = await loaded(feed, `limit="5" ${all}`, heading);
        await until(() => host.shadowRoot!.querySelector('[role=tab]'));
        await settled(host);
        const list = host.querySelector('ol')!.getBoundingClientRect();
        for (const row of host.querySelectorAll('section:first-of-type li')) {
          const title = row.querySelector('a')!;
          const lines = title.getBoundingClientRect().height / parseFloat(getComputedStyle(title).lineHeight);
          expect(lines).to.be.closeTo(Math.round(lines), 0.05).and.to.be.greaterThan(1.5);
          expect(row.querySelector('small')!.getBoundingClientRect().bottom).to.be.at.most(list.bottom + 0.5);
        }
      });
    }
  }

  it('has room for numbers of three digits, from a feed or printed', async () => {
    const many = Array.from({ length: 100 }, (_, index) => `Story ${index}`);
    const fed = await loaded(new ScriptedFeed(stories(...many)), 'limit="100" show=""');
    const rows = many.map((title) => `<li><a href="/s">${title}</a></li>`).join('');
    const own = await fixture(`<article-trending><ol>${rows}</ol></article-trending>`);
    for (const host of [fed, own]) {
      for (const place of [1, 10, 100]) {
        const row = host.querySelector<HTMLElement>(`li:nth-child(${place})`)!;
        const { fontFamily, fontSize, fontWeight } = getComputedStyle(row, '::before');
        const pen = document.createElement('canvas').getContext('2d')!;
        pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
        const room = row.querySelector('a')!.getBoundingClientRect().left - row.getBoundingClientRect().left;
        expect(pen.measureText(String(place)).width).to.be.lessThan(room);
      }
    }
  });

  it('keeps the room of any limit to 100', async () => {
    const heights: number[] = [];
    for (const limit of [1, 2, 10, 31, 99, 100])
      heights.push(follower(await fixture(trending(new ScriptedFeed([]), `limit="${limit}" style="max-inline-size: 20rem"`))));
    const row = heights[1]! - heights[0]!;
    expect(heights.map((height) => Math.round((height - heights[0]!) / row))).to.deep.equal([0, 1, 9, 30, 98, 99]);
    const hundred = Array.from({ length: 120 }, (_, index) => `Story ${index}`);
    const host = await loaded(new ScriptedFeed(stories(...hundred)), 'limit="100"');
    expect(titles(host)).to.have.length(100);
  });
});
