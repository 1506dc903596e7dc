/** A picture, and its fallback if it has one, could not be loaded. The figure shows its alt text and a button to try again. */
export class FigureErrorEvent extends Event {
  constructor(
    /** The picture in the page. */
    readonly image: HTMLImageElement,
    /** The address that was tried last. */
    readonly src: string,
  ) {
    super('figure-error', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'figure-error': FigureErrorEvent;
  }
}
