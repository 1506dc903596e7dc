import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fill } from '../../../core/words.js';
import { cleanUrl } from '../../../core/urls.js';
import { fragmentName, pageUrl } from '../../../core/page-url.js';
import type { Action, Alert, Shown, Way } from './messages.js';
import type { OwnEntry } from './own.js';
import type { FormWords, Problem } from '../../../features/form-kit/problems.js';

export interface FormView {
  readonly host: Element;
  readonly shown: Shown;
  /** How long until the comment may be sent again. */
  readonly waiting: string | undefined;
  readonly words: FormWords;
  /** Does what a button asks for. */
  readonly act: (way: Way) => unknown;
  /** Who is answered. */
  readonly replyTo: string | undefined;
  readonly cancelReply: () => void;
  /** The comment as it will look, where it is asked for. */
  readonly preview: TemplateResult | typeof nothing;
  readonly entries: readonly OwnEntry[];
}

/** Takes the reader to what is to be mended, unfolding what it is in. */
function goTo({ control }: Problem, event: Event): void {
  event.preventDefault();
  for (let at = control?.parentElement; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
  control?.focus();
}

const problemItem = (problem: Problem): TemplateResult =>
  html`<li>
    ${
      problem.control
        ? html`<a href="#${problem.control.id}" @click=${(event: Event) => goTo(problem, event)}>${problem.text}</a>`
        : problem.text
    }
  </li>`;

const actionList = (actions: readonly Action[] | undefined, { words, act }: FormView): TemplateResult | typeof nothing =>
  actions?.length
    ? html`<p part="actions">
        ${actions.map((action) =>
          action.way === 'signIn'
            ? html`<a part="sign-in" href=${action.href}>${words.signIn}</a>`
            : html`<button part="action" type="button" @click=${() => act(action)}>${words[action.way]}</button>`,
        )}
      </p>`
    : nothing;

const quote = (own: string, words: FormWords): TemplateResult =>
  html`<blockquote part="own-words" aria-label=${words.yourWords} tabindex="0">${own}</blockquote>`;

const alertBox = ({ title, details, look, problems, actions }: Alert, view: FormView): TemplateResult =>
  html`<div>
    <p part="alert-title">${title}</p>
    ${details?.map((detail) => html`<p>${detail}</p>`)} ${look ? html`<p>${look}</p>` : nothing}
    ${
      problems.length
        ? html`<ul>
            ${problems.map((problem) => problemItem(problem))}
          </ul>`
        : nothing
    }
    ${actionList(actions, view)}
  </div>`;

const replyBar = ({ replyTo, words, cancelReply }: FormView): TemplateResult =>
  html`<div part="reply">
    <p part="reply-to">${fill(words.replyingTo, { name: replyTo ?? '' })}</p>
    <button part="cancel-reply" type="button" @click=${cancelReply}>${words.cancelReply}</button>
  </div>`;

const previewBar = ({ shown, words, act, preview }: FormView): TemplateResult =>
  html`<div part="preview-bar">
      <button
        part="preview-button"
        type="button"
        aria-expanded=${shown.preview ?? false}
        aria-controls="preview"
        @click=${() => act({ way: 'preview' })}
      >
        ${words.preview}
      </button>
    </div>
    ${preview}`;

const entry = ({ kind, text, own, actions }: OwnEntry, view: FormView): TemplateResult =>
  html`<details part="own-comment" class=${kind}>
    <summary>${text}</summary>
    ${quote(own, view.words)} ${actionList(actions, view)}
  </details>`;

/** A link to this page with another fragment loads nothing: where nothing has that name yet, and no list will write it, the page is loaded anew. */
function loadAnew(event: MouseEvent): void {
  const { href, hash } = event.currentTarget as HTMLAnchorElement;
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !hash) return;
  if (href.split('#')[0] !== pageUrl(document).split('#')[0]) return;
  const written = document.getElementById(fragmentName(hash)) ?? document.querySelector('article-comments[backend]');
  if (written) return;
  event.preventDefault();
  location.hash = hash;
  location.reload();
}

/** The regions that speak are always there: one that comes with its words is often not read out. */
export function renderForm(view: FormView): TemplateResult {
  const { shown, waiting, words, replyTo, entries } = view;
  const { alert, report, heard = '' } = shown;
  // As the server names it, and servers are not asked to be good.
  const url = cleanUrl(report?.url, document.baseURI);
  return html`${replyTo === undefined ? nothing : replyBar(view)}<slot name="guidelines"></slot><slot name="sign-in"></slot>
    <div part="alert" role="alert" aria-live=${alert?.polite ? 'polite' : nothing} tabindex="-1">
      ${alert ? alertBox(alert, view) : nothing}
    </div>
    <slot></slot><slot name="captcha"></slot>${view.host.hasAttribute('preview') ? previewBar(view) : nothing}
    <div part="outcome" class=${report?.kind ?? ''} tabindex="-1">
      <p part="status" role="status">${report?.text ?? nothing}</p>
      ${waiting ? html`<p part="wait" aria-hidden="true">${waiting}</p>` : nothing}
      ${report?.details?.map((detail) => html`<p part="outcome-detail">${detail}</p>`)} ${report?.own ? quote(report.own, words) : nothing}
      ${actionList(report?.actions, view)}
      ${url ? html`<p><a part="permalink" href=${url} @click=${loadAnew}>${words.seeIt}</a></p>` : nothing}
      ${repeat(
        entries,
        ({ kind, text, own }) => `${kind} ${text} ${own}`,
        (each) => entry(each, view),
      )}
    </div>
    <p class="heard" role="status">${heard}</p>`;
}
