import type { Args, Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { SampleArticle } from '../fixtures/article.types.js';
import { attributes } from '../support/attributes.js';
import { elementControls } from '../support/controls.js';
import { figure } from '../support/picture.js';
import { sampleIn } from '../support/sample.js';

const { argTypes, attributesOf, styles } = elementControls('article-header', { layout: ['stacked', 'beside', 'overlay'] });

const parts = {
  kicker: ({ kicker }: SampleArticle) => html`<p slot="kicker"><a href=${kicker.href}>${kicker.text}</a></p>`,
  headline: ({ headline }: SampleArticle) => html`<h1 slot="headline">${headline}</h1>`,
  standfirst: ({ standfirst }: SampleArticle) => html`<p slot="standfirst">${standfirst}</p>`,
  byline: ({ authors, published, updated }: SampleArticle) =>
    html`<article-byline slot="byline">
      ${authors.map(({ name, href }) => html`<a slot="author" rel="author" href=${href}>${name}</a> `)}
      <time slot="published" datetime=${published.datetime}>${published.text}</time>
      <time slot="updated" datetime=${updated.datetime}>${updated.text}</time>
    </article-byline>`,
  media: ({ lead }: SampleArticle) => html`<article-figure slot="media" priority>${figure(lead)}</article-figure>`,
  actions: () =>
    html`<p slot="actions"><button type="button" aria-label="Save">☆</button> <button type="button" aria-label="Print">⎙</button></p>`,
};
type Part = keyof typeof parts;
const usual: readonly Part[] = ['kicker', 'headline', 'standfirst', 'byline', 'media'];

function header(args: Args, sample: SampleArticle, shown: readonly Part[]): TemplateResult {
  return html`${styles(args)}<article-header ${attributes(attributesOf(args))}>
      ${shown.map((part) => parts[part](sample))}
    </article-header>`;
}

/** A moment so many minutes from now, ISO 8601. */
const inMinutes = (count: number): string => new Date(Date.now() + count * 60_000).toISOString();

const meta: Meta = {
  title: 'Elements/article-header',
  component: 'article-header',
  argTypes,
  args: { layout: 'stacked' },
  render: (args, context) => header(args, sampleIn(context), context.parameters['parts'] ?? usual),
};
export default meta;

export const Stacked: StoryObj = { globals: { width: 'wide' } };

/** The picture stands beside the words where the column is 46rem wide or more. */
export const Beside: StoryObj = { args: { layout: 'beside' } };

/** The words stand on the picture where the column is 46rem wide or more. */
export const Overlay: StoryObj = { args: { layout: 'overlay' } };

/** In a narrow column every layout is stacked. */
export const OverlayInANarrowColumn: StoryObj = { args: { layout: 'overlay' }, globals: { width: 'narrow' } };

export const Live: StoryObj = { args: { live: true }, globals: { width: 'wide' } };

/** The badge leaves by itself when the time has come. */
export const Breaking: StoryObj = { args: { 'breaking-until': inMinutes(60) }, globals: { width: 'wide' } };

export const LiveAndBreaking: StoryObj = { args: { live: true, 'breaking-until': inMinutes(60), layout: 'overlay' } };

export const BreakingIsOver: StoryObj = { args: { 'breaking-until': inMinutes(-60) }, globals: { width: 'wide' } };

export const Actions: StoryObj = { parameters: { parts: [...usual, 'actions'] }, globals: { width: 'wide' } };

export const NoPicture: StoryObj = { parameters: { parts: usual.slice(0, 4) }, globals: { width: 'wide' } };

/** An `<h1>` without a slot is taken as the headline. */
export const HeadlineAlone: StoryObj = {
  globals: { width: 'wide' },
  render: (args, context) =>
    html`<article-header ${attributes(attributesOf(args))}><h1>${sampleIn(context).headline}</h1></article-header>${nothing}`,
};

/** A word that is no layout: the first one is used, and a warning in the console says so. */
export const UnknownLayout: StoryObj = { args: { layout: 'sideways' }, parameters: { warns: true }, globals: { width: 'wide' } };
