import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { articlePage, type ArticlePageOptions } from './article-page.js';
import { feedIn, sampleIn } from './support/sample.js';

const meta: Meta<ArticlePageOptions> = {
  title: 'Article page',
  // A page is long: on the docs page it would be all there is to see.
  tags: ['!autodocs'],
  parameters: { wholePage: true },
  argTypes: {
    layout: { control: 'select', options: ['stacked', 'beside', 'overlay'] },
    live: { control: 'boolean' },
    breakingUntil: { control: 'text' },
    endpoint: { control: 'text' },
  },
  args: { layout: 'stacked', live: false },
  render: (args, context) => articlePage(sampleIn(context), { ...args, trending: feedIn(context) }),
  // The thread is below the screen: without a reader who scrolls, it is asked for here.
  play: async ({ canvasElement }) => canvasElement.querySelector('article-comments')?.load(),
};

export default meta;
type Story = StoryObj<ArticlePageOptions>;

export const English: Story = { globals: { language: 'en' } };

export const Arabic: Story = { globals: { language: 'ar' } };

export const Japanese: Story = { globals: { language: 'ja' } };

export const PictureBeside: Story = { name: 'Picture beside the headline', args: { layout: 'beside' } };

export const PictureBehind: Story = { name: 'Picture behind the headline, live', args: { layout: 'overlay', live: true } };
