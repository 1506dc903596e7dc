import { html } from 'lit';
import type { Decorator } from '@storybook/web-components-vite';

const rightToLeft = new Set(['ar']);

/**
 * Puts a story into the language, direction, colour scheme and column that the toolbar says. A story shown alone is a
 * page: what is said of the page is said at its root, as a publisher's page does. On a docs page it stands among others.
 */
export const surroundings: Decorator = (story, { globals, viewMode, parameters }) => {
  const { language, scheme, width } = globals as Record<string, string>;
  const direction = rightToLeft.has(language ?? '') ? 'rtl' : 'ltr';
  if (viewMode === 'story') {
    const root = document.documentElement;
    Object.assign(root, { lang: language, dir: direction });
    root.dataset['scheme'] = scheme;
  }
  const whole = Boolean(parameters['wholePage']);
  return html`<div
    class=${whole ? 'story' : `story story-part story-${width}`}
    lang=${language ?? 'en'}
    dir=${direction}
    data-scheme=${scheme ?? 'light'}
  >
    ${story()}
  </div>`;
};
