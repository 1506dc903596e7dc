/** URLs of feeds: absolute, http or https, or none. No DOM. */

/** The absolute URL, or undefined where it is not one that a link of the page may have. */
export function cleanUrl(value: unknown, base: string): string | undefined {
  if (typeof value !== 'string' || value === '' || value.length > 4096) return undefined;
  try {
    const url = new URL(value.trim(), base);
    // A name and a password in front of the host only make one site look like another.
    if (!/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
    return url.href;
  } catch {
    return undefined;
  }
}

/** Only addresses of the web: an identifier is no address. */
export const webAddress = (text: string | undefined): string | undefined => (/^https?:\/\/\S+$/i.test(text ?? '') ? text : undefined);

const tracking =
  /^(utm_\w+|[fgdy]clid|fbclid|msclkid|twclid|igshid|mc_[ce]id|cmpid|xtor|echobox|at_\w+|mtm_\w+|pk_\w+|ns_\w+|intcmp|smid|ocid|ftag)$/i;
const places = /^(top|main|content|comments?([-_]?\d+)?|respond|disqus_thread|picture-\d+|:~:.*)?$/i;

/** The fragment where it tells stories apart, as in live blogs; not where it counts readers or is a place in a story. */
function ownFragment(hash: string): string {
  const fragment = hash.slice(1).replace(/:~:.*$/, '');
  const names = [...new URLSearchParams(fragment)];
  const counts = fragment.includes('=') && names.every(([name]) => tracking.test(name) || /^(ref|source|from)$/i.test(name));
  return counts || places.test(fragment) ? '' : `#${fragment}`;
}

/** What two URLs of the same story have in common: not the protocol, `www.`, tracking or a last slash. */
export function storyKey(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, searchParams, hash } = new URL(url);
  const query = [...searchParams].filter(([name]) => !tracking.test(name)).sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}?${new URLSearchParams(query)}${ownFragment(hash)}`;
}

/** The key of the page a reader is on: wherever in it they are, unless the fragment is the page's address (`#/story/9`). */
export const pageKey = (url: string): string => storyKey(url.replace(/#(?![/!]).*$/, ''));
