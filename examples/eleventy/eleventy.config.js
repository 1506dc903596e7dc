import { prerender } from 'article-elements/prerender';

export default function (config) {
  // What the elements add is in the page from the start, and stays there where no script comes.
  config.addTransform('prerender', function (content) {
    return this.page.outputPath?.endsWith('.html') ? prerender(content) : content;
  });
  config.addPassthroughCopy({ 'node_modules/article-elements/dist': 'article-elements' });
  config.addPassthroughCopy('pages/page.js');
  return { dir: { input: 'pages', output: 'dist' } };
}
