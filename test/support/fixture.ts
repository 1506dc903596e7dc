/** Mounts HTML into the page for one test and waits for what happens there, by frames and events, never by time. */

const mounted = new Set<Element>();

afterEach(() => {
  for (const container of mounted) container.remove();
  mounted.clear();
});

/** Puts `html` at the end of the body until the test is over; gives its first element, rendered. */
export async function fixture<T extends Element = HTMLElement>(html: string): Promise<T> {
  const template = document.createElement('template');
  template.innerHTML = html;
  const container = document.createElement('div');
  container.append(document.importNode(template.content, true));
  mounted.add(container);
  document.body.append(container);
  const elements = [...container.querySelectorAll<Element & { updateComplete?: Promise<unknown> }>('*')];
  await Promise.all(elements.map((element) => element.updateComplete));
  const first = container.firstElementChild;
  if (!first) throw new Error('fixture: no element in the HTML');
  return first as T;
}

export const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Resolves with the first true-ish answer of `predicate`, asked once a frame. */
export async function until<T>(predicate: () => T | Promise<T>, timeout = 5000): Promise<NonNullable<T>> {
  for (const end = performance.now() + timeout; ; await nextFrame()) {
    const answer = await predicate();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`Not within ${timeout} ms: ${predicate}`);
  }
}

/** Resolves with the next event of that type. */
export function oneEvent<T extends Event = Event>(target: EventTarget, type: string, timeout = 5000): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No ${type} within ${timeout} ms`)), timeout);
    target.addEventListener(
      type,
      (event) => {
        clearTimeout(timer);
        resolve(event as T);
      },
      { once: true },
    );
  });
}
