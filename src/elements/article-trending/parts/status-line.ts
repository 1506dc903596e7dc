import { fill } from '../../../core/words.js';
import { plural } from '../../../core/words.js';
import { relativeTime } from '../../../core/time.js';
import { localize } from '../../../core/localize.js';
import * as english from '../../../strings/en/trending.js';
import { numeralLanguage } from '../../../features/live-feed/numerals.js';

/** What there is to say about a list: nothing, while it is what the feed last said. */
export type Status = 'good' | 'loading' | 'failed' | 'never' | 'empty';

/** Screen readers hear of a list that changes by itself no more often than this. */
const quiet = 60_000;

/** The line under the list, or in its place where it has no rows; and what is said of changes. */
export class StatusLine {
  readonly #line: HTMLElement;
  readonly #text: HTMLElement;
  readonly #retry: HTMLButtonElement;
  readonly #said: HTMLElement;
  #saidAt = -Infinity;
  #unsaid = 0;

  constructor(
    private readonly host: HTMLElement,
    retry: () => void,
  ) {
    const document = host.ownerDocument;
    this.#line = document.createElement('p');
    this.#text = document.createElement('span');
    this.#retry = document.createElement('button');
    this.#said = document.createElement('p');
    this.#line.part.add('status');
    this.#retry.part.add('retry');
    this.#retry.type = 'button';
    this.#retry.addEventListener('click', retry);
    this.#line.hidden = true;
    this.#line.append(this.#text, this.#retry);
    this.#said.className = 'said';
    this.#said.role = 'status';
    host.shadowRoot?.append(this.#line, this.#said);
  }

  /**
   * @param at - When the list was last known to be good, in milliseconds since 1970; 0 if nobody knows.
   * @param closed - Whether the server has asked not to be asked now.
   */
  show(status: Status, at: number, closed = false): void {
    const words = this.#words;
    const language = numeralLanguage(this.host);
    const text = {
      good: '',
      loading: words.loading,
      failed: at ? fill(words.failed, { age: relativeTime(new Date(at), Date.now(), language) }) : words.failedAtOnce,
      never: words.never,
      empty: words.empty,
    }[status];
    const focused = this.host.shadowRoot?.activeElement === this.#retry;
    this.#line.hidden = !text;
    this.#line.className = status === 'failed' ? '' : 'instead';
    if (this.#text.textContent !== text) this.#text.textContent = text;
    this.#retry.textContent = words.retry;
    this.#retry.hidden = closed || (status === 'loading' && !focused);
    // The button has gone from under the focus: what it was pressed for is there instead.
    if (focused && (this.#line.hidden || this.#retry.hidden))
      this.host.querySelector<HTMLElement>('a[href]')?.focus({ preventScroll: true });
  }

  /** Says, now or with the next change, how many stories have moved: a number, and not which. */
  tellMoved(moved: number): void {
    this.#unsaid += moved;
    const now = performance.now();
    if (!this.#unsaid || now - this.#saidAt < quiet) return;
    this.#said.textContent = plural(numeralLanguage(this.host), this.#words.moved, this.#unsaid);
    this.#saidAt = now;
    this.#unsaid = 0;
  }

  get #words(): typeof english.trending {
    return localize(this.host, 'trending', english.trending);
  }
}
