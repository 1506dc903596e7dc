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

const tracking = /^(utm_\w+|fbclid|gclid|mc_[ce]id|cmpid)$/;

/** What two URLs of the same story have in common: not the protocol, `www.`, the fragment, tracking or a last slash. */
export function storyKey(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, searchParams } = new URL(url);
  const query = [...searchParams].filter(([name]) => !tracking.test(name)).sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}?${new URLSearchParams(query)}`;
}
