import type { Args, Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { SamplePerson, SampleTime } from '../fixtures/article.types.js';
import { attributes } from '../support/attributes.js';
import { elementControls } from '../support/controls.js';
import { sampleIn } from '../support/sample.js';

const { argTypes, attributesOf, styles } = elementControls('article-byline');

const minutes = 60_000;

/** A time so many minutes ago, as a page prints it. */
function ago(count: number, { globals }: StoryContext): SampleTime {
  const date = new Date(Date.now() - count * minutes);
  const format = new Intl.DateTimeFormat(globals['language'], { dateStyle: 'long', timeStyle: 'short' });
  return { datetime: date.toISOString(), text: format.format(date) };
}

interface Parts {
  authors?: readonly SamplePerson[];
  words?: TemplateResult;
  published?: SampleTime;
  updated?: SampleTime;
}

function byline(args: Args, { authors = [], words, published, updated }: Parts): TemplateResult {
  const time = (slot: string, time?: SampleTime): TemplateResult | typeof nothing =>
    time ? html`<time slot=${slot} datetime=${time.datetime}>${time.text}</time>` : nothing;
  return html`${styles(args)}<article-byline ${attributes(attributesOf(args))}>
      ${authors.map(({ name, href }) => html`<a slot="author" rel="author" href=${href}>${name}</a> `)} ${words ?? nothing}
      ${time('published', published)} ${time('updated', updated)}
    </article-byline>`;
}

const meta: Meta = { title: 'Elements/article-byline', component: 'article-byline', argTypes };
export default meta;

/** Authors given alone are joined as the language joins a list. */
export const Authors: StoryObj = {
  render: (args, context) => byline(args, sampleIn(context)),
};

export const OneAuthor: StoryObj = {
  render: (args, context) => {
    const { authors, published } = sampleIn(context);
    return byline(args, { authors: authors.slice(0, 1), published });
  },
};

export const FourAuthors: StoryObj = {
  render: (args, context) => {
    const { authors, published } = sampleIn(context);
    return byline(args, { authors: [...authors, ...authors], published });
  },
};

/** A byline with words of its own is left as written. */
export const WordsOfItsOwn: StoryObj = {
  render: (args, context) => {
    const { authors, kicker, published } = sampleIn(context);
    const words = html`${kicker.text}: <a rel="author" href=${authors[0]?.href ?? nothing}>${authors[0]?.name}</a>`;
    return byline(args, { words, published });
  },
};

export const Relative: StoryObj = {
  args: { relative: '24h' },
  render: (args, context) => byline(args, { ...sampleIn(context), published: ago(190, context), updated: ago(12, context) }),
};

export const InAnotherZone: StoryObj = {
  args: { 'time-zone': 'Asia/Tokyo' },
  render: (args, context) => byline(args, sampleIn(context)),
};

/** An update within the tolerance is not worth a line; its room is kept. */
export const UpdatedAtOnce: StoryObj = {
  args: { tolerance: '5m' },
  render: (args, context) => byline(args, { ...sampleIn(context), published: ago(190, context), updated: ago(188, context) }),
};

/** A date that cannot be read leaves the publisher's text. */
export const BrokenDate: StoryObj = {
  args: { relative: '24h' },
  parameters: { warns: true },
  render: (args, context) => {
    const { authors, published } = sampleIn(context);
    return byline(args, { authors, published: { ...published, datetime: '17.10.26' } });
  },
};
