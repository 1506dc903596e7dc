import type { CSSResult } from 'lit';
import { adoptLight } from './adopted-rules.js';
import { whenIdle } from './turns.js';
import { warn } from './warn.js';

/** Roots whose sheets are settled, with the tags they are settled for. */
const settled = new WeakMap<Node, Set<string>>();

/** A light sheet, or what fetches it with what adopts it: the page's script has neither inside, since most pages link `article-elements.css`. */
export type LightSheet = CSSResult | (() => Promise<{ adopt(host: HTMLElement, tag: string): void }>);

/**
 * Gives the element's root node the light sheet, once, unless the page links `article-elements.css` there. Constructed
 * sheets need no permission from a Content-Security-Policy. Whether the page does is known by the element's style, which
 * costs a layout of the page at once and nothing once it is laid out: a sheet that has to be fetched can wait for that.
 */
export function adoptLightSheet(host: HTMLElement, light: LightSheet, tag: string): void {
  const root = host.getRootNode() as Document | ShadowRoot;
  const name = host.localName;
  const tags = settled.get(root) ?? new Set();
  if (tags.has(name) || !root.adoptedStyleSheets) return;
  settled.set(root, tags.add(name));

  // The property by which a light sheet says whose it is.
  const linked = (): boolean => getComputedStyle(host).getPropertyValue('--_sheet') === name;
  if (typeof light !== 'function') {
    if (!linked()) adoptLight(host, light, tag);
    return;
  }
  void whenIdle().then(() => {
    // One that has left says nothing about the page: the next one is asked.
    if (!host.isConnected) tags.delete(name);
    else if (!linked()) {
      light().then(
        ({ adopt }) => adopt(host, tag),
        (error: unknown) => warn('The light sheets could not be fetched: link article-elements.css.', error),
      );
    }
  });
}
