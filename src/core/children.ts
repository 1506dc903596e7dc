import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Calls back once the host is connected, and again whenever nodes below it come or go: pages stream, frameworks add
 * children late. What the callback itself changes does not call it again.
 */
export class ChildrenController implements ReactiveController {
  #observer?: MutationObserver;

  constructor(
    private readonly host: ReactiveElement,
    private readonly changed: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer ??= new MutationObserver(() => this.run());
    this.#observer.observe(this.host, { childList: true, subtree: true });
    this.run();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Calls back now, as if the children had changed. */
  run(): void {
    this.changed();
    this.#observer?.takeRecords();
  }
}
