import { adoptStyles, html, nothing, type TemplateResult } from 'lit';
import type { Sort } from '../../../domains/comments/contract.js';
import { slots } from '../../../core/styles/slots.styles.js';
import { allText } from './thread-counts.js';
import type { ThreadSource } from './thread-source.js';
import { shadow } from './thread.styles.js';

/** Gives the controls their look; true once there is a root that has it. */
export function adoptLook(root: ShadowRoot | null): boolean {
  if (root) adoptStyles(root, [slots, shadow]);
  return root !== null;
}

const option = (value: Sort, text: string, chosen: Sort): TemplateResult =>
  html`<option value=${value} ?selected=${value === chosen}>${text}</option>`;

const sorter = ({ words, sort, sortBy }: ThreadSource): TemplateResult =>
  html`<label part="sort"
    ><span>${words.sort}</span>
    <select part="sort-select" .value=${sort} @change=${sortBy}>
      ${option('oldest', words.oldest, sort)}${option('newest', words.newest, sort)}
    </select></label
  >`;

/** A button that works stays where it is and keeps the focus; it only does nothing more. */
export function renderThread(source: ThreadSource): TemplateResult {
  const { listed, loaded, count, counts, status, isOpen, failed, busy, words } = source;
  const { more, here } = counts;
  const all = more ? allText(counts, source.pageSize) : '';
  return html`<slot id="head"></slot>
    ${
      listed
        ? html`<div part="toolbar">
            <p part="count">${count}</p>
            ${loaded && (more || here > 1) ? sorter(source) : nothing}
          </div>`
        : nothing
    }
    <slot id="rest"></slot>
    <div part="foot">
      <p part="status" role="status">${status}</p>
      ${failed ? html`<button part="retry" type="button" @click=${source.retry}>${words.retry}</button>` : nothing}
      ${
        more
          ? html`<button part="more" type="button" aria-disabled=${busy ? 'true' : 'false'} @click=${source.more}>
              ${busy === 'more' ? words.loading : words.more}
            </button>`
          : nothing
      }
      ${
        all || busy === 'all'
          ? html`<button part="all" type="button" @click=${source.all}>${busy === 'all' ? words.stop : all}</button>`
          : nothing
      }
      ${isOpen ? nothing : html`<p part="closed">${words.closed}</p>`}
    </div>`;
}
