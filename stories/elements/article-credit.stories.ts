import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from '../support/attributes.js';
import { credits } from '../article-page.js';
import { elementControls } from '../support/controls.js';
import { sampleIn } from '../support/sample.js';

const { argTypes, attributesOf, styles } = elementControls('article-credit', { kind: ['agency', 'photo', 'source', 'correction'] });

const meta: Meta = {
  title: 'Elements/article-credit',
  component: 'article-credit',
  argTypes,
  render: (args, context) => {
    const { agencyCredit, sourceCredit, correction, lead } = sampleIn(context);
    const [before, after] = agencyCredit.text.split('%s');
    const lines: Record<string, unknown> = {
      photo: html`<cite>${lead.credit}</cite>`,
      source: sourceCredit,
      correction,
    };
    const agency = html`${before}<cite>${agencyCredit.source}</cite>${after}`;
    return html`${styles(args)}<article-credit ${attributes(attributesOf(args))}>${lines[args['kind']] ?? agency}</article-credit>`;
  },
};

export default meta;

export const Agency: StoryObj = { args: { kind: 'agency' } };
export const Photo: StoryObj = { args: { kind: 'photo' } };
export const Source: StoryObj = { args: { kind: 'source' } };
export const Correction: StoryObj = { args: { kind: 'correction' } };
export const Several: StoryObj = {
  name: 'Several at the foot of a story',
  render: (_, context) => html`<div>${credits(sampleIn(context))}</div>`,
};
