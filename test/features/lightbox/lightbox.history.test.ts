import { expect } from 'chai';
import '../../../dist/define.js';
import { fixture, oneEvent, until } from '../../support/fixture.js';
import { media, press } from '../../support/page.js';

/** Scripts that change pages by the history, on the page before the dialog is fetched: it comes when a picture is first opened. */
const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80"></svg>')}`;
const html = `<article style="inline-size: 300px"><article-figure expandable><figure><img src="${picture}" width="120" height="80" alt="A quay"></figure></article-figure></article>`;

const host = () => document.querySelector<HTMLElement>('.article-lightbox');
const closed = () => until(() => !host() && !location.hash);

async function open(): Promise<HTMLElement> {
  await media({ reducedMotion: 'reduce' });
  const page = await fixture(html);
  (await until(() => page.querySelector('article-figure')!.shadowRoot?.querySelector<HTMLElement>('[part=enlarge]:not([hidden])'))).click();
  await until(() => host()?.shadowRoot!.querySelector('dialog')?.open);
  return page;
}

/** Moves in the history, and waits until the page is as it should be then. */
function move(by: number, arrived: () => unknown): Promise<unknown> {
  history.go(by);
  return until(arrived);
}

/** Moves between the page and its picture, and waits until all events of that are over. */
async function turn(by: number, arrived: () => unknown): Promise<void> {
  const changed = oneEvent(window, 'hashchange');
  await move(by, arrived);
  await changed;
}

/** As Turbo's History does it, which marks each page's entry and restores the page that a move leads to. */
class TurboHistory {
  started = false;
  readonly restored: string[] = [];
  readonly #onPopState = ({ state }: PopStateEvent): void => {
    if (state?.turbo) this.restored.push(location.pathname + location.hash);
  };
  start(): void {
    addEventListener('popstate', this.#onPopState, false);
    this.started = true;
    this.#update('replaceState', location.href);
  }
  stop(): void {
    removeEventListener('popstate', this.#onPopState, false);
    this.started = false;
  }
  push(path: string): void {
    this.#update('pushState', path);
  }
  #update(method: 'pushState' | 'replaceState', path: string): void {
    history[method]({ turbo: { restorationIdentifier: crypto.randomUUID() } }, '', path);
  }
}

/** As htmx does it. */
const htmx: string[] = [];

describe('enlarging, where a script changes pages by the history', () => {
  const { pathname, search } = location;
  const turbo = new TurboHistory();
  before(() => {
    turbo.start();
    Object.assign(window, { Turbo: { session: { history: turbo } } });
    window.onpopstate = ({ state }) => htmx.push(JSON.stringify(state));
    turbo.push(pathname + search);
  });
  after(() => {
    turbo.stop();
    window.onpopstate = null;
    Reflect.deleteProperty(window, 'Turbo');
  });

  it('is no visit, whichever way the dialog is closed and opened again', async () => {
    await open();
    const { turbo: own } = history.state;
    await press('Escape');
    await closed();
    expect(history.state).to.deep.equal({ turbo: own });
    await turn(1, host);
    await turn(-1, () => !host());
    await turn(1, host);
    host()!.shadowRoot!.querySelector<HTMLElement>('[part=close]')!.click();
    await closed();
    expect([turbo.restored, htmx]).to.deep.equal([[], []]);
  });

  it('leaves to the script what leads from another page to a picture, and on to a page', async () => {
    const page = await open();
    const fragment = location.hash;
    turbo.push('/other');
    await move(-1, () => turbo.restored.length === 1);
    expect([turbo.restored, htmx.length]).to.deep.equal([[pathname + fragment], 1]);
    page.remove();
    await until(() => !host());
    // The picture is gone, so that closing has changed its entry, which is a page's now.
    expect(location.hash).to.equal('');
    await move(-1, () => turbo.restored.length === 2);
    expect(htmx.length).to.equal(2);
  });

  it('leaves to the script what leads to a picture that is gone', async () => {
    const page = await open();
    await press('Escape');
    await closed();
    turbo.restored.length = htmx.length = 0;
    // Another page in the place of this one, whose picture's entry is still ahead.
    history.replaceState({ turbo: {} }, '', '/other');
    page.remove();
    await move(1, () => turbo.restored.length === 1);
    await move(-1, () => turbo.restored.length === 2);
    expect(turbo.restored[1]).to.equal('/other');
    expect(htmx.length).to.equal(2);
  });
});
