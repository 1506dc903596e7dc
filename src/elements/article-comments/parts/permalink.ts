import { fragmentName } from '../../../core/page-url.js';
import { commentNamed } from '../../../features/comments-page/printed-comments.js';

/** The id of the comment that the page's address names, if it names one. */
function commentInAddress(document: Document): string | undefined {
  const { hash = '' } = document.location ?? {};
  return commentNamed(fragmentName(hash));
}

/** Whether something else of the page has that name: a form's field, say. */
const isElsewhere = (document: Document, id: string, host: Element): boolean => {
  const found = document.getElementById(`comment-${id}`);
  return found !== null && !host.contains(found);
};

/** What readers may do to look elsewhere. */
const moves = ['wheel', 'touchmove', 'keydown', 'pointerdown'];
const moveKeys = /^(Arrow(Up|Down)|Page(Up|Down)|Home|End|Tab| )$/;
const fields = 'input:not([type=button], [type=submit], [type=checkbox], [type=radio]), textarea, select, [contenteditable]';

/** Whether a reader scrolls, goes on by the keyboard or begins to write; a press on what lies over the page is none of these. */
function isMove(event: Event): boolean {
  const target = event.composedPath()[0];
  const element = target instanceof Element ? target : null;
  if (element?.closest(fields)) return event.type === 'keydown' || event.type === 'pointerdown';
  if (element?.closest('dialog, [role="dialog"], [role="alertdialog"], [popover]')) return false;
  if (event instanceof KeyboardEvent) return moveKeys.test(event.key) && !(event.key === ' ' && element?.closest('button, a, summary'));
  // On the page's own bar to scroll by, or with the wheel as a button.
  if (event instanceof PointerEvent) return event.button === 1 || event.clientX >= document.documentElement.clientWidth;
  return true;
}
/** For how many frames a comment is gone to: what comes on screen is laid out only then, and may be higher than it was taken for. */
const FRAMES = 10;

/** What a thread can do for an address. */
interface Ways {
  /** Settled once the first comments are there. */
  ready(): Promise<unknown>;
  find(id: string): HTMLElement | undefined;
  /** Asks for more comments. */
  more(): Promise<'came' | 'none' | 'failed'>;
  go(comment: HTMLElement): void;
  /** The comment is not among all there are. */
  missing(): void;
  /** The reader has begun to move about meanwhile. */
  left(): void;
}

/** Goes to the comment that the page's address names, and asks for more until it is there, unless the reader moves about. */
export class AddressFollower {
  #moved = false;

  constructor(
    private readonly host: Element,
    private readonly ways: Ways,
  ) {}

  start(): void {
    const { ownerDocument } = this.host;
    for (const type of moves) ownerDocument.addEventListener(type, this.#onMove, { passive: true });
    ownerDocument.defaultView?.addEventListener('hashchange', this.#onHash);
  }

  stop(): void {
    const { ownerDocument } = this.host;
    for (const type of moves) ownerDocument.removeEventListener(type, this.#onMove);
    ownerDocument.defaultView?.removeEventListener('hashchange', this.#onHash);
  }

  async follow(): Promise<void> {
    const { host, ways } = this;
    const id = commentInAddress(host.ownerDocument);
    if (!id || isElsewhere(host.ownerDocument, id, host)) return;
    for (let more = 'came'; !ways.find(id) && !this.#moved && more !== 'none';) if ((more = await ways.more()) === 'failed') return;
    const comment = ways.find(id);
    if (comment) this.hold(() => ways.go(comment));
    else if (this.#moved) ways.left();
    else ways.missing();
  }

  readonly #onMove = (event: Event): void => {
    this.#moved ||= isMove(event);
  };

  readonly #onHash = (): void => {
    this.#moved = false;
    void this.ways.ready().then(() => this.follow());
  };

  /** Whether the reader has begun to move about. */
  get moved(): boolean {
    return this.#moved;
  }

  /** Goes somewhere, and again while what comes on screen finds its height, unless the reader moves about. */
  hold(go: () => void, frames = FRAMES): void {
    if (this.#moved) return;
    go();
    if (frames > 0) requestAnimationFrame(() => this.hold(go, frames - 1));
  }
}
