import { changed, show, veilOf } from './seen.js';
import type { figure } from '../../strings/en/figure.js';
import { captionFor, copyOf } from './caption.js';
import { enlarge, isVector } from './files.js';
import { paperOf } from './paper.js';

/** The page's own button that fetches a picture which waits for the reader, or has failed. */
function pageButton(image: Element, part: 'load' | 'retry'): HTMLElement | null {
  for (let at = image.parentElement; at; at = at.parentElement) {
    const button = at.shadowRoot?.querySelector<HTMLElement>(`[part~=${part}]`);
    if (button) return button;
    if (at.localName === 'article') break;
  }
  return null;
}

type State = 'veiled' | 'waiting' | 'failed' | 'shown';

/** What the page makes of a picture now. Whether it fails is found out here: a larger file may be there. */
function stateOf(image: HTMLImageElement): State {
  if (veilOf(image)) return 'veiled';
  return !image.naturalWidth && pageButton(image, 'load') ? 'waiting' : 'shown';
}

/** Where the page has a picture from, in words to be compared. */
const sourcesOf = (image: HTMLImageElement): string =>
  [image, ...(image.closest('picture')?.querySelectorAll('source') ?? [])]
    .map((each) => `${each.getAttribute('src')} ${each.srcset}`)
    .join();

/** One picture in the dialog: its `<picture>` at its largest, with its caption and credit, or what stands for it; it follows the page. */
export class Slide {
  readonly element = document.createElement('figure');
  /** The room of the picture. */
  readonly room = document.createElement('div');
  /** The picture, or the place of one that is not to be seen. */
  image = document.createElement('div') as HTMLElement;
  /** How wide the picture is in its own pixels, as far as that is known. */
  width = 0;
  #state: State = 'shown';
  #panel?: HTMLElement;
  readonly #caption: HTMLElement | null;
  #away = 0;
  /** What the page had for the picture when it was copied. */
  #copied = '';
  readonly #end = new AbortController();
  readonly #resize = new ResizeObserver(() => requestAnimationFrame(() => this.lay()));

