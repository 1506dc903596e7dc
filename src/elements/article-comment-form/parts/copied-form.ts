import { sweepNotes } from '../../../features/form-kit/field-notes.js';
import type { FormFields } from '../../../features/form-kit/fields.js';

/**
 * Frameworks keep a page as a copy of its nodes, or as HTML, and put that back when the reader comes back: Turbo, htmx,
 * swup. What was written into the form is in the copy, and who wrote it is not. So a form that is taken in hand is marked.
 */
const MARK = 'data-comment-form';

export interface Taken {
  /** Whether it is a copy of a form that was in hand. */
  readonly copied: boolean;
  /** Whether the page itself has `novalidate` on it. */
  readonly noValidate: boolean;
}

/** Marks a form as being in hand; a copy is made what the page had printed. */
export function takeForm(form: HTMLFormElement, fields: FormFields): Taken {
  const mark = form.getAttribute(MARK);
  const copied = mark !== null;
  const noValidate = copied ? mark === 'novalidate' : form.noValidate;
  if (copied) {
    sweepNotes(form, fields.controls);
    form.removeAttribute('aria-busy');
    for (const button of fields.buttons) button.removeAttribute('aria-disabled');
  }
  form.setAttribute(MARK, noValidate ? 'novalidate' : '');
  form.noValidate = true;
  return { copied, noValidate };
}

/** Gives it back as it was. */
export function giveForm(form: HTMLFormElement, { noValidate }: Taken): void {
  form.removeAttribute(MARK);
  form.noValidate = noValidate;
}
