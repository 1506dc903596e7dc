/** A comment as most servers print it: a blank line parts paragraphs, an address is a link. Text all through, never HTML. */

export interface Piece {
  readonly text: string;
  /** For an address: http or https alone. */
  readonly href?: string;
}

export type Line = readonly Piece[];

/**
 * No address goes on behind white space, quotes, full-width or Arabic signs, or marks that nobody sees; nor behind a letter
 * of a script without spaces, or with endings set to the word, that follows a Latin one. Where an address has such letters itself, a sign parts them.
 */
const end =
  String.raw`\s<>"'` +
  '`|\\^{}\u00ab\u00bb\u2018-\u201f\u2039\u203a\u200b-\u200f\u2028-\u202e\u2060-\u2069\u2026\u060c\u061b\u061f\u06d4\u0964\u0965' +
  '\u3000-\u3004\u3008-\u3020\u3030\u30fb\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65';
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const address = new RegExp(String.raw`(?<![a-z0-9])https?:\/\/(?:(?![${end}]|(?<=[a-z0-9])[${unspaced}]).)+`, 'giu');

/** An address takes no bracket that it did not open, and no full stop at its end. */
function trimmed(url: string): string {
  const open = { '(': 0, '[': 0 };
  let until = 0;
  for (const sign of url) {
    if (sign === '(' || sign === '[') open[sign]++;
    else if ((sign === ')' && !open['(']--) || (sign === ']' && !open['[']--)) break;
    until += sign.length;
  }
  return url.slice(0, until).replace(/[.,;:!?*_~([]+$/, '');
}

function pieces(line: string): Line {
  const found: Piece[] = [];
  let at = 0;
  for (const match of line.matchAll(address)) {
    const text = trimmed(match[0]);
    if (!URL.canParse(text)) continue;
    if (match.index > at) found.push({ text: line.slice(at, match.index) });
    found.push({ text, href: new URL(text).href });
    at = match.index + text.length;
  }
  if (at < line.length) found.push({ text: line.slice(at) });
  return found;
}

/** Paragraphs of lines of pieces. */
export function paragraphs(text: string): Line[][] {
  return text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n[^\S\n]*\n\s*/)
    .filter(Boolean)
    .map((paragraph) => paragraph.split('\n').map(pieces));
}
