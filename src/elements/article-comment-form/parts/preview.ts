import { html, nothing, type TemplateResult } from 'lit';
import { paragraphs, type Piece } from '../../../domains/comments/preview-text.js';
import type { FormWords } from '../../../features/form-kit/problems.js';

const piece = ({ text, href }: Piece): TemplateResult | string =>
  href ? html`<a href=${href} rel="ugc nofollow noopener" target="_blank">${text}</a>` : text;

/** The comment as it will look. Text is text: what looks like HTML is shown as it was written. */
export function renderPreview(body: string, name: string, words: FormWords): TemplateResult {
  const blocks = paragraphs(body);
  return html`<div part="preview" id="preview" role="region" aria-label=${words.previewOf}>
    ${name ? html`<p part="preview-name">${name}</p>` : nothing}
    ${
      blocks.length
        ? blocks.map(
            (lines) => html`<p dir="auto">${lines.map((line, index) => html`${index ? html`<br />` : nothing}${line.map(piece)}`)}</p>`,
          )
        : html`<p part="preview-empty">${words.previewEmpty}</p>`
    }
  </div>`;
}
