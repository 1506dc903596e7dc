import type { ThreadHost } from '../host.js';

/** Where the list and the controls of a thread stand among what the page has put into the element. */

const headingOf = (host: ThreadHost): Element | null => host.querySelector(':scope > :is(h1, h2, h3, h4, h5, h6)');

export function makeList(host: ThreadHost): HTMLElement {
  const list = host.ownerDocument.createElement('ol');
  list.className = 'comment-list';
  return list;
}

/** A list of ours is in the page only while it has comments. */
export function placeList(host: ThreadHost, list: HTMLElement): void {
  if (list.isConnected) return;
  const heading = headingOf(host);
  if (heading) heading.after(list);
  else host.prepend(list);
}

/** The heading, with what stands before it, goes over the controls. */
export function assignSlots(host: ThreadHost): void {
  const [head, rest] = ['head', 'rest'].map((id) => host.shadowRoot?.querySelector<HTMLSlotElement>(`#${id}`));
  if (!head || !rest) return;
  const children = [...host.childNodes].filter((node) => node instanceof Element || node instanceof Text);
  const heading = headingOf(host);
  const at = heading ? children.indexOf(heading) + 1 : 0;
  head.assign(...children.slice(0, at));
  rest.assign(...children.slice(at));
}

/** Takes a picture of an author out that does not come. */
export function dropPicture({ target }: Event): void {
  if (target instanceof HTMLImageElement && target.matches('.comment-permalink ~ .avatar, .comment-meta > .avatar')) target.remove();
}
