/**
 * Finds the tags in HTML as a browser's tokenizer does, in one pass, and in pieces. What only a whole parser can
 * tell, that a tag was ignored or moved, it does not know.
 */

/** A start or end tag. `start` and `end` are offsets of the text it was found in. */
export interface Tag {
  /** In small letters. */
  readonly name: string;
  readonly closes: boolean;
  /** What stands between the name and the closing bracket; null where the tag is too long to be held. */
  readonly attributes: string | null;
  readonly start: number;
  readonly end: number;
}

const SPACE = '[\\t\\n\\f\\r ]';
const nameEnd = new RegExp(`[\\t\\n\\f\\r />]`, 'g');
const attribute = new RegExp(
  `[\\t\\n\\f\\r /]*([^\\t\\n\\f\\r />][^\\t\\n\\f\\r />=]*)(?:${SPACE}*=${SPACE}*(?:"([^"]*)"|'([^']*)'|([^\\t\\n\\f\\r >"'][^\\t\\n\\f\\r >]*)))?`,
  'gy',
);

/** The attributes of a tag as they are written; the first of a name counts. */
export function readAttributes(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single, bare] of text.matchAll(attribute)) {
    const key = (name as string).toLowerCase();
    if (!found.has(key)) found.set(key, double ?? single ?? bare ?? '');
  }
  return found;
}

