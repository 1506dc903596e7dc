import type { Control } from './control.js';

const heard = ['compositionstart', 'compositionupdate', 'compositionend', 'keydown', 'input', 'focusout'] as const;

/**
 * Whether an input method is composing text in a field. While it is, the value is not what the reader means yet, and a
 * change of it by script would leave what is being composed there twice.
 */
export class Composition {
  #composing = false;
  /** Whether anything was heard since this began: what began before cannot be asked for. */
  #certain = false;
  #targets: readonly HTMLElement[] = [];
  #ended: (target: EventTarget | null) => void = () => {};

  /** @param ended - Called once the text is what the reader means. */
  listen(targets: readonly HTMLElement[], ended: (target: EventTarget | null) => void): void {
    this.#targets = targets;
    this.#ended = ended;
    for (const target of targets) for (const type of heard) target.addEventListener(type, this.#onEvent);
  }

  release(): void {
    for (const target of this.#targets) for (const type of heard) target.removeEventListener(type, this.#onEvent);
  }

  /** Whether this field is in the middle of a composition, or may be. */
  isIn(control: Control): boolean {
    const root = control.getRootNode() as Document | ShadowRoot;
    if (root.activeElement !== control) return false;
    // Typed before the script was there, it may be half composed.
    return this.#composing || (!this.#certain && control.value !== (control as HTMLTextAreaElement).defaultValue);
  }

  readonly #onEvent = (event: Event): void => {
    const { type, target } = event;
    const { isComposing, keyCode } = event as KeyboardEvent;
    const was = this.#composing || !this.#certain;
    this.#composing =
      type === 'compositionstart' || type === 'compositionupdate' || (type !== 'focusout' && (isComposing || keyCode === 229));
    if (type === 'compositionend') this.#composing = false;
    if (this.#composing) return;
    this.#certain = true;
    // Browsers do not agree whether the last `input` comes before this or after it.
    if (was && type === 'compositionend') setTimeout(() => !this.#composing && this.#ended(target));
    else if (was) this.#ended(target);
  };
}
