import type { RunOptions } from 'axe-core';
import { expect } from 'chai';
import '../../../dist/define.js';
import { expectAccessible } from '../../support/axe.js';
import { engine, media } from '../../support/page.js';
import { fixture, nextFrame, until } from '../../support/fixture.js';
import { warningsOf } from '../../support/warnings.js';

const header = (attributes = '', extra = '') => `<div style="inline-size: 900px"><article-header ${attributes}>
  <p slot="kicker"><a href="/harbour/">Harbour</a></p>
  <h1 slot="headline">Eleven passengers and a dog</h1>
  <p slot="standfirst">The first night crossing was not quite empty.</p>
  <article-byline slot="byline"><a slot="author" href="/a">Ada Reyes</a></article-byline>
  <article-figure slot="media"><figure><img width="600" height="400" alt="" src="data:,"><figcaption>A quay.</figcaption></figure></article-figure>
  ${extra}</article-header></div>`;
const inside = async (html: string) => (await fixture(html)).querySelector('article-header')!;
const box = (host: Element, selector: string) => host.querySelector(selector)!.getBoundingClientRect();
const badges = (host: Element) => [...(host.shadowRoot?.querySelectorAll('[part]') ?? [])].map((badge) => badge.textContent?.trim());
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

describe('article-header', () => {
  it('has no shadow root where it has nothing to add', async () => {
    expect((await inside(header())).shadowRoot).to.equal(null);
  });

  it('stacks its parts in reading order, whatever their order in the source', async () => {
    const host = await inside(`<div><article-header>
      <div slot="media"><img width="300" height="200" alt="" src="data:,"></div>
      <p slot="standfirst">Standfirst</p><h1>Headline</h1><p slot="kicker">Kicker</p></article-header></div>`);
    const tops = ['[slot=kicker]', 'h1', '[slot=standfirst]', '[slot=media]'].map((part) => box(host, part).top);
    expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
    expect(new Set(tops).size).to.equal(4);
  });

  it('takes an h1 without a slot as the headline', async () => {
    const slotted = await inside('<div><article-header><h1 slot="headline">A</h1></article-header></div>');
    const plain = await inside('<div><article-header><h1>A</h1></article-header></div>');
    expect(getComputedStyle(plain.querySelector('h1')!).font).to.equal(getComputedStyle(slotted.querySelector('h1')!).font);
    expect(parseFloat(getComputedStyle(plain.querySelector('h1')!).fontSize)).to.be.greaterThan(29);
  });

  it('leaves no room for parts that are absent', async () => {
    const host = await inside('<div><article-header><h1>One line</h1></article-header></div>');
    expect(host.getBoundingClientRect().height).to.equal(box(host, 'h1').height);
  });

  it('puts the picture beside the words where the column is wide, under them where it is narrow', async () => {
    const wide = await inside(header('layout="beside"'));
    expect(box(wide, '[slot=media]').left).to.be.greaterThan(box(wide, 'h1').left + 400);
    expect(box(wide, '[slot=media]').top).to.equal(wide.getBoundingClientRect().top);
    const narrow = await inside(header('layout="beside"').replace('900px', '500px'));
    expect(box(narrow, '[slot=media]').top).to.be.greaterThan(box(narrow, '[slot=byline]').top);
  });

  it('keeps words over the picture within it', async () => {
    const host = await inside(header('layout="overlay"'));
    const image = box(host, 'img');
    for (const part of ['[slot=kicker]', 'h1', '[slot=byline]']) {
      expect(box(host, part).top).to.be.at.least(image.top);
      expect(box(host, part).bottom).to.be.at.most(image.bottom);
    }
    expect(image.width).to.be.closeTo(900, 1);
    expect(box(host, 'figcaption').top).to.be.at.least(image.bottom);
  });

  it('mirrors in a right-to-left page', async () => {
    const host = await inside(header('layout="beside" dir="rtl"'));
    expect(box(host, '[slot=media]').left).to.be.lessThan(box(host, 'h1').left);
  });

  it('reads a layout it does not know as stacked, and warns', async () => {
    const { warnings, value: host } = await warningsOf(() => inside(header('layout="sideways"')));
    expect(box(host, '[slot=media]').top).to.be.greaterThan(box(host, '[slot=byline]').top);
    expect(warnings.join()).to.contain('layout="sideways"');
  });

  it('shows that a story is live, and stops', async () => {
    const host = await inside(header('live'));
    expect(badges(host)).to.deep.equal(['Live']);
    host.live = false;
    await host.updateComplete;
    expect(badges(host)).to.deep.equal([]);
  });

  it('says breaking until the time is over, and then takes it away by itself', async () => {
    const host = await inside(header(`breaking-until="${new Date(Date.now() + 2500).toISOString()}"`));
    expect(badges(host)).to.deep.equal(['Breaking']);
    const { top } = box(host, 'h1');
    await until(() => badges(host).length === 0);
    expect(box(host, 'h1').top).to.equal(top);
  });

  it('does not say breaking after the time, nor for a date that is none', async () => {
    expect(badges(await inside(header(`breaking-until="${inHours(-1)}"`)))).to.deep.equal([]);
    const { warnings, value } = await warningsOf(() => inside(header('breaking-until="tonight"')));
    expect(badges(value)).to.deep.equal([]);
    expect(warnings.join()).to.contain('breaking-until="tonight"');
  });

  it('looks at the clock again when it comes back into the page', async () => {
    const host = await inside(header(`breaking-until="${new Date(Date.now() + 120).toISOString()}"`));
    const parent = host.parentElement!;
    host.remove();
    const gone = performance.now() + 150;
    await until(() => performance.now() > gone);
    parent.append(host);
    await host.updateComplete;
    expect(badges(host)).to.deep.equal([]);
  });

  it('keeps the room of a badge when there is no kicker', async () => {
    const host = await inside(`<div><article-header breaking-until="${inHours(-1)}"><h1>A</h1></article-header></div>`);
    expect(box(host, 'h1').top - host.getBoundingClientRect().top).to.be.closeTo(32, 1);
  });

  it('says its words in the language of the page', async () => {
    await import('../../../dist/strings/ar.js');
    const host = await inside(`<div lang="ar-EG" dir="rtl">${header('live')}</div>`);
    expect(badges(host)).to.deep.equal(['مباشر']);
  });

  for (const attributes of ['', 'live', 'layout="beside" live', 'layout="overlay"']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`is accessible: ${attributes || 'plain'}, ${colorScheme}`, async () => {
        await media({ colorScheme });
        const host = await fixture(
          `<div style="color-scheme: light dark; background: Canvas; color: CanvasText">${header(attributes)}</div>`,
        );
        await nextFrame();
        // axe cannot see a picture behind words.
        const rules: RunOptions['rules'] = attributes.includes('overlay') ? { 'color-contrast': { enabled: false } } : {};
        await expectAccessible(host, { rules });
      });
    }
  }

  if (engine === 'chromium') {
    it('keeps its badges visible in forced colours', async () => {
      await media({ forcedColors: 'active' });
      const host = await inside(header('live'));
      const badge = host.shadowRoot!.querySelector('[part=live]')!;
      expect(getComputedStyle(badge).borderTopWidth).to.equal('1px');
    });
  }
});
