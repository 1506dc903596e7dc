/** The forms and threads of a page, and copies of the library, ask and tell each other here. */
const shared = Symbol.for('article-elements.openness');
const page = (): EventTarget => ((globalThis as Record<symbol, unknown>)[shared] ??= new EventTarget()) as EventTarget;

interface Said {
  readonly article: string;
  readonly open: boolean | undefined;
}

/**
 * Whether an article takes comments, as its server has said last, to a thread in its list or to a form in its answer. What
 * one of them hears, the others of the page know; it is forgotten with the elements.
 */
export class Openness {
  #known: Said | undefined;

  /**
   * @param article - Gives the article's id as it is now.
   * @param changed - Called when something else is known.
   */
  constructor(
    private readonly article: () => string,
    private readonly changed: () => void,
  ) {}

  /** Undefined where nothing is known. */
  get open(): boolean | undefined {
    return this.#known?.article === this.article() ? this.#known.open : undefined;
  }

  connect(): void {
    page().addEventListener('say', this.#onSaid);
    page().addEventListener('ask', this.#onAsked);
    this.ask();
  }

  /** Asks the others: at the beginning, and when it is another article. */
  ask(): void {
    this.#dispatch('ask', undefined);
  }

  disconnect(): void {
    page().removeEventListener('say', this.#onSaid);
    page().removeEventListener('ask', this.#onAsked);
  }

  /** What a server has said; undefined takes back what was said before. */
  say(open: boolean | undefined): void {
    this.#dispatch('say', open);
  }

  #dispatch(type: 'say' | 'ask', open: boolean | undefined): void {
    page().dispatchEvent(new CustomEvent<Said>(type, { detail: { article: this.article(), open } }));
  }

  readonly #onSaid = ({ detail }: Event & { detail?: Said }): void => {
    if (detail?.article !== this.article() || detail.open === this.open) return;
    this.#known = detail;
    this.changed();
  };

  readonly #onAsked = ({ detail }: Event & { detail?: Said }): void => {
    if (detail?.article === this.article() && this.open !== undefined) this.say(this.open);
  };
}
