import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Sort } from '../../domains/comments/contract.js';
import { ArticleElement } from '../../core/element.js';
import { Parts } from '../../core/parts.js';
import { whenNear } from '../../core/turns.js';
import { warn } from '../../core/warn.js';
import { light } from './article-comments.styles.js';
import type { ThreadHost } from './host.js';

/** What the element asks for as a reader comes near. */
const loaders = { thread: () => import('./parts/thread.js') };

/**
 * The comments of an article.
 *
 * Comments the server has printed stay as they are; with none inside, they are listed by the backend and written as
 * children: an `<ol>` of `<li>` with an `<article>` each, in the words and classes that WordPress prints. What the element
 * adds comes in a second file, fetched as a reader comes near: the list, its order, replies, times, permalinks, and the
 * reader's own comments that nobody else can see yet.
 *
 * @tag article-comments
 * @slot - A heading, and the comments the server has printed: a list, each `<li>` with an id `comment-ID`.
 * @csspart toolbar - The row over the list, with the number of comments and the order.
 * @csspart count - The number of comments, or that comments are being loaded.
 * @csspart sort - The label round the `<select>` for the order.
 * @csspart sort-select - The `<select>` for the order of the comments.
 * @csspart foot - The area under the list, with the status and the buttons for more.
 * @csspart status - The live region: how many comments are shown, how many are new, what could not be loaded.
 * @csspart more - The button for the next comments.
 * @csspart all - The button that loads all comments; while they load, the button that stops the loading.
 * @csspart retry - The button that loads the comments again after a failure.
 * @csspart closed - The line that says that the article takes no more comments.
 * @cssprop [--article-font-serif='Iowan Old Style', 'Source Serif 4', Charter, 'Bitstream Charter', Georgia, 'Noto Serif', serif] - Typeface of the comments.
 * @cssprop [--article-font-sans=system-ui, sans-serif] - Typeface of names, times and controls.
 * @cssprop [--article-accent=light-dark(#a3162b, #ff979d)] - Colour of the rule over the heading and of marks.
 * @cssprop [--article-soft=color-mix(in srgb, currentColor 72%, transparent)] - Colour of secondary text.
 * @cssprop [--article-rule=color-mix(in srgb, currentColor 22%, transparent)] - Colour of rules between comments.
 * @cssprop [--article-focus=light-dark(#08458a, #9cc9ff)] - Colour of the focus ring.
 * @cssState listed - The comments come from the backend, and controls stand over them.
 * @cssState settled - The first comments are there, or are known not to come: no room is kept for comments any more.
 * @cssState replies - Comments can be answered: the page has a form for answers.
 * @fires {CommentsLoadEvent} comments-load - Comments are in the page: `count` new ones, `total` where the server says.
 * @fires {CommentsErrorEvent} comments-error - The comments could not be loaded: `message`, in English; comments that were there stay.
 * @fires {CommentReplyEvent} comment-reply - A reader wants to answer a comment: `commentId`, `name`, `place`; cancelable.
 */
export class ArticleComments extends ArticleElement implements ThreadHost {
  static override readonly tag = 'article-comments';
  static override readonly light = light;
  /** The heading goes before the controls and the rest after them, without a `slot` attribute on what is not ours. */
  static override readonly shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, slotAssignment: 'manual' };

  /** The kind of server that lists the comments: `wordpress`, `wordpress-rest`, `waline`, `json`, or a name the site registered; without it nothing is loaded. */
  @property() backend: string | null = null;

  /** The comment server's address, an http(s) URL. */
  @property() endpoint: string | null = null;

  /** The article's id on the comment server; without it, the id in WordPress's printed form, else the path of the page's canonical address. */
  @property({ attribute: 'article-id' }) articleId: string | null = null;

  /** Which comments come first: `oldest`, the default, or `newest`; the reader can change the order. */
  @property() sort: Sort = 'oldest';

  /** How many comments are loaded at a time, 1 to 100; anything else is read as 50. */
  @property({ attribute: 'page-size', type: Number }) pageSize = 50;

  /** How long a time reads as "3 hours ago": an ISO 8601 duration or `24h`, `7d`, `90m`; `0s` for never, a day by default. */
  @property() relative = '24h';

  /** The zone to show times in, an IANA name such as `Europe/Paris`; without it, the reader's own. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;

  /** Whether each comment has a reply button: `auto`, the default, where the page has a form for the article; `always`; `never`. */
  @property() replies: string | null = null;

  /** Whether pictures of authors are fetched, often from another site: `none` shows initials instead. */
  @property() avatars: string | null = null;

  /** @internal */
  readonly internals = this.attachInternals?.();
  readonly #parts = new Parts(this as ThreadHost, loaders);
  #near?: IntersectionObserver;

  protected override get hasControls(): boolean {
    return this.#parts.hasControls;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#isInner) {
      this.internals?.states?.add('settled');
      warn(`<${this.localName}> is inside another; the outermost lists the comments, and this one does nothing.`, this);
    } else if (!this.#parts.hasControls) {
      this.#near?.disconnect();
      this.#near = whenNear(this, '1200px', () => void this.load());
      this.ownerDocument.defaultView?.addEventListener('hashchange', this.#onAddress);
      this.#onAddress();
    }
  }

  /** Block themes of WordPress run their template once for each comment, and what is put round it with it. */
  get #isInner(): boolean {
    return Boolean(this.parentElement?.closest(this.localName));
  }

  /** Somebody is sent here for a comment. */
  readonly #onAddress = (): void => {
    if (/^#(li-|div-)?comment-/.test(this.ownerDocument.location?.hash ?? '')) void this.load();
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#near?.disconnect();
    this.ownerDocument.defaultView?.removeEventListener('hashchange', this.#onAddress);
  }

  /** Fetches what the element adds, and the first comments, which otherwise happens as a reader comes near. Never rejects. */
  async load(): Promise<void> {
    this.#near?.disconnect();
    this.ownerDocument.defaultView?.removeEventListener('hashchange', this.#onAddress);
    if (this.#isInner) return;
    const thread = await this.#parts.use('thread');
    // The room that is kept for comments is given back.
    if (!thread) this.internals?.states?.add('settled');
    await thread?.ready;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#parts.hostChanged(changed);
  }

  protected override render(): TemplateResult | undefined {
    return this.#parts.get('thread')?.render();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'article-comments': ArticleComments;
  }
}
