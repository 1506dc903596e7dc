import { KeptStore } from '../../core/kept-store.js';
import { pagePath } from '../../core/page-url.js';

/**
 * Which sensitive pictures a reader has asked for: those of an article that are veiled for the same reason, for as long
 * as the tab lives. `changed` tells everybody who shows one.
 */
export const changed = new EventTarget();
const store = new KeptStore(() => sessionStorage);

function keyOf(figure: Element): string {
  return `article-elements.seen:${pagePath(document)}:${figure.getAttribute('sensitive')}`;
}

/** The figure that an element is veiled by, if it is. */
export function veilOf(element: Element): Element | null {
  const figure = element.closest('[sensitive]');
  return figure && !store.read(keyOf(figure)) ? figure : null;
}

/** Shows the pictures that are veiled as this one is, or veils them again. */
export function show(figure: Element, on: boolean): void {
  store.write(keyOf(figure), on ? { shown: true } : null);
  changed.dispatchEvent(new Event('change'));
}
