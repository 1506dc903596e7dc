import { entities } from '../../core/entities.js';

/** Character references as what they stand for. */
export function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,12}));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return entities.get(name) ?? entities.get(name.toLowerCase()) ?? whole;
    const point = hex ? parseInt(hex, 16) : Number(decimal);
    return point && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}

const tagEnd = />/g;
const commentEnd = /-->/g;
/** Elements whose content is no text of the page. */
const rawEnds = new Map(['script', 'style', 'textarea', 'template', 'head'].map((name) => [name, new RegExp(`</${name}\\s*>`, 'gi')]));

/** Where a tag ends whose attributes may have a `>` in them; 0 where its quotes have no end. */
function quotedEnd(html: string, open: number): number {
  let quote = '';
  for (let at = open; at < html.length; at++) {
    const sign = html[at] as string;
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  return 0;
}

/**
 * Without its tags, each a space; without comments and what is no text of the page, where `whole` says so. By one walk from
 * end to end, on which an end that is not there is looked for once: nobody can write a text that takes long.
 */
export function withoutTags(html: string, whole: boolean): string {
  const absent = new Set<RegExp>();
  const after = (end: RegExp, from: number): number => {
    if (absent.has(end)) return -1;
    end.lastIndex = from;
    if (end.test(html)) return end.lastIndex;
    absent.add(end);
    return -1;
  };
  const endOf = (open: number): number => {
    if (whole && html.startsWith('<!--', open)) return after(commentEnd, open + 4);
    const [, close, name = ''] = /^<(\/?)([a-z]+)/i.exec(html.slice(open, open + 12)) ?? [];
    if (!name) return -1;
    const raw = whole && !close ? rawEnds.get(name.toLowerCase()) : undefined;
    const end = raw ? after(raw, open) : -1;
    if (end >= 0) return end;
    const plain = after(tagEnd, open);
    return plain < 0 ? plain : quotedEnd(html, open) || plain;
  };
  let text = '';
  let at = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', Math.max(at, open + 1))) {
    const end = endOf(open);
    if (end < 0) continue;
    text += `${html.slice(at, open)} `;
    at = end;
  }
  return text + html.slice(at);
}

/**
 * Reads an email address that Cloudflare has hidden from robots in a page: in hexadecimal, a byte that all others were
 * combined with by XOR, and those.
 */
export function hiddenEmail(hidden: string): string {
  const [key = 0, ...bytes] = (hidden.match(/[0-9a-f]{2}/gi) ?? []).map((byte) => parseInt(byte, 16));
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte ^ key));
}

const protectedEmail = /<(a|span)\b[^<>]{0,500}\bdata-cfemail=["']?([0-9a-f]{4,1000})(?![0-9a-f])[^<>]{0,500}>[^<]{0,50}<\/\1\s?>/gi;

/** With the addresses that Cloudflare has hidden, in place of its “[email protected]”. */
const withEmails = (html: string): string =>
  html.replace(protectedEmail, (_, _name, hidden: string) => hiddenEmail(hidden).replace(/[<>&]/g, ' '));

/** A server's sentence as plain text, to be shown as text. It is not a sanitiser: never use the result as HTML. */
export function plainText(html: string): string {
  return decode(withoutTags(withEmails(html), true))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters and digits alone: what is left the same of a comment when a server has made HTML of it. */
export function skeleton(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      // WordPress makes a sign of the letter between two numbers.
      .replace(/(?<=\d)×(?=\d)/g, 'x')
      .replace(/[^\p{L}\p{N}]+/gu, '')
  );
}

/** Whether the text of an HTML page has these words in it, outside of what a form would give back to be mended. */
export function hasWords(html: string, words: string): boolean {
  const wanted = skeleton(words);
  return wanted.length > 0 && skeleton(plainText(html)).includes(wanted);
}
