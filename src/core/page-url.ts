/** The address of the page itself: what `<base>` says is for the page's links, and is none. A frame without an address has that of its page. */
export const pageUrl = ({ URL, baseURI }: Document): string => (URL.startsWith('about:') ? baseURI : URL);

/** The canonical address that the page gives itself, if it gives one that is an address. */
export function canonicalUrl(document: Document): string | undefined {
  const href = document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href;
  return href && URL.canParse(href) ? href : undefined;
}

/** The page's path by which an article is known: that of its canonical address, where it gives one. */
export const pagePath = (document: Document): string => new URL(canonicalUrl(document) ?? pageUrl(document)).pathname;

/** A link to a place in this page, wherever `<base>` would lead a fragment alone. */
export function fragmentUrl(document: Document, fragment: string): string {
  const page = pageUrl(document).split('#', 1)[0]!;
  return page === document.baseURI.split('#', 1)[0] ? fragment : page + fragment;
}

/** The name in a fragment; one that is not encoded as it should be is taken as it stands. */
export function fragmentName(hash: string): string {
  const name = hash.slice(1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
