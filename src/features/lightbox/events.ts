/** A reader wants a picture enlarged. Canceled, it is left to the site's own viewer. */
export class FigureEnlargeEvent extends Event {
  constructor(
    /** The picture in the page. */
    readonly image: HTMLImageElement,
  ) {
    super('figure-enlarge', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'figure-enlarge': FigureEnlargeEvent;
  }
}
