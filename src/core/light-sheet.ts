import type { CSSResult } from 'lit';
import { whenIdle } from './turns.js';
import { warn } from './warn.js';

/** Roots whose sheets are settled, with the tags they are settled for. */
const settled = new WeakMap<Node, Set<string>>();
/** What was constructed for a document, by its text. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** A property that says to `adoptLightSheet` whose light sheet is there. */
const marker = '--_sheet';

/** The text of a light sheet, with its marker. */
export const lightSheetText = (light: CSSResult, tag: string): string => `${tag}{${marker}:${tag}}${light.cssText}`;

/**
 * Puts rules in a cascade layer, so that any rule of the site's own wins whatever its specificity, and whether they were
 * linked or adopted. Another tag name than the class's own is put in its place.
 */
export function inLayer(css: string, tag: string, name = tag): string {
  const text = `@layer article-elements{${css}}`;
  return name === tag ? text : text.replace(new RegExp(`(?<![\\w-])${tag}(?![\\w-])`, 'g'), name);
}

/** A light sheet, or what fetches it: the page's script has none inside, since most pages link `article-elements.css`. */
export type LightSheet = CSSResult | (() => Promise<{ light: CSSResult }>);

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

  const adopt = ({ light }: { light: CSSResult }): void => adoptRules(host, lightSheetText(light, tag), tag);
  const linked = (): boolean => getComputedStyle(host).getPropertyValue(marker) === name;
  if (typeof light !== 'function') {
    if (!linked()) adopt({ light });
    return;
  }
  void whenIdle().then(() => {
    // One that has left says nothing about the page: the next one is asked.
    if (!host.isConnected) tags.delete(name);
    else if (!linked()) {
      light().then(adopt, (error: unknown) => warn('The light sheets could not be fetched: link article-elements.css.', error));
    }
  });
}

/** Gives the element's root node rules of the light DOM, once: the look of what script alone writes is in no linked sheet. */
export function adoptRules(host: HTMLElement, css: string, tag: string): void {
  const root = host.getRootNode() as Document | ShadowRoot;
  const sheet = constructed(host.ownerDocument, inLayer(css, tag, host.localName));
  if (!root.adoptedStyleSheets?.includes(sheet)) root.adoptedStyleSheets = [...(root.adoptedStyleSheets ?? []), sheet];
}

/** A sheet can be adopted only in the document it was constructed for. */
function constructed(document: Document, text: string): CSSStyleSheet {
  const made = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(document, made);
  let sheet = made.get(text);
  if (!sheet) {
    sheet = new (document.defaultView ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(text);
    made.set(text, sheet);
  }
  return sheet;
}
