import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { attributes } from '../support/attributes.js';
import { elementControls } from '../support/controls.js';

const { argTypes, attributesOf, styles } = elementControls('article-gallery', { layout: ['rows', 'strip'] });

const pictures = [
  ['cranes-1200', 1200, 800, 'Three cranes over the dock at dusk', 'The last three cranes, sold in June.'],
  ['lighthouse-900', 900, 1200, 'A lighthouse on a headland', 'Sorrel Point.'],
  ['regatta-1200', 1200, 800, 'Sails in a bright wind', 'The spring regatta.'],
  ['school-boat-1200', 1200, 800, 'A boat on a canal in morning fog', 'The school boat leaves at seven.'],
  ['market-hall-1200', 1200, 800, 'Light falls through the roof of a market hall', 'The east hall.'],
] as const;

const figures = (): TemplateResult[] =>
  pictures.map(
    ([file, width, height, alt, caption]) =>
      html`<figure>
        <img src="pictures/${file}.jpg" width=${width} height=${height} loading="lazy" alt=${alt} />
        <figcaption>${caption} <cite>Lena Ortiz</cite></figcaption>
      </figure>`,
  );

const meta: Meta = {
  title: 'Elements/article-gallery',
  component: 'article-gallery',
  argTypes,
  globals: { width: 'wide' },
  render: (args) => html`${styles(args)}<article-gallery ${attributes(attributesOf(args))}>${figures()}</article-gallery>`,
};
export default meta;

/** Rows that fill the column, each picture in its own ratio as nearly as that allows. */
export const Rows: StoryObj = { args: { expandable: true } };

/** A strip that scrolls and stops at each picture. */
export const Strip: StoryObj = { args: { layout: 'strip', expandable: true } };

export const OnAPhone: StoryObj = { globals: { width: 'narrow' } };

/** What WordPress prints for its gallery block, unchanged. */
export const WordPressGallery: StoryObj = {
  args: { expandable: true },
  render: (args) =>
    html`<article-gallery ${attributes(attributesOf(args))}>
      <figure class="wp-block-gallery has-nested-images columns-default is-cropped">
        ${pictures.slice(0, 3).map(
          ([file, width, height, alt, caption], index) =>
            html`<figure class="wp-block-image size-large">
              <img
                decoding="async"
                width=${width}
                height=${height}
                data-id=${index}
                src="pictures/${file}.jpg"
                alt=${alt}
                class="wp-image-${index}"
              />
              <figcaption class="wp-element-caption">${caption}</figcaption>
            </figure>`,
        )}
        <figcaption class="blocks-gallery-caption wp-element-caption">Port Avel in the year of the night ferries.</figcaption>
      </figure>
    </article-gallery>`,
};
