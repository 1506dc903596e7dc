/** Rules of the light DOM, adopted by the root node that an element is in: for pages that do not link them. */

/** What was constructed for a document, by its text. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** A property that says to `adoptLightSheet` whose light sheet is there. */
const MARKER = '--_sheet';

/** The text of a light sheet, with its marker. */
export const lightSheetText = (light: { readonly cssText: string }, tag: string): string => `${tag}{${MARKER}:${tag}}${light.cssText}`;

/**
 * Puts rules in a cascade layer, so that any rule of the site's own wins whatever its specificity, and whether they were
 * linked or adopted. Another tag name than the class's own is put in its place.
 */
export function inLayer(css: string, tag: string, name = tag): string {
  const text = `@layer article-elements{${css}}`;
  return name === tag ? text : text.replace(new RegExp(`(?<![\\w-])${tag}(?![\\w-])`, 'g'), name);
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

/** Gives the element's root node its light sheet, once. */
export const adoptLight = (host: HTMLElement, light: { readonly cssText: string }, tag: string): void =>
  adoptRules(host, lightSheetText(light, tag), tag);
