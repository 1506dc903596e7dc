import type { Args, Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { CommentReplyEvent } from '../../src/features/comments-page/thread-events.js';
import type { CommentBackend } from '../../src/domains/comments/contract.js';
import { registerBackend } from '../../src/domains/comments/register.js';
import { attributes } from '../support/attributes.js';
import { commentForm } from '../support/comment-form.js';
import { elementControls } from '../support/controls.js';
import { sampleIn } from '../support/sample.js';
import { wordpressForm } from '../support/wordpress-form.js';

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

/** The backend is one that a site can register itself; here, one that answers as the story needs. */
const answering = (name: string, submit: CommentBackend['submit']): StoryObj => {
  return {
    args: { backend: name, 'article-id': `story-${name}` },
    render: (args, context) => {
      registerBackend(name, () => ({ submit }));
      return element(args, siteForm(context));
    },
    play: async (context) => {
      await ready(context);
      const host = context.canvasElement.querySelector('article-comment-form');
      localStorage.removeItem(`article-elements:own:story-${name}`);
      const { form } = sampleIn(context);
      for (const [selector, value] of [
        ['textarea', form.emailNote],
        ['[autocomplete=name]', 'Cy'],
        ['[type=email]', 'cy@example.com'],
      ] as const) {
        const control = host?.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
        if (control) control.value = value;
      }
      host?.querySelector<HTMLElement>('[type=submit]')?.click();
    },
  };
};

/** A moderator has to look first: said for as long as that is so, also when the reader comes back. */
export const Held = answering('held', async () => ({ ok: true, state: 'held' }));

/** The answer was lost. It was looked for in the list and is not there: the reader decides, and nothing is sent unasked. */
export const NotKnown = answering('lost', async () => ({ ok: false, code: 'network', maybeStored: true }));

/** The site asks for an account; the text is kept, and is there when the reader comes back. */
export const SignIn: StoryObj = {
  ...answering('members', async () => ({ ok: false, code: 'login-required' })),
  render: (args, context) => {
    registerBackend('members', () => ({ submit: async () => ({ ok: false, code: 'login-required' }) }));
    return element(
      args,
      html`<p slot="sign-in"><a href="#account">${sampleIn(context).form.titleReply}</a></p>
        ${siteForm(context)}`,
    );
  },
};

/** The comment as it will look, before it is sent. */
export const Preview: StoryObj = {
  render: (args, context) =>
    html`${styles(args)}<article-comment-form ${attributes(attributesOf(args))} preview>${siteForm(context)}</article-comment-form>`,
  play: async (context) => {
    await ready(context);
    const host = context.canvasElement.querySelector('article-comment-form');
    const text = host?.querySelector('textarea');
    if (text) text.value = `${sampleIn(context).form.emailNote}\n\nhttps://example.com/`;
    host?.shadowRoot?.querySelector<HTMLElement>('[part=preview-button]')?.click();
  },
};

/** At the comment it answers; cancelled, it goes home, with the draft that was there. */
export const Reply: StoryObj = {
  render: (args, context) =>
    html`<article id="answered"><p>${sampleIn(context).form.requiredNote}</p></article>
      ${element(args, siteForm(context))}`,
  play: async (context) => {
    await ready(context);
    const place = context.canvasElement.querySelector('#answered');
    place?.dispatchEvent(new CommentReplyEvent(articleId, '7', 'Ines', place));
  },
};

export const NarrowColumn: StoryObj = { render: (args) => element(args, nothing), globals: { width: 'narrow' } };

export const Arabic: StoryObj = {
  globals: { language: 'ar' },
  args: { backend: 'wordpress', endpoint: null, 'article-id': null },
  render: (args, context) => element(args, wordpressForm(sampleIn(context).form, '4711')),
};
