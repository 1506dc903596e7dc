/** The pictures of a page that can be enlarged, and their names in addresses. */

import { fragmentName } from '../../core/page-url.js';

/** What the elements are called here: a page may have ours under other names. */
const tags = new Set(['article-figure', 'article-gallery']);
export const know = (tag: string): unknown => tags.add(tag);

/** A picture's article, or its page. */
const rootOf = (image: Element): ParentNode => image.closest('article') ?? (image.getRootNode() as Document | ShadowRoot);

/** What an element has to be enlarged: no emoji of a caption, and nothing that only counts readers. */
export const PICTURE = 'img:not(figcaption *, [width="0"], [width="1"])';

function picturesIn(root: ParentNode): HTMLImageElement[] {
  return [...root.querySelectorAll<HTMLImageElement>(`:is(${[...tags].join()})[expandable] ${PICTURE}`)];
}

/** Whether the page shows it: a copy for other screens or what is in a closed `<details>` is not turned to. */
const isShown = (image: HTMLImageElement): boolean =>
  // A lazy loader may keep the picture itself invisible until it has come, but not what is round it.
  image.checkVisibility() && image.parentElement!.checkVisibility({ visibilityProperty: true });

/** Lists the pictures of an article that a reader can turn to from one of them, which is among them in any case. */
export function listOf(image: HTMLImageElement): HTMLImageElement[] {
  return picturesIn(rootOf(image)).filter((each) => each === image || isShown(each));
}

/** Names once given: a picture that comes later or goes renames no other. */
const names = new WeakMap<HTMLImageElement, string>();

/** The id of a picture's figure, where it is the only picture in it. */
function idOf(image: HTMLImageElement): string | undefined {
  const around = ['figure', '[expandable]'].map((selector) => image.closest(selector));
  return around.find((element) => element?.id && element.querySelectorAll(PICTURE).length === 1)?.id;
}

/** Gives each picture a name of its own; what the page calls so itself is the page's. */
function nameAll(pictures: readonly HTMLImageElement[]): void {
  const taken = new Set(pictures.map((image) => names.get(image)));
  const give = (image: HTMLImageElement, wish: string | number): void => {
    if (names.has(image)) return;
    let name = `picture-${wish}`;
    for (let n = 2; taken.has(name) || document.getElementById(name) || document.getElementsByName(name).length; n++)
      name = `picture-${wish}-${n}`;
    taken.add(name);
    names.set(image, name);
  };
  // Ids stay what they are when a picture is put before: they go first.
  for (const image of pictures) {
    const id = idOf(image);
    if (id) give(image, id);
  }
  for (const [index, image] of pictures.entries()) give(image, index + 1);
}

/** The fragment that names a picture: by its figure's id where it has one to itself, else by its number on the page. */
export function nameOf(image: HTMLImageElement): string {
  if (!names.has(image)) nameAll([...new Set([...picturesIn(document), ...picturesIn(rootOf(image))])]);
  return `#${encodeURIComponent(names.get(image) ?? '')}`;
}

/** The picture of the page that a fragment names. */
export function pictureAt(hash: string): HTMLImageElement | undefined {
  if (!hash.startsWith('#picture-')) return undefined;
  const pictures = picturesIn(document);
  nameAll(pictures);
  return pictures.find((image) => names.get(image) === fragmentName(hash));
}
