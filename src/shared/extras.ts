import { adoptStyles, type CSSResult, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { warn } from './warn.js';

/**
 * What an element has only where its page asks for it: a button, a veil, a placeholder. Each is a file of its own, fetched
 * when the first element asks, so that a plain figure costs next to nothing.
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
export type LoadExtra<Host extends LitElement> = () => Promise<{ Extra: new (host: Host) => Extra }>;

/** The extras of one element: fetched once each, rendered in the order in which they came. */
export class Extras<Name extends string, Host extends LitElement> {
  readonly #loaded = new Map<Name, Extra>();
  readonly #loading = new Map<Name, Promise<boolean>>();

  constructor(
    private readonly host: Host,
    private readonly files: Record<Name, LoadExtra<Host>>,
    private readonly styles: CSSResult,
  ) {}

  /** Fetches an extra, if that is not done yet; resolves to whether it is there, and never rejects. */
  use(name: Name): Promise<boolean> {
    const loading = this.#loading.get(name) ?? this.#load(name);
    this.#loading.set(name, loading);
    return loading;
  }

  async #load(name: Name): Promise<boolean> {
    try {
      const extra = new (await this.files[name]()).Extra(this.host);
      this.#loaded.set(name, extra);
      this.host.addController(extra);
      extra.read?.();
      this.host.requestUpdate();
      return true;
    } catch (error) {
      warn(`<${this.host.localName}>: what makes it ${name} could not be fetched.`, error);
      return false;
    }
  }

  /** Resolves when all that was asked for has come or is known not to. */
  async ready(): Promise<void> {
    await Promise.all(this.#loading.values());
  }

  /** Whether one of them has controls. */
  get controls(): boolean {
    return [...this.#loaded.values()].some(({ render }) => render);
  }

  read(): void {
    for (const extra of this.#loaded.values()) extra.read?.();
  }

  /** The looks of all of them, before they are seen; then their controls. */
  render(): (TemplateResult | undefined)[] {
    const styles = [...this.#loaded.values()].flatMap(({ styles = [] }) => styles);
    const root = this.host.shadowRoot;
    if (root && root.adoptedStyleSheets?.length !== styles.length + 1) adoptStyles(root, [this.styles, ...styles]);
    return [...this.#loaded.values()].map((extra) => extra.render?.());
  }
}
