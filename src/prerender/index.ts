/**
 * Finished HTML, whatever made it, into the same HTML with the elements' shadow roots in it: the first paint is the last
 * one, with no script at all. Everything else of the page stays as it is, to the byte.
 */
import { canonical } from '../core/localize.js';
import { authorSeparators, readChildren, unescape, type Printed } from './byline.js';
import { Place } from './place.js';
import { knownTags, renderRoot, type Host } from './root.js';
import { readAttributes, TagReader, type Tag } from './tag-reader.js';

export interface PrerenderOptions {
  /** The nonce of the page's Content-Security-Policy, for the style sheets in the roots. */
  nonce?: string;
  /** Other names of elements: `{ 'gazette-figure': 'article-figure' }`. */
  tags?: Readonly<Record<string, string>>;
}

/** How much is held back while an element's children come in; an element with more has no root until it is defined. */
const HELD = 16_384;
/** So many different roots are remembered. */
const REMEMBERED = 500;

class Prerenderer {
  readonly #reader = new TagReader();
  readonly #place = new Place(this.#reader);
  readonly #tags: ReadonlyMap<string, string>;
  readonly #nonce: string | undefined;
  readonly #roots = new Map<string, string>();
  #rest = '';

  /** @param decode - Makes letters of what was read, where that was bytes. */
  constructor(
    { nonce, tags = {} }: PrerenderOptions,
    private readonly decode: (text: string) => string = (text) => text,
  ) {
    if (nonce !== undefined && !/^[\w+/=-]+$/.test(nonce)) throw new TypeError('prerender: a nonce is letters, digits and + / - _ =');
    for (const [name, tag] of Object.entries(tags)) {
      if (!/^[a-z][^\s/>]*-[^\s/>]*$/.test(name)) throw new TypeError(`prerender: <${name}> is no name of a custom element`);
      if (!knownTags.has(tag))
        throw new TypeError(`prerender: <${name}> is called <${tag}>, which is none of ${[...knownTags].join(', ')}`);
    }
    this.#nonce = nonce;
    this.#tags = new Map([...[...knownTags].map((tag): [string, string] => [tag, tag]), ...Object.entries(tags)]);
  }

  /** The next piece of the page, as far as nothing that is still to come can change it. */
  push(piece: string, last = false): string {
    const text = this.#rest ? this.#rest + piece : piece;
    let [out, from, at, read] = ['', 0, 0, -1];
    for (let tag; (tag = this.#reader.next(text, at, last)); at = Math.max(from, tag.end)) {
      const inserts = this.#isOurs(tag) ? this.#inserts(tag, text, last) : [];
      if (!inserts) {
        // Asked for again when more has come.
        read = tag.start;
        break;
      }
      this.#place.pass(tag);
      for (const { at: place, html } of inserts) {
        out += text.slice(from, place) + html;
        from = place;
      }
    }
    if (read < 0) read = Math.max(from, this.#reader.at);
    this.#rest = text.slice(read);
    return out + text.slice(from, read);
  }

  #isOurs({ name, closes, attributes }: Tag): boolean {
    return !closes && attributes !== null && this.#tags.has(name) && this.#place.isPlain;
  }

  /** What is put where for an element; null while that depends on what has not come yet. */
  #inserts(tag: Tag, text: string, last: boolean): Insert[] | null {
    const inner = /[^\t\n\f\r ][^]{0,8}/.exec(text.slice(tag.end, tag.end + HELD))?.[0];
    if (!last && (inner?.length ?? 0) < 9 && text.length - tag.end < HELD) return null;
    // It has its root already.
    if (/^<template/i.test(inner ?? '')) return [];

    const name = this.#tags.get(tag.name) as string;
    const attributes = this.#attributes(tag);
    if (!attributes) return [];
    let printed: Printed | null = { children: [], text: false };
    if (name === 'article-byline') {
      const end = text.slice(tag.end, tag.end + HELD).search(new RegExp(`</${tag.name}[\\t\\n\\f\\r />]`, 'i'));
      if (end < 0 && !last && text.length - tag.end < HELD) return null;
      printed = end < 0 ? null : readChildren(text.slice(tag.end, tag.end + end), this.decode);
      if (!printed) return [];
    }
    const language = canonical(attributes.get('lang') || this.#place.language || 'en');
    const root = this.#root({ tag: name, attributes, language, children: printed.children });
    const separators = name === 'article-byline' ? authorSeparators(printed, language) : [];
    return [{ at: tag.end, html: root }, ...separators.map(({ at, html }) => ({ at: tag.end + at, html }))].filter(({ html }) => html);
  }

  /** An element's attributes as a browser reads them; null where that takes a browser. */
  #attributes(tag: Tag): Map<string, string> | null {
    const attributes = readAttributes(tag.attributes as string);
    for (const [name, value] of attributes) {
      const plain = unescape(this.decode(value));
      if (plain === null || plain.includes('\ufffd')) return null;
      attributes.set(name, plain);
    }
    return attributes;
  }

  #root(host: Host): string {
    const key = JSON.stringify([
      host.tag,
      [...host.attributes],
      host.language,
      host.children.map(({ slot, datetime, text }) => [slot, datetime, text]),
    ]);
    let root = this.#roots.get(key);
    if (root === undefined) {
      root = renderRoot(host, this.#nonce);
      if (this.#roots.size === REMEMBERED) this.#roots.clear();
      this.#roots.set(key, root);
    }
    return root;
  }
}

interface Insert {
  readonly at: number;
  readonly html: string;
}

/** The same page, with the elements' shadow roots in it. */
export function prerender(html: string, options: PrerenderOptions = {}): string {
  return new Prerenderer(options).push(html, true);
}

/** Node's, of which this needs two functions. */
declare const Buffer: {
  from(
    data: string | ArrayBufferLike,
    from?: 'latin1' | 'utf8' | number,
    length?: number,
  ): Uint8Array & { toString(encoding: 'latin1' | 'utf8'): string };
};
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/**
 * The same for pages that come in pieces: bytes of UTF-8, or strings, in; bytes out. What is not an element is handed on at
 * once, and bytes are never changed: a page in another encoding that has ASCII's letters comes out as well.
 */
export function prerenderStream(options: PrerenderOptions = {}): TransformStream<Uint8Array | string, Uint8Array> {
  const prerenderer = new Prerenderer(options, (text) => Buffer.from(text, 'latin1').toString('utf8'));
  const send = (text: string, to: TransformStreamDefaultController<Uint8Array>): void => {
    if (text) to.enqueue(Buffer.from(text, 'latin1'));
  };
  return new TransformStream({
    transform: (piece, to) => send(prerenderer.push(latin1(typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece)), to),
    flush: (to) => send(prerenderer.push('', true), to),
  });
}
