import type { CommentReplyEvent } from '../../../features/comments-page/thread-events.js';
import type { Draft } from '../../../domains/comments/contract.js';
import { fill } from '../../../core/words.js';
import type { Drafts } from './drafts.js';
import type { FormContext } from './form-context.js';
import { isOutOfReach, markHome, move, stayNear } from '../../../features/comments-page/reply-home.js';

interface WordPressScript {
  moveForm?(below: string, comment: string, respond: string, post: string): unknown;
}

/** The answers that a comment already has, its last list. */
const answersIn = (place: Element): Element | null =>
  place.lastElementChild?.matches('ol, ul, .children, [role="list"]') ? place.lastElementChild : null;

/** What has the focus, in whichever shadow root; null for nothing. */
export const focused = (document: Document): HTMLElement | null => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement && at !== document.body ? at : null;
};

/** What happens when a modal dialog, or a full screen, ends. */
const ends = ['close', 'focusin', 'fullscreenchange'];

/** Takes the form to the comment that is answered, and home again. */
export class Reply {
  /** Who is answered; undefined while nobody is. */
  name?: string | undefined;
  #home?: Comment | undefined;
  #before: { readonly replyTo: string | null; readonly parent: string } = { replyTo: null, parent: '' };
  #button?: HTMLElement | null;

  constructor(
    private readonly form: FormContext,
    private readonly drafts: Drafts,
  ) {}

  get #document(): Document {
    return this.form.form.ownerDocument;
  }

  /** WordPress's own box round the form, with a heading and a way back; where its script is there too, that moves it. */
  get #respond(): HTMLElement | null {
    return this.form.host.closest('#respond') ?? this.form.form.closest('#respond');
  }

  start({ commentId, name, place, target }: CommentReplyEvent): void {
    const { host } = this.form;
    // Safari gives buttons that are clicked no focus.
    const asked = target instanceof HTMLElement && target.matches('button, a') ? target : focused(this.#document);
    this.#button = asked ?? place.querySelector<HTMLElement>('.comment-reply-button, .comment-reply-link');
    if (!this.#byWordPress(commentId, place)) {
      if (!this.#home) {
        this.#before = { replyTo: host.replyTo, parent: this.form.fields.value('parent') };
        this.#home = markHome(host, this.#before.parent);
        for (const type of ends) this.#document.addEventListener(type, this.#onEnd, true);
      }
      this.name = name;
      move(host, place, answersIn(place));
      host.replyTo = commentId;
      this.form.show({ alert: undefined, report: undefined, heard: fill(this.form.words.replyingTo, { name }) });
    }
    void host.updateComplete.then(() => this.form.fields.find('body')?.focus());
  }

  #byWordPress(commentId: string, place: Element): boolean {
    const script = (globalThis as { addComment?: WordPressScript }).addComment;
    const respond = this.#respond;
    if (!respond || this.form.host.contains(respond) || !script?.moveForm || !place.id) return false;
    script.moveForm(place.id, commentId, respond.id, this.form.articleId);
    return true;
  }

  /** Home, with the draft that was there; the focus goes back to where the reader asked to reply. */
  readonly cancel = (): void => {
    const button = this.#button;
    this.goHome();
    this.form.show({ alert: undefined, heard: '' });
    if (button?.isConnected) button.focus();
    else this.form.fields.find('body')?.focus();
  };

  /** Whether the form is at the comment that this one answers, and has a way home; not where the reader is writing another one here by now. */
  isAt({ body, parentId = '' }: Draft): boolean {
    const now = this.form.fields.value('body');
    return parentId === this.form.parentId && (!now.trim() || now === body) && Boolean(this.#home ?? this.#cancelLink);
  }

  /** The comment it stood at was taken off the page, and the form with it. */
  onDisconnect(): void {
    if (!this.#home) return;
    queueMicrotask(() => {
      if (!this.form.host.isConnected && this.#home?.isConnected) this.goHome();
    });
  }

  /** Takes the form home, and the draft that was there into it: at once, and without a word. */
  goHome(): void {
    const { host } = this.form;
    const home = this.#home;
    if (home) {
      if (home.parentNode && isOutOfReach(home, host)) stayNear(host);
      else this.#leave(home);
      this.name = undefined;
      host.replyTo = this.#before.replyTo;
      const parent = this.form.fields.find('parent');
      if (parent) parent.value = this.#before.parent;
    } else this.#cancelLink?.click();
    this.drafts.turn();
  }

  /** Home, from wherever it stands. */
  #leave(home: Comment): void {
    for (const type of ends) this.#document.removeEventListener(type, this.#onEnd, true);
    if (home.parentNode) move(this.form.host, home.parentNode as ParentNode & Node, home);
    home.remove();
    this.#home = undefined;
  }

  /** A dialog is closed, or the focus is elsewhere: what was in the dialog is not seen any more, and the form's place is. */
  readonly #onEnd = (): void => {
    const { host } = this.form;
    const home = this.#home;
    const elsewhere = !host.matches(':focus-within');
    if (!home || !elsewhere || isOutOfReach(home, host)) return;
    if (this.name === undefined) this.#leave(home);
    else if (host.checkVisibility?.() === false) this.goHome();
  };

  /** WordPress's own way home; where its script has not moved the form, the link leads to another page. */
  get #cancelLink(): HTMLElement | null | undefined {
    const moved = this.#document.getElementById('wp-temp-form-div') !== null;
    return moved && this.form.parentId ? this.#respond?.querySelector<HTMLElement>('#cancel-comment-reply-link') : null;
  }
}
