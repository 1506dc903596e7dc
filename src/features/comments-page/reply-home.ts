/** Where the form has its place in the page: a comment node keeps it while the form is elsewhere, in copies of the page, too. */

type Mover = ParentNode & { moveBefore?(node: Node, before: Node | null): void };

const MARK = 'article-comment-form';
const modals = ':modal, [aria-modal="true"]';

/** With what it holds, its focus and its frames where the browser can do that. */
export function move(node: Element, parent: ParentNode, before: Node | null): void {
  const { moveBefore } = parent as Mover;
  try {
    if (moveBefore && node.isConnected) moveBefore.call(parent, node, before);
    else parent.insertBefore(node, before);
  } catch {
    parent.insertBefore(node, before);
  }
}

/** Marks the place of a form; `parent` is what its field for the answered comment said there. */
export function markHome(form: Element, parent: string): Comment {
  const home = form.ownerDocument.createComment(`${MARK} ${parent}`);
  form.before(home);
  return home;
}

/** The mark nearest to a form that was copied with it, and what was said there. */
function homeOf(form: Element): [home: Comment, parent: string] | undefined {
  for (let around = form.parentNode; around; around = around.parentNode) {
    const comments = form.ownerDocument.createTreeWalker(around, NodeFilter.SHOW_COMMENT);
    while (comments.nextNode()) {
      const home = comments.currentNode as Comment;
      if (home.data.startsWith(MARK)) return [home, home.data.slice(MARK.length + 1)];
    }
  }
  return undefined;
}

/** Takes a form home that was copied where it answered a comment: the copy knows of no answer. */
export function bringHome(form: Element): void {
  const [home, parent] = homeOf(form) ?? [];
  const field = form.querySelector<HTMLInputElement>('[name="comment_parent"], [name="parentId"], [name="parent"]');
  if (!home) return;
  if (field) field.value = parent ?? '';
  move(form, home.parentNode as ParentNode & Node, home);
  home.remove();
}

/** The modal part of the page that an element is in. */
function modalOf(element: Element | null): Element | null {
  for (let at = element; at; at = (at.getRootNode() as ShadowRoot).host ?? null) {
    const found = at.closest(modals);
    if (found) return found.checkVisibility?.() === false ? null : found;
  }
  return null;
}

/** Whether an element can be seen and used, as far as is known; what has no box of its own is where its parent is. */
function isOpen(element: Element): boolean {
  let at = element;
  while (at.parentElement && getComputedStyle(at).display === 'contents') at = at.parentElement;
  return at.checkVisibility?.() !== false && !at.closest('[inert]');
}

/** Whether somebody at the form could not see or hear it at home: that is behind a modal dialog, or folded away. */
export function isOutOfReach({ parentNode }: Node, form: Element): boolean {
  const home = parentNode instanceof ShadowRoot ? parentNode.host : (parentNode as Element);
  const modal = modalOf(form);
  return (modal !== null && modal !== modalOf(home)) || (isOpen(form) && !isOpen(home));
}

/** Puts the form where it says what there is to say to somebody who cannot see its place. */
export function stayNear(form: Element): void {
  const thread = form.closest('article-comments');
  const modal = modalOf(form);
  if (thread?.parentElement && (!modal || modal.contains(thread.parentElement))) move(form, thread.parentElement, thread.nextSibling);
  else if (modal) move(form, modal, null);
}
