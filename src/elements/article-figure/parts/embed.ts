import { fill } from '../../../core/words.js';
import { html, type TemplateResult } from 'lit';
import { cleanUrl } from '../../../core/urls.js';
import type { Part } from '../../../core/parts.js';
import { localize } from '../../../core/localize.js';
import { warn } from '../../../core/warn.js';
import * as english from '../../../strings/en/figure.js';
import type { FigureHost } from '../host.js';
import { Cover } from './cover.js';
import { styles } from './panel.styles.js';

/** A player of somebody else's, fetched when the reader asks: until then nobody but the site knows that somebody is here. */
class Embed implements Part {
  readonly styles = styles;
  #warned = '';

  readonly #cover: Cover;

  constructor(private readonly host: FigureHost) {
    this.#cover = new Cover(host);
  }

  hostDisconnected(): void {
    this.#cover.stop();
  }

  hostUpdated(): void {
    this.#cover.over('consent', this.host.querySelector('img'));
  }

  childrenChanged(): void {
    this.host.requestUpdate();
  }

  /** What stands for it: the publisher's own picture, and the link round it. */
  get #poster(): HTMLElement | null {
    const image = this.host.querySelector('img');
    return image?.closest('a') ?? image?.closest('picture') ?? image;
  }

  get #url(): string | undefined {
    const { embed, baseURI, localName } = this.host;
    const url = cleanUrl(embed, baseURI);
    if (!url && embed && this.#warned !== embed) warn(`<${localName}> cannot embed "${embed}"; an http(s) address is expected.`, this.host);
    this.#warned = embed ?? '';
    return url;
  }

  async #load(url: string): Promise<void> {
    const { host } = this;
    const poster = this.#poster;
    if (!poster) return;
    const image = host.querySelector('img');
    const { width, height } = image?.getBoundingClientRect() ?? poster.getBoundingClientRect();
    const frame = host.ownerDocument.createElement('iframe');
    frame.title = image?.alt || host.querySelector('figcaption')?.textContent.trim() || this.#provider(url);
    frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
    frame.allowFullscreen = true;
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.style.aspectRatio = `${width} / ${height}`;
    frame.style.inlineSize = `${width}px`;
    frame.src = url;
    poster.after(frame);
    // By style, since what the page and its styles show as a block is shown in spite of `hidden`.
    poster.style.display = 'none';
    host.requestUpdate();
    await host.updateComplete;
    frame.focus();
  }

  #provider(url: string): string {
    return this.host.provider || new URL(url).hostname.replace(/^www\./, '');
  }

  render(): TemplateResult | undefined {
    const url = this.#url;
    // A veil is asked about first; what is under it can be reached by the link.
    // A copy of the page, as scripts keep one to go back to, has the player in it already.
    const isThere = [...this.host.querySelectorAll('iframe')].some(({ src }) => src === url);
    if (!url || isThere || !this.#poster || this.host.sensitive !== null) return undefined;
    const words = localize(this.host, 'figure', english.figure);
    const provider = this.#provider(url);
    return html`<div part="consent">
      <button part="embed" type="button" @click=${() => void this.#load(url)}>${fill(words.embed, { provider })}</button>
      <p>${fill(words.embedNote, { provider })}</p>
    </div>`;
  }
}

export { Embed as Part };
export { fetchWords } from '../../../strings/figure.words.js';
