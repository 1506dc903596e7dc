import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ChildrenController } from '../../core/children.js';
import type { CommentReplyEvent } from '../../features/comments-page/thread-events.js';
import { ArticleElement } from '../../core/element.js';
import { nextTurn, whenNear } from '../../core/turns.js';
import { warn } from '../../core/warn.js';
import { light } from './article-comment-form.styles.js';
import type { CommentFormBehaviour } from './parts/comment-form-behaviour.js';
import { findForm, saysNoForm } from '../../features/comments-page/find-form.js';

/**
 * A comment form that loses nothing and sends nothing twice, made of the site's own `<form>`.
 *
 * The form works by itself; with none inside, the element writes the standard one as its children, unless the page says in
 * its place that readers have to sign in, or that comments are closed. What it adds comes in
 * a second file, fetched when a reader comes near the form: the platform's validation in words of its own, a summary of
 * what is wrong, a counter, a draft an article and a reply, a backend that knows the server's answers, and a look at the
 * list wherever an answer is lost. A `comment-reply` event for its article takes it to the comment that is answered.
 *
 * @tag article-comment-form
 * @attr {boolean} preview - Adds a button that shows the comment as the site will print it: text, paragraphs and links.
 * @attr {string} honeypot - Name of a honeypot, a hidden field that only robots fill in and that the server has to check; `subject` where the attribute is empty.
 * @attr {number} least-time - Seconds, at most 10, between the reader's first key and the sending; a comment that is posted sooner is sent that much later.
 * @slot - The site's own `<form>`, and what the site prints round it.
 * @slot guidelines - The site's rules for comments, printed before the form.
 * @slot sign-in - Words with a link to sign in, which is offered where the server asks for a sign-in; without this slot, the page's link to `wp-login` is.
 * @slot captcha - A captcha for the form that the element writes; in a form of the page's own it is part of the form.
 * @csspart alert - The error summary above the form: `role="alert"`, with links to the fields.
 * @csspart alert-title - The heading of the error summary.
 * @csspart actions - The row of buttons and links that a reader can go on by, in the error summary or below the form.
 * @csspart action - A button in the row of actions: to send again, to undo, to discard.
 * @csspart sign-in - The link to sign in, in the row of actions.
 * @csspart reply - The line above the form that says whom the reader answers.
 * @csspart reply-to - The text of the reply line, which names whom the reader answers.
 * @csspart cancel-reply - The button of the reply line that cancels the reply.
 * @csspart preview-bar - The row that holds the preview button.
 * @csspart preview-button - The button that shows or hides the preview.
 * @csspart preview - The preview: the comment as the site will print it.
 * @csspart preview-name - The reader's name in the preview.
 * @csspart preview-empty - The text of the preview where the comment field is empty.
 * @csspart outcome - The box below the form that says what became of the comment.
 * @csspart status - The sentence in the outcome box, a live region with `role="status"`.
 * @csspart wait - The countdown, in seconds, until the comment can be sent again.
 * @csspart outcome-detail - A further sentence in the outcome box.
 * @csspart own-comment - A comment sent earlier that no list has shown yet: `<details>`.
 * @csspart own-words - The reader's own text as it was sent, shown back to the reader.
 * @csspart permalink - The link to the published comment.
 * @cssprop [--article-accent=light-dark(#a3162b, #ff979d)] - Colour of the button and of the marks for required fields.
 * @cssprop [--article-on-accent=light-dark(#fff, #2b0508)] - Colour of text on the accent colour.
 * @cssprop [--article-error=currentColor] - Colour of error messages; by default the page's own text colour, which can be read on any background.
 * @cssprop [--article-success=light-dark(#1d6b34, #8fdca5)] - Colour of the tick beside a comment that has arrived.
 * @cssprop [--article-focus=light-dark(#08458a, #9cc9ff)] - Colour of the focus ring.
 * @cssprop [--article-soft=color-mix(in srgb, currentColor 72%, transparent)] - Colour of secondary text.
 * @cssprop [--article-rule=color-mix(in srgb, currentColor 22%, transparent)] - Colour of thin lines.
 * @cssprop [--article-font-sans=system-ui, sans-serif] - Typeface of the form.
 * @cssprop [--article-font-serif='Iowan Old Style', 'Source Serif 4', Charter, 'Bitstream Charter', Georgia, 'Noto Serif', serif] - Typeface of the reader's own words where they are shown.
 * @cssState sending - A comment is on its way.
 * @fires {CommentSubmitEvent} comment-submit - Fired before a comment is sent, with `draft`; cancelable.
 * @fires {CommentAcceptedEvent} comment-accepted - The server has stored the comment: `state` is `published` or `received`; `comment` where known.
 * @fires {CommentHeldEvent} comment-held - The server has stored the comment and holds it for approval.
 * @fires {CommentRejectedEvent} comment-rejected - The server refused the comment: `code`, `field`, `serverMessage`, `retryAfter` in seconds.
 * @fires {CommentErrorEvent} comment-error - Nobody knows what became of the comment: `code`, `maybeStored`.
 * @fires {CommentReplyEvent} comment-reply - A reader followed a server's own link to answer a comment; fired on the link; cancelable.
 */
export class ArticleCommentForm extends ArticleElement {
  static override readonly tag = 'article-comment-form';
  static override readonly light = light;

