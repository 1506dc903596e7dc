/** The pictures of an article that can be enlarged, in its order. */

/** What the elements are called here: a page may have ours under other names. */
const tags = new Set(['article-figure', 'article-gallery']);
export const know = (tag: string): unknown => tags.add(tag);

/** A picture's article, or its page. */
export const rootOf = (image: Element): ParentNode => image.closest('article') ?? (image.getRootNode() as Document | ShadowRoot);

export function picturesIn(root: ParentNode): HTMLImageElement[] {
  return [...root.querySelectorAll<HTMLImageElement>(`:is(${[...tags].join()})[expandable] img`)];
}

/** The name by which a picture is known in addresses: its figure's id where it has one to itself, else its number. */
export function nameOf(pictures: readonly HTMLImageElement[], index: number): string {
  const own = ['figure', '[expandable]']
    .map((selector) => pictures[index]?.closest(selector))
    .find((element) => element?.id && element.querySelectorAll('img').length === 1);
  return `#picture-${own ? encodeURIComponent(own.id) : index + 1}`;
}

/** Which of them an address asks for; -1 for none. */
export function named(pictures: readonly HTMLImageElement[], hash: string): number {
  return pictures.findIndex((_, index) => nameOf(pictures, index) === hash);
}

/** The picture of a page that an address asks for: of several articles, the first that has it. */
export function pictureAt(hash: string): HTMLImageElement | undefined {
  if (!hash.startsWith('#picture-')) return undefined;
  const articles = [...new Set(picturesIn(document).map(rootOf))].map(picturesIn);
  return articles.flatMap((pictures) => pictures[named(pictures, hash)] ?? [])[0];
}
