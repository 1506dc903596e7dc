import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { SampleFigure } from '../fixtures/article.types.js';
import { attributes } from '../support/attributes.js';
import { elementControls } from '../support/controls.js';
import { figure, picture } from '../support/picture.js';
import { sampleIn } from '../support/sample.js';

const { argTypes, attributesOf, styles } = elementControls('article-figure', { clamp: ['1', '2', '3', '4', '5', '6'] });

/** The figure in the text, whose caption is long. */
const inText = (context: Parameters<typeof sampleIn>[0]): SampleFigure =>
  sampleIn(context).body.find((block): block is SampleFigure => block.type === 'figure') as SampleFigure;

const meta: Meta = {
  title: 'Elements/article-figure',
  component: 'article-figure',
  argTypes,
  globals: { width: 'wide' },
  render: (args, context) => element(args, figure(inText(context))),
};
export default meta;

function element(args: Record<string, unknown>, content: TemplateResult): TemplateResult {
  return html`${styles(args)}<article-figure ${attributes(attributesOf(args))}>${content}</article-figure>`;
}

/** Caption and credit as they were written; no shadow root. */
export const Plain: StoryObj = {};

/** A long caption is shortened, and a button opens the rest. */
export const ClampedCaption: StoryObj = { args: { clamp: '2' }, globals: { width: 'narrow' } };

export const OpenedCaption: StoryObj = {
  args: { clamp: '2' },
  globals: { width: 'narrow' },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('article-figure');
    await element?.updateComplete;
    await document.fonts.ready;
    element?.shadowRoot?.querySelector<HTMLElement>('[part=toggle]')?.click();
  },
};

/** A caption that fits has no button. */
export const ShortCaption: StoryObj = {
  args: { clamp: '3' },
  render: (args, context) => element(args, figure(sampleIn(context).lead)),
};

/** Nobody is named: in development the figure says so. */
export const NoCaption: StoryObj = {
  parameters: { warns: true },
  render: (args, context) => element(args, html`<figure>${picture(inText(context))}</figure>`),
};

/** What an old template prints: one file, no sizes. */
export const OneFile: StoryObj = {
  render: (args, context) => {
    const { alt, caption, credit } = inText(context);
    return element(
      args,
      html`<figure>
        <img src="pictures/timetable-600.jpg" alt=${alt} />
        <figcaption>${caption} <cite>${credit}</cite></figcaption>
      </figure>`,
    );
  },
};

/** Fetched at once and before others, as a lead picture is. */
export const Priority: StoryObj = { args: { priority: true } };

const missing = (context: Parameters<typeof sampleIn>[0]): TemplateResult => {
  const { alt, caption, credit, width, height } = inText(context);
  return html`<figure>
    <img src="pictures/gone.jpg" width=${width} height=${height} alt=${alt} />
    <figcaption>${caption} <cite>${credit}</cite></figcaption>
  </figure>`;
};

/** The picture cannot be loaded, and the second source is shown. */
export const Fallback: StoryObj = {
  args: { 'fallback-src': 'pictures/timetable-600.jpg' },
  parameters: { fails: true },
  render: (args, context) => element(args, missing(context)),
};

/** Nothing can be loaded: the words that stand for the picture keep its room, with a button to try again. */
export const Failed: StoryObj = {
  parameters: { fails: true, warns: true },
  render: (args, context) => element(args, missing(context)),
};

/** A button on the picture, and the picture itself, open it large, with all others of the article that can be. */
export const Expandable: StoryObj = { args: { expandable: true } };

/** The dialog: caption and credit under the picture, arrows, swipe, pinch and double tap, Back and Escape. */
export const Enlarged: StoryObj = {
  args: { expandable: true },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('article-figure');
    await element?.updateComplete;
    element?.shadowRoot?.querySelector<HTMLElement>('[part=enlarge]')?.click();
    while (!document.querySelector('.article-lightbox')?.shadowRoot?.querySelector('dialog[open]'))
      await new Promise((resolve) => requestAnimationFrame(resolve));
  },
};

/** A player of somebody else's, fetched when the reader asks; without script, the link round its picture leads there. */
export const Embed: StoryObj = {
  args: { embed: 'https://video.example/embed/1', provider: 'Harbour TV' },
  render: (args, context) => {
    const { caption, credit } = inText(context);
    return element(
      args,
      html`<figure>
        <a href="https://video.example/1">${picture(inText(context))}</a>
        <figcaption>${caption} <cite>${credit}</cite></figcaption>
      </figure>`,
    );
  },
};

/** Not shown before the reader asks; the choice is remembered with the article. */
export const Sensitive: StoryObj = {
  args: { sensitive: 'Shows people who have lost their homes', expandable: true },
  play: () => sessionStorage.clear(),
};

/** The same, by a `<details>` of the page’s own: without script, too. */
export const SensitiveDetails: StoryObj = {
  args: { sensitive: 'Shows people who have lost their homes' },
  render: (args, context) =>
    element(
      args,
      html`<details>
        <summary>Shows people who have lost their homes. Show the picture</summary>
        ${figure(inText(context))}
      </details>`,
    ),
};
