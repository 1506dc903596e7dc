import type { Action } from './messages.js';
import type { FormWords } from '../../../features/form-kit/problems.js';

const isWeb = (url: URL): boolean => /^https?:$/.test(url.protocol);

/**
 * The way to sign in: the site's own link in `slot="sign-in"`, else WordPress's, wherever the page has it, which then
 * leads back to this page. The draft is there when the reader comes back.
 */
export function signInAction(host: Element, words: FormWords): Action | undefined {
  const own = host.querySelector<HTMLAnchorElement>(':scope > a[slot="sign-in"][href], :scope > [slot="sign-in"] a[href]');
  const link = own ?? host.ownerDocument.querySelector<HTMLAnchorElement>('a[href*="wp-login"]:not([href*="action="])');
  if (!link || !URL.canParse(link.href)) return undefined;
  const url = new URL(link.href);
  if (!isWeb(url)) return undefined;
  if (!own && !url.searchParams.has('redirect_to')) url.searchParams.set('redirect_to', host.ownerDocument.URL);
  return { text: words.signIn, href: url.href, part: 'sign-in' };
}
