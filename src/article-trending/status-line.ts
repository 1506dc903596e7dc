import { localize } from '../shared/localize.js';
import { relativeTime } from '../format/time.js';
import { languageOf } from '../shared/localize.js';
import * as english from '../strings/en.js';

/** What there is to say about a list: nothing, while it is what the feed last said. */
export type Status = 'good' | 'loading' | 'failed' | 'never' | 'empty';

/** The line under the list, or in its place where it has no rows. */
export class StatusLine {
  readonly #line: HTMLElement;
  readonly #text: HTMLElement;
  readonly #retry: HTMLButtonElement;

  constructor(
    private readonly host: HTMLElement,
    retry: () => void,
  ) {
    const document = host.ownerDocument;
    this.#line = document.createElement('p');
    this.#text = document.createElement('span');
    this.#retry = document.createElement('button');
    this.#line.part.add('status');
    this.#retry.part.add('retry');
    this.#retry.type = 'button';
    this.#retry.addEventListener('click', retry);
    this.#line.hidden = true;
    this.#line.append(this.#text, ' ', this.#retry);
    host.shadowRoot?.append(this.#line);
  }

  /** @param at - When the list was last known to be good, in milliseconds since 1970; 0 if nobody knows. */
  show(status: Status, at: number): void {
    const words = localize(this.host, 'trending', english.trending);
    const language = languageOf(this.host);
    const text = {
      good: '',
      loading: words.loading,
      failed: at ? words.failed.replace('{age}', relativeTime(new Date(at), Date.now(), language)) : words.failedAtOnce,
      never: words.never,
      empty: words.empty,
    }[status];
    this.#line.hidden = !text;
    this.#line.className = status === 'failed' ? '' : 'instead';
    this.#text.textContent = text;
    this.#retry.textContent = words.retry;
    this.#retry.hidden = status === 'loading';
  }
}
