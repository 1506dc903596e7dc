/** Long work in pieces short enough that the page answers the reader between them. */

/** Milliseconds of one piece: a frame has sixteen, and the browser's own work in it. */
const PIECE = 8;

type Scheduling = { scheduler?: { postTask?(task: () => void): Promise<void> } };

/** Lets others have their turn. Not by `scheduler.yield`, which comes before the timers of the page. */
const turn = (): Promise<void> =>
  (globalThis as Scheduling).scheduler?.postTask?.(() => undefined) ?? new Promise((resolve) => setTimeout(resolve));

/** Until what was written is on screen; a page that is not looked at has no frames, and waits for none. */
const frame = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });

/** Does `work` on each, the first ones before the next frame, then as there is time. Stops when `stopped` says so. */
export async function inSlices<T>(items: readonly T[], work: (item: T) => void, first: number, stopped: () => boolean): Promise<void> {
  let until = Infinity;
  for (const [index, item] of items.entries()) {
    if (index === first) {
      await frame();
      until = performance.now() + PIECE;
    } else if (performance.now() > until) {
      await turn();
      until = performance.now() + PIECE;
    }
    if (stopped()) return;
    work(item);
  }
}