/** Elements whose content is text, whatever it looks like. */
const rawText = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript', 'plaintext']);
const rawEnds = new Map([...rawText].map((name) => [name, new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi')]));
const commentEnd = /--!?>/g;
/** In a script, `<!--` and then `<script` hide one `</script>`. */
const scriptMarks = /<!--|-->|<(\/?)script(?=[\t\n\f\r />])/gi;
/** As many characters as a mark of the above may begin with at the end of a piece. */
const HELD = 12;
/** Longer tags go by unread: nobody's markup, but somebody's picture in an attribute. */
const LONGEST = 16_384;

/** Where a tag's end is looked for: in its own name, between attributes, in the name of one, after it, before a value, or in one. */
type Place = 'tag' | 'between' | 'name' | 'after' | 'before' | 'bare' | '"' | "'";

export class TagReader {
  /** Up to where the text of the last `next` has been read. */
  at = 0;
  /** Whether SVG or MathML is being read, where CDATA is text and `<style/>` is closed. */
  inForeign = false;
  /** What is being passed over: raw text by its element's name, a comment, another declaration, a tag too long to hold. */
  #in: string | null = null;
  #place: Place = 'tag';
  /** The raw text that follows on a tag too long to hold. */
  #then: string | null = null;
  /** How deep in a script's comments. */
  #hidden = 0;

  /** The next tag from `from` on; null when the text has no other that is complete. `last`: nothing comes after it. */
  next(text: string, from: number, last: boolean): Tag | null {
    this.at = from;
    for (;;) {
      while (this.#in) if (!this.#pass(text, last)) return null;
      const open = text.indexOf('<', this.at);
      if (open < 0) {
        this.at = text.length;
        return null;
      }
      this.at = open;
      if (!last && text.length - open < HELD && !text.includes('>', open)) return null;
      const found = this.#open(text, open, last);
      if (found !== undefined) return found;
    }
  }

  /** What begins at `<`: a tag, null where more text is needed, undefined where it was none. */
  #open(text: string, open: number, last: boolean): Tag | null | undefined {
    const closes = text[open + 1] === '/';
    const letter = text.charCodeAt(open + (closes ? 2 : 1)) | 32;
    if (letter >= 97 && letter <= 122) return this.#tag(text, open, closes, last);
    const next = text[open + 1];
    if (text.startsWith('<!--', open)) {
      // Its dashes may be those of its end, too.
      const [empty] = /^-?>/.exec(text.slice(open + 4, open + 6)) ?? [];
      if (empty === undefined) this.#in = '<!--';
      this.at = open + 4 + (empty?.length ?? 0);
    } else if (next === '!' || next === '?' || (closes && open + 2 < text.length)) {
      this.#in = text.startsWith('<![CDATA[', open) && this.inForeign ? '<![CDATA[' : '>';
      this.at = open + 2;
    } else this.at = open + 1;
    return undefined;
  }

  #tag(text: string, open: number, closes: boolean, last: boolean): Tag | null {
    this.#place = 'tag';
    const end = this.#tagEnd(text, open + 2);
    const long = end < 0 && text.length - open > LONGEST;
    this.at = end >= 0 ? end : last || long ? text.length : open;
    if (end < 0 && (last || !long)) return null;

    nameEnd.lastIndex = open + 2;
    const named = nameEnd.exec(text)?.index ?? text.length;
    const name = text.slice(open + (closes ? 2 : 1), named).toLowerCase();
    const raw = !closes && rawText.has(name) && !(this.inForeign && text[end - 2] === '/') ? name : null;
    this.#in = long ? 'tag' : raw;
    this.#then = long ? raw : null;
    return { name, closes, attributes: long ? null : text.slice(named, end - 1), start: open, end: this.at };
  }

  /** The end of a tag, from any place in it; -1 where the text ends before, and then the place is remembered. */
  #tagEnd(text: string, from: number): number {
    let place = this.#place;
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (place === '"' || place === "'") {
        at = text.indexOf(place, at);
        if (at < 0) break;
        place = 'between';
        continue;
      }
      const space = code === 32 || (code >= 9 && code <= 13 && code !== 11);
      if (code === 62) return at + 1;
      if (place === 'tag') {
        if (space || code === 47) place = 'between';
      } else if (place === 'before') {
        if (!space) place = code === 34 ? '"' : code === 39 ? "'" : 'bare';
      } else if (place === 'bare') {
        if (space) place = 'between';
      } else if (code === 47) place = 'between';
      else if (space) place = place === 'between' ? 'between' : 'after';
      else if (code === 61 && place !== 'between') place = 'before';
      else place = 'name';
    }
    this.#place = place;
    return -1;
  }

  /** Goes to the end of what is passed over; false where the text ends before it. */
  #pass(text: string, last: boolean): boolean {
    const end = this.#in === 'tag' ? this.#tagEnd(text, this.at) : this.#in === 'script' ? this.#scriptEnd(text) : this.#endOf(text);
    if (end >= 0) {
      this.at = end;
      this.#in = this.#then;
      this.#then = null;
      this.#hidden = 0;
      return true;
    }
    if (last || this.#in === 'tag') this.at = text.length;
    else this.at = Math.max(this.at, text.length - HELD);
    return false;
  }

  #endOf(text: string): number {
    if (this.#in === '>') {
      const end = text.indexOf('>', this.at);
      return end < 0 ? -1 : end + 1;
    }
    if (this.#in === '<![CDATA[') {
      const end = text.indexOf(']]>', this.at);
      return end < 0 ? -1 : end + 3;
    }
    if (this.#in === 'plaintext') return -1;
    const pattern = this.#in === '<!--' ? commentEnd : (rawEnds.get(this.#in as string) as RegExp);
    pattern.lastIndex = this.at;
    const end = pattern.exec(text);
    return end ? end.index + (this.#in === '<!--' ? end[0].length : 0) : -1;
  }

  #scriptEnd(text: string): number {
    scriptMarks.lastIndex = this.at;
    for (let mark; (mark = scriptMarks.exec(text));) {
      const [what, slash] = mark;
      if (what === '-->') this.#hidden = 0;
      else if (what === '<!--') {
        this.#hidden ||= 1;
        scriptMarks.lastIndex = mark.index + 2;
      } else if (!slash) this.#hidden &&= 2;
      else if (this.#hidden === 2) this.#hidden = 1;
      else return mark.index;
      this.at = scriptMarks.lastIndex;
    }
    return -1;
  }
}
