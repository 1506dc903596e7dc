const attributes = ['src', 'srcset', 'sizes'];

/** Where a picture is fetched from, kept so that it can be taken away and given back. */
export class Sources {
  readonly #kept: readonly [Element, string, string | null][];

  constructor(private readonly image: HTMLImageElement) {
    this.#kept = Sources.of(image).flatMap((element) =>
      attributes.map((name): [Element, string, string | null] => [element, name, element.getAttribute(name)]),
    );
  }

  static of(image: HTMLImageElement): Element[] {
    return [...(image.closest('picture')?.querySelectorAll('source') ?? []), image];
  }

  /** Nothing is fetched any more. */
  static clear(image: HTMLImageElement): void {
    for (const element of Sources.of(image)) for (const name of attributes) element.removeAttribute(name);
  }

  restore(): void {
    for (const [element, name, value] of this.#kept) if (value !== null) element.setAttribute(name, value);
    giveRoomBack(this.image);
  }
}

/** The room that its width and height say, for a picture that is not there: not every browser goes by them then. */
export function keepRoom(image: HTMLImageElement): void {
  const [width, height] = ['width', 'height'].map((side) => Number(image.getAttribute(side)));
  if (!width || !height) return;
  image.style.aspectRatio = `${width} / ${height}`;
  // In a gallery it is the row's height that says how wide it is.
  if (!image.closest('article-gallery')) image.style.inlineSize = `${width}px`;
}

export function giveRoomBack(image: HTMLImageElement): void {
  image.style.aspectRatio = image.style.inlineSize = image.style.minBlockSize = image.style.display = '';
  if (!image.getAttribute('style')) image.removeAttribute('style');
}
