import { html, nothing, type TemplateResult } from 'lit';
import { warn } from '../../../core/warn.js';
import type { FormContext } from './form-context.js';
import type { renderPreview } from './preview.js';

/** The button of `preview`, and what it shows; that is fetched when it is first asked for. */
export class Previewer {
  #open = false;
  #render?: typeof renderPreview;

  constructor(private readonly form: FormContext) {}

  readonly #toggle = async (): Promise<void> => {
    const { host } = this.form;
    try {
      this.#render ??= (await import('./preview.js')).renderPreview;
      this.#open = !this.#open;
    } catch (error) {
      warn(`<${host.localName}>: the preview could not be fetched.`, error);
    }
    host.requestUpdate();
  };

  /** What is in the form is another text by now. */
  follow(): void {
    if (this.#open) this.form.host.requestUpdate();
  }

  /** Hides it: there is nothing to show any more. */
  close(): void {
    this.#open = false;
  }

  render(): TemplateResult | typeof nothing {
    const { host, words, fields } = this.form;
    if (!host.hasAttribute('preview')) return nothing;
    return html`<div part="preview-bar">
        <button part="preview-button" type="button" aria-expanded=${this.#open} aria-controls="preview" @click=${this.#toggle}>
          ${words.preview}
        </button>
      </div>
      ${this.#open && this.#render ? this.#render(fields.value('body'), fields.value('name').trim(), words) : nothing}`;
  }
}
