import { expect } from 'chai';
import '../../../dist/define.js';
import { expectAccessible } from '../../support/axe.js';
import { media } from '../../support/page.js';
import { fixture, until } from '../../support/fixture.js';
import { warningsOf } from '../../support/warnings.js';

type Byline = HTMLElementTagNameMap['article-byline'];
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const authors = ['Ada Reyes', 'Bo Lind', 'Cai Moss'].map((name) => `<a slot="author" rel="author" href="/staff/${name[0]}">${name}</a>`);
const times = (published: string, updated = '') =>
  `<time slot="published" datetime="${published}">printed</time>${updated && `<time slot="updated" datetime="${updated}">printed later</time>`}`;
const words = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();
const shown = (host: Element) => [...(host.shadowRoot?.querySelectorAll('[part]') ?? [])].map((part) => part.textContent!.trim());

describe('article-byline', () => {
  it('joins authors as the language joins a list, and leaves them links', async () => {
    const host = await fixture<Byline>(`<article-byline lang="en-GB">${authors.join('\n')}</article-byline>`);
    expect(words(host)).to.equal('Ada Reyes, Bo Lind and Cai Moss');
    expect([...host.querySelectorAll('a')].map((a) => a.getAttribute('href'))).to.deep.equal(['/staff/A', '/staff/B', '/staff/C']);
    expect(host.innerText.trim()).to.equal('Ada Reyes, Bo Lind and Cai Moss');
  });

  for (const [lang, ...names] of [
    ['ar', 'إيناس مورو', 'توماس فالي'],
    ['he', 'דנה כהן', 'יוסי לוי'],
    ['ja', '山田太郎', '佐藤花子'],
    ['zh', '张三', '李四', '王五'],
    ['th', 'สมชาย', 'สมหญิง'],
  ] as [string, ...string[]][]) {
    it(`puts no space after what joins two authors where the language has none: ${lang}`, async () => {
      const rtl = lang === 'ar' || lang === 'he';
      const links = names.map((name) => `<a slot="author" href="/a">${name}</a>`).join('\n');
      const host = await fixture<Byline>(`<article-byline lang="${lang}" dir="${rtl ? 'rtl' : 'ltr'}">${links}</article-byline>`);
      for (const separator of host.querySelectorAll('[data-separator]')) {
        const [word, name] = [separator, separator.nextElementSibling!].map((element) => element.getBoundingClientRect());
        expect(rtl ? word!.left - name!.right : name!.left - word!.right).to.be.lessThan(1);
      }
    });
  }

  it('keeps the order of authors whose names run the other way', async () => {
    const row = async (lang: string, dir: string, names: string[]): Promise<number[]> => {
      const links = names.map((name) => `<a slot="author" href="/a">${name}</a>`).join('\n');
      const host = await fixture(`<article-byline lang="${lang}" dir="${dir}">${links}</article-byline>`);
      return [...host.querySelectorAll('a')].map((link) => link.getBoundingClientRect().left);
    };
    const [first, second] = await row('he', 'rtl', ['John Smith', 'Jane Doe', 'דנה']);
    expect(first).to.be.greaterThan(second!);
    const [one, two] = await row('en', 'ltr', ['محمد علي', 'فاطمة حسن', 'Jane Doe']);
    expect(one).to.be.lessThan(two!);
  });

  it('joins nobody without a name', async () => {
    const host = await fixture<Byline>(
      `<article-byline lang="en">${authors[0]}<a slot="author" href="/gone"> </a>${authors[1]}</article-byline>`,
    );
    expect(words(host)).to.equal('Ada Reyes and Bo Lind');
    host.querySelector('a')!.textContent = '';
    await until(() => words(host) === 'Bo Lind');
  });

  it('shows a time that is yet to come as it was printed', async () => {
    const host = await fixture<Byline>(`<article-byline relative>${times('2099-01-01T00:00:00Z')}</article-byline>`);
    await host.updateComplete;
    expect(shown(host)).to.deep.equal([]);
  });

  it('joins without white space in the source, in the language around it', async () => {
    const host = await fixture<Byline>(`<div lang="es"><article-byline>${authors.slice(0, 2).join('')}</article-byline></div>`);
    expect(words(host)).to.equal('Ada Reyes y Bo Lind');
  });

  it('leaves one author, and words of the publisher, as they are', async () => {
    expect(words(await fixture(`<article-byline>${authors[0]}</article-byline>`))).to.equal('Ada Reyes');
    const free = await fixture(`<article-byline>By ${authors[0]} in Avel, with ${authors[1]}</article-byline>`);
    expect(words(free)).to.equal('By Ada Reyes in Avel, with Bo Lind');
  });

  it('joins again when authors come and go', async () => {
    const host = await fixture<Byline>(`<article-byline>${authors[0]}${authors[1]}</article-byline>`);
    host.querySelector('a')!.remove();
    await until(() => words(host) === 'Bo Lind');
    host.insertAdjacentHTML('beforeend', authors[2]!);
    await until(() => words(host) === 'Bo Lind and Cai Moss');
    host.prepend('By ');
    await until(() => words(host) === 'By Bo LindCai Moss');
  });

  it('leaves the words of a translator, who would translate what is written over them for ever', async () => {
    const host = await fixture<Byline>(`<article-byline>${authors[0]}${authors[1]}</article-byline>`);
    host.querySelector('[data-separator]')!.innerHTML = '<font> und </font>';
    await until(() => words(host) === 'Ada Reyes und Bo Lind');
    host.insertAdjacentHTML('beforeend', authors[2]!);
    await until(() => words(host).endsWith('and Cai Moss'));
    expect(host.querySelector('font')!.textContent).to.equal(' und ');
  });

  it('reads a language that is written as systems write it', async () => {
    for (const lang of ['pt_PT', 'pt-PT-ao90', 'pt-', 'pt_PT.UTF-8', 'pt-PT,en', 'pt@x']) {
      const host = await fixture<Byline>(`<article-byline lang="${lang}">${authors[0]}${authors[1]}</article-byline>`);
      expect(words(host), lang).to.equal('Ada Reyes e Bo Lind');
    }
  });

  it('leaves printed times alone and makes no shadow root for them', async () => {
    const host = await fixture<Byline>(`<article-byline>${authors[0]}${times(ago(5000), ago(30))}</article-byline>`);
    expect(host.shadowRoot).to.equal(null);
    expect([...host.querySelectorAll('time')].map((time) => time.textContent)).to.deep.equal(['printed', 'printed later']);
  });

  it('hides an update within the tolerance, and keeps its room', async () => {
    const host = await fixture<Byline>(`<article-byline>${authors[0]}${times(ago(60), ago(57))}</article-byline>`);
    const updated = host.querySelector('[slot=updated]')!;
    const visibility = () => getComputedStyle(updated).visibility;
    expect(visibility()).to.equal('hidden');
    expect(updated.getBoundingClientRect().height).to.be.greaterThan(5);
    host.tolerance = '1m';
    await until(() => visibility() === 'visible');
  });

  it('hides an update that is before publication', async () => {
    const host = await fixture(`<article-byline>${times(ago(60), ago(600))}</article-byline>`);
    expect(getComputedStyle(host.querySelector('[slot=updated]')!).visibility).to.equal('hidden');
  });

  it('shows recent times relative to now, older ones as printed', async () => {
    const host = await fixture<Byline>(`<article-byline relative="2d">${authors[0]}${times(ago(60 * 24 * 3), ago(125))}</article-byline>`);
    expect(shown(host)).to.deep.equal(['2 hours ago']);
    expect(words(host)).to.equal('Ada Reyes printed printed later'.replace('printed printed', 'printedprinted').replace('Reyes ', 'Reyes'));
  });

  it('is read aloud once: the printed text to ears, the relative one to eyes', async () => {
    const host = await fixture<Byline>(`<article-byline relative>${times(ago(125))}</article-byline>`);
    const [span] = host.shadowRoot!.querySelectorAll('[part]');
    expect(span!.getAttribute('aria-hidden')).to.equal('true');
    expect(getComputedStyle(host.querySelector('time')!).opacity).to.equal('0');
    expect(getComputedStyle(host.querySelector('time')!).display).not.to.equal('none');
  });

  it('does not shift what stands below when the relative text comes', async () => {
    const plain = await fixture(`<article-byline>${times(ago(125))}</article-byline>`);
    const relative = await fixture(`<article-byline relative>${times(ago(125))}</article-byline>`);
    expect(relative.getBoundingClientRect().height).to.be.closeTo(plain.getBoundingClientRect().height, 0.1);
  });

  it('writes times in the zone asked for, with its name; days are not moved', async () => {
    const host = await fixture(
      `<article-byline lang="en-GB" time-zone="Asia/Tokyo">${times('2026-10-17', '2026-10-17T23:30:00+02:00')}</article-byline>`,
    );
    expect(shown(host)).to.have.length(1);
    expect(shown(host)[0]).to.match(/^18 October 2026 at 06:30 (GMT\+9|JST)$/);
  });

  it('leaves a broken date as printed, and warns', async () => {
    const { warnings, value: host } = await warningsOf(() =>
      fixture(`<article-byline relative>${times('soon', '2026-10-17T09:05')}</article-byline>`),
    );
    expect(shown(host)).to.deep.equal([]);
    expect(warnings.filter((warning) => warning.includes('no date in the'))).to.have.length(2);
    expect(getComputedStyle(host.querySelector('time')!).opacity).to.equal('1');
  });

  it('warns of a duration or a zone it cannot read, and goes on with its default', async () => {
    const { warnings, value: host } = await warningsOf(() =>
      fixture(`<article-byline relative="a while" tolerance="?" time-zone="Europe/Atlantis">${times(ago(125), ago(1))}</article-byline>`),
    );
    expect(shown(host)).to.deep.equal(['2 hours ago', '1 minute ago']);
    for (const word of ['relative="a while"', 'tolerance="?"', 'Europe/Atlantis']) expect(warnings.join()).to.contain(word);
  });

  it('ticks while in view only', async () => {
    const { setTimeout: real } = window;
    const pending = new Set<() => void>();
    // The clock's own timer is caught, so that no test waits a minute.
    window.setTimeout = ((act: () => void, delay = 0, ...rest: unknown[]) => {
      if (delay < 1000) return real(act, delay, ...rest);
      pending.add(act);
      return 0;
    }) as typeof window.setTimeout;
    const { now } = Date;
    try {
      const host = await fixture<Byline>(`<div><div class="spacer"></div><article-byline relative>${times(ago(5))}</article-byline></div>`);
      const byline = host.querySelector('article-byline')!;
      await until(() => pending.size > 0);
      Date.now = () => now() + 61_000;
      for (const act of pending) act();
      await byline.updateComplete;
      expect(shown(byline)).to.deep.equal(['6 minutes ago']);

      host.querySelector<HTMLElement>('.spacer')!.style.height = '5000px';
      let left = false;
      const watcher = new IntersectionObserver(([entry]) => (left = !entry!.isIntersecting));
      watcher.observe(byline);
      await until(() => left);
      watcher.disconnect();
      pending.clear();
      Date.now = () => now() + 122_000;
      byline.requestUpdate();
      await byline.updateComplete;
      expect(pending.size).to.equal(0);
    } finally {
      window.setTimeout = real;
      Date.now = now;
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`is accessible, ${colorScheme}`, async () => {
      await media({ colorScheme });
      await expectAccessible(
        await fixture(`<div style="color-scheme: light dark; background: Canvas; color: CanvasText">
          <article-byline relative time-zone="Europe/Paris">${authors.join('')}${times('2026-10-17T06:30:00+02:00', ago(30))}</article-byline></div>`),
      );
    });
  }
});
