import { adoptStyles, html, nothing, type TemplateResult } from 'lit';
import type { Sort } from '../../../domains/comments/contract.js';
import { slots } from '../../../core/styles/slots.styles.js';
import type { ThreadWords } from './comment-writer.js';
import { shadow } from './thread.styles.js';

export interface ThreadView {
  /** Whether the comments come from the backend: then there is a line over them. */
  readonly listed: boolean;
  readonly count: string;
  readonly sort: Sort;
  readonly sortable: boolean;
  /** What the line under the list says. */
  readonly status: string;
  readonly closed: boolean;
  readonly failed: boolean;
  readonly more: boolean;
  /** The words of the button for all, empty where it is not worth one. */
  readonly all: string;
  /** What is being loaded now. */
  readonly busy: '' | 'first' | 'more' | 'all';
  readonly words: ThreadWords;
  readonly onSort: (event: Event) => void;
  readonly onMore: () => void;
  readonly onAll: () => void;
  readonly onRetry: () => void;
}

/** Gives the controls their look; true once there is a root that has it. */
export function adoptLook(root: ShadowRoot | null): boolean {
  if (root) adoptStyles(root, [slots, shadow]);
  return root !== null;
}

const option = (value: Sort, text: string, chosen: Sort): TemplateResult =>
  html`<option value=${value} ?selected=${value === chosen}>${text}</option>`;

const sorter = ({ words, sort, onSort }: ThreadView): TemplateResult =>
  html`<label part="sort"
    ><span>${words.sort}</span>
    <select part="sort-select" .value=${sort} @change=${onSort}>
      ${option('oldest', words.oldest, sort)}${option('newest', words.newest, sort)}
    </select></label
  >`;

/** A button that works stays where it is and keeps the focus; it only does nothing more. */
export function renderThread(view: ThreadView): TemplateResult {
  const { listed, count, sortable, status, closed, failed, more, all, busy, words } = view;
  return html`<slot id="head"></slot>
    ${
      listed
        ? html`<div part="toolbar">
            <p part="count">${count}</p>
            ${sortable ? sorter(view) : nothing}
          </div>`
        : nothing
    }
    <slot id="rest"></slot>
    <div part="foot">
      <p part="status" role="status">${status}</p>
      ${failed ? html`<button part="retry" type="button" @click=${view.onRetry}>${words.retry}</button>` : nothing}
      ${
        more
          ? html`<button part="more" type="button" aria-disabled=${busy ? 'true' : 'false'} @click=${view.onMore}>
              ${busy === 'more' ? words.loading : words.more}
            </button>`
          : nothing
      }
      ${
        all || busy === 'all'
          ? html`<button part="all" type="button" @click=${view.onAll}>${busy === 'all' ? words.stop : all}</button>`
          : nothing
      }
      ${closed ? html`<p part="closed">${words.closed}</p>` : nothing}
    </div>`;
}
