import type { CSSResult } from 'lit';
import { warn } from './warn.js';

/** Roots whose sheets are settled, with the tags they are settled for. */
const settled = new WeakMap<Node, Set<string>>();
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * The text of a light sheet: in a cascade layer, so that any rule of the site's own wins whatever its specificity, and
 * whether the sheet was linked or adopted. A marker property says to `adoptLightSheet` that it is there. Another tag
 * name than the class's own is put in its place.
 */
export function lightSheetText(light: CSSResult, tag: string, name = tag): string {
  const text = `@layer article-elements{${tag}{${marker(tag)}:1}${light.cssText}}`;
  return name === tag ? text : text.replace(new RegExp(`(?<![\\w-])${tag}(?![\\w-])`, 'g'), name);
}

const marker = (tag: string): string => `--_${tag}-sheet`;

/** A light sheet, or what fetches it: the page's script has none inside, since most pages link `article-elements.css`. */
export type LightSheet = CSSResult | (() => Promise<{ light: CSSResult }>);

/**
 * Gives the element's root node the light sheet, once, unless the page links `article-elements.css` there. Constructed
 * sheets need no permission from a Content-Security-Policy.
 */
export function adoptLightSheet(host: HTMLElement, light: LightSheet, tag: string): void {
  const root = host.getRootNode() as Document | ShadowRoot;
  const name = host.localName;
  const tags = settled.get(root) ?? new Set();
  if (tags.has(name) || !root.adoptedStyleSheets) return;
  settled.set(root, tags.add(name));
  if (name === tag && getComputedStyle(host).getPropertyValue(marker(tag))) return;

  const adopt = ({ light }: { light: CSSResult }): void => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, constructed(host.ownerDocument, light, tag, name)];
  };
  if (typeof light !== 'function') adopt({ light });
  else light().then(adopt, (error) => warn('The light sheets could not be fetched: link article-elements.css.', error));
}

/** A sheet can be adopted only in the document it was constructed for. */
function constructed(document: Document, light: CSSResult, tag: string, name: string): CSSStyleSheet {
  const made = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(document, made);
  let sheet = made.get(name);
  if (!sheet) {
    sheet = new (document.defaultView ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(lightSheetText(light, tag, name));
    made.set(name, sheet);
  }
  return sheet;
}
