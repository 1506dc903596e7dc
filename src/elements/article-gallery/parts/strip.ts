import type { Part } from '../../../core/parts.js';
import { localize } from '../../../core/localize.js';
import * as english from '../../../strings/en/figure.js';
import type { GalleryHost } from '../host.js';

/** What scrolls is reached by the keyboard, and says what it is; a name that the page gives stays. */
class Strip implements Part {
  readonly #internals: ElementInternals;

  constructor(private readonly host: GalleryHost) {
    this.#internals = host.attachInternals();
  }

  hostUpdated(): void {
    const { host } = this;
    const strip = host.layout === 'strip';
    if (strip && !host.hasAttribute('tabindex')) host.tabIndex = 0;
    this.#internals.role = strip ? 'group' : null;
    this.#internals.ariaLabel = strip ? localize(host, 'figure', english.figure).strip : null;
  }
}

export { Strip as Part };
export { fetchWords } from '../../../strings/figure.words.js';
