/** When work is done: in turns between which the browser can paint and answer, and, where nobody waits for it, when it has nothing better to do. */

interface Scheduling {
  scheduler?: { postTask?(task: () => void): unknown };
  requestIdleCallback?(task: () => void, options: { timeout: number }): unknown;
}
const { scheduler, requestIdleCallback } = globalThis as Scheduling;

/** Nothing waits longer than that, in milliseconds, however busy the page is. */
const longestWait = 300;

/** Resolves in a task of its own. */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => void (scheduler?.postTask ? scheduler.postTask(resolve) : setTimeout(resolve)));

/** Resolves when the browser is idle, and soon in any case. */
export const whenIdle = (): Promise<void> =>
  new Promise(
    (resolve) => void (requestIdleCallback ? requestIdleCallback(() => resolve(), { timeout: longestWait }) : setTimeout(resolve)),
  );

/** Resolves when the page has been painted: at once where it has been, or where nobody sees it. */
export const whenPainted = async (): Promise<void> => {
  if (document.hidden || performance.getEntriesByType('paint').length) return;
  await new Promise(requestAnimationFrame);
  await nextTurn();
};

/** Calls back once, in an idle moment, when an element comes that near to the screen. The observer can be disconnected before. */
export function whenNear(element: Element, rootMargin: string, begin: () => void): IntersectionObserver {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.at(-1)!.isIntersecting) return;
      observer.disconnect();
      void whenIdle().then(begin);
    },
    { rootMargin },
  );
  observer.observe(element);
  return observer;
}
