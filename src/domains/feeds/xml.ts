/**
 * Reads XML as far as feeds need it: elements, attributes, text, CDATA. Entities that a document declares are not
 * expanded, and nothing outside of the text is ever fetched. No DOM.
 */
import { prefixOf, spacesOf, usualName, type Spaces } from './namespaces.js';
import { decodeEntities, isBlock } from './text.js';
import type { XmlElement } from './types.js';

/** How many elements may stand inside one another. */
const MAX_DEPTH = 200;

/** HTML that writers forget to close, or to write as XML: no feed has elements of these names. */
const empty = new Set('br hr img input wbr'.split(' '));
const loose = new Set([...empty, ...'p li dd dt td tr div ul ol blockquote center a b i u em strong span font'.split(' ')]);

class Element implements XmlElement {
  readonly nodes: (Element | string)[] = [];
  constructor(
    readonly name: string,
    readonly attributes: Record<string, string>,
    /** The name as it is written, which the end tag repeats. */
    readonly written = name,
    readonly spaces: Spaces = {},
    readonly base = '',
  ) {}
  get children(): Element[] {
    return this.nodes.filter((node): node is Element => typeof node !== 'string');
  }
  get text(): string {
    const text = this.nodes.map((node) => (typeof node === 'string' ? node : node.text)).join('');
    const name = this.name.replace(/^xhtml:/, '');
    // Words on two lines are two words; what a script holds are none.
    return isBlock(name) ? ` ${text} ` : name === 'script' || name === 'style' ? '' : text;
  }
}

/**
 * The root element of the document at that address. What follows it is not looked at: caches and warnings of PHP sign there.
 * @throws {SyntaxError} where the text is not XML, or not all of it.
 */
export function parseXml(text: string, address = ''): XmlElement {
  const top = new Element('', {}, '', {}, address);
  let isAtom = false;
  const open: Element[] = [top];
  for (let at = 0; at < text.length && (open.length > 1 || !top.nodes.length);) {
    const inside = open.at(-1)!;
    const next = text.indexOf('<', at);
    const until = next < 0 ? text.length : next;
    if (until > at && open.length > 1) inside.nodes.push(decodeEntities(text.slice(at, until)));
    if (next < 0) break;
    if (text.startsWith('<![CDATA[', next)) {
      at = endOf(text, ']]>', next);
      inside.nodes.push(text.slice(next + 9, at - 3));
    } else if (text.startsWith('<!--', next)) at = endOf(text, '-->', next + 4);
    else if (text[next + 1] === '?') at = endOf(text, '?>', next);
    else if (text[next + 1] === '!') at = endOfDeclaration(text, next);
    else if (open.length > 1 && !/[\p{L}_/]/u.test(text[next + 1] ?? '')) {
      // "5 < 6": a sign that nobody has escaped.
      inside.nodes.push('<');
      at = next + 1;
    } else {
      at = endOfTag(text, next);
      const tag = text.slice(next + 1, at - 1);
      if (tag.startsWith('/')) {
        close(open, tag.slice(1).trim().toLowerCase());
      } else {
        const element = readTag(tag, inside, inside === top || isAtom);
        if (inside === top) isAtom = isOfAtom(element);
        // A paragraph or an item ends where the next begins.
        if (element.written === inside.written && /^(p|li)$/.test(inside.written)) open.pop();
        open.at(-1)!.nodes.push(element);
        if (!tag.endsWith('/') && !empty.has(element.written)) open.push(element);
        if (open.length > MAX_DEPTH) throw new SyntaxError('elements are nested without end');
      }
    }
  }
  if (open.length > 1) throw new SyntaxError(`<${open.at(-1)!.name}> is not closed`);
  const [root] = top.children;
  if (!root) throw new SyntaxError('there is no element');
  return root;
}

/** Closes the element of that name, and HTML in it that was left open. */
function close(open: Element[], name: string): void {
  let at = open.length - 1;
  while (open[at]!.written !== name && loose.has(open[at]!.written)) at--;
  if (at > 0 && open[at]!.written === name) open.length = at;
  else if (!loose.has(name)) throw new SyntaxError(`</${name}> closes nothing`);
}

const isOfAtom = ({ written, spaces }: Element): boolean => prefixOf(written, spaces) === 'atom';

function endOf(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  if (at < 0) throw new SyntaxError(`${end} is missing`);
  return at + end.length;
}

/** After the `>` of a tag, which may stand in its attributes' values too. */
function endOfTag(text: string, from: number): number {
  const mark = /[>"']/g;
  mark.lastIndex = from;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    if (found[0] === '>') return mark.lastIndex;
    mark.lastIndex = endOf(text, found[0], mark.lastIndex);
  }
  throw new SyntaxError('a tag is not closed');
}

/** Finds the end of a document type: its own declarations stand in brackets, and whatever stands in quotes or comments ends nothing. */
function endOfDeclaration(text: string, from: number): number {
  const mark = /[>"'[\]]|<!--|<\?/g;
  mark.lastIndex = from + 2;
  let isInBrackets = false;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const [sign] = found;
    if (sign === '>') {
      if (!isInBrackets) return mark.lastIndex;
    } else if (sign === '[' || sign === ']') isInBrackets = sign === '[';
    else mark.lastIndex = endOf(text, sign === '<!--' ? '-->' : sign === '<?' ? '?>' : sign, mark.lastIndex);
  }
  throw new SyntaxError('a declaration is not closed');
}

function readTag(tag: string, { spaces: outside, base: around }: Element, isAtom: boolean): Element {
  const name = /^[^\s/>]+/.exec(tag)?.[0].toLowerCase();
  if (!name || !/^[\p{L}_]/u.test(name)) throw new SyntaxError(`<${tag.slice(0, 20)}> is no tag`);
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [, key, double, single] of tag.slice(name.length).matchAll(/([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[key!.toLowerCase()] = decodeEntities(double ?? single ?? '');
  }
  const spaces = spacesOf(attributes, outside);
  const own = attributes['xml:base']?.trim();
  const base = own && URL.canParse(own, around || undefined) ? new URL(own, around || undefined).href : around;
  return new Element(usualName(name, spaces, isAtom), attributes, name, spaces, base);
}

/** The first child of that name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((one) => one.name === name);

/** The children of that name. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((one) => one.name === name) ?? [];

/** The text of the first child of that name. */
export const textOf = (element: XmlElement | undefined, name: string): string => child(element, name)?.text.trim() ?? '';
