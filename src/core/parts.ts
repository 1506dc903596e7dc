import { adoptStyles, type CSSResult, type LitElement, type PropertyValues, type ReactiveController, type TemplateResult } from 'lit';
import { slots } from './styles/slots.styles.js';
import { nextTurn } from './turns.js';
import { warn } from './warn.js';

/**
 * What an element has only where its page or its reader asks for it: a button, a veil, a feed. Each is a file of its own,
 * fetched when it is first asked for, so that a plain element costs next to nothing. It is one of its host's controllers:
 * it begins in `hostConnected()` and stops in `hostDisconnected()`.
 */
export interface Part extends ReactiveController {
  /** Makes its controls, for the shadow root. A part without controls has no such method. */
  render?(): TemplateResult | undefined;
  /** The look of its controls. */
  readonly styles?: CSSResult;
  /** Called when the host's children changed, and once when the part has come. */
  childrenChanged?(): void;
  /** Called after the host was updated, with what changed, once the part has come. */
  hostChanged?(changed: PropertyValues): void;
}

/** What fetches a part for a host of that kind; a part that speaks fetches its words before it is made. */
type PartLoader<Host extends LitElement, P extends Part> = () => Promise<{
  Part: new (host: Host) => P;
  fetchWords?(host: Element): Promise<unknown>;
}>;

/** The parts of one element: fetched once each, and rendered in the order in which they are declared, whichever came first. */
export class Parts<Host extends LitElement, Of extends Readonly<Record<string, Part>>> {
  // Most figures ask for nothing: they have no maps.
  #loaded?: Map<keyof Of, Part>;
  #loading?: Map<keyof Of, Promise<Part | undefined>>;

  /**
   * @param loaders - What fetches each part, by name: one list for all elements of a class.
   * @param styles - The look that the controls of all parts share.
   */
  constructor(
    private readonly host: Host,
    private readonly loaders: { readonly [Name in keyof Of]: PartLoader<Host, Of[Name]> },
    private readonly styles?: CSSResult,
  ) {}

  /** Fetches a part, if that is not done yet; resolves to nothing where it cannot be had, and never rejects. */
  use<Name extends keyof Of & string>(name: Name): Promise<Of[Name] | undefined> {
    this.#loading ??= new Map();
    const loading = this.#loading.get(name) ?? this.#load(name);
    this.#loading.set(name, loading);
    return loading as Promise<Of[Name] | undefined>;
  }

  async #load(name: keyof Of & string): Promise<Part | undefined> {
    try {
      const { Part, fetchWords } = await this.loaders[name]();
      await fetchWords?.(this.host);
      // What all elements of a page wait for comes to all of them at once.
      await nextTurn();
      const part = new Part(this.host);
      (this.#loaded ??= new Map()).set(name, part);
      this.host.addController(part);
      part.childrenChanged?.();
      this.host.requestUpdate();
      return part;
    } catch (error) {
      // Asked for again, it is fetched again.
      this.#loading!.delete(name);
      return void warn(`<${this.host.localName}>: ${name} could not be fetched.`, error);
    }
  }

  /** A part that has come. */
  get<Name extends keyof Of>(name: Name): Of[Name] | undefined {
    return this.#loaded?.get(name) as Of[Name] | undefined;
  }

  /** Resolves when all that was asked for has come or is known not to. */
  async ready(): Promise<void> {
    await Promise.all(this.#loading?.values() ?? []);
  }

  get #all(): Part[] {
    return [...(this.#loaded?.values() ?? [])];
  }

  /** Whether a part that has come has controls. */
  get hasControls(): boolean {
    return this.#all.some(({ render }) => render);
  }

  childrenChanged(): void {
    for (const part of this.#all) part.childrenChanged?.();
  }

  hostChanged(changed: PropertyValues): void {
    for (const part of this.#all) part.hostChanged?.(changed);
  }

  /** Adopts the looks of all parts, before they are seen; then makes their controls. */
  render(): (TemplateResult | undefined)[] {
    const styles = [slots, this.styles ?? [], this.#all.flatMap(({ styles = [] }) => styles)].flat();
    const root = this.host.shadowRoot;
    if (root && root.adoptedStyleSheets?.length !== styles.length) adoptStyles(root, styles);
    // A part that has not come keeps its place, so that the others' nodes, and the focus in them, stay.
    return Object.keys(this.loaders).map((name) => this.#loaded?.get(name)?.render?.());
  }
}
