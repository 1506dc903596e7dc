/** Text of feeds as plain text. No DOM. */
import { entities } from '../../core/entities.js';

/** Windows-1252 for the numbers that HTML reads so. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes the entities of HTML and XML and all numeric ones, once; what is none stays as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,8}|[xX][\da-fA-F]{1,7})|([A-Za-z]{2,12}\d{0,2}));?/g, (whole, number?: string, name?: string) => {
    if (number === undefined) return (whole.endsWith(';') || name === 'amp' ? entities.get(name!) : undefined) ?? whole;
    const code = /^x/i.test(number) ? parseInt(number.slice(1), 16) : Number(number);
    if (code >= 128 && code < 160) return windows[code - 128]!;
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code);
  });
}

const inline =
  'a abbr acronym b bdi bdo big blink cite code data del dfn em font i img ins kbd label mark nobr output q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr';
const block =
  'address area article aside audio base blockquote body br button canvas caption center col colgroup dd details dialog dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe input legend li link main map menu meta meter nav noscript object ol optgroup option p param picture pre progress section select source summary svg table tbody td textarea tfoot th thead title tr track ul video';
const inlineNames = new Set(inline.split(' '));
const blockNames = new Set(block.split(' '));

/** Whether an element of that name parts the words before it from those after. */
export const isBlock = (name: string): boolean => blockNames.has(name);

// Nothing here looks past the next "<", so that no text takes longer than its length.
const commentOrTag = /<!--[^]*?(?:-->|$)|<(\/?)([a-z][a-z\d:-]*)(\s*\/?|\s(?:"[^"<]*(?:"|$)|'[^'<]*(?:'|$)|[^<>"'])*)(?:>|$)/gi;
const unseen = /<(script|style|template)\b[^<>]*>(?:[^<]|<(?!\/\1\b))*(?:<\/\1\s*>|$)/gi;

/** HTML as text: tags and comments out, entities decoded. The result is text, never to be taken for HTML again. */
export function htmlToText(html: string): string {
  const tagged = html.replace(unseen, ' ').replace(commentOrTag, (whole, _end?: string, name?: string, rest = '') => {
    if (!name) return '';
    const known = name.toLowerCase();
    // "a <b and c> d": attributes have values, all but rarely.
    const isTag = rest.includes('=') || (whole.endsWith('>') && /^\s*\/?$/.test(rest));
    // Vec<T>, and Vec<A>, which would be a link without address and end.
    if (!isTag || (/^<[A-Z]>$/.test(whole) && !html.includes(`</${name}>`))) return whole;
    if (known === 'img') return /\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(rest)?.slice(1).find(Boolean) ?? '';
    if (blockNames.has(known)) return ' ';
    return inlineNames.has(known) || /[-:]/.test(known) ? '' : whole;
  });
  return decodeEntities(tagged);
}

/** The first words of a text, for stories without a title. */
export function firstWords(text: string): string {
  if (text.length <= 100) return text;
  const words = text.slice(0, text.lastIndexOf(' ', 100));
  return `${(words || text.slice(0, 100)).replace(/[\p{Cs}\s]+$/u, '')}…`;
}

// Controls, halves of characters, and marks that would turn the words after them round.
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202d\u202e\ufeff\p{Cs}]/gu;
const longest = 500;
/** What a server escapes twice: the mark round a text that would have needed none. */
const cdata = /^\s*<!\[CDATA\[([^]*)\]\]>\s*$/;

/** A title or a name in one line; empty for what is neither text nor number. */
export function cleanText(value: unknown, html = false): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return '';
  // Nobody's headline: a megabyte of tags is not worth reading to its end.
  const start = value.slice(0, 20_000).replace(cdata, '$1');
  const text = (html ? htmlToText(start) : decodeEntities(start)).replace(unwanted, '').replace(/\s+/g, ' ').trim();
  const characters = text.length > longest ? [...text] : [];
  return characters.length > longest ? `${characters.slice(0, longest).join('').trimEnd()}…` : text;
}
