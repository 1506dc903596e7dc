import { intl } from '../../../core/intl.js';
import { fill } from '../../../core/words.js';
import { html, type TemplateResult } from 'lit';
import type { Part } from '../../../core/parts.js';
import { languageOf, localize } from '../../../core/localize.js';
import * as english from '../../../strings/en/figure.js';
import type { FigureHost } from '../host.js';
import { Cover } from './cover.js';
import { styles } from './panel.styles.js';
import { keepRoom, Sources } from '../../../features/lightbox/sources.js';

/** On a connection that is to be spared, a picture that has not come waits for the reader, who is told how large it is. */
class Saver implements Part {
  readonly styles = styles;
  readonly #waiting = new Map<HTMLImageElement, Sources>();
  #asked = false;

  readonly #cover: Cover;

  constructor(private readonly host: FigureHost) {
    this.#cover = new Cover(host);
  }

  hostDisconnected(): void {
    this.#cover.stop();
  }

  hostUpdated(): void {
    const [image] = this.#waiting.keys();
    if (image) this.#cover.over('panel', image);
    else this.#cover.stop();
  }

  childrenChanged(): void {
    if (this.#asked) return;
    for (const image of this.host.querySelectorAll('img')) {
      if (image.complete || this.#waiting.has(image)) continue;
      this.#waiting.set(image, new Sources(image));
      Sources.clear(image);
      keepRoom(image);
    }
    this.host.setState('waiting', this.#waiting.size > 0);
  }

  #load(): void {
    this.#asked = true;
    for (const [image, sources] of this.#waiting) {
      image.loading = 'eager';
      sources.restore();
    }
    this.#waiting.clear();
    this.host.setState('waiting', false);
    this.host.requestUpdate();
  }

  render(): TemplateResult | undefined {
    const [image] = this.#waiting.keys();
    if (!image) return undefined;
    const words = localize(this.host, 'figure', english.figure);
    const bytes = [...this.#waiting.keys()].reduce((sum, { dataset }) => sum + Number(dataset.bytes ?? NaN), 0);
    const size = intl('NumberFormat', languageOf(this.host), {
      style: 'unit',
      unit: bytes < 1e6 ? 'kilobyte' : 'megabyte',
      maximumSignificantDigits: 2,
    }).format(bytes < 1e6 ? bytes / 1e3 : bytes / 1e6);
    return html`<div part="panel">
      <p>${image.alt}</p>
      <button part="load" type="button" @click=${() => this.#load()}>${bytes > 0 ? fill(words.loadSized, { size }) : words.load}</button>
    </div>`;
  }
}

export { Saver as Part };
export { fetchWords } from '../../../strings/figure.words.js';