  constructor(
    private readonly original: HTMLImageElement,
    private readonly words: typeof figure,
    /** The picture is another one now; the focus may have been on a button that is gone. */
    private readonly renewed: (focused: boolean) => void,
  ) {
    this.room.className = 'view';
    this.element.part.add('slide');
    this.element.append(this.room);
    this.#caption = captionFor(original);
    this.#caption?.part.add('caption');
    if (this.#caption) this.element.append(this.#caption);
    this.#make(stateOf(original));
    const { signal } = this.#end;
    original.addEventListener('load', () => this.#follow(), { signal });
    changed.addEventListener('change', () => this.#follow(), { signal });
  }

  /** So many places from the one that is shown. */
  place(away: number, rtl: boolean): void {
    this.#away = away;
    this.element.style.setProperty('--_at', String(rtl ? -away : away));
    this.element.inert = away !== 0;
    this.image.part.toggle('current', away === 0);
  }

  remove(): void {
    this.#end.abort();
    this.#resize.disconnect();
    this.element.remove();
  }

  /** Follows the page: it has veiled the picture or shown it, or another file has come there than was copied. */
  #follow(): void {
    const now = stateOf(this.original);
    const veiling = (now === 'veiled') !== (this.#state === 'veiled');
    const come = this.original.naturalWidth && (this.#state !== 'shown' || this.#copied !== sourcesOf(this.original));
    if (veiling || (now === 'shown' && come)) this.#make(now);
  }

  #make(state: State): void {
    this.#state = state;
    if (state === 'shown') {
      this.#drop();
      return this.#fetch();
    }
    const { words, original } = this;
    const place = document.createElement('div');
    this.#size(place, 0);
    this.#put(place);
    const veil = veilOf(original);
    if (veil) this.#ask(veil.getAttribute('sensitive') || words.sensitive, 'reveal', words.reveal, () => show(veil, true));
    else if (state === 'failed') this.#ask(words.failed, 'retry', words.retry, () => this.#again('retry'));
    else this.#ask('', 'load', pageButton(original, 'load')?.textContent?.trim() || words.load, () => this.#again('load'));
  }

  /** Fetches it here and in the page. */
  #again(part: 'load' | 'retry'): void {
    if (this.#state === 'shown') return;
    this.#state = 'shown';
    this.#panel!.querySelector('p:last-of-type')!.textContent = this.words.loading;
    this.#panel!.querySelector('button')!.ariaDisabled = 'true';
    pageButton(this.original, part)?.click();
    this.#fetch();
  }

  /** Puts a panel in the picture's place: what it shows, what is the matter, and a button. */
  #ask(reason: string, part: string, label: string, act: () => void): void {
    const focused = this.#focused;
    const [panel, alt, said, button] = (['div', 'p', 'p', 'button'] as const).map((name) => document.createElement(name));
    panel!.className = 'panel';
    if (part !== 'reveal') alt!.textContent = this.original.alt;
    said!.role = 'status';
    said!.textContent = reason;
    button!.part.add(part);
    button!.textContent = label;
    button!.addEventListener('click', act);
    panel!.append(alt!, said!, button!);
    this.#panel?.remove();
    this.#panel = panel;
    this.room.after(panel!);
    if (focused) button!.focus();
  }

  /** Puts a picture into the room. */
  #put(image: HTMLElement, picture: Element = image): void {
    image.part.add('picture');
    image.part.toggle('current', this.#away === 0);
    image.draggable = false;
    this.image = image;
    this.room.replaceChildren(picture);
    this.#resize.disconnect();
    for (const each of [this.room, image]) this.#resize.observe(each);
    this.renewed(false);
  }

  #fetch(): void {
    const { original } = this;
    const picture = copyOf(original.closest('picture') ?? original);
    const image = picture instanceof HTMLImageElement ? picture : picture.querySelector('img')!;
    const widest = enlarge(picture, image, original);
    this.#size(image, widest);
    this.#copied = sourcesOf(original);
    let page = original.naturalWidth ? original.currentSrc : '';
    // What the page shows already stands in until the large file has come.
    if (page) image.style.backgroundImage = `url(${JSON.stringify(page)})`;
    image.addEventListener('load', () => image === this.image && this.#come(image, widest));
    image.addEventListener('error', () => {
      if (image !== this.image) return;
      // The picture in the page is better than none.
      if (!page) return this.#make('failed');
      for (const source of picture.querySelectorAll('source')) source.remove();
      image.removeAttribute('srcset');
      image.src = page;
      page = '';
    });
    this.#put(image, picture);
    if (!image.src && !image.srcset && !picture.querySelector('source')) this.#make('failed');
  }

  #come(image: HTMLImageElement, widest: number): void {
    const { color, layers, scheme } = paperOf(this.original);
    Object.assign(image.style, { backgroundImage: layers, backgroundColor: color, colorScheme: scheme });
    // The file itself knows better than what the page says of all of them.
    this.#size(image, image.naturalWidth ? 0 : widest);
    this.#drop();
  }

  get #focused(): boolean {
    return Boolean(this.#panel?.contains((this.element.getRootNode() as ShadowRoot).activeElement));
  }

  #drop(): void {
    if (!this.#panel) return;
    const focused = this.#focused;
    this.#panel.remove();
    this.#panel = undefined;
    this.renewed(focused);
  }

  /** Says its ratio, and how wide it gets at most: no photograph is blown up to more than it is, or than the page shows it. */
  #size(image: HTMLElement, widest: number): void {
    const { original } = this;
    const said = [Number(original.getAttribute('width')), Number(original.getAttribute('height'))];
    const { currentSrc = '', src = '', naturalWidth = 0, naturalHeight = 0 } = image as Partial<HTMLImageElement>;
    const vector = isVector(currentSrc || src);
    const [width = 3, height = 2] =
      [vector && said, [naturalWidth, naturalHeight], said, [original.naturalWidth, original.naturalHeight]].find(
        (size) => size && size[0] && size[1],
      ) || [];
    this.width = Math.max(widest, width);
    image.style.setProperty('--_ratio', String(width / height));
    image.style.setProperty('--_most', vector ? '100vmax' : `${Math.max(this.width, original.clientWidth)}px`);
  }

  /** Puts the caption under the picture's edge, both in the middle of the room. */
  lay(): void {
    const { style } = this.element;
    style.setProperty('--_edge', `${this.image.offsetWidth}px`);
    // How high the caption is follows from that, and the room from the caption.
    style.setProperty('--_under', `${(this.room.clientHeight - this.image.offsetHeight) / -2}px`);
    const caption = this.#caption;
    // A long one is scrolled by keys, too.
    if (caption && caption.scrollHeight > caption.clientHeight) caption.tabIndex = 0;
    else caption?.removeAttribute('tabindex');
  }
}
