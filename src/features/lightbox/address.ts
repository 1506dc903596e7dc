/**
 * The address of what is open: a picture has one of its own, to be linked to, and Back closes it.
 *
 * `setAddress` says what the address should be, at any moment; `settle` alone writes to the history, and waits while a way
 * back is under way, so that nothing is written over the entry that is being left. An entry made here is marked, and closing
 * goes back by it; one that somebody came in by is changed in place.
 *
 * Scripts that change pages in place (Turbo, Turbolinks, htmx) take every move in the history for one to another page: they
 * would fetch the article anew and put it over a comment that is being written. A move between the page and an entry made here
 * is heard before them, and they do not hear it.
 */

/** Timeout for a way back in milliseconds: a frame may not be allowed one, and then nothing says so. */
const BACK_TIMEOUT_MS = 1000;

/** The fragment that should be there, and the one of a picture that was written or found there last. */
let wanted: string | null = null;
let written: string | null = null;
let goingBack: ReturnType<typeof setTimeout> | undefined;
/** The page whose entry was looked at last, and whether that entry was made here. */
let page = '';
let isOurEntry = false;
/** The fragment of the entry made here that the last move led out of, to which Forward leads. */
let forward: string | null = null;

const pageHere = (): string => location.href.split('#', 1)[0]!;

/** The page's own state of an entry, with our mark or without. */
function stateWith(marked: boolean): unknown {
  const given: unknown = history.state;
  if (!marked && typeof given !== 'object') return given;
  const state: Record<string, unknown> = typeof given === 'object' ? { ...given } : {};
  if (marked) state.articlePicture = true;
  else delete state.articlePicture;
  return Object.keys(state).length ? state : null;
}

function write(change: 'pushState' | 'replaceState', marked: boolean, fragment: string): void {
  // Relative to the page itself, whatever its <base> says.
  const url = new URL(location.href);
  url.hash = fragment;
  if (change === 'pushState') forward = null;
  try {
    history[change](stateWith(marked), '', url.href);
  } catch {
    // A frame without a history of its own, or a browser that has had too many entries: it goes without.
  }
}

const isMarked = (): boolean => Boolean((history.state as { articlePicture?: boolean } | null)?.articlePicture);

function settle(canGoBack: boolean): void {
  if (goingBack !== undefined) return;
  const isOurs = written !== null && location.hash === written;
  if (wanted === null && isOurs && isMarked() && canGoBack) {
    goingBack = setTimeout(() => arrive(false), BACK_TIMEOUT_MS);
    history.back();
    return;
  }
  written = wanted;
  if (wanted === null) {
    if (isOurs) write('replaceState', false, '');
  } else if (wanted !== location.hash) write(isOurs ? 'replaceState' : 'pushState', !isOurs || isMarked(), wanted);
  isOurEntry = wanted !== null && isMarked();
  page = pageHere();
}

function arrive(canGoBack: boolean): void {
  clearTimeout(goingBack);
  goingBack = undefined;
  settle(canGoBack);
}

/** Asks for the fragment of the picture that is open, or none. */
export function setAddress(fragment: string | null): void {
  wanted = fragment;
  settle(true);
}

/** The part of Turbo and of Turbolinks that listens to the history; starting it says once more what the page's entry is. */
interface Listening {
  readonly started?: boolean;
  stop(): void;
  start(): void;
}

interface PageScripts {
  readonly Turbo?: { readonly session?: { readonly history?: Listening } };
  readonly Turbolinks?: { readonly controller?: { readonly history?: Listening } };
}

/**
 * Has those that were there before listen anew, and so after us: Chrome calls the listeners of a window in the order in which
 * they came, whatever the phase. What else has listened before hears all moves.
 */
function letOthersListenLater(): void {
  const { Turbo, Turbolinks } = globalThis as PageScripts;
  try {
    for (const listening of [Turbo?.session?.history, Turbolinks?.controller?.history]) {
      if (!listening?.started) continue;
      listening.stop();
      listening.start();
    }
  } catch {
    // Of a version that keeps it elsewhere: it hears all moves, as any page's script does.
  }
  const { onpopstate } = window;
  window.onpopstate = null;
  window.onpopstate = onpopstate;
}

/**
 * Calls back with the fragment whenever the reader goes back or forth; it answers whether a picture is there. The page's own
 * scripts hear of the move unless it was one between the page and a picture in it.
 */
export function onMove(moved: (fragment: string) => boolean): void {
  const onPopState = (event: PopStateEvent): void => {
    const isHere = page === pageHere();
    const isBack = isHere && isOurEntry && !isMarked();
    const isForward = isHere && isMarked() && location.hash === forward;
    forward = isBack ? written : null;
    let isShown = false;
    if (goingBack === undefined) isShown = moved(location.hash);
    else arrive(true);
    if (isBack || (isForward && isShown)) event.stopImmediatePropagation();
  };
  // A server that loads the module has no window.
  if (typeof window === 'undefined') return;
  addEventListener('popstate', onPopState, true);
  letOthersListenLater();
}
