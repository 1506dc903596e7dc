/**
 * The address of what is open: a picture has one of its own, to be linked to, and Back closes it. An entry of the
 * history that we have made is marked, so that closing goes back by it; one that somebody came in by is changed in place.
 */
const mark = 'articlePicture';
const marked = (): boolean => Boolean((history.state as Record<string, unknown> | null)?.[mark]);
const state = (): object => ({ ...(history.state as object | null), [mark]: true });

/** Resolves once the way back from the last picture is done. */
let back: Promise<void> = Promise.resolve();

/** A document without a history of its own, such as one in a frame that may not have it, goes without. */
function attempt(change: () => void): void {
  try {
    change();
  } catch {
    // Nothing to go back to, then.
  }
}

export async function enter(name: string): Promise<void> {
  await back;
  if (location.hash !== name) attempt(() => history.pushState(state(), '', name));
}

export function move(name: string): void {
  attempt(() => history.replaceState(history.state, '', name));
}

/** Leaves the picture's address, unless the reader has done so by the Back button. */
export function leave(): void {
  if (!location.hash.startsWith('#picture-')) return;
  if (marked()) {
    back = new Promise((done) => addEventListener('popstate', () => done(), { once: true }));
    history.back();
  } else attempt(() => history.replaceState(history.state, '', location.pathname + location.search));
}

/** Calls back with the address whenever the reader goes back or forth; returns what ends it. */
export function onMove(moved: (hash: string) => void): () => void {
  const listener = (): void => moved(location.hash);
  addEventListener('popstate', listener);
  return () => removeEventListener('popstate', listener);
}
