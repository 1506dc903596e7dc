import type { CSSResult, ReactiveController, ReactiveElement, TemplateResult } from 'lit';

/**
 * What a figure has only where its page asks for it: a button, a veil, a placeholder. Each is a file of its own, fetched
 * when the first figure asks, so that a plain figure costs next to nothing.
 */
export interface Extra extends ReactiveController {
  /** Its controls, in the shadow root. An extra without controls makes none. */
  render?(): TemplateResult | undefined;
  /** The look of its controls. */
  readonly styles?: CSSResult;
  /** Children have come or gone. */
  read?(): void;
}

/** What loads an extra for a host of that kind. */
export type LoadExtra<Host extends ReactiveElement> = () => Promise<{ Extra: new (host: Host) => Extra }>;
