import { html, nothing, type TemplateResult } from 'lit';
import { warn } from '../../../core/warn.js';
import type { FormContext } from './form-context.js';
import type { renderPreview } from './preview.js';

/** The button of `preview`, and what it shows; that is fetched when it is first asked for. */
export class Previewer {
  #render?: typeof renderPreview;

  constructor(private readonly form: FormContext) {}

  readonly #toggle = async (): Promise<void> => {
    const { host } = this.form;
    try {
      this.#render ??= (await import('./preview.js')).renderPreview;
      this.form.shown.preview = !this.form.shown.preview;
    } catch (error) {
      warn(`<${host.localName}>: the preview could not be fetched.`, error);
    }
    host.requestUpdate();
  };

  render(): TemplateResult | typeof nothing {
    const { host, words, fields, shown } = this.form;
    const open = shown.preview ?? false;
    if (!host.hasAttribute('preview')) return nothing;
    return html`<div part="preview-bar">
        <button part="preview-button" type="button" aria-expanded=${open} aria-controls="preview" @click=${this.#toggle}>
          ${words.preview}
        </button>
      </div>
      ${open && this.#render ? this.#render(fields.value('body'), fields.value('name').trim(), words) : nothing}`;
  }
}
