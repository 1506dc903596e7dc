import type { Args, Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { attributes } from './support/attributes.js';
import { commentForm } from './support/comment-form.js';
import { elementControls } from './support/controls.js';
import { sampleIn } from './support/sample.js';
import { wordpressForm } from './support/wordpress-form.js';

const backends = ['', 'json', 'wordpress', 'wordpress-rest', 'waline'];
const { argTypes, attributesOf, styles } = elementControls('article-comment-form', { backend: backends });

const endpoint = '/api/comments';
const articleId = 'night-ferries';

function element(args: Args, content: TemplateResult | typeof nothing): TemplateResult {
  return html`${styles(args)}<article-comment-form ${attributes(attributesOf(args))}>${content}</article-comment-form>`;
}

const siteForm = (context: StoryContext): TemplateResult => commentForm(sampleIn(context).form, { endpoint, articleId });

/** The form is written, and what the element adds to it has come. */
const ready: StoryObj['play'] = async ({ canvasElement }) => {
  const host = canvasElement.querySelector('article-comment-form');
  while (!host?.querySelector('form')) await new Promise((done) => requestAnimationFrame(done));
  await host.load();
};

const meta: Meta = {
  title: 'Elements/article-comment-form',
  component: 'article-comment-form',
  argTypes,
  args: { backend: 'json', endpoint, 'article-id': articleId },
  globals: { width: 'text' },
  render: (args, context) => element(args, siteForm(context)),
  play: ready,
};
export default meta;

/** The site's own form, posted to the endpoint of docs/json-backend.md. */
export const OwnForm: StoryObj = {};

/** No form in the page: the element writes the standard one, as its children. */
export const StandardForm: StoryObj = { render: (args) => element(args, nothing) };

/** What WordPress's `comment_form()` prints, untouched. */
export const WordPress: StoryObj = {
  args: { backend: 'wordpress', endpoint: null, 'article-id': null },
  render: (args, context) => element(args, wordpressForm(sampleIn(context).form, '4711')),
};

/** Sent with nothing in it: what is wrong stands above the form and at each field. */
export const Mistakes: StoryObj = {
  play: async (context) => {
    await ready(context);
    context.canvasElement.querySelector<HTMLElement>('[type=submit]')?.click();
  },
};

/** A counter is there from the first where the limit is near. */
export const Counter: StoryObj = {
  render: (args, context) => element(args, siteForm(context)),
  play: async (context) => {
    context.canvasElement.querySelector('textarea')?.setAttribute('maxlength', '500');
    await ready(context);
  },
};

/** The rules of the house, before the form. */
export const Guidelines: StoryObj = {
  render: (args, context) =>
    element(
      args,
      html`<p slot="guidelines">${sampleIn(context).form.emailNote}</p>
        ${siteForm(context)}`,
    ),
};

export const NarrowColumn: StoryObj = { render: (args) => element(args, nothing), globals: { width: 'narrow' } };

export const Arabic: StoryObj = {
  globals: { language: 'ar' },
  args: { backend: 'wordpress', endpoint: null, 'article-id': null },
  render: (args, context) => element(args, wordpressForm(sampleIn(context).form, '4711')),
};
