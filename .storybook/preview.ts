import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from 'virtual:manifest';
import '../src/define.js';
import { surroundings } from '../stories/support/surroundings.js';
import '../stories/page.css';

setCustomElementsManifest(manifest);

/** Every group of words in every language, by its file. */
const strings = import.meta.glob('../src/strings/*/*.ts', { eager: true });
const languages = [...new Set(['en', ...Object.keys(strings).map((file) => file.split('/').at(-2)!)])];
/** A language by its own name. */
const nameOf = (language: string): string => new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;

const preview: Preview = {
  decorators: [surroundings],
  globalTypes: {
    scheme: {
      description: 'Colour scheme',
      toolbar: { icon: 'mirror', dynamicTitle: true, items: ['light', 'dark'].map((value) => ({ value, title: value })) },
    },
    language: {
      description: 'Language, and with it the direction',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: languages.map((value) => ({ value, title: nameOf(value) })),
      },
    },
    width: {
      description: 'Width of the column',
      toolbar: {
        icon: 'ruler',
        dynamicTitle: true,
        items: [
          { value: 'full', title: 'whole page' },
          { value: 'wide', title: '46rem' },
          { value: 'text', title: '34rem' },
          { value: 'narrow', title: '20rem' },
          { value: 'side', title: '260px' },
        ],
      },
    },
  },
  initialGlobals: { scheme: 'light', language: 'en', width: 'full' },
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true, sort: 'none' },
    docs: { codePanel: true },
    backgrounds: { disable: true },
    options: { storySort: { order: ['Article page', ['English', 'Arabic', 'Japanese'], '*'] } },
    a11y: { test: 'error' },
  },
  tags: ['autodocs'],
};

export default preview;
