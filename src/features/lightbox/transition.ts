/** A picture that grows out of the page and goes back into it, where the browser can and the reader wants motion. */
const name = 'article-picture';
let sheet: CSSStyleSheet | undefined;
/** Takes away what the last transition has written into the page. */
let clean: (() => void) | undefined;

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

/** Makes the change, now or in a frame: once in any case. The picture in the page has the name before or after it. */
export function grow(image: HTMLElement, change: () => void, opening: boolean): void {
  clean?.();
  const { ownerDocument: document } = image;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!document.startViewTransition || still || document.hidden || !inSight(image)) return change();
  const rules = adopted(document);
  put(image, opening);
  const done = (): void => {
    if (clean !== done) return;
    clean = undefined;
    put(image, false);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== rules);
  };
  clean = done;
  const { ready, updateCallbackDone, finished } = document.startViewTransition(() => {
    if (clean === done) put(image, !opening);
    change();
  });
  // One that is skipped, since the next has begun or the window is resized, is no error.
  ready.catch(() => {});
  updateCallbackDone.catch(() => {});
  finished.then(done, done);
}