  /** The kind of comment server: `wordpress`, `wordpress-rest`, `waline`, `json`, or a name the site registered; without the attribute the form is posted as a browser posts it. */
  @property() backend: string | null = null;

  /** The comment server's address, an http(s) URL; a form inside names the address in `action`. */
  @property() endpoint: string | null = null;

  /** The article's id on the comment server; without it, the form's own field, else the path of the page's canonical address. */
  @property({ attribute: 'article-id' }) articleId: string | null = null;

  /** The id of the comment that the reader answers; every answer has a draft of its own. */
  @property({ attribute: 'reply-to' }) replyTo: string | null = null;

  /** @internal */
  readonly internals = this.attachInternals?.();
  #form?: HTMLFormElement;
  #behaviour?: CommentFormBehaviour;
  #near?: IntersectionObserver;

  constructor() {
    super();
    new ChildrenController(this, () => this.#readChildren());
    this.addEventListener('focusin', () => void this.load());
  }

  protected override get hasControls(): boolean {
    return this.#behaviour !== undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#behaviour?.connect();
    document.addEventListener('comment-reply', this.#onReply);
    document.addEventListener('click', this.#onClick, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#behaviour?.disconnect();
    document.removeEventListener('comment-reply', this.#onReply);
    document.removeEventListener('click', this.#onClick, true);
  }

  /** WordPress's own script would take its box, and the form in it, out of the element that is round both. */
  readonly #onClick = async (event: MouseEvent): Promise<void> => {
    // Scripts that close menus click on the document itself.
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.comment-reply-link');
    const goesElsewhere = event.button || event.ctrlKey || event.metaKey || event.shiftKey;
    if (!link || goesElsewhere || event.defaultPrevented || !this.querySelector('#respond')) return;
    if (!this.#isNearest(event, link.dataset['postid'])) return;
    event.preventDefault();
    event.stopPropagation();
    await this.load();
    if (!this.#behaviour?.replyBy(link)) location.assign(link.href);
  };

  readonly #onReply = async (event: CommentReplyEvent): Promise<void> => {
    if (!this.#isNearest(event, event.articleId) || !event.take()) return;
    await this.load();
    if (!event.defaultPrevented) this.#behaviour?.reply(event);
  };

  #takes(articleId: string | undefined): boolean {
    const own = this.articleId || this.querySelector<HTMLInputElement>('[name=comment_post_ID]')?.value;
    return (!own || !articleId || own === articleId) && !saysNoForm(this);
  }

  /** Whether of all forms for the article this is the one that an answer to what was pressed is written in. */
  #isNearest(event: Event, articleId: string | undefined): boolean {
    for (const place of event.composedPath() as Partial<ParentNode>[]) {
      const forms = [...(place.querySelectorAll?.<ArticleCommentForm>(this.localName) ?? [])].filter((form) => form.#takes(articleId));
      if (forms.length) return forms[0] === this;
    }
    return false;
  }

  #readChildren(): void {
    // A page that still comes in has no form, or half of one: the fields that name the article may be in the other half.
    if (document.readyState === 'loading') {
      addEventListener('DOMContentLoaded', () => this.#readChildren(), { once: true });
      return;
    }
    const own = findForm(this);
    const standard = this.querySelector<HTMLFormElement>('form[data-standard]');
    // The site's own form came late, from a framework or a slow page: it is the form, and the draft is its own.
    if (own) standard?.remove();
    const form = own ?? standard ?? undefined;
    if (form && form !== this.#form) {
      this.#form = form;
      this.#behaviour?.release();
      this.#behaviour = undefined;
      this.#near?.disconnect();
      this.#near = whenNear(this, '800px', () => void this.load());
      try {
        // Sent without a connection: it goes as soon as there is one, wherever on the page the reader is.
        if (localStorage['article-elements:queue']) void this.load();
      } catch {
        // Storage is forbidden here, and so there is nothing in it.
      }
      // A form that scripts have moved to the comment it answers is still the form.
    } else if (!this.#form?.isConnected && !saysNoForm(this)) void this.#write();
  }

  async #write(): Promise<void> {
    try {
      const { fetchWords, writeStandardForm } = await import('./parts/standard-form.js');
      await fetchWords(this);
      const has = findForm(this) ?? this.querySelector('[data-standard]');
      if (this.isConnected && !has && !saysNoForm(this)) writeStandardForm(this);
    } catch (error) {
      warn(`<${this.localName}>: the standard form could not be fetched.`, error);
    }
  }

  /** Fetches what the element adds to the form, which otherwise happens as a reader comes near. Never rejects. */
  async load(): Promise<void> {
    this.#near?.disconnect();
    this.#near = undefined;
    try {
      const { CommentFormBehaviour, fetchWords } = await import('./parts/comment-form-behaviour.js');
      await fetchWords(this);
      await nextTurn();
      if (!this.#form || this.#behaviour) return;
      this.#behaviour = new CommentFormBehaviour(this, this.#form);
      this.requestUpdate();
      await this.updateComplete;
      await this.#behaviour.ready;
    } catch (error) {
      warn(`<${this.localName}>: what it adds to the form could not be fetched; the form is the browser's own.`, error);
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.size) this.#behaviour?.changed();
  }

  protected override render(): TemplateResult {
    return this.#behaviour?.render() ?? html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'article-comment-form': ArticleCommentForm;
  }
}
