import { html, nothing, type TemplateResult } from 'lit';
import type { Alert, Outcome } from './messages.js';
import type { FormWords, Problem } from './problems.js';

export interface FormView {
  readonly alert: Alert | undefined;
  readonly outcome: Outcome | undefined;
  /** Seconds until the comment may be sent again. */
  readonly waiting: string | undefined;
  /** For ears alone. */
  readonly heard: string;
  readonly words: FormWords;
  readonly go: (problem: Problem, event: Event) => void;
}

const problemItem = (problem: Problem, go: FormView['go']): TemplateResult =>
  html`<li>
    ${
      problem.control
        ? html`<a href="#${problem.control.id}" @click=${(event: Event) => go(problem, event)}>${problem.text}</a>`
        : problem.text
    }
  </li>`;

/** The regions that speak are always there: one that comes with its words is often not read out. */
export function renderForm({ alert, outcome, waiting, heard, words, go }: FormView): TemplateResult {
  return html`<slot name="guidelines"></slot>
    <div part="alert" role="alert" tabindex="-1">
      ${
        alert
          ? html`<div>
              <p part="alert-title">${alert.title}</p>
              ${alert.details?.map((detail) => html`<p>${detail}</p>`)}
              ${
                alert.problems.length
                  ? html`<ul>
                      ${alert.problems.map((problem) => problemItem(problem, go))}
                    </ul>`
                  : nothing
              }
            </div>`
          : nothing
      }
    </div>
    <slot></slot><slot name="captcha"></slot>
    <div part="outcome" class=${outcome?.kind ?? ''}>
      <p part="status" role="status">${outcome?.text ?? nothing}</p>
      ${waiting ? html`<p part="wait" aria-hidden="true">${waiting}</p>` : nothing}
      ${outcome?.own ? html`<blockquote part="own-words" aria-label=${words.yourWords} tabindex="0">${outcome.own}</blockquote>` : nothing}
      ${outcome?.url ? html`<p><a part="permalink" href=${outcome.url}>${words.seeIt}</a></p>` : nothing}
    </div>
    <p class="heard" role="status">${heard}</p>`;
}
