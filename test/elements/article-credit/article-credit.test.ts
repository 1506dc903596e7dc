import { expect } from 'chai';
import '../../../dist/define.js';
import { expectAccessible } from '../../support/axe.js';
import { fixture } from '../../support/fixture.js';
import { media } from '../../support/page.js';
import { warningsOf } from '../../support/warnings.js';

const credit = (kind: string) => `<article-credit kind="${kind}">Contains reporting from <cite>Coast Press</cite>.</article-credit>`;

describe('article-credit', () => {
  it('adds nothing to the publisher’s words', async () => {
    const host = await fixture(credit('agency'));
    expect(host.outerHTML).to.equal(credit('agency'));
    expect(host.shadowRoot).to.equal(null);
  });

  it('sets a correction apart', async () => {
    const rule = async (kind: string) => getComputedStyle(await fixture(credit(kind))).borderInlineStartWidth;
    expect(await rule('correction')).to.equal('3px');
    for (const kind of ['agency', 'photo', 'source']) expect(await rule(kind)).to.equal('0px');
  });

  it('warns of a kind it does not know', async () => {
    const { warnings } = await warningsOf(() => fixture(credit('rumour')));
    expect(warnings.join()).to.contain('kind="rumour"');
    expect((await warningsOf(() => fixture(credit('photo')))).warnings).to.deep.equal([]);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`is accessible, ${colorScheme}`, async () => {
      await media({ colorScheme });
      const kinds = ['agency', 'photo', 'source', 'correction'].map(credit).join('');
      await expectAccessible(await fixture(`<div style="color-scheme: light dark; background: Canvas; color: CanvasText">${kinds}</div>`));
    });
  }
});
