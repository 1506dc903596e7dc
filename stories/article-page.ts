import { html, nothing, type TemplateResult } from 'lit';
import type { HeaderLayout } from '../src/elements/article-header/article-header.js';
import type { SampleArticle, SampleBlock } from './fixtures/article.types.js';
import { commentForm } from './support/comment-form.js';
import { figure } from './support/picture.js';

export interface ArticlePageOptions {
  layout?: HeaderLayout;
  live?: boolean;
  /** ISO 8601; until then the story counts as breaking. */
  breakingUntil?: string;
  /** Where comments are posted and read. */
  endpoint?: string;
  /** The feed of the trending list. */
  trending?: string;
}

function block(part: SampleBlock): TemplateResult {
  switch (part.type) {
    case 'h2':
      return html`<h2>${part.text}</h2>`;
    case 'quote':
      return html`<blockquote>
        <p>${part.text}</p>
        ${part.cite ? html`<footer>${part.cite}</footer>` : nothing}
      </blockquote>`;
    case 'figure':
      return html`<article-figure expandable clamp="2">${figure(part)}</article-figure>`;
    case 'gallery':
      return html`<article-gallery expandable
        >${part.pictures.map((picture) => figure(picture, '(min-width: 60em) 23rem, 50vw'))}</article-gallery
      >`;
    default:
      return html`<p>${part.text}</p>`;
  }
}

export function header(sample: SampleArticle, { layout, live = false, breakingUntil }: ArticlePageOptions = {}): TemplateResult {
  return html`<article-header layout=${layout ?? nothing} ?live=${live} breaking-until=${breakingUntil || nothing}>
    <p slot="kicker"><a href=${sample.kicker.href}>${sample.kicker.text}</a></p>
    <h1 slot="headline">${sample.headline}</h1>
    <p slot="standfirst">${sample.standfirst}</p>
    <article-byline slot="byline">
      ${sample.authors.map(({ name, href }) => html`<a slot="author" rel="author" href=${href}>${name}</a> `)}
      <time slot="published" datetime=${sample.published.datetime}>${sample.published.text}</time>
      <time slot="updated" datetime=${sample.updated.datetime}>${sample.updated.text}</time>
    </article-byline>
    <article-figure slot="media" expandable priority>${figure(sample.lead)}</article-figure>
  </article-header>`;
}

export function credits(sample: SampleArticle): TemplateResult {
  const [before, after] = sample.agencyCredit.text.split('%s');
  return html`<article-credit kind="correction">${sample.correction}</article-credit>
    <article-credit kind="agency">${before}<cite>${sample.agencyCredit.source}</cite>${after}</article-credit>
    <article-credit kind="source">${sample.sourceCredit}</article-credit>`;
}

export function trendingList(sample: SampleArticle): TemplateResult {
  return html`<h2>${sample.trendingHeading}</h2>
    <ol>
      ${sample.trending.slice(0, 5).map(({ title, href }) => html`<li><a href=${href}>${title}</a></li>`)}
    </ol>`;
}

/** The whole page, as a newspaper would print it: its own masthead and columns, our elements within. */
export function articlePage(sample: SampleArticle, options: ArticlePageOptions = {}): TemplateResult {
  const { endpoint = '/api/comments', trending } = options;
  const articleId = `night-ferries-${sample.lang}`;
  return html`<div class="paper">
    <header class="masthead">
      <a href="https://gazette.example/">${sample.siteName}</a>
    </header>
    <div class="columns">
      <main>
        <article>${header(sample, options)} ${sample.body.map(block)} ${credits(sample)}</article>
        <article-comments backend="json" endpoint=${endpoint} article-id=${articleId}>
          <h2>${sample.commentsHeading}</h2>
        </article-comments>
        <article-comment-form backend="json" endpoint=${endpoint} article-id=${articleId}>
          ${commentForm(sample.form, { endpoint, articleId })}
        </article-comment-form>
      </main>
      <aside aria-label=${sample.trendingHeading}>
        <article-trending src=${trending ?? nothing} limit="5" refresh="120">${trendingList(sample)}</article-trending>
      </aside>
    </div>
  </div>`;
}
