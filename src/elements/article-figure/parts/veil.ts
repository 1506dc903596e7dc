import { html, type TemplateResult } from 'lit';
import type { Part } from '../../../core/parts.js';
import { localize } from '../../../core/localize.js';
import * as english from '../../../strings/en/figure.js';
import type { FigureHost } from '../host.js';
import { Cover } from './cover.js';
import { styles } from './panel.styles.js';
import { changed, show, veilOf } from '../../../features/lightbox/seen.js';

/**
 * The reason and the button before a sensitive picture. It is the style sheet that keeps the picture out of sight, from the
 * first paint on; this says that it may be seen. A `<details>` that the page has round it is opened and closed instead.
 */
class Veil implements Part {
  readonly styles = styles;

  readonly #cover: Cover;

  constructor(private readonly host: FigureHost) {
    this.#cover = new Cover(host);
    host.addEventListener('toggle', this.#onToggle, true);
  }

  hostConnected(): void {
    changed.addEventListener('change', this.#update);
    this.#update();
  }

  hostDisconnected(): void {
    changed.removeEventListener('change', this.#update);
    this.#cover.stop();
  }

  hostUpdated(): void {
    this.#cover.over('veil', this.host.querySelector('img, video, iframe'));
  }

  childrenChanged(): void {
    this.#update();
  }

  get #details(): HTMLDetailsElement | null {
    return this.host.querySelector('details');
  }

  #onToggle = ({ target }: Event): void => {
    if (target !== this.#details || !this.#details) return;
    if (this.#details.open !== !veilOf(this.host)) show(this.host, this.#details.open);
  };

  #update = (): void => {
    const veiled = this.host.sensitive !== null && Boolean(veilOf(this.host));
    const details = this.#details;
    if (details && this.host.sensitive !== null) details.open = !veiled;
    this.host.setState('shown', !veiled);
    this.host.setState('veiled', veiled);
    this.host.requestUpdate();
  };

  render(): TemplateResult | undefined {
    const { host } = this;
    if (host.sensitive === null || this.#details) return undefined;
    const words = localize(host, 'figure', english.figure);
    const veiled = Boolean(veilOf(host));
    // One button for both ways: the focus stays on it.
    return html`<div part="veil">
      <p part="reason" ?hidden=${!veiled}>${host.sensitive || words.sensitive}</p>
      <button part="reveal" type="button" @click=${() => show(host, veiled)}>${veiled ? words.reveal : words.veil}</button>
    </div>`;
  }
}

export { Veil as Part };
export { fetchWords } from '../../../strings/figure.words.js';
