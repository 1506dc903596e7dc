import type { Args, Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { trendingList } from '../article-page.js';
import { attributes } from '../support/attributes.js';
import { elementControls } from '../support/controls.js';
import { feedIn, sampleIn } from '../support/sample.js';

const { argTypes, attributesOf, styles } = elementControls('article-trending');

function trending(args: Args, content: TemplateResult | typeof nothing): TemplateResult {
  return html`${styles(args)}<article-trending ${attributes(attributesOf(args))}>${content}</article-trending>`;
}

/** Waits for the feed's answer, or for its failure, so that the story shows what the reader sees then. */
const settled: StoryObj['play'] = async ({ canvasElement }) => {
  const list = canvasElement.querySelector('article-trending');
  await list?.updateComplete;
  await list?.reload();
};

const meta: Meta = {
  title: 'Elements/article-trending',
  component: 'article-trending',
  argTypes,
  globals: { width: 'narrow' },
  render: (args, context) => trending(args, trendingList(sampleIn(context))),
};
export default meta;

/** The page's own list, and no script at work on it. */
export const PlainList: StoryObj = {};

/** What the feed says is written into the rows of the page's list. */
export const WithFeed: StoryObj = {
  render: (args, context) => trending({ ...args, src: args['src'] ?? feedIn(context) }, trendingList(sampleIn(context))),
  play: settled,
};

/** Pictures beside the titles; `show` says what else. */
export const Pictures: StoryObj = {
  args: { show: 'image section time count trend', src: 'feeds/trending.lists.json' },
  render: (args, context) => trending(args, trendingList(sampleIn(context))),
  play: settled,
};

/** A feed with several lists: tabs, in the room of one list. */
export const SeveralLists: StoryObj = {
  args: { src: 'feeds/trending.lists.json' },
  render: (args, context) => trending(args, trendingList(sampleIn(context))),
  play: settled,
};

/** Across the page: five beside each other, pictures over the words. */
export const Strip: StoryObj = {
  ...Pictures,
  globals: { width: 'full' },
};

/** The page printed no list: its room is kept, and the feed fills it. */
export const FeedAlone: StoryObj = {
  render: (args, context) =>
    trending({ ...args, heading: args['heading'] ?? sampleIn(context).trendingHeading, src: args['src'] ?? feedIn(context) }, nothing),
  play: settled,
};

/** The feed cannot be had: the list stays, and a line under it says so. */
export const FailingFeed: StoryObj = {
  args: { src: 'feeds/gone.json' },
  parameters: { fails: true, warns: true },
  play: settled,
};

/** The feed cannot be had and there was no list: words in its place. */
export const NothingToShow: StoryObj = {
  args: { src: 'feeds/gone.json' },
  parameters: { fails: true, warns: true },
  render: (args, context) => trending({ ...args, heading: args['heading'] ?? sampleIn(context).trendingHeading }, nothing),
  play: settled,
};

/** A list without rows yet: only its heading. */
export const EmptyList: StoryObj = {
  render: (args, context) =>
    trending(
      args,
      html`<h2>${sampleIn(context).trendingHeading}</h2>
        <ol></ol>`,
    ),
};

/** The feed has no stories. */
export const EmptyFeed: StoryObj = {
  args: { src: 'data:application/feed+json,{"version":"https://jsonfeed.org/version/1.1","title":"Trending","items":[]}' },
  render: (args, context) => trending({ ...args, heading: args['heading'] ?? sampleIn(context).trendingHeading }, nothing),
  play: settled,
};

/** A side column of 260 pixels. */
export const NarrowColumn: StoryObj = {
  globals: { width: 'side' },
  render: (args, context) => trending({ ...args, src: args['src'] ?? feedIn(context) }, trendingList(sampleIn(context))),
  play: settled,
};

/** Below the story, where the column is wide: two columns of rows from 36rem, a strip of five from 60rem. */
export const WideColumn: StoryObj = { globals: { width: 'full' } };

export const Arabic: StoryObj = {
  globals: { language: 'ar' },
  render: (args, context) => trending({ ...args, src: args['src'] ?? feedIn(context) }, trendingList(sampleIn(context))),
  play: settled,
};
