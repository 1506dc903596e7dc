import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fill } from '../../../core/words.js';
import { cleanUrl } from '../../../core/urls.js';
import { fragmentName, pageUrl } from '../../../core/page-url.js';
import type { Action, Alert, Outcome } from './messages.js';
import type { FormWords, Problem } from '../../../features/form-kit/problems.js';

/** A comment sent before, in one line that opens. */
export interface OwnEntry {
  readonly kind: string;
  readonly text: string;
  readonly own: string;
  readonly actions: readonly Action[];
}

export interface FormView {
  readonly alert: Alert | undefined;
  readonly outcome: Outcome | undefined;
  /** How long until the comment may be sent again. */
  readonly waiting: string | undefined;
  /** For ears alone. */
  readonly heard: string;
  readonly words: FormWords;
  readonly go: (problem: Problem, event: Event) => void;
  /** Who is answered. */
  readonly replyTo: string | undefined;
  readonly cancelReply: () => void;
  readonly preview: TemplateResult | typeof nothing;
  readonly entries: readonly OwnEntry[];
}

const problemItem = (problem: Problem, go: FormView['go']): TemplateResult =>
  html`<li>
    ${
      problem.control
        ? html`<a href="#${problem.control.id}" @click=${(event: Event) => go(problem, event)}>${problem.text}</a>`
        : problem.text
    }
  </li>`;

const actionList = (actions: readonly Action[] | undefined): TemplateResult | typeof nothing =>
  actions?.length
    ? html`<p part="actions">
        ${actions.map((action) =>
          'href' in action
            ? html`<a part=${action.part ?? nothing} href=${action.href}>${action.text}</a>`
            : html`<button part="action" type="button" @click=${action.run}>${action.text}</button>`,
        )}
      </p>`
    : nothing;

const quote = (own: string, words: FormWords): TemplateResult =>
  html`<blockquote part="own-words" aria-label=${words.yourWords} tabindex="0">${own}</blockquote>`;

const alertBox = ({ title, details, problems, actions }: Alert, go: FormView['go']): TemplateResult =>
  html`<div>
    <p part="alert-title">${title}</p>
    ${details?.map((detail) => html`<p>${detail}</p>`)}
    ${
      problems.length
        ? html`<ul>
            ${problems.map((problem) => problemItem(problem, go))}
          </ul>`
        : nothing
    }
    ${actionList(actions)}
  </div>`;

const replyBar = ({ replyTo, words, cancelReply }: FormView): TemplateResult =>
  html`<div part="reply">
    <p part="reply-to">${fill(words.replyingTo, { name: replyTo ?? '' })}</p>
    <button part="cancel-reply" type="button" @click=${cancelReply}>${words.cancelReply}</button>
  </div>`;

const entry = ({ kind, text, own, actions }: OwnEntry, words: FormWords): TemplateResult =>
  html`<details part="own-comment" class=${kind}>
    <summary>${text}</summary>
    ${quote(own, words)} ${actionList(actions)}
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
  const { alert, outcome, waiting, heard, words, go, replyTo, preview, entries } = view;
  // As the server names it, and servers are not asked to be good.
  const url = cleanUrl(outcome?.url, document.baseURI);
  return html`${replyTo === undefined ? nothing : replyBar(view)}<slot name="guidelines"></slot><slot name="sign-in"></slot>
    <div part="alert" role="alert" aria-live=${alert?.polite ? 'polite' : nothing} tabindex="-1">
      ${alert ? alertBox(alert, go) : nothing}
    </div>
    <slot></slot><slot name="captcha"></slot>${preview}
    <div part="outcome" class=${outcome?.kind ?? ''} tabindex="-1">
      <p part="status" role="status">${outcome?.text ?? nothing}</p>
      ${waiting ? html`<p part="wait" aria-hidden="true">${waiting}</p>` : nothing}
      ${outcome?.details?.map((detail) => html`<p part="outcome-detail">${detail}</p>`)}
      ${outcome?.own ? quote(outcome.own, words) : nothing} ${actionList(outcome?.actions)}
      ${url ? html`<p><a part="permalink" href=${url} @click=${loadAnew}>${words.seeIt}</a></p>` : nothing}
      ${repeat(
        entries,
        ({ kind, text, own }) => `${kind} ${text} ${own}`,
        (each) => entry(each, words),
      )}
    </div>
    <p class="heard" role="status">${heard}</p>`;
}
