/** The children of an element, as far as its root and its authors need them; only where they are beyond doubt. */
import { listSeparators } from '../core/list.js';
import { inAscii, type Child } from './root.js';
import { readAttributes, TagReader } from './tag-reader.js';

export interface PrintedChild extends Child {
  readonly separator: boolean;
  /** Where it ends, counted from the parent's start tag. */
  readonly end: number;
}

export interface Printed {
  readonly children: readonly PrintedChild[];
  /** Whether there is text beside the children. */
  readonly text: boolean;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Text as a reader sees it; null where it has references that only a browser knows. */
export function unescape(text: string): string | null {
  let known = true;
  const plain = text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w*));?/gi, (whole, decimal, hex, name: string | undefined) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex as string, 16) : 0;
    const letter = name ? named[name] : code && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    if (letter === undefined || !whole.endsWith(';')) known = false;
    return letter ?? '';
  });
  return known ? plain : null;
}

/** Reads what stands between an element's tags; null where that is not plain, well-formed HTML. */
export function readChildren(html: string, decode: (text: string) => string): Printed | null {
  if (/<[!?]/.test(html)) return null;
  const reader = new TagReader();
  const open: string[] = [];
  const children: PrintedChild[] = [];
  let attributes = new Map<string, string>();
  let [text, own, at] = ['', '', 0];
  for (let tag; (tag = reader.next(html, at, true)); at = tag.end) {
    const between = html.slice(at, tag.start);
    if (open.length) text += between;
    else own += between;
    if (!tag.closes) {
      if (!open.length) [attributes, text] = [readAttributes(tag.attributes ?? ''), ''];
      if (!/^(br|img|wbr)$/.test(tag.name)) open.push(tag.name);
      else if (!open.length) return null;
    } else if (open.pop() !== tag.name) return null;
    else if (!open.length) {
      const plain = unescape(decode(text));
      const datetime = attributes.has('datetime') ? unescape(attributes.get('datetime') as string) : null;
      if (plain === null || plain.includes('\ufffd')) return null;
      children.push({
        name: tag.name,
        slot: attributes.get('slot') ?? '',
        datetime,
        text: plain,
        separator: attributes.has('data-separator'),
        end: tag.end,
      });
    }
  }
  own += html.slice(at);
  return open.length ? null : { children, text: own.trim() !== '' };
}

const span = (text: string): string => `<span slot="author" data-separator="">${inAscii(text)}</span>`;

/** What joins the authors of a byline, and after which child each belongs: what the script would write there. */
export function authorSeparators({ children, text }: Printed, language: string): { at: number; html: string }[] {
  const authors = children.filter(({ slot }) => slot === 'author');
  const alone = !text && children.every(({ slot }) => /^(author|published|updated)$/.test(slot));
  // Whether one without words is somebody, a picture perhaps, the script knows.
  if (authors.length < 2 || authors.some(({ separator, text: name }) => separator || !name.trim())) return [];
  // Nothing is joined here: one without words says so to the style sheet, which would keep room for them.
  if (!alone) return [{ at: authors[0]!.end, html: span('') }];
  const separators = listSeparators(
    authors.map((author) => author.text.trim()),
    language,
  );
  return separators.map((separator, index) => ({
    at: authors[index]!.end,
    html: span(separator),
  }));
}
