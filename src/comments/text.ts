const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
};

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,8}));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return entities[name.toLowerCase()] ?? whole;
    const point = hex ? parseInt(hex, 16) : Number(decimal);
    return point && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}

/** A server's sentence as plain text, to be shown as text. It is not a sanitiser: never use the result as HTML. */
export function plainText(html: string): string {
  const text = html
    .replace(/<!--[^]*?-->/g, ' ')
    .replace(/<(script|style|textarea|template|head)\b[^]*?<\/\1\s*>/gi, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, ' ');
  return decode(text).replace(/\s+/g, ' ').trim();
}

/** Letters and digits alone: what is left the same of a comment when a server has made HTML of it. */
function skeleton(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    // WordPress makes a sign of the letter between two numbers.
    .replace(/(?<=\d)×(?=\d)/g, 'x')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether the text of an HTML page has these words in it, outside of what a form would give back to be mended. */
export function hasWords(html: string, words: string): boolean {
  const wanted = skeleton(words);
  return wanted.length > 0 && skeleton(plainText(html)).includes(wanted);
}

/** Whether what a server made of a comment says what the reader wrote, markup or not. */
export function sameWords(html: string, words: string): boolean {
  const said = plainText(html);
  // Servers take tags out of a comment, or show them as they were written.
  const wanted = [words, words.replace(/<\/?[a-z][^>]*>/gi, ' ')].map(skeleton);
  // A comment of signs alone has no letters to go by.
  return wanted[0] ? wanted.includes(skeleton(said)) : said === words.replace(/\s+/g, ' ').trim();
}
