/** A picture that grows out of the page and goes back into it, where the browser can and the reader wants motion. */
const name = 'article-picture';
let sheet: CSSStyleSheet | undefined;

/** A name given in a shadow root would be of that root; a rule of the document for the part is of the document. */
function adopted(document: Document): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `.article-lightbox::part(current){view-transition-name:${name}}::view-transition-group(${name}){animation-duration:.25s}`,
    );
  }
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return sheet;
}

const inSight = (image: Element): boolean => {
  const { top, bottom, width } = image.getBoundingClientRect();
  return width > 0 && bottom > 0 && top < innerHeight;
};

function put(image: HTMLElement, on: boolean): void {
  image.style.viewTransitionName = on ? name : '';
  if (!on && !image.getAttribute('style')) image.removeAttribute('style');
}

/** Makes the change, and resolves once it is made. The picture in the page has the name before or after it. */
export async function grow(image: HTMLElement, change: () => void, opening: boolean): Promise<void> {
  const { ownerDocument: document } = image;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!document.startViewTransition || still || document.hidden || !inSight(image)) return change();
  const rules = adopted(document);
  if (opening) put(image, true);
  const { updateCallbackDone, finished } = document.startViewTransition(() => {
    put(image, !opening);
    change();
  });
  const done = (): void => {
    put(image, false);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== rules);
  };
  finished.then(done, done);
  await updateCallbackDone;
}
