import { intl } from '../../core/intl.js';
import { fill } from '../../core/words.js';
import { adoptStyles, html, nothing, render, svg, type TemplateResult } from 'lit';
import { languageOf, localize } from '../../core/localize.js';
import * as english from '../../strings/en/figure.js';
import { styles } from './dialog.styles.js';
import { Gestures } from './gestures.js';
import { actionOf } from './keys.js';
import { Slide } from './slide.js';

const icon = (path: string): TemplateResult => html`<svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path} />`}</svg>`;
const ZOOM = 1.6;

/** What a dialog asks of who has opened it. */
export interface Asked {
  show(image: HTMLImageElement): void;
  closed(dialog: Dialog): void;
}

/**
 * The dialog: pictures side by side, one of them in sight, and controls. It never closes by itself.
 *
 * It stands in the top layer and in a shadow root of its own, so that no style of the page is in it and no script of the
 * page finds it in its way.
 */
export class Dialog {
  readonly #host = document.createElement('div');
  readonly #root = this.#host.attachShadow({ mode: 'open' });
  readonly #dialog: HTMLDialogElement;
  readonly #stage: HTMLElement;
  readonly #gestures: Gestures;
  readonly #slides = new Map<HTMLImageElement, Slide>();
  readonly #words;
  readonly #rtl: boolean;
  /** The picture of the page that is shown. */
  picture: HTMLImageElement | null = null;
  #scale = 1;

  constructor(
    private pictures: HTMLImageElement[],
    private readonly ask: Asked,
  ) {
    const first = pictures[0]!;
    this.#host.className = 'article-lightbox';
    this.#host.lang = languageOf(first);
    this.#rtl = getComputedStyle(first).direction === 'rtl';
    this.#host.dir = this.#rtl ? 'rtl' : 'ltr';
    this.#words = localize(first, 'figure', english.figure);
    adoptStyles(this.#root, [styles]);
    this.#render();
    this.#dialog = this.#root.querySelector('dialog')!;
    this.#stage = this.#root.querySelector('[part=stage]')!;
    this.#gestures = new Gestures({
      element: this.#stage,
      current: () => this.#slide,
      drag: (x, y) => this.#drag(x, y),
      swipe: (direction) => this.turn(this.#rtl ? -direction : direction),
      close: this.close,
      zoomed: (scale) => this.#zoomed(scale),
    });
  }

  get #slide(): Slide | undefined {
    return this.picture ? this.#slides.get(this.picture) : undefined;
  }

  get #index(): number {
    return this.picture ? this.pictures.indexOf(this.picture) : -1;
  }

  /** Shows a picture, with its neighbours beside it: they are fetched before they are asked for. False for one that is not here. */
  show(image: HTMLImageElement): boolean {
    const index = this.pictures.indexOf(image);
    if (index < 0) return false;
    if (image !== this.picture) {
      this.#gestures.reset();
      this.#stage.classList.toggle('turning', this.#slides.has(image));
      this.picture = image;
      this.#place(index);
    }
    if (!this.#host.isConnected) document.body.append(this.#host);
    if (this.#dialog.matches(':modal')) return true;
    // One that the page has taken away is not modal any more.
    this.#dialog.open = false;
    this.#dialog.showModal();
    // Before it is seen: an observer would be a frame late.
    this.#slide?.lay();
    return true;
  }

  /** Gives each slide its place; those far away go, one more on each side stays while the pictures move. */
  #place(index: number): void {
    for (const near of [index, index + 1, index - 1]) {
      const image = this.pictures[near];
      if (!image || this.#slides.has(image)) continue;
      const slide = new Slide(image, this.#words, (focused) => this.#renewed(image, focused));
      this.#slides.set(image, slide);
      this.#stage.append(slide.element);
    }
    for (const [image, slide] of this.#slides) {
      const at = this.pictures.indexOf(image);
      if (at < 0 || Math.abs(at - index) > 2) {
        slide.remove();
        this.#slides.delete(image);
      }
      slide.place(at - index, this.#rtl);
    }
    this.#render();
  }

  /** Takes the pictures that the page has now. */
  renew(pictures: HTMLImageElement[]): void {
    this.pictures = pictures;
    if (this.#index >= 0) this.#place(this.#index);
  }

  /** A slide has another picture than it had, or none: what has been zoomed is gone, and maybe the button that was pressed. */
  #renewed(image: HTMLImageElement, focused: boolean): void {
    if (image !== this.picture) return;
    this.#gestures.reset();
    if (focused) this.#root.querySelector<HTMLElement>('[part=close]')?.focus();
  }

  /** By so many pictures, to the ends and no farther. */
  turn(by: number): void {
    const image = this.pictures[Math.min(this.pictures.length - 1, Math.max(0, this.#index + by))];
    if (image) this.ask.show(image);
  }

  close = (): void => this.ask.closed(this);

  remove(): void {
    for (const slide of this.#slides.values()) slide.remove();
    this.#gestures.end();
    this.#dialog.close();
    this.#host.remove();
  }

  #drag(x: number, y: number): void {
    this.#stage.classList.toggle('turning', x === 0 && y === 0);
    this.#stage.style.setProperty('--_x', `${x}px`);
    this.#stage.style.setProperty('--_y', `${y}px`);
  }

  #zoomed(scale: number): void {
    this.#stage.classList.toggle('zoomed', scale > 1);
    if (scale === this.#scale) return;
    this.#scale = scale;
    this.#render();
  }

  #onKey = (event: KeyboardEvent): void => {
    const action = actionOf(event, this.#rtl ? -1 : 1, this.#scale > 1);
    const inCaption = event.target instanceof Element && event.target.closest('figcaption[tabindex]');
    if (!action || (inCaption && action.pan)) return;
    // The page behind does not scroll, and its own keys turn no page.
    event.preventDefault();
    event.stopPropagation();
    if (action.turn) this.turn(action.turn);
    else if (action.pan) this.#gestures.pan(...action.pan);
    else if (action.zoom) this.#gestures.zoom(ZOOM ** action.zoom);
    else this.#gestures.reset();
  };

  #render(): void {
    const { length } = this.pictures;
    const words = this.#words;
    const number = intl('NumberFormat', this.#host.lang);
    const index = this.#index;
    const position = fill(words.position, { n: number.format(index + 1), total: number.format(length) });
    // One that can do nothing keeps the focus it may have: a disabled button would lose it, and the keys with it.
    const button = (part: string, name: string, path: string, act: () => void, idle: boolean): TemplateResult =>
      html`<button part=${part} type="button" aria-label=${name} title=${name} aria-disabled=${idle} @click=${act}>${icon(path)}</button>`;
    render(
      html`<dialog
        part="dialog"
        aria-label=${words.enlarged}
        @keydown=${this.#onKey}
        @close=${this.close}
        @cancel=${(event: Event) => {
          event.preventDefault();
          this.close();
        }}
      >
        <div part="stage"></div>
        <div part="bar">
          <p part="position" role="status">${length > 1 && index >= 0 ? position : ''}</p>
          ${button('zoom-out', words.zoomOut, 'M5 12h14', () => this.#gestures.zoom(1 / ZOOM), this.#scale <= 1)}
          ${button('zoom-in', words.zoomIn, 'M12 5v14M5 12h14', () => this.#gestures.zoom(ZOOM), this.#scale > 1 && this.#scale >= this.#gestures.most)}
          <button part="close" type="button" autofocus aria-label=${words.close} title=${words.close} @click=${this.close}>
            ${icon('M6 6l12 12M18 6L6 18')}
          </button>
        </div>
        ${length > 1 ? button('previous', words.previous, 'M15 5l-7 7 7 7', () => this.turn(-1), index <= 0) : nothing}
        ${length > 1 ? button('next', words.next, 'M9 5l7 7-7 7', () => this.turn(1), index >= length - 1) : nothing}
      </dialog>`,
      this.#root,
    );
  }
}
