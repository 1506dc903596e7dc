/** `auto.js` on a page whose address names a comment and whose comments are far below. */
import { expect } from 'chai';
import { fixture, nextFrame } from '../support/fixture.js';

it('auto.js fetches at once what the address asks for, and nothing else that is far away', async () => {
  history.replaceState(null, '', '#comment-7');
  await fixture(`<div><p style="block-size: 9000px">Long</p><article-comments><h2>Comments</h2></article-comments>
    <article-figure><figure><img alt="" width="3" height="2"></figure></article-figure></div>`);
  scrollTo({ top: 0, behavior: 'instant' });
  await import('../../dist/auto.js');
  await customElements.whenDefined('article-comments');
  await nextFrame();
  expect(customElements.get('article-figure')).to.equal(undefined);
  history.replaceState(null, '', location.pathname + location.search);
});
