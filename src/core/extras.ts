import { adoptStyles, type CSSResult, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { slots } from './styles/slots.styles.js';
import { nextTurn } from './turns.js';
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

const none: Extra[] = [];

/** The extras of one element: fetched once each, and rendered in the order in which they are declared, whichever came first. */
export class Extras<Name extends string, Host extends LitElement> {
  // Most figures ask for nothing: they have no maps.
  #loaded?: Map<Name, Extra>;
  #loading?: Map<Name, Promise<boolean>>;

  /** @param files - What loads each of them, by name: one list for all elements of a class. */
  constructor(
    private readonly host: Host,
    private readonly files: Readonly<Record<Name, LoadExtra<Host>>>,
    private readonly styles: CSSResult,
  ) {}

  /** Fetches an extra, if that is not done yet; resolves to whether it is there, and never rejects. */
  use(name: Name): Promise<boolean> {
    this.#loading ??= new Map();
    const loading = this.#loading.get(name) ?? this.#load(name);
    this.#loading.set(name, loading);
    return loading;
  }

  async #load(name: Name): Promise<boolean> {
    try {
      const { Extra } = await this.files[name]();
      // What all figures of a page wait for comes to all of them at once.
      await nextTurn();
      const extra = new Extra(this.host);
      (this.#loaded ??= new Map()).set(name, extra);
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
    await Promise.all(this.#loading?.values() ?? []);
  }

  get #all(): Extra[] {
    return this.#loaded ? [...this.#loaded.values()] : none;
  }

  /** Whether one of them has controls. */
  get controls(): boolean {
    return this.#all.some(({ render }) => render);
  }

  read(): void {
    for (const extra of this.#all) extra.read?.();
  }

  /** The looks of all of them, before they are seen; then their controls. */
  render(): (TemplateResult | undefined)[] {
    const styles = this.#all.flatMap(({ styles = [] }) => styles);
    const root = this.host.shadowRoot;
    if (root && root.adoptedStyleSheets?.length !== styles.length + 2) adoptStyles(root, [slots, this.styles, ...styles]);
    // One that has not come keeps its place, so that the others' nodes, and the focus in them, stay.
    return (Object.keys(this.files) as Name[]).map((name) => this.#loaded?.get(name)?.render?.());
  }
}
