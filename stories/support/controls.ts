import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import type { ArgTypes, Args } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Attributes } from './attributes.js';

interface ElementControls {
  argTypes: ArgTypes;
  /** The controls that are attributes of the element. */
  attributesOf: (args: Args) => Attributes;
  /** A style element with the custom properties that the controls set, if any. */
  styles: (args: Args) => TemplateResult;
}

/**
 * What the manifest says of an element, as controls and documentation.
 *
 * @param choices - The values of attributes whose type is a name, which the manifest does not resolve.
 */
export function elementControls(tag: string, choices: Readonly<Record<string, readonly string[]>> = {}): ElementControls {
  const { argTypes, styleTemplate } = getStorybookHelpers(tag, { excludeCategories: ['properties', 'methods'] });
  const names: string[] = [];
  for (const [name, type] of Object.entries(argTypes)) {
    const category = type.table?.category ?? '';
    if (category === 'attributes' && type.control) {
      names.push(name);
      // The manifest gives what a class starts with; in HTML that is an attribute left out.
      delete type.defaultValue;
      const options = choices[name];
      if (options) Object.assign(type, { options, control: { type: 'select' } });
    } else if (!name.startsWith('--')) type.control = false;
  }
  return {
    argTypes,
    attributesOf: (args) => Object.fromEntries(names.map((name) => [name, args[name]])),
    styles: (args) => html`${styleTemplate(Object.fromEntries(Object.entries(args).filter(([name]) => name.startsWith('--'))))}`,
  };
}
