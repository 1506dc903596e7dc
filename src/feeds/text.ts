/** Text of feeds as plain text. No DOM. */

/** The names of HTML 4, by code point from where each run starts: what CMSs write. */
const runs: [number, string][] = [
  [
    160,
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml',
  ],
  [913, 'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho'],
  [931, 'Sigma Tau Upsilon Phi Chi Psi Omega'],
  [
    945,
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega',
  ],
];
const names = new Map<string, string>(
  runs.flatMap(([start, list]) => list.split(' ').map((name, i) => [name, String.fromCodePoint(start + i)])),
);
for (const pair of 'amp& lt< gt> quot" apos\' OEligŒ oeligœ scaronš YumlŸ fnofƒ circˆ tilde˜ ensp\u2002 emsp\u2003 thinsp\u2009 zwnj\u200c zwj\u200d lrm\u200e rlm\u200f ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ dagger† Dagger‡ bull• hellip… permil‰ prime′ Prime″ lsaquo‹ rsaquo› oline‾ euro€ trade™ larr← uarr↑ rarr→ darr↓ harr↔ minus− infin∞ ne≠ le≤ ge≥ frasl⁄ sum∑ radic√ asymp≈ equiv≡ hearts♥ diams♦ clubs♣ spades♠'.split(
  ' ',
))
  names.set(pair.slice(0, -1), pair.slice(-1));
names.set('Scaron', 'Š');

/** Windows-1252 for the numbers that HTML reads so. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes the entities of HTML 4 and XML and all numeric ones, once; what is none stays as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,8}|[xX][\da-fA-F]{1,7})|([A-Za-z]{2,8}\d{0,2}));?/g, (whole, number?: string, name?: string) => {
    if (number === undefined) return (whole.endsWith(';') || name === 'amp' ? names.get(name!) : undefined) ?? whole;
    const code = /^x/i.test(number) ? parseInt(number.slice(1), 16) : Number(number);
    if (code >= 128 && code < 160) return windows[code - 128]!;
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code);
  });
}

/** HTML as text: tags and comments out, entities decoded. The result is text, never to be taken for HTML again. */
export function htmlToText(html: string): string {
  return decodeEntities(html.replace(/<!--[^]*?(?:-->|$)|<\/?[a-zA-Z][^>]*(?:>|$)/g, ''));
}

// Controls, halves of characters, and marks that would turn the words after them round.
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202d\u202e\ufeff\p{Cs}]/gu;
const longest = 500;

/** A title or a name in one line; empty for what is neither text nor number. */
export function cleanText(value: unknown, html = false): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return '';
  // Nobody's headline: a megabyte of tags is not worth reading to its end.
  const start = value.slice(0, 20_000);
  const text = (html ? htmlToText(start) : decodeEntities(start)).replace(unwanted, '').replace(/\s+/g, ' ').trim();
  const characters = text.length > longest ? [...text] : [];
  return characters.length > longest ? `${characters.slice(0, longest).join('').trimEnd()}…` : text;
}
