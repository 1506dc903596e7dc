import { expect } from 'chai';
import '../../../dist/define.js';
import { ScriptedFeed, stories } from './article-trending.fetch.js';
import { element, follower, layoutShift, loaded, printed, status, titles, trending, type Trending } from './article-trending.fixtures.js';
import { expectAccessible } from '../../support/axe.js';
import { fixture, nextFrame, oneEvent, until } from '../../support/fixture.js';
import { click, engine, hover, media, press, viewport } from '../../support/page.js';
import { warningsOf } from '../../support/warnings.js';

describe('article-trending', () => {
  describe('without a feed', () => {
    it('is the list of the page, with no shadow root', async () => {
      const host = await fixture<Trending>(`<article-trending>${printed}</article-trending>`);
      expect(titles(host)).to.deep.equal(['Alpha', 'Beta', 'Gamma']);
      expect(host.shadowRoot).to.equal(null);
      await expectAccessible(host);
    });

    it('numbers an ordered list in the language, and not an unordered one', async () => {
      const content = (host: Element): string => getComputedStyle(host.querySelector('li')!, '::before').content;
      const list = '<ol><li><a href="/a">a</a></li></ol>';
      expect(content(await fixture(`<article-trending>${list}</article-trending>`))).to.match(/^counter\(article-rank(, decimal)?\)$/);
      expect(content(await fixture(`<div lang="ar-EG"><article-trending>${list}</article-trending></div>`))).to.contain('arabic-indic');
      expect(content(await fixture(`<article-trending lang="fa">${list}</article-trending>`))).to.contain('persian');
      expect(content(await fixture(`<article-trending>${list.replaceAll('ol>', 'ul>')}</article-trending>`))).to.equal('none');
    });

    it('writes a heading where there is none, in the room that was kept for it', async () => {
      const list = printed.replace('<h2>Trending</h2>', '');
      const host = await fixture<Trending>(`<article-trending heading="Most read">${list}</article-trending>`);
      const own = await fixture<Trending>(`<article-trending heading="Most read"><h3>Own</h3>${list}</article-trending>`);
      expect(host.querySelector('h2')!.textContent).to.equal('Most read');
      expect(host.firstElementChild!.localName).to.equal('h2');
      expect(own.querySelector('h2')).to.equal(null);
      for (const written of [host, own]) expect(getComputedStyle(written, '::before').content).to.be.oneOf(['none', 'normal']);
      host.heading = 'Read now';
      await host.updateComplete;
      expect([...host.querySelectorAll('h2')].map((heading) => heading.textContent)).to.deep.equal(['Read now']);
      const height = host.getBoundingClientRect().height;
      host.querySelector('h2')!.style.display = 'none';
      expect(host.getBoundingClientRect().height).to.be.lessThan(height);
      host.insertAdjacentHTML('afterbegin', '<h4>Late</h4>');
      await until(() => !host.querySelector('h2'));
    });
  });

  describe('with a feed', () => {
    it('shows the list of the page at once, then what the feed says', async () => {
      const feed = new ScriptedFeed(stories('Beta', 'Delta', 'Alpha'));
      const release = feed.hold();
      const host = element(await fixture(trending(feed)));
      expect(titles(host)).to.deep.equal(['Alpha', 'Beta', 'Gamma']);
      const [alpha, beta] = host.querySelectorAll('li');
      release();
      const event = await oneEvent(host, 'trending-load');
      expect(titles(host)).to.deep.equal(['Beta', 'Delta', 'Alpha']);
      expect(event.bubbles && event.composed).to.equal(true);
      expect((event as HTMLElementEventMap['trending-load']).items.map((item) => item.title)).to.deep.equal(titles(host));
      const rows = [...host.querySelectorAll('li')];
      expect(rows[0]).to.equal(beta);
      expect(rows[2]).to.equal(alpha);
      expect(host.querySelectorAll('ol')).to.have.length(1);
      await expectAccessible(host);
    });

    it('reads JSON Feed, and leaves out what is not a link, what is twice there and the page itself', async () => {
      const items = [
        { id: '1', url: '/one', title: 'One &amp; only' },
        { id: '2', url: 'javascript:alert(1)', title: 'Script' },
        { id: '3', url: `/one?utm_source=feed#top`, title: 'One again' },
        { id: '4', url: location.href, title: 'Here' },
        { id: '5', url: 'https://news.example/five', title: '<img src=x onerror="window.scriptRan = true">' },
      ];
      const host = await loaded(new ScriptedFeed({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items }));
      expect(titles(host)).to.deep.equal(['One & only', '<img src=x onerror="window.scriptRan = true">']);
      expect([...host.querySelectorAll('a')].map((link) => link.href)).to.deep.equal([
        `${location.origin}/one`,
        'https://news.example/five',
      ]);
      expect(host.querySelector('img')).to.equal(null);
      expect('scriptRan' in window).to.equal(false);
    });

    it('leaves out the page by its canonical address, whatever else the link is', async () => {
      const link = document.createElement('link');
      link.rel = 'shortlink canonical';
      link.href = 'https://news.example/here';
      document.head.append(link);
      try {
        const items = [
          { id: '1', url: 'https://news.example/here', title: 'Here' },
          { id: '2', url: '/one', title: 'One' },
        ];
        const host = await loaded(new ScriptedFeed({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items }));
        expect(titles(host)).to.deep.equal(['One']);
      } finally {
        link.remove();
      }
    });

    it('shows `limit` rows, five without it, and follows a change of it', async () => {
      const feed = new ScriptedFeed(stories('A', 'B', 'C', 'D', 'E', 'F', 'G'));
      const host = await loaded(feed);
      expect(titles(host)).to.have.length(5);
      host.limit = 2;
      await until(() => titles(host).length === 2);
      expect(host.getAttribute('limit')).to.equal('2');
      expect(feed.requests).to.have.length(1);
    });

    it('reads a number that a framework sets as a string', async () => {
      const host = await loaded(new ScriptedFeed(stories('A', 'B', 'C', 'D')));
      (host as { limit: unknown }).limit = '2';
      await host.updateComplete;
      await until(() => titles(host).length === 2);
    });

    it('takes printed rows beyond the limit out of reach', async () => {
      const feed = new ScriptedFeed(new Error('offline'));
      const host = element(await fixture(trending(feed, 'limit="2"')));
      await oneEvent(document, 'trending-error');
      expect(titles(host)).to.deep.equal(['Alpha', 'Beta']);
    });

    it('writes the list where the page has none', async () => {
      const host = await loaded(new ScriptedFeed(stories('A', 'B')), 'heading="Most read"', '');
      expect(titles(host)).to.deep.equal(['A', 'B']);
      expect([...host.children].map((child) => child.localName)).to.deep.equal(['h2', 'ol']);
    });

    for (const [what, answer, code, httpStatus] of [
      ['no answer', new Error('offline'), 'network', 0],
      ['an error status', new Response('', { status: 404 }), 'http', 404],
      ['too many requests', new Response('', { status: 429, headers: { 'Retry-After': '60' } }), 'rate-limited', 429],
      ['a page of HTML', '<!doctype html><title>Sorry</title>', 'unreadable', 0],
      ['half a file', JSON.stringify(stories('A', 'B')).slice(0, -9), 'unreadable', 0],
      ['JSON of another shape', { ok: true }, 'wrong-shape', 0],
      ['a list without links', [{ title: 'A' }], 'wrong-shape', 0],
    ] as const) {
      it(`keeps the list on ${what}, and says so`, async () => {
        const feed = new ScriptedFeed(answer);
        const { warnings, value: host } = await warningsOf(async () => {
          const failed = oneEvent<HTMLElementEventMap['trending-error']>(document, 'trending-error');
          const host = element(await fixture(trending(feed)));
          const event = await failed;
          expect(event.code).to.equal(code);
          expect(event.status).to.equal(httpStatus);
          expect(event.message).to.be.a('string').that.is.not.empty;
          return host;
        });
        expect(titles(host)).to.deep.equal(['Alpha', 'Beta', 'Gamma']);
        // Who asks for fewer requests is not asked again at once.
        expect(status(host)).to.match(code === 'rate-limited' ? /^Could not be refreshed\.$/ : /^Could not be refreshed\.\s*Try again$/);
        expect(warnings.join()).to.contain(feed.src);
        await expectAccessible(host);
      });
    }

    it('says how old the list is when a later answer fails, and asks again when told to', async () => {
      const feed = new ScriptedFeed(stories('A'), new Response('', { status: 500 }), stories('B'));
      const host = await loaded(feed);
      await host.reload();
      expect(titles(host)).to.deep.equal(['A']);
      expect(status(host)).to.match(/^Last updated now\.\s*Try again$/);
      const answered = oneEvent(host, 'trending-load');
      await click(host.shadowRoot!.querySelector('[part=retry]')!);
      await answered;
      expect(titles(host)).to.deep.equal(['B']);
      expect(status(host)).to.equal('');
    });

    it('says in place of a list that there is none yet, or nothing in it', async () => {
      const empty = await loaded(new ScriptedFeed([]), '', '');
      expect(status(empty)).to.match(/^Nothing is trending right now\.\s*Try again$/);
      const never = element(await fixture(trending(new ScriptedFeed(new Error('offline')), '', '')));
      await oneEvent(document, 'trending-error');
      expect(status(never)).to.match(/^This list could not be loaded\.\s*Try again$/);
    });

    it('falls back from values it cannot use, and warns', async () => {
      const { warnings, value: host } = await warningsOf(() =>
        loaded(new ScriptedFeed(stories('A', 'B', 'C', 'D', 'E', 'F')), 'limit="many" refresh="-3"'),
      );
      expect(titles(host)).to.have.length(5);
      expect(warnings.filter((warning) => /limit="many"|refresh="-3"/.test(warning))).to.have.length(2);
      const { warnings: more } = await warningsOf(async () => {
        const failed = oneEvent(document, 'trending-error');
        await fixture(trending(new ScriptedFeed(stories('A')), 'format="gazette-2"'));
        await failed;
      });
      expect(more.join()).to.contain('no format "gazette-2" is known');
      await warningsOf(() => fixture('<article-trending src="https://[broken"></article-trending>'));
    });
  });

  describe('room', () => {
    const long =
      'A headline so long that nobody would ever print it in one line of a column as narrow as this one is, nor in three, and that is the point';

    for (const width of [300, 700, 1200]) {
      it(`does not move what follows, ${width} px wide`, async () => {
        await viewport(width, 900);
        const feed = new ScriptedFeed();
        const release = feed.hold();
        const container = await fixture(trending(feed, 'limit="4"'));
        const host = element(container);
        const before = follower(container);
        const answers = [
          stories('A', 'B', 'C', long),
          stories(long, 'C'),
          new Response('', { status: 500 }),
          [],
          stories('C', 'B', 'A', 'D', 'E', 'F'),
          new Error('offline'),
          stories('D', 'C', 'B', 'A'),
        ];
        const shift = async (): Promise<void> => {
          for (const answer of answers) {
            feed.next(answer);
            release();
            await host.reload();
            await nextFrame();
            await nextFrame();
            expect(follower(container)).to.equal(before);
          }
        };
        if (engine === 'chromium') expect(await layoutShift(shift)).to.equal(0);
        else await shift();
        expect(titles(host)).to.deep.equal(['D', 'C', 'B', 'A']);
      });
    }

    it('is the same with no list in the page, and for every limit', async () => {
      const heights: number[] = [];
      for (const limit of [2, 8, 20]) {
        const attributes = `limit="${limit}"`;
        const withList = await fixture(trending(new ScriptedFeed([]), attributes, printed));
        const without = await fixture(trending(new ScriptedFeed([]), attributes, '<h2>Trending</h2>'));
        expect(follower(without)).to.equal(follower(withList));
        heights.push(follower(withList));
      }
      expect((heights[2]! - heights[0]!) / 18).to.be.closeTo((heights[1]! - heights[0]!) / 6, 0.1);
    });
  });

  describe('refresh', () => {
    it('asks again after the time given', async () => {
      const feed = new ScriptedFeed(stories('A'), stories('B'));
      const host = await loaded(feed, 'refresh="0.05"');
      await until(() => titles(host)[0] === 'B');
      expect(feed.requests.length).to.be.greaterThan(1);
    });

    it('does not ask again without it', async () => {
      const feed = new ScriptedFeed(stories('A'));
      await loaded(feed);
      for (let frames = 0; frames < 20; frames++) await nextFrame();
      expect(feed.requests).to.have.length(1);
    });

    it('pauses out of view and goes on in view', async () => {
      const feed = new ScriptedFeed(stories('A'));
      const host = await loaded(feed, 'refresh="0.05"');
      host.style.marginBlockStart = '3000px';
      await nextFrame();
      await nextFrame();
      await nextFrame();
      const asked = feed.requests.length;
      for (let frames = 0; frames < 20; frames++) await nextFrame();
      expect(feed.requests.length).to.equal(asked);
      host.style.marginBlockStart = '0';
      await until(() => feed.requests.length > asked);
    });

    it('holds still while the pointer or the focus is in the list', async () => {
      const feed = new ScriptedFeed(stories('A', 'B'));
      const host = await loaded(feed, 'refresh="0.05"');
      const link = host.querySelector('a')!;
      await hover(link);
      feed.next(stories('B', 'C'));
      for (let frames = 0; frames < 20; frames++) await nextFrame();
      expect(titles(host)).to.deep.equal(['A', 'B']);
      link.focus();
      await hover(host.nextElementSibling!);
      for (let frames = 0; frames < 20; frames++) await nextFrame();
      expect(titles(host)).to.deep.equal(['A', 'B']);
      await press('Tab');
      expect(document.activeElement!.textContent).to.equal('B');
      (document.activeElement as HTMLElement).blur();
      await until(() => titles(host)[1] === 'C');
    });

    it('stops out of the page, and goes on when put back', async () => {
      const feed = new ScriptedFeed(stories('A'));
      const host = await loaded(feed, 'refresh="0.05"');
      const place = host.parentElement!;
      host.remove();
      await nextFrame();
      const asked = feed.requests.length;
      for (let frames = 0; frames < 10; frames++) await nextFrame();
      expect(feed.requests.length).to.equal(asked);
      place.append(host);
      await until(() => feed.requests.length > asked);
    });
  });

  it('is accessible in the dark and from right to left', async () => {
    await media({ colorScheme: 'dark' });
    const host = await loaded(new ScriptedFeed(new Response('', { status: 500 }), stories('أ')), '', printed).catch(() => null);
    expect(host).to.equal(null);
    const rtl = await fixture(
      `<div lang="ar" dir="rtl" style="color-scheme: dark; background: #111; color: #eee">${trending(new ScriptedFeed(stories('أ ب')))}</div>`,
    );
    await oneEvent(document, 'trending-load');
    await expectAccessible(rtl);
  });
});
