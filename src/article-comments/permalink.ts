const named = /^#(?:li-|div-)?comment-(.+)$/;

/** The id of the comment that the page's address names, if it names one. */
function commentInAddress(document: Document): string | undefined {
  const { hash = '' } = document.location ?? {};
  try {
    return named.exec(decodeURIComponent(hash))?.[1];
  } catch {
    return named.exec(hash)?.[1];
  }
}

/** Whether something else of the page has that name: a form's field, say. */
const isElsewhere = (document: Document, id: string, host: Element): boolean => {
  const found = document.getElementById(`comment-${id}`);
  return found !== null && !host.contains(found);
};

/** What readers do to look elsewhere. */
const moves = ['wheel', 'touchmove', 'keydown', 'pointerdown'];
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
    if (comment) this.#go(comment, FRAMES);
    else if (this.#moved) ways.left();
    else ways.missing();
  }

  readonly #onMove = (): void => {
    this.#moved = true;
  };

  readonly #onHash = (): void => {
    this.#moved = false;
    void this.ways.ready().then(() => this.follow());
  };

  #go(comment: HTMLElement, frames: number): void {
    if (this.#moved) return;
    this.ways.go(comment);
    if (frames > 0) requestAnimationFrame(() => this.#go(comment, frames - 1));
  }
}
