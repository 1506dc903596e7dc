/** An element's shadow root as text, by Lit's own server rendering. */
import { FallbackRenderer } from '@lit-labs/ssr/lib/element-renderer.js';
import { render } from '@lit-labs/ssr/lib/render.js';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import * as classes from '../index.js';
import type { ArticleElement } from '../core/element.js';

/** A child that a root may speak of, as far as one does. */
export interface Child {
  readonly name: string;
  readonly slot: string;
  readonly datetime: string | null;
  readonly text: string;
}

/** What is known of an element in a page that is not rendered yet. */
export interface Host {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly language: string;
  readonly children: readonly Child[];
}

type ElementClass = (new () => ArticleElement) & Pick<typeof ArticleElement, 'tag' | 'elementStyles' | 'observedAttributes'>;

const isElement = (value: unknown): value is ElementClass => typeof value === 'function' && 'tag' in value && typeof value.tag === 'string';
const byTag = new Map(
  Object.values<unknown>(classes)
    .filter(isElement)
    .map((constructor) => [constructor.tag, constructor]),
);

/** The elements that can have a root in a page that is just being served. */
export const knownTags: ReadonlySet<string> = new Set(byTag.keys());

/** What is true for a moment only is left to the script: a page is read long after it was made. */
const momentary = new Set(['relative']);

/** Says of the host what elements ask when they render: the language, and the children by slot. */
function asked({ language, children }: Host): object {
  const child = (selector: string): object | null => {
    const [, name, slot] = /^:scope > (\w+)\[slot='(\w+)'\]$/.exec(selector) ?? [];
    const found = children.find((one) => one.name === name && one.slot === slot);
    return found ? { textContent: found.text, getAttribute: () => found.datetime } : null;
  };
  return { closest: () => ({ getAttribute: () => language || 'en' }), querySelector: child };
}

/** References instead of letters, so that it is the same in every encoding. */
export const inAscii = (text: string): string => text.replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`);

/** The root of an element that has controls from the start, as a template to be put right after its start tag; else nothing. */
export function renderRoot(host: Host, nonce: string | undefined): string {
  const constructor = byTag.get(host.tag);
  if (!constructor) return '';
  const known = constructor.observedAttributes;
  const element = Object.assign(new constructor(), asked(host)) as ArticleElement & { hasControls: boolean; render(): unknown };
  for (const [name, value] of host.attributes) {
    if (!known.includes(name) || momentary.has(name)) continue;
    element.setAttribute(name, value);
    element.attributeChangedCallback(name, null, value);
  }
  if (!element.hasControls) return '';
  // A host that has no element: there is no path of events to build.
  const customElementHostStack = [new FallbackRenderer(host.tag)];
  const html = collectResultSync(render(element.render(), { customElementHostStack })).replace(/<!--\/?lit-[^>]*-->|<\?>/g, '');
  const styles = constructor.elementStyles.map((sheet) => ('cssText' in sheet ? sheet.cssText : '')).join('');
  const allowed = nonce ? ` nonce="${nonce}"` : '';
  return `<template shadowrootmode="open">${styles && `<style${allowed}>${styles}</style>`}${inAscii(html)}</template>`;
}
