import { LitElement, ReactiveElement, type CSSResultGroup, type CSSResultOrNative, type PropertyValues } from 'lit';
import { adoptLightSheet, type LightSheet } from './light-sheet.js';
import { slots } from './styles/slots.styles.js';
import { warn } from './warn.js';

/**
 * The base of every element: a name, a light sheet, and a shadow root only where there is something to show in it.
 *
 * What readers read stays in the light DOM and is laid out by the light sheet, so the shadow root holds controls and
 * nothing else. An instance without controls never makes one: that is most of what a page of plain figures costs.
 */
export abstract class ArticleElement extends LitElement {
  /** The tag name used when `define()` is called without one. */
  static readonly tag: string;

  /** Styles of the light DOM: the same rules as in `article-elements.css`, adopted where a page does not link that file. */
  static readonly light: LightSheet;

  protected static override finalizeStyles(styles: CSSResultGroup = []): CSSResultOrNative[] {
    return super.finalizeStyles([slots, styles]);
  }

  /**
   * Registers this class. Never throws for a name that is taken: the first definition stays and, in development, a
   * warning says so. A class that already has a name in the registry is registered under the second by a subclass,
   * since the platform allows a class one name per registry.
   */
  static define(tag: string = this.tag, registry: CustomElementRegistry | undefined = globalThis.customElements): void {
    if (!registry) return;
    const holder = registry.get(tag) as typeof ArticleElement | undefined;
    if (holder) {
      warn(
        `<${tag}> is already defined${holder === (this as unknown) ? '' : ' by other code, perhaps a second copy'}; the first definition stays.`,
      );
      return;
    }
    const constructor = this as unknown as CustomElementConstructor;
    registry.define(tag, registry.getName?.(constructor) ? class extends constructor {} : constructor);
  }

  /** Whether this instance has controls to show now. Depends on properties alone, never on the children. */
  protected get hasControls(): boolean {
    return true;
  }

  override connectedCallback(): void {
    adoptLightSheet(this, (this.constructor as typeof ArticleElement).light, (this.constructor as typeof ArticleElement).tag);
    super.connectedCallback();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.hasControls || this.shadowRoot ? super.createRenderRoot() : this;
  }

  protected override update(changed: PropertyValues): void {
    if (this.renderRoot === this && this.hasControls) {
      (this as { renderRoot: HTMLElement | DocumentFragment }).renderRoot = super.createRenderRoot();
    }
    // A root that came with the page gives way to the same one with its listeners, before anything is painted.
    if (!this.hasUpdated && this.shadowRoot?.firstChild) {
      this.shadowRoot.replaceChildren();
      this.renderOptions.renderBefore = null;
    }
    if (this.renderRoot === this) ReactiveElement.prototype['update'].call(this, changed);
    else super.update(changed);
  }

  /** The value if it is one of those allowed, else the first of them, with a warning in development. */
  protected oneOf<T extends string>(attribute: string, value: string | null | undefined, allowed: readonly [T, ...T[]]): T {
    if (value == null || value === '') return allowed[0];
    if (allowed.includes(value as T)) return value as T;
    warn(`<${this.localName}> knows no ${attribute}="${value}"; "${allowed[0]}" is used. Known: ${allowed.join(', ')}.`, this);
    return allowed[0];
  }
}
