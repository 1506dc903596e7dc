/** Words in the page's language, which nobody but the elements has asked for: they come with the part that speaks. */
import { expect } from 'chai';
import '../../dist/define.js';
import { registerStrings } from '../../dist/index.js';
import type { ArticleFigure } from '../../dist/index.js';
import { fixture, until } from '../support/fixture.js';

const picture = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"/>';
const wordsOf = (element: Element): string => element.shadowRoot?.textContent.trim().replaceAll(/\s+/g, ' ') ?? '';

describe('words in another language', () => {
  it('are fetched for a badge, and none is shown in English first', async () => {
    const seen = new Set<string>();
    const header = await fixture('<article-header lang="ar"><h1>عنوان</h1></article-header>');
    header.setAttribute('live', '');
    await until(() => {
      seen.add(wordsOf(header));
      return wordsOf(header) !== '';
    });
    expect([...seen].filter(Boolean)).to.deep.equal(['مباشر']);
  });

  it('are fetched for what a figure adds, in the language of that figure', async () => {
    const of = async (lang: string) => {
      const html = `<article-figure lang="${lang}" sensitive><figure><img src='${picture}' alt="" width="600" height="400"></figure></article-figure>`;
      const figure = (await fixture(html)) as ArticleFigure;
      await figure.updateComplete;
      return figure.shadowRoot!.querySelector('[part=reveal]')!.textContent.trim();
    };
    expect(await of('ja-JP')).to.match(/^[\p{scx=Hira}\p{scx=Kana}\p{scx=Han}]+$/u);
    expect(await of('ar-EG')).to.match(/^[\p{Script=Arabic} ]+$/u);
    expect(await of('eo')).to.match(/^[A-Z]/);
  });

  it("leave a site's own, whichever came first", async () => {
    registerStrings('ja', { header: { live: '実況中' } });
    const header = await fixture('<article-header lang="ja" live breaking-until="2099-01-01T00:00Z"><h1>見出し</h1></article-header>');
    await until(() => wordsOf(header) !== '');
    expect(wordsOf(header)).to.equal('実況中 速報');
    registerStrings('ja', { header: { breaking: '至急' } });
    const other = await fixture('<article-header lang="ja" breaking-until="2099-01-01T00:00Z"><h1>見出し</h1></article-header>');
    await until(() => wordsOf(other) !== '');
    expect(wordsOf(other)).to.equal('至急');
  });
});
