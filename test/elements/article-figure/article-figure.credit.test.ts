/** Whose a figure's picture is, for the page's JSON-LD, and what is said to its author in development. */
import { expect } from 'chai';
import '../../../dist/define.js';
import { fixture, nextFrame, until } from '../../support/fixture.js';
import { warningsOf } from '../../support/warnings.js';

const src = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const figure = (cite: string, attributes = 'credit-data', image = `<img src="${src}" width="1200" height="800" alt="A quay">`) =>
  `<article-figure ${attributes}><figure>${image}<figcaption>The north quay. ${cite}</figcaption></figure></article-figure>`;
const data = () => {
  const scripts = document.querySelectorAll('head > script[type="application/ld+json"]');
  if (scripts.length !== 1) return null;
  return JSON.parse(scripts[0]!.textContent!) as { '@graph': Record<string, unknown>[] };
};

describe('credit-data', () => {
  it('puts one ImageObject a figure into the page, in its order, and takes them away with the figures', async () => {
    const page = await fixture(
      `<div>${figure('<cite>Lena Ortiz/Gazette</cite>')}<p>Words</p>${figure('<cite><a href="https://a.example/ada">Ada Byrne</a>/Pool (<a rel="license" href="https://a.example/by">CC BY</a>)</cite>')}</div>`,
    );
    await until(() => data()?.['@graph'].length === 2);
    const [first, second] = data()!['@graph'];
    expect(first).to.deep.include({ '@type': 'ImageObject', width: 1200, caption: 'The north quay.', creditText: 'Lena Ortiz/Gazette' });
    expect(second).to.deep.include({
      creator: { '@type': 'Person', name: 'Ada Byrne', url: 'https://a.example/ada' },
      license: 'https://a.example/by',
    });
    page.remove();
    await until(() => data() === null);
  });

  it('goes by data- attributes and IPTC before words', async () => {
    const image = `<img src="${src}" alt="" data-creator="Ravi Costa" data-iptc='{"Copyright Notice":"© Coast Press","LicensorURL":"https://c.example/buy"}'>`;
    await fixture(figure('<cite>R. Costa</cite>', 'credit-data', image));
    await until(() => data());
    expect(data()!['@graph'][0]).to.deep.include({
      creator: { '@type': 'Person', name: 'Ravi Costa' },
      copyrightNotice: '© Coast Press',
      acquireLicensePage: 'https://c.example/buy',
    });
  });

  it('keeps the words as printed, takes a link to a Creative Commons licence for one, and a link for the page of its own words only', async () => {
    const by = '<a href="https://creativecommons.org/licenses/by/2.0/">CC BY 2.0</a>';
    await fixture(
      `<div>${figure(`<cite>Photo: <a href="https://a.example/ada">Ada Byrne</a>, ${by}</cite>`)}${figure('<cite>Ada Byrne/<a href="https://a.example/ap">Coast Press</a></cite>')}</div>`,
    );
    await until(() => data()?.['@graph'].length === 2);
    const [first, second] = data()!['@graph'];
    expect(first).to.deep.include({
      creator: { '@type': 'Person', name: 'Ada Byrne', url: 'https://a.example/ada' },
      creditText: 'Photo: Ada Byrne, CC BY 2.0',
      license: 'https://creativecommons.org/licenses/by/2.0/',
    });
    expect(second!.creator).to.deep.equal({ '@type': 'Person', name: 'Ada Byrne' });
  });

  it('names nobody where several <cite> could each be the credit, and keeps the printed words beside data- attributes', async () => {
    const image = `<img src="${src}" alt="" data-agency="Coast Press">`;
    await fixture(
      `<div>${figure('From <cite>Night Ferry</cite>. <cite>Ada Byrne</cite>')}${figure('<cite>Ada Byrne/CP</cite>', 'credit-data', image)}</div>`,
    );
    await until(() => data()?.['@graph'].length === 2);
    const [first, second] = data()!['@graph'];
    expect(first).to.not.have.property('creator');
    expect(second).to.deep.include({ creditText: 'Ada Byrne/CP', provider: { '@type': 'Organization', name: 'Coast Press' } });
  });

  it('is not there for figures that do not ask', async () => {
    await fixture(figure('<cite>A</cite>', ''));
    await nextFrame();
    expect(data()).to.equal(null);
  });

  it('tells the author of a picture without alt text or credit, once, and of nothing else', async () => {
    const { warnings } = await warningsOf(async () => {
      await fixture(figure('', '', `<img src="${src}#1">`));
      await fixture(figure('', '', `<img src="${src}#3" alt="">`));
      await fixture(figure('<cite>Lena Ortiz</cite>', '', `<img src="${src}#2" alt="">`));
    });
    expect(warnings.filter((text) => text.includes('#1')).map((text) => /alt text/.exec(text)?.[0])).to.deep.equal(['alt text']);
    // A page of agency pictures is told once, and not picture by picture.
    expect(warnings.filter((text) => text.includes('without a credit'))).to.have.length(1);
    expect(warnings.filter((text) => text.includes('#2'))).to.deep.equal([]);
  });
});
