import { adoptStyles, html, nothing, render, svg, type TemplateResult } from 'lit';
import { changed, veilOf } from '../article-figure/seen.js';
import { languageOf, localize } from '../shared/localize.js';
import * as english from '../strings/en.js';
import { enter, leave, move, onMove } from './address.js';
import { Gestures } from './gestures.js';
import { styles } from './dialog.styles.js';
import { named, nameOf, picturesIn, rootOf } from './pictures.js';
import { Slide } from './slide.js';
import { grow } from './transition.js';
import { MOST } from './zoom.js';

const icon = (path: string): TemplateResult => html`<svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path} />`}</svg>`;
const ZOOM = 1.6;
const PAN = 60;

/** The one that is open. */
let current: Lightbox | undefined;

/**
 * Opens the dialog on a picture; one that is open goes there. `opener` is what gets the focus back.
 *
 * There is one dialog a page, made when it opens and gone when it closes, in the top layer and in a shadow root of its own,
 * so that no style of the page is in it and no script of the page finds it in its way.
 */
export async function openLightbox(image: HTMLImageElement, opener: HTMLElement | null): Promise<void> {
  const pictures = picturesIn(rootOf(image));
  if (current) return current.show(pictures.indexOf(image));
  current = new Lightbox(pictures, opener);
  await current.open(pictures.indexOf(image));
}

/** Closes the dialog when the picture it shows is no longer in the page, which has gone on to something else. */
export function closeIfGone(): void {
  if (current?.gone) void current.close();
}

class Lightbox {
  readonly #host = document.createElement('div');
  readonly #root = this.#host.attachShadow({ mode: 'open' });
  readonly #dialog: HTMLDialogElement;
  readonly #stage: HTMLElement;
  readonly #gestures: Gestures;
  readonly #slides = new Map<number, Slide>();
  readonly #words;
  readonly #rtl: boolean;
  #index = -1;
  #scale = 1;
  #endMoves?: () => void;
  #closed = false;

  constructor(
    private readonly pictures: HTMLImageElement[],
    private readonly opener: HTMLElement | null,
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
      current: () => ({ image: this.#slide.image, room: this.#slide.view }),
      drag: (x, y) => this.#drag(x, y),
      swipe: (direction) => this.#turn(this.#rtl ? -direction : direction),
      close: () => void this.close(),
      zoomed: (scale) => this.#zoomed(scale),
    });
  }

  get #slide(): Slide {
    return this.#slides.get(this.#index)!;
  }

  get gone(): boolean {
    return !this.pictures[this.#index]?.isConnected;
  }

  async open(index: number): Promise<void> {
    await enter(nameOf(this.pictures, index));
    this.#endMoves = onMove((hash) => {
      const asked = named(this.pictures, hash);
      if (asked < 0) void this.close();
      else this.show(asked);
    });
    changed.addEventListener('change', this.#renew);
    const opening = (): void => {
      document.body.append(this.#host);
      this.show(index);
      this.#dialog.showModal();
    };
    await grow(this.pictures[index]!, opening, true);
  }

  /** Shows a picture, with its neighbours beside it: they are fetched before they are asked for. */
  show(index: number): void {
    if (index === this.#index || !this.pictures[index]) return;
    const turning = this.#slides.has(index);
    if (this.#slides.has(this.#index)) this.#gestures.reset();
    this.#index = index;
    for (const near of [index, index + 1, index - 1]) {
      const image = this.pictures[near];
      if (!image || this.#slides.has(near)) continue;
      const slide = new Slide(image, this.#words);
      this.#slides.set(near, slide);
      this.#stage.append(slide.element);
    }
    for (const [at, { element, image }] of this.#slides) {
      const away = at - index;
      // One more is kept on each side while the pictures move.
      if (Math.abs(away) > 2) {
        element.remove();
        this.#slides.delete(at);
      }
      element.style.setProperty('--_at', String(this.#rtl ? -away : away));
      element.inert = away !== 0;
      image.part.toggle('current', away === 0);
    }
    this.#stage.classList.toggle('turning', turning);
    move(nameOf(this.pictures, index));
    this.#render();
  }

  /** A picture that was veiled may be shown now. */
  #renew = (): void => {
    for (const [at, { element, veil, original }] of this.#slides) {
      if (Boolean(veil) === Boolean(veilOf(original))) continue;
      element.remove();
      this.#slides.delete(at);
    }
    const index = this.#index;
    this.#index = -1;
    this.show(index);
    // The button that was pressed is gone.
    this.#root.querySelector<HTMLElement>('[part=close]')?.focus();
  };

  #turn(by: number): void {
    this.show(Math.min(this.pictures.length - 1, Math.max(0, this.#index + by)));
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

  /** Closes, by whatever the reader has closed it: the focus and the address are what they were. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#endMoves?.();
    changed.removeEventListener('change', this.#renew);
    leave();
    current = undefined;
    const closing = (): void => {
      this.#dialog.close();
      this.#host.remove();
      this.opener?.focus({ preventScroll: true });
    };
    await grow(this.pictures[this.#index]!, closing, false);
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const end = this.#rtl ? -1 : 1;
    const zoomed = this.#scale > 1;
    const actions: Record<string, () => void> = {
      ArrowLeft: () => (zoomed ? this.#gestures.pan(PAN, 0) : this.#turn(-end)),
      ArrowRight: () => (zoomed ? this.#gestures.pan(-PAN, 0) : this.#turn(end)),
      ArrowUp: () => this.#gestures.pan(0, PAN),
      ArrowDown: () => this.#gestures.pan(0, -PAN),
      PageUp: () => this.#turn(-1),
      PageDown: () => this.#turn(1),
      Home: () => this.#turn(-Infinity),
      End: () => this.#turn(Infinity),
      '+': () => this.#gestures.zoom(ZOOM),
      '=': () => this.#gestures.zoom(ZOOM),
      '-': () => this.#gestures.zoom(1 / ZOOM),
      0: () => this.#gestures.reset(),
    };
    const action = actions[event.key];
    if (!action) return;
    // The page behind does not scroll.
    event.preventDefault();
    action();
  };

  #render(): void {
    const { length } = this.pictures;
    const words = this.#words;
    const number = new Intl.NumberFormat(this.#host.lang);
    const position = words.position.replace('{n}', number.format(this.#index + 1)).replace('{total}', number.format(length));
    // One that can do nothing keeps the focus it may have: a disabled button would lose it, and the keys with it.
    const button = (part: string, name: string, path: string, act: () => void, idle: boolean): TemplateResult =>
      html`<button part=${part} type="button" aria-label=${name} title=${name} aria-disabled=${idle} @click=${act}>${icon(path)}</button>`;
    render(
      html`<dialog
        part="dialog"
        aria-label=${words.enlarged}
        @keydown=${this.#onKey}
        @close=${() => this.close()}
        @cancel=${(event: Event) => {
          event.preventDefault();
          void this.close();
        }}
      >
        <div part="stage"></div>
        <div part="bar">
          <p part="position" role="status">${length > 1 && this.#index >= 0 ? position : ''}</p>
          ${button('zoom-out', words.zoomOut, 'M5 12h14', () => this.#gestures.zoom(1 / ZOOM), this.#scale <= 1)}
          ${button('zoom-in', words.zoomIn, 'M12 5v14M5 12h14', () => this.#gestures.zoom(ZOOM), this.#scale >= MOST)}
          <button part="close" type="button" autofocus aria-label=${words.close} title=${words.close} @click=${() => this.close()}>
            ${icon('M6 6l12 12M18 6L6 18')}
          </button>
        </div>
        ${length > 1 ? button('previous', words.previous, 'M15 5l-7 7 7 7', () => this.#turn(-1), this.#index <= 0) : nothing}
        ${length > 1 ? button('next', words.next, 'M9 5l7 7-7 7', () => this.#turn(1), this.#index >= length - 1) : nothing}
      </dialog>`,
      this.#root,
    );
  }
}
