/** The prefixes that feeds usually have, whatever a document calls them. No DOM. */

const usual = new Map([
  ['http://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/ns#', 'atom'],
  ['http://purl.org/rss/1.0', ''],
  ['http://my.netscape.com/rdf/simple/0.9', ''],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://purl.org/dc/elements/1.1', 'dc'],
  ['http://purl.org/dc/terms', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content', 'content'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
]);

/** The prefixes declared so far, and the usual ones they stand for. */
export type Spaces = Record<string, string>;

/** The prefixes that hold inside of an element. */
export function spacesOf(attributes: Record<string, string>, outside: Spaces): Spaces {
  let inside = outside;
  for (const [name, value] of Object.entries(attributes)) {
    const [, prefix] = /^xmlns(?::(.+))?$/.exec(name) ?? [null];
    if (prefix === null) continue;
    const key = prefix ?? '';
    if (inside === outside) inside = { ...outside };
    // Of a namespace that is not known the document's own prefix says as much as any.
    inside[key] =
      usual.get(
        value
          .trim()
          .toLowerCase()
          .replace(/\/+$/, '')
          .replace(/^https:/, 'http:'),
      ) ?? key;
  }
  return inside;
}

/** The usual prefix of a name; empty where it has none. */
export function prefixOf(written: string, spaces: Spaces): string {
  const [prefix = ''] = /^[^:]*(?=:)/.exec(written) ?? [];
  return spaces[prefix] ?? prefix;
}

/** The name with the usual prefix. The words of Atom have none in a feed of Atom. */
export function usualName(written: string, spaces: Spaces, isAtom: boolean): string {
  const prefix = prefixOf(written, spaces);
  const name = written.replace(/^[^:]*:/, '');
  return prefix && !(isAtom && prefix === 'atom') ? `${prefix}:${name}` : name;
}
