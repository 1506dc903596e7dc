// Starts an element: `npm run new -- article-quote "A pull quote"`. Makes its folder, test and story, and a line in the registry.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const [tag, summary = 'What it is, in a sentence.'] = process.argv.slice(2);
if (!/^article(-[a-z]+)+$/.test(tag ?? '')) {
  console.error('npm run new -- article-NAME "What it is"');
  process.exit(2);
}
if (existsSync(`src/elements/${tag}`)) {
  console.error(`src/elements/${tag} is there already.`);
  process.exit(2);
}
const sentence = /[.!?]$/.test(summary) ? summary : `${summary}.`;
const name = tag.replace(/(^|-)(.)/g, (_, dash, letter) => letter.toUpperCase());

const files = {
  [`src/elements/${tag}/${tag}.ts`]: `import { ArticleElement } from '../../core/element.js';
import { light } from './${tag}.styles.js';

/**
 * ${sentence}
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

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${name};
  }
}
`,
  [`src/elements/${tag}/${tag}.styles.ts`]: `import { css } from 'lit';

export const light = css\`
  ${tag} {
    display: block;
  }
\`;
`,
  [`src/elements/${tag}/define.ts`]: `import { ${name} } from './${tag}.js';

${name}.define();
`,
  [`test/elements/${tag}/${tag}.test.ts`]: `import { expect } from 'chai';
import '../../../dist/define.js';
import { expectAccessible } from '../../support/axe.js';
import { fixture } from '../../support/fixture.js';

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
  [`stories/elements/${tag}.stories.ts`]: `import type { Meta, StoryObj } from '@storybook/web-components-vite';
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

const registry = readFileSync('src/elements.ts', 'utf8');
const line = `export { ${name} } from './elements/${tag}/${tag}.js';`;
const [comment, ...lines] = registry.trimEnd().split('\n');
writeFileSync('src/elements.ts', `${[comment, ...[...lines, line].sort()].join('\n')}\n`);

console.log([...Object.keys(files), 'src/elements.ts'].join('\n'));
