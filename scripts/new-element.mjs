// Starts an element: `npm run new -- article-quote "A pull quote"`. Makes its folder, test and story and lists it where elements are listed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const [tag, summary = 'What it is, in a sentence.'] = process.argv.slice(2);
if (!/^article(-[a-z]+)+$/.test(tag ?? '')) {
  console.error('npm run new -- article-NAME "What it is"');
  process.exit(2);
}
if (existsSync(`src/${tag}`)) {
  console.error(`src/${tag} is there already.`);
  process.exit(2);
}
const name = tag.replace(/(^|-)(.)/g, (_, dash, letter) => letter.toUpperCase());

const files = {
  [`src/${tag}/${tag}.ts`]: `import { ArticleElement } from '../shared/element.js';
import { light } from './${tag}.styles.js';

/**
 * ${summary}
 *
 * @tag ${tag}
 * @slot - The publisher's own HTML.
 */
export class ${name} extends ArticleElement {
  static override readonly tag = '${tag}';
  static override readonly light = light;

  /** Nothing to press yet, so no shadow root. */
  protected override get hasControls(): boolean {
    return false;
  }
}
`,
  [`src/${tag}/${tag}.styles.ts`]: `import { css } from 'lit';

export const light = css\`
  ${tag} {
    display: block;
  }
\`;
`,
  [`src/${tag}/define.ts`]: `import { ${name} } from './${tag}.js';

${name}.define();

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${name};
  }
}
`,
  [`test/${tag}.test.ts`]: `import { expect } from 'chai';
import '../dist/define.js';
import { expectAccessible } from './support/axe.js';
import { fixture } from './support/fixture.js';

describe('${tag}', () => {
  it('leaves the publisher’s HTML as it is', async () => {
    const html = '<${tag}><p>Words</p></${tag}>';
    expect((await fixture(html)).outerHTML).to.equal(html);
  });

  it('is accessible', async () => {
    await expectAccessible(await fixture('<${tag}><p>Words</p></${tag}>'));
  });
});
`,
  [`stories/${tag}.stories.ts`]: `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

const meta: Meta = { title: 'Elements/${name}', component: '${tag}' };
export default meta;

export const Plain: StoryObj = { render: () => html\`<${tag}><p>Words</p></${tag}>\` };
`,
};
for (const [file, text] of Object.entries(files)) {
  mkdirSync(file.slice(0, file.lastIndexOf('/')), { recursive: true });
  writeFileSync(file, text);
}

writeFileSync('src/define.ts', `${readFileSync('src/define.ts', 'utf8')}import './${tag}/define.js';\n`);
writeFileSync('src/index.ts', `${readFileSync('src/index.ts', 'utf8')}export { ${name} } from './${tag}/${tag}.js';\n`);
const elements = readFileSync('src/elements.ts', 'utf8');
writeFileSync('src/elements.ts', elements.replace(/};\n$/, `  '${tag}': () => import('./${tag}/define.js'),\n};\n`));
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const target = (path) => ({ types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` });
const { './define': define, '.': main, ...others } = manifest.exports;
manifest.exports = {
  '.': main,
  './define': define,
  [`./${tag}`]: target(`${tag}/${tag}`),
  [`./${tag}/define`]: target(`${tag}/define`),
  ...others,
};
writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`);

console.log([...Object.keys(files), 'src/define.ts', 'src/index.ts', 'src/elements.ts', 'package.json'].join('\n'));
