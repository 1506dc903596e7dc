/** A comment as most servers print it: a blank line parts paragraphs, an address is a link. Text all through, never HTML. */

export interface Piece {
  readonly text: string;
  /** For an address: http or https alone. */
  readonly href?: string;
}

export type Line = readonly Piece[];

const address = /\bhttps?:\/\/[^\s<>"']+/gi;

/** An address at the end of a sentence does not take the full stop with it, nor a bracket it did not open. */
function trimmed(url: string): string {
  let end = url.replace(/[.,;:!?…]+$/, '');
  while (end.endsWith(')') && end.split(')').length > end.split('(').length) end = end.slice(0, -1).replace(/[.,;:!?…]+$/, '');
  return end;
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
