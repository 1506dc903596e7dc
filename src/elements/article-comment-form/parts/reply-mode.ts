import type { CommentReplyEvent } from '../../../features/comments-page/thread-events.js';
import type { Draft } from '../../../domains/comments/contract.js';
import { fill } from '../../../core/words.js';
import type { FormContext } from './form-context.js';
import { isOutOfReach, markHome, move, stayNear } from '../../../features/comments-page/reply-home.js';

interface WordPressScript {
  moveForm?(below: string, comment: string, respond: string, post: string): unknown;
}

/** The answers that a comment already has, its last list. */
const answersIn = (place: Element): Element | null =>
  place.lastElementChild?.matches('ol, ul, .children, [role="list"]') ? place.lastElementChild : null;

const focused = (document: Document): HTMLElement | null => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement && at !== document.body ? at : null;
};

/** What happens when a modal dialog, or a full screen, ends. */
const ends = ['close', 'focusin', 'fullscreenchange'];

/** Takes the form to the comment that is answered, and home again. */
export class ReplyMode {
  /** Who is answered; undefined while nobody is. */
  name?: string | undefined;
  #home?: Comment | undefined;
  #before: { readonly replyTo: string | null; readonly parent: string } = { replyTo: null, parent: '' };
  #button?: HTMLElement | null;

  constructor(private readonly form: FormContext) {}

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
      this.form.show({ alert: undefined, outcome: undefined, heard: fill(this.form.words.replyingTo, { name }) });
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
    this.#return();
    this.form.show({ alert: undefined, heard: '' });
    if (button?.isConnected) button.focus();
    else this.form.fields.find('body')?.focus();
  };

  /**
   * Home, once this comment is taken, unless the reader is writing another one here by now. What it gives back takes a
   * reader there who would otherwise not see what became of it.
   */
  readonly done = ({ body, parentId }: Draft): (() => void) => {
    const { host, fields } = this.form;
    const now = fields.value('body');
    if ((parentId ?? '') !== this.form.parentId || (now.trim() && now !== body)) return () => {};
    const had = focused(this.#document);
    const inside = had !== null && (host.contains(had) || host.shadowRoot?.contains(had) === true);
    if (!this.#return()) return () => {};
    return () => {
      const now = focused(this.#document);
      const moved = now !== null && now !== had && !host.contains(now);
      if (inside && !moved) host.shadowRoot?.querySelector<HTMLElement>('[part=outcome]')?.focus();
    };
  };

  /** The comment it stood at was taken off the page, and the form with it. */
  onDisconnect(): void {
    if (!this.#home) return;
    queueMicrotask(() => {
      if (!this.form.host.isConnected && this.#home?.isConnected) this.#return();
    });
  }

  #return(): boolean {
    const { host } = this.form;
    const home = this.#home;
    if (!home) return this.#returnByWordPress();
    if (home.parentNode && isOutOfReach(home, host)) stayNear(host);
    else this.#leave(home);
    this.name = undefined;
    host.replyTo = this.#before.replyTo;
    const parent = this.form.fields.find('parent');
    if (parent) parent.value = this.#before.parent;
    // At once, and without a word: what became of the reply is what there is to say.
    this.form.drafts.turn();
    return true;
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
    else if (host.checkVisibility?.() === false) this.#return();
  };

  #returnByWordPress(): boolean {
    // Where its script has not moved the form, the link leads to another page, and would take away what became of the reply.
    const moved = this.#document.getElementById('wp-temp-form-div') !== null;
    const link = moved && this.form.parentId ? this.#respond?.querySelector<HTMLElement>('#cancel-comment-reply-link') : null;
    link?.click();
    if (link) this.form.drafts.turn();
    return Boolean(link);
  }
}
