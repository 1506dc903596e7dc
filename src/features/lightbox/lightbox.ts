import { warn } from '../../core/warn.js';
import { onMove, setAddress } from './address.js';
import { Dialog } from './dialog.js';
import { listOf, nameOf, pictureAt } from './pictures.js';
import { grow } from './transition.js';

/**
 * What a reader wants to see, and one place that acts on it.
 *
 * A press, a key, Back and Forth only say what is wanted. The address follows at once; the dialog when its view transition
 * comes to it, by what is wanted then: whatever was asked for and undone meanwhile has not been.
 */
let wanted: HTMLImageElement | null = null;
/** What gets the focus back. */
let opener: HTMLElement | null = null;
/** The one that is open. There is one a page, made when it opens and gone when it closes. */
let shown: Dialog | undefined;
/** Whether a transition has begun that has not come to the change yet. */
let changing = false;

function want(image: HTMLImageElement | null): void {
  wanted = image;
  setAddress(image && nameOf(image));
  if ((image && shown?.show(image)) || changing) return;
  const from = shown?.picture ?? image;
  if (!from) return;
  changing = true;
  grow(from, change, !shown);
}

function change(): void {
  changing = false;
  if (wanted && shown?.show(wanted)) return;
  const before = shown;
  shown = undefined;
  before?.remove();
  if (wanted)
    try {
      // What is turned to while the dialog is about to close is not wanted.
      shown = new Dialog(listOf(wanted), {
        show: (image) => wanted && want(image),
        closed: (dialog) => dialog === shown && want(null),
      });
      shown.show(wanted);
      return;
    } catch (error) {
      warn('The enlarged picture could not be shown.', error);
      wanted = null;
      setAddress(null);
    }
  if (before) opener?.focus({ preventScroll: true });
  opener = null;
}

/** Opens the dialog on a picture; one that is open goes there. `from` is what gets the focus back. */
export function openLightbox(image: HTMLImageElement, from: HTMLElement | null): void {
  if (!image.isConnected) return;
  opener = from ?? opener;
  want(image);
}

/** Follows the page: pictures have come or gone; with the one that is shown goes the dialog, for the page has gone on to something else. */
export function follow(): void {
  if (wanted && !wanted.isConnected) want(null);
  else if (wanted) shown?.renew(listOf(wanted));
}

onMove((fragment) => {
  const image = pictureAt(fragment) ?? null;
  want(image);
  return image !== null;
});
// Until the dialog is there, nothing else hears it.
globalThis.addEventListener?.('keydown', ({ key }) => key === 'Escape' && changing && want(null), true);
