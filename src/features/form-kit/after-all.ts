/**
 * Calls `decide` once every listener of the form, and of all that is round it, has heard that it is submitted, since editors
 * write into their fields then and other scripts send it themselves; where one of them stops the event, then and there. To
 * be called in the capturing phase.
 *
 * @param claims - Asked after the form's own listeners: whether the browser must not post it. Routers that ask leave it
 *   alone then; scripts that do not ask and take it all the same are heard.
 * @param decide - Gets whether another script has taken it.
 */
export function afterAll(event: Event, claims: () => boolean, decide: (taken: boolean) => void): void {
  const { currentTarget } = event;
  const path = event.composedPath();
  const heard = new AbortController();
  let taken = false;
  const listen = (target: EventTarget, isLast: boolean): void => {
    const onSubmit = (same: Event): void => {
      if (same !== event) return;
      if (target === currentTarget) {
        taken = event.defaultPrevented;
        if (!taken && claims()) {
          event.preventDefault();
          event.preventDefault = () => (taken = true);
        }
      }
      if (!isLast && !event.cancelBubble) return;
      heard.abort();
      const claimed = Object.hasOwn(event, 'preventDefault');
      if (claimed) Reflect.deleteProperty(event, 'preventDefault');
      decide(claimed ? taken : event.defaultPrevented);
    };
    target.addEventListener(event.type, onSubmit, { signal: heard.signal });
  };
  const own = path.slice(path.indexOf(currentTarget as EventTarget));
  own.forEach((target, index) => listen(target, index === own.length - 1));
}
