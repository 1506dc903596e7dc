import { expect } from 'chai';
import { LitElement, html, css } from 'lit';
import { fixture, nextFrame, oneEvent, until } from './support/fixture.js';
import { expectAccessible } from './support/axe.js';
import { click, engine, hover, media, press, type, viewport } from './support/page.js';
class ThrowAway extends LitElement {
  static styles = css`
    button {
      color: #000;
    }
  `;
  n = 0;
  render() {
    return html`<button
      @click=${() => {
        this.n++;
        this.dispatchEvent(new Event('hit'));
      }}
    >
      go ${this.n}
    </button>`;
  }
}
customElements.define('throw-away', ThrowAway);
const mq = (q: string) => matchMedia(`(${q})`).matches;
describe('throwaway', () => {
  it('renders', async () => {
    const el = await fixture<ThrowAway>('<throw-away></throw-away>');
    expect(el.shadowRoot!.textContent).to.contain('go');
    await expectAccessible(el);
  });
  it('keys', async () => {
    const el = await fixture<ThrowAway>('<div><a href="#a">a</a><throw-away></throw-away><input aria-label="i"></div>');
    await press('Tab');
    expect(document.activeElement!.localName).to.equal('a');
    await press('Tab');
    expect(document.activeElement!.localName).to.equal('throw-away');
    const t = el.querySelector('throw-away') as ThrowAway;
    await press('Enter');
    await until(() => t.n === 1);
    await press('Space');
    await until(() => t.n === 2);
    await press('Tab');
    await type('Héllo A日本');
    expect(el.querySelector('input')!.value).to.equal('Héllo A日本');
    await press('Shift+ArrowLeft');
    expect(String(getSelection()) === '' || true).to.equal(true);
    expect(el.querySelector('input')!.selectionEnd! - el.querySelector('input')!.selectionStart!).to.equal(1);
    await press('Shift+Tab');
    expect(document.activeElement!.localName).to.equal('throw-away');
    expect(t.matches(':focus-within')).to.equal(true);
    expect(t.shadowRoot!.querySelector('button')!.matches(':focus-visible')).to.equal(true);
  });
  it('mouse', async () => {
    const el = await fixture<ThrowAway>('<throw-away style="margin:40px;display:block"></throw-away>');
    const b = el.shadowRoot!.querySelector('button')!;
    const e = oneEvent(el, 'hit');
    await click(b);
    await e;
    expect(el.n).to.equal(1);
    await hover(b);
    await until(() => b.matches(':hover'));
  });
  it('pointer rests', async () => {
    const el = await fixture<ThrowAway>('<throw-away style="margin:40px;display:block"></throw-away>');
    await nextFrame();
    expect(el.shadowRoot!.querySelector('button')!.matches(':hover')).to.equal(false);
  });
  for (const w of [360, 320, 1280])
    it('viewport ' + w, async () => {
      await viewport(w);
      expect(innerWidth).to.equal(w);
      expect(innerHeight).to.equal(600);
    });
  it('viewport back', () => expect(innerWidth).to.equal(800));
  it('media', async () => {
    await media({ colorScheme: 'dark' });
    expect(mq('prefers-color-scheme: dark')).to.equal(true);
    await media({ reducedMotion: 'reduce' });
    expect(mq('prefers-reduced-motion: reduce')).to.equal(true);
    expect(mq('prefers-color-scheme: dark')).to.equal(true);
  });
  it('media back', () => {
    expect(mq('prefers-color-scheme: dark')).to.equal(false);
    expect(mq('prefers-reduced-motion: reduce')).to.equal(false);
  });
  it('forced', async function () {
    if (engine === 'webkit') this.skip();
    await media({ forcedColors: 'active' });
    expect(mq('forced-colors: active')).to.equal(true);
  });
  it('forced back', () => expect(mq('forced-colors: active')).to.equal(false));
  it('print', async function () {
    if (engine === 'webkit') this.skip();
    await media({ media: 'print' });
    expect(matchMedia('print').matches).to.equal(true);
  });
  it('print back', () => expect(matchMedia('print').matches).to.equal(false));
  it('contrast', async function () {
    if (engine === 'firefox') this.skip();
    await media({ contrast: 'more' });
    expect(mq('prefers-contrast: more')).to.equal(true);
  });
});
